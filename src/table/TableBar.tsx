// biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be laid out as these groups are.
import { ActionIcon, Button, NumberInput, Select, TextInput, Tooltip } from '@mantine/core';
import { IconFilterOff, IconLayoutBottombar, IconMaximize, IconSearch, IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LAND_USES } from '../../workers/model/layers.ts';
import { useResults } from '../project/results.ts';
import { look, useView } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { TableColumn } from './columns.ts';
import { NO_FILTER, setTable, useTableState } from './tableState.ts';

const NO_LAND_USE = 255;

interface TableBarProps {
  all: TableColumn[];
  columns: TableColumn[];
  /** Rows that pass the filter. */
  shown: number;
  isSelectedHidden: boolean;
}

/** Filter, count, columns and size of the table. */
export function TableBar({ all, columns, shown, isSelectedHidden }: TableBarProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const total = useResults((results) => results.district?.parcels.count ?? 0);
  const { text, landUse, range, sort } = useTableState();
  const size = useView((view) => view.table);
  const ranged = all.find(({ id, cells }) => id === sort?.column && cells.type === 'number');
  const isFiltered = text.trim() !== '' || landUse !== null || range.min !== null || range.max !== null;
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
        {ranged && <RangeFilter column={ranged} />}
        <div role="status" className="table-status">
          {t('table.count', { shown: numbers.whole(shown), total: numbers.whole(total) })}
          {isSelectedHidden && <span className="table-hidden"> {t('table.selectedHidden')}</span>}
        </div>
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
  const range = useTableState((state) => state.range);
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
        setTable({ range: { ...range, [which]: typeof value === 'number' ? value : null } })
      }
    />
  );
  return (
    <div role="group" aria-label={name} className="table-range">
      <span title={name}>{column.title}</span>
      {end('min')}–{end('max')}
    </div>
  );
}
