import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../project/view.ts';
import { ParcelGrid } from './ParcelGrid.tsx';
import { TableBar } from './TableBar.tsx';
import { NO_FILTER, setTable, useTableState } from './tableState.ts';
import './table.css';
import { useColumns } from './useColumns.ts';
import { useRows } from './useRows.ts';

/** All parcels with everything known and computed about them. */
export default function ParcelTable() {
  const { t } = useTranslation();
  const all = useColumns();
  const rows = useRows(all);
  const chosen = useTableState((state) => state.chosen);
  const selected = useView((view) => view.selected);
  const columns = useMemo(
    () => all.filter(({ id, isUsual }) => id === 'id' || (chosen[id] ?? isUsual)),
    [all, chosen],
  );
  if (columns.length === 0) return null;
  const isSelectedHidden = selected !== null && !rows.includes(selected);
  return (
    <section className="table" aria-label={t('table.label')} data-testid="parcel-table">
      <TableBar all={all} columns={columns} rows={rows} isSelectedHidden={isSelectedHidden} />
      <ParcelGrid columns={columns} rows={rows} selected={selected} isSelectedHidden={isSelectedHidden}>
        {rows.length === 0 && (
          <div className="table-empty">
            {t('table.empty')}
            <Button size="xs" variant="light" onClick={() => setTable(NO_FILTER)}>
              {t('table.clear')}
            </Button>
          </div>
        )}
      </ParcelGrid>
    </section>
  );
}
