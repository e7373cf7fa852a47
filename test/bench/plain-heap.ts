/** A binary heap of pairs as one would first write it, the smallest first. */
export type Heap = [key: number, item: number][];

export function push(heap: Heap, item: Heap[0]): void {
  let at = heap.push(item) - 1;
  while (at > 0 && heap[(at - 1) >> 1][0] > item[0]) {
    heap[at] = heap[(at - 1) >> 1];
    at = (at - 1) >> 1;
  }
  heap[at] = item;
}

export function pop(heap: Heap): Heap[0] {
  const first = heap[0];
  const item = heap.pop()!;
  if (heap.length === 0) return first;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && heap[child + 1][0] < heap[child][0]) child++;
    if (heap[child][0] >= item[0]) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = item;
  return first;
}
