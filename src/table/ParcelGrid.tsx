// biome-ignore-all lint/a11y/useSemanticElements: rows and cells that come and go and are placed by hand cannot be table elements.
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { toggleMark, useMarks } from '../project/marks.ts';
import { look } from '../project/view.ts';
import type { TableColumn } from './columns.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import { type CellAt, cellAfter } from './gridKeys.ts';
import { toggleSort } from './tableState.ts';
import { withIndices } from './withIndices.ts';

const ROW_PX = 28;
const HEADER_PX = 52;
/** A horizontal scroll bar may cover this much of the last row. */
const SCROLL_BAR_PX = 16;

interface ParcelGridProps {
  columns: TableColumn[];
  /** Parcels in the order of the screen. */
  rows: Uint32Array;
  selected: number | null;
  isSelectedHidden: boolean;
  children: ReactNode;
}

/**
 * A grid of which only what is on screen exists, and the cell that has the keyboard: one stop for Tab, arrows inside.
 * Source: ARIA Authoring Practices, grid pattern.
 */
export function ParcelGrid({ columns, rows, selected, isSelectedHidden, children }: ParcelGridProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState<CellAt>({ row: 0, column: 0 });
  const marked = useMarks((state) => state.parcels);
  const takesFocus = useRef(false);
  const active: CellAt = {
    row: Math.min(wanted.row, rows.length - 1),
    column: Math.min(wanted.column, columns.length - 1),
  };

  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => columns[index].id, [columns]),
    estimateSize: (index) => columns[index].widthPx,
    scrollPaddingStart: columns[0].widthPx,
    overscan: 1,
    rangeExtractor: useCallback((range: Range) => withIndices(range, 0, active.column), [active.column]),
  });
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    scrollMargin: HEADER_PX,
    scrollPaddingStart: HEADER_PX,
    scrollPaddingEnd: SCROLL_BAR_PX,
    overscan: 4,
    rangeExtractor: useCallback((range: Range) => withIndices(range, active.row), [active.row]),
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the table moves when the selection does, not when it is sorted.
  useEffect(() => {
    const row = selected === null || isSelectedHidden ? -1 : rows.indexOf(selected);
    if (row < 0) return;
    setActive((at) => ({ row, column: at.column }));
    const top = row * ROW_PX;
    const { scrollTop, clientHeight } = scroller.current!;
    const isInView = top >= scrollTop && top + ROW_PX + HEADER_PX <= scrollTop + clientHeight;
    if (!isInView) down.scrollToIndex(row, { align: 'center' });
  }, [selected, isSelectedHidden]);

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const cell = scroller.current!.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    cell?.focus({ preventScroll: true });
  });

  const moveTo = (to: CellAt) => {
    takesFocus.current = true;
    setActive(to);
    if (to.row >= 0) down.scrollToIndex(to.row);
    if (to.column > 0) across.scrollToIndex(to.column);
    else scroller.current!.scrollLeft = 0;
  };
  const act = ({ row, column }: CellAt) => {
    if (row >= 0) look({ selected: rows[row] });
    else {
      toggleSort(columns[column].id);
      scroller.current!.scrollTop = 0;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || !(event.target as HTMLElement).closest('[data-cell]')) return;
    const page = Math.max(1, Math.floor((scroller.current!.clientHeight - HEADER_PX) / ROW_PX) - 1);
    const to = cellAfter(event.key, event.ctrlKey || event.metaKey, active, {
      rows: rows.length,
      columns: columns.length,
      page,
    });
    if (to) moveTo(to);
    else if (event.key === ' ' && active.row >= 0) toggleMark(rows[active.row]);
    else if (event.key === 'Enter' || event.key === ' ') act(active);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
    if (!cell) return;
    const [row, column] = cell.dataset.cell!.split(':').map(Number);
    takesFocus.current = true;
    setActive({ row, column });
    if (row >= 0 && (event.shiftKey || event.ctrlKey || event.metaKey)) toggleMark(rows[row]);
    else act({ row, column });
  };

  const items = across.getVirtualItems();
  const widthPx = across.getTotalSize();
  return (
    <div ref={scroller} className="table-scroll">
      <div
        role="grid"
        tabIndex={-1}
        aria-label={t('table.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        style={{ width: widthPx }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <GridHeader
          columns={columns}
          items={items}
          heightPx={HEADER_PX}
          active={active.row < 0 ? active.column : null}
        />
        <div role="rowgroup" className="table-body" style={{ height: down.getTotalSize() }}>
          {down.getVirtualItems().map(({ index, start }) => (
            <GridRow
              key={index}
              index={index}
              topPx={start - HEADER_PX}
              parcel={rows[index]}
              columns={columns}
              items={items}
              active={index === active.row ? active.column : null}
              isSelected={rows[index] === selected}
              isMarked={marked.has(rows[index])}
            />
          ))}
        </div>
      </div>
      {children}
    </div>
  );
}
