/**
 * A heap with four children per node over the numbers 0 … count − 1: the least `turn` on top, of equal turns the least `length`.
 * Both live in arrays of the caller's, who calls `lower` after making an item's smaller. (MinHeap has one key.)
 */
export class TurnHeap {
  readonly #turn: Float64Array;
  readonly #length: Float64Array;
  readonly #heap: Uint32Array;
  /** Place in the heap, -1 where absent. */
  readonly #place: Int32Array;
  size = 0;

  constructor(turn: Float64Array, length: Float64Array) {
    this.#turn = turn;
    this.#length = length;
    this.#heap = new Uint32Array(turn.length);
    this.#place = new Int32Array(turn.length).fill(-1);
  }

  /** Puts an item in, or moves it up after its keys became smaller. */
  lower(item: number): void {
    const heap = this.#heap;
    const place = this.#place;
    const turn = this.#turn;
    const length = this.#length;
    const ownTurn = turn[item];
    const ownLength = length[item];
    let at = place[item];
    if (at < 0) at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      const above = heap[parent];
      if (turn[above] < ownTurn || (turn[above] === ownTurn && length[above] <= ownLength)) break;
      heap[at] = above;
      place[above] = at;
      at = parent;
    }
    heap[at] = item;
    place[item] = at;
  }

  /** Takes the least item out. Only when size > 0. */
  pop(): number {
    const heap = this.#heap;
    const place = this.#place;
    const turn = this.#turn;
    const length = this.#length;
    const first = heap[0];
    place[first] = -1;
    const size = --this.size;
    if (size === 0) return first;
    const item = heap[size];
    const ownTurn = turn[item];
    const ownLength = length[item];
    let at = 0;
    for (;;) {
      const child = 4 * at + 1;
      if (child >= size) break;
      let least = child;
      let leastTurn = turn[heap[child]];
      let leastLength = length[heap[child]];
      const last = Math.min(child + 4, size);
      for (let c = child + 1; c < last; c++) {
        const t = turn[heap[c]];
        if (t > leastTurn || (t === leastTurn && length[heap[c]] >= leastLength)) continue;
        least = c;
        leastTurn = t;
        leastLength = length[heap[c]];
      }
      if (leastTurn > ownTurn || (leastTurn === ownTurn && leastLength >= ownLength)) break;
      const below = heap[least];
      heap[at] = below;
      place[below] = at;
      at = least;
    }
    heap[at] = item;
    place[item] = at;
    return first;
  }
}
