// biome-ignore-all lint/a11y/useFocusableInteractive: the cells take the keyboard, not the rows.
// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that come and go and are placed by hand cannot be table elements.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { VirtualItem } from '@tanstack/react-virtual';
import type { TableColumn } from './columns.ts';
import { useTableState } from './tableState.ts';

interface GridHeaderProps {
  columns: TableColumn[];
  items: VirtualItem[];
  heightPx: number;
  /** Column of the cell that has the keyboard, where it is in the header. */
  active: number | null;
}

/** Names, units and the order, in the grid's first row. */
export function GridHeader({ columns, items, heightPx, active }: GridHeaderProps) {
  const sort = useTableState((state) => state.sort);
  return (
    <div role="rowgroup" className="table-head" style={{ height: heightPx }}>
      <div role="row" aria-rowindex={1} className="table-row">
        {items.map(({ index, start }) => {
          const { id, title, unit, cells, widthPx } = columns[index];
          const isSorted = sort?.column === id;
          const Arrow = sort?.isDescending ? IconArrowDown : IconArrowUp;
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={!isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
              tabIndex={active === index ? 0 : -1}
              className="table-cell"
              data-cell={`-1:${index}`}
              data-column={id}
              data-type={cells.type}
              data-fixed={index === 0}
              title={unit ? `${title} (${unit})` : title}
              style={{ width: widthPx, left: index === 0 ? undefined : start }}
            >
              <span className="table-title">{title}</span>
              <span className="table-unit">
                {isSorted && <Arrow size={12} aria-hidden />}
                {unit}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
