import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useResults } from '../project/results.ts';
import type { TableColumn } from './columns.ts';
import { matchingRows } from './filter.ts';
import { sortedRows } from './order.ts';
import { useTableState } from './tableState.ts';
import { useSortKeys } from './useSortKeys.ts';

/** Rows in the order and with the filter that the person set; the order before stays until a new one is known. */
export function useRows(columns: TableColumn[]): Uint32Array {
  const parcels = useResults((results) => results.district?.parcels);
  const { sort, landUse, ranges } = useTableState();
  const text = useDeferredValue(useTableState((state) => state.text));
  const sorted = columns.find(({ id }) => id === sort?.column);
  const keys = useSortKeys(sorted);
  const before = useRef<Uint32Array | null>(null);
  const count = parcels?.count ?? 0;
  const isDescending = sort?.isDescending ?? false;

  const order = useMemo(() => {
    if (sorted && keys) return sortedRows(keys, isDescending);
    if (sorted && before.current?.length === count) return before.current;
    return Uint32Array.from({ length: count }, (_, row) => row);
  }, [sorted, keys, isDescending, count]);
  useEffect(() => {
    before.current = order;
  }, [order]);

  const texts = useMemo(
    () => columns.flatMap(({ cells }) => (cells.type === 'text' ? [cells] : [])),
    [columns],
  );
  return useMemo(() => {
    if (!parcels) return order;
    const within = columns.flatMap(({ id, cells }) =>
      cells.type === 'number' && ranges[id] ? [{ values: cells.values, ...ranges[id] }] : [],
    );
    return matchingRows(order, { text, texts, landUse, landUses: parcels.landUse, ranges: within });
  }, [order, parcels, columns, text, texts, landUse, ranges]);
}
