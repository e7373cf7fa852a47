import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { withIndices } from '../../../table/withIndices.ts';

/**
 * Rows of which only those on screen exist, and the one that has the keyboard: one stop for Tab, arrows, Home, End and page keys inside. The
 * element of each row that takes the focus carries `data-row`.
 */
export function useRows(count: number, rowPx: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(0);
  const takesFocus = useRef(false);
  const active = Math.max(0, Math.min(wanted, count - 1));
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 4,
    rangeExtractor: useCallback((range: Range) => withIndices(range, active), [active]),
  });
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to === undefined || !(event.target as HTMLElement).closest('[data-row]')) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(to, count - 1));
    takesFocus.current = true;
    setWanted(row);
    rows.scrollToIndex(row);
  };
  return { scroller, rows, active, onKeyDown, setActive: setWanted };
}
