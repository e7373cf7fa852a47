/**
 * A heap with four children per node over the numbers 0 … count − 1: the least turn on top, of equal turns the least length. Keys lie
 * beside the items, so that a comparison does not look them up elsewhere. (MinHeap has one key, kept by the caller.)
 */
export class TurnHeap {
  readonly #item: Uint32Array;
  readonly #turn: Float64Array;
  readonly #length: Float64Array;
  /** Place in the heap, -1 where absent. */
  readonly #place: Int32Array;
  size = 0;

  constructor(count: number) {
    this.#item = new Uint32Array(count);
    this.#turn = new Float64Array(count);
    this.#length = new Float64Array(count);
    this.#place = new Int32Array(count).fill(-1);
  }

  /** Puts an item in, or moves it up with keys that are smaller than before. */
  lower(item: number, ownTurn: number, ownLength: number): void {
    const items = this.#item;
    const turn = this.#turn;
    const length = this.#length;
    const place = this.#place;
    let at = place[item];
    if (at < 0) at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      if (turn[parent] < ownTurn || (turn[parent] === ownTurn && length[parent] <= ownLength)) break;
      items[at] = items[parent];
      turn[at] = turn[parent];
      length[at] = length[parent];
      place[items[at]] = at;
      at = parent;
    }
    items[at] = item;
    turn[at] = ownTurn;
    length[at] = ownLength;
    place[item] = at;
  }

  /** Takes the least item out. Only when size > 0. */
  pop(): number {
    const items = this.#item;
    const turn = this.#turn;
    const length = this.#length;
    const place = this.#place;
    const first = items[0];
    place[first] = -1;
    const size = --this.size;
    if (size === 0) return first;
    const item = items[size];
    const ownTurn = turn[size];
    const ownLength = length[size];
    let at = 0;
    for (;;) {
      let least = 4 * at + 1;
      if (least >= size) break;
      const last = Math.min(least + 4, size);
      for (let c = least + 1; c < last; c++) {
        if (turn[c] < turn[least] || (turn[c] === turn[least] && length[c] < length[least])) least = c;
      }
      if (turn[least] > ownTurn || (turn[least] === ownTurn && length[least] >= ownLength)) break;
      items[at] = items[least];
      turn[at] = turn[least];
      length[at] = length[least];
      place[items[at]] = at;
      at = least;
    }
    items[at] = item;
    turn[at] = ownTurn;
    length[at] = ownLength;
    place[item] = at;
    return first;
  }
}
