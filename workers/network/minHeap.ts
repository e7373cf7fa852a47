/**
 * A heap with four children per node over the numbers 0 … count − 1, the smallest key on top. Keys live in an array of
 * the caller's, who calls `lower` after making one smaller.
 */
export class MinHeap {
  readonly #key: Float64Array;
  readonly #heap: Uint32Array;
  /** Place in the heap, -1 where absent. */
  readonly #place: Int32Array;
  size = 0;

  constructor(key: Float64Array) {
    this.#key = key;
    this.#heap = new Uint32Array(key.length);
    this.#place = new Int32Array(key.length).fill(-1);
  }

  /** Puts an item in, or moves it up after its key became smaller. */
  lower(item: number): void {
    const heap = this.#heap;
    const place = this.#place;
    const key = this.#key;
    const own = key[item];
    let at = place[item];
    if (at < 0) at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const above = heap[parent];
      if (key[above] <= own) break;
      heap[at] = above;
      place[above] = at;
      at = parent;
    }
    heap[at] = item;
    place[item] = at;
  }

  /** Takes the item with the smallest key out. Only when size > 0. */
  pop(): number {
    const heap = this.#heap;
    const place = this.#place;
    const key = this.#key;
    const first = heap[0];
    place[first] = -1;
    const size = --this.size;
    if (size === 0) return first;
    const item = heap[size];
    const own = key[item];
    let at = 0;
    for (;;) {
      const child = 4 * at + 1;
      if (child >= size) break;
      let least = child;
      const last = Math.min(child + 4, size);
      for (let c = child + 1; c < last; c++) if (key[heap[c]] < key[heap[least]]) least = c;
      const below = heap[least];
      if (key[below] >= own) break;
      heap[at] = below;
      place[below] = at;
      at = least;
    }
    heap[at] = item;
    place[item] = at;
    return first;
  }
}
