// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be laid out as these groups are.
import { ActionIcon, Button, NumberInput, Select, TextInput, Tooltip } from '@mantine/core';
import { IconFilterOff, IconLayoutBottombar, IconMaximize, IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LAND_USES } from '../../workers/model/layers.ts';
import { mark, useMarks } from '../project/marks.ts';
import { useResults } from '../project/results.ts';
import { look, useView } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { TableColumn } from './columns.ts';
import { NO_FILTER, type Range, setRange, setTable, useTableState } from './tableState.ts';

const NO_LAND_USE = 255;
const OPEN: Range = { min: null, max: null };

interface TableBarProps {
  all: TableColumn[];
  columns: TableColumn[];
  /** Parcels that pass the filter. */
  rows: Uint32Array;
  isSelectedHidden: boolean;
}

/** Filter, count, columns and size of the table. */
export function TableBar({ all, columns, rows, isSelectedHidden }: TableBarProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const total = useResults((results) => results.district?.parcels.count ?? 0);
  const { text, landUse, ranges, sort } = useTableState();
  const size = useView((view) => view.table);
  const numeric = all.filter(({ cells }) => cells.type === 'number');
  const ranged = numeric.filter(({ id }) => id in ranges || id === sort?.column);
  const isFiltered =
    text.trim() !== '' ||
    landUse !== null ||
    Object.values(ranges).some(({ min, max }) => min !== null || max !== null);
  return (
    <div className="table-bar">
      <div className="table-filter">
        <TextInput
          size="xs"
          className="table-search"
          leftSection={<IconSearch size={14} />}
          placeholder={t('table.search')}
          aria-label={t('table.search')}
          value={text}
          onChange={(event) => setTable({ text: event.currentTarget.value })}
        />
        <LandUseFilter />
        {ranged.map((column) => (
          <RangeFilter key={column.id} column={column} />
        ))}
        <Select
          size="xs"
          className="table-condition"
          searchable
          placeholder={t('table.condition')}
          aria-label={t('table.condition')}
          data={numeric
            .filter((column) => !ranged.includes(column))
            .map(({ id, title }) => ({ value: id, label: title }))}
          value={null}
          onChange={(id) => id && setRange(id, { min: null, max: null })}
        />
        <div role="status" className="table-status">
          {t('table.count', { shown: numbers.whole(rows.length), total: numbers.whole(total) })}
          {isSelectedHidden && <span className="table-hidden"> {t('table.selectedHidden')}</span>}
        </div>
        <MarkButtons rows={rows} />
        {isFiltered && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconFilterOff size={14} />}
            onClick={() => setTable(NO_FILTER)}
          >
            {t('table.clear')}
          </Button>
        )}
      </div>
      <div className="table-tools">
        <ColumnChooser all={all} columns={columns} />
        <SizeButton
          label={t(size === 'full' ? 'table.half' : 'table.full')}
          onClick={() => look({ table: size === 'full' ? 'half' : 'full' })}
        >
          {size === 'full' ? <IconLayoutBottombar size={16} /> : <IconMaximize size={16} />}
        </SizeButton>
        <SizeButton label={t('table.close')} onClick={() => look({ table: 'closed' })}>
          <IconX size={16} />
        </SizeButton>
      </div>
    </div>
  );
}

function SizeButton(props: { label: string; onClick(): void; children: ReactNode }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon variant="subtle" color="gray" aria-label={props.label} onClick={props.onClick}>
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}

/** What the filter found is taken together, to do the same with all of it. */
function MarkButtons({ rows }: { rows: Uint32Array }) {
  const { t } = useTranslation();
  const marked = useMarks((state) => state.parcels);
  return (
    <>
      <Button size="compact-xs" variant="subtle" disabled={rows.length === 0} onClick={() => mark(rows)}>
        {t('table.markShown')}
      </Button>
      {marked.size > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => mark([])}>
          {t('map.unmark', { count: marked.size })}
        </Button>
      )}
    </>
  );
}

function LandUseFilter() {
  const { t } = useTranslation();
  const codes = useResults((results) => results.district?.parcels.landUse);
  const landUse = useTableState((state) => state.landUse);
  const present = useMemo(
    () => [...new Set([...(codes ?? []), ...(landUse === null ? [] : [landUse])])],
    [codes, landUse],
  );
  return (
    <Select
      size="xs"
      className="table-land-use"
      clearable
      placeholder={t('table.anyLandUse')}
      aria-label={t('lens.landUse')}
      data={present
        .toSorted((a, b) => a - b)
        .map((code) => ({
          value: String(code),
          label: code === NO_LAND_USE ? t('table.noLandUse') : t(`landUse.${LAND_USES[code]}`),
        }))}
      value={landUse === null ? null : String(landUse)}
      onChange={(value) => setTable({ landUse: value === null ? null : Number(value) })}
    />
  );
}

function RangeFilter({ column }: { column: TableColumn }) {
  const { t } = useTranslation();
  const kept = useTableState((state) => state.ranges[column.id]);
  const isKept = kept !== undefined;
  const range = kept ?? OPEN;
  const name = column.unit ? `${column.title} (${column.unit})` : column.title;
  const end = (which: 'min' | 'max') => (
    <NumberInput
      size="xs"
      w={68}
      hideControls
      placeholder={t(`table.${which}`)}
      aria-label={t(`table.${which}Of`, { name })}
      value={range[which] ?? ''}
      onChange={(value) =>
        setRange(column.id, { ...range, [which]: typeof value === 'number' ? value : null })
      }
    />
  );
  return (
    <div role="group" aria-label={name} className="table-range">
      <span title={name}>{column.title}</span>
      {end('min')}–{end('max')}
      {isKept && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={t('table.dropRange', { name })}
          onClick={() => setRange(column.id, null)}
        >
          <IconX size={13} />
        </ActionIcon>
      )}
    </div>
  );
}
