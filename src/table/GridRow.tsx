// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the keyboard, not the rows.
// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that come and go and are placed by hand cannot be table elements.
import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { cellText, type TableColumn } from './columns.ts';

interface GridRowProps {
  /** Place in the order of the screen. */
  index: number;
  topPx: number;
  parcel: number;
  columns: TableColumn[];
  items: VirtualItem[];
  /** Column of the cell that has the keyboard, where it is in this row. */
  active: number | null;
  isSelected: boolean;
  isMarked: boolean;
}

/** One parcel; drawn again only when something about it changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, topPx, parcel, columns, items, active, isSelected, isMarked } = props;
  const { t } = useTranslation();
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className="table-row"
      data-parcel={parcel}
      data-marked={isMarked}
      data-even={index % 2 === 0}
      style={{ top: topPx }}
    >
      {items.map(({ index: at, start }) => {
        const column = columns[at];
        const text = cellText(column, parcel);
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 1}
            aria-label={
              at === 0 && isMarked
                ? t('table.marked', { id: text })
                : text === undefined
                  ? t('missing')
                  : undefined
            }
            tabIndex={active === at ? 0 : -1}
            className="table-cell"
            data-cell={`${index}:${at}`}
            data-type={column.cells.type}
            data-fixed={at === 0}
            title={column.cells.type === 'text' ? text : undefined}
            style={{ width: column.widthPx, left: at === 0 ? undefined : start }}
          >
            {text ?? '–'}
          </div>
        );
      })}
    </div>
  );
});
