import { twice } from './labels.ts';

/**
 * Ways of reaching a state, as columns that grow: each with its turning and length and the label that it comes from. A heap over
 * them has the least turn on top, of equal turns the least length; its keys lie beside its items, so that a comparison does not
 * look them up elsewhere.
 */
export class OpenWays {
  state = new Uint32Array(1024);
  turn = new Float64Array(1024);
  length = new Float64Array(1024);
  /** The settled label before it, −1 at a source. */
  parent = new Int32Array(1024);
  /** Free for the caller: chains the ways that make up one label. */
  next = new Int32Array(1024);
  #count = 0;
  #heap = new Uint32Array(1024);
  #turns = new Float64Array(1024);
  #lengths = new Float64Array(1024);
  open = 0;

  clear(): void {
    this.#count = 0;
    this.open = 0;
  }

  push(state: number, turn: number, length: number, parent: number): void {
    if (this.#count === this.state.length) this.#grow();
    const way = this.#count++;
    this.state[way] = state;
    this.turn[way] = turn;
    this.length[way] = length;
    this.parent[way] = parent;
    const heap = this.#heap;
    const turns = this.#turns;
    const lengths = this.#lengths;
    let at = this.open++;
    while (at > 0) {
      const above = (at - 1) >> 2;
      const turnAbove = turns[above];
      if (turnAbove < turn || (turnAbove === turn && lengths[above] <= length)) break;
      heap[at] = heap[above];
      turns[at] = turnAbove;
      lengths[at] = lengths[above];
      at = above;
    }
    heap[at] = way;
    turns[at] = turn;
    lengths[at] = length;
  }

  /** Only when open > 0. */
  pop(): number {
    const heap = this.#heap;
    const turns = this.#turns;
    const lengths = this.#lengths;
    const first = heap[0];
    const size = --this.open;
    const way = heap[size];
    const turn = turns[size];
    const length = lengths[size];
    let at = 0;
    for (;;) {
      let least = 4 * at + 1;
      if (least >= size) break;
      const last = Math.min(least + 4, size);
      let leastTurn = turns[least];
      let leastLength = lengths[least];
      for (let c = least + 1; c < last; c++) {
        const other = turns[c];
        if (other > leastTurn || (other === leastTurn && lengths[c] >= leastLength)) continue;
        least = c;
        leastTurn = other;
        leastLength = lengths[c];
      }
      if (leastTurn > turn || (leastTurn === turn && leastLength >= length)) break;
      heap[at] = heap[least];
      turns[at] = leastTurn;
      lengths[at] = leastLength;
      at = least;
    }
    heap[at] = way;
    turns[at] = turn;
    lengths[at] = length;
    return first;
  }

  #grow(): void {
    this.state = twice(this.state, Uint32Array);
    this.turn = twice(this.turn, Float64Array);
    this.length = twice(this.length, Float64Array);
    this.parent = twice(this.parent, Int32Array);
    this.next = twice(this.next, Int32Array);
    this.#heap = twice(this.#heap, Uint32Array);
    this.#turns = twice(this.#turns, Float64Array);
    this.#lengths = twice(this.#lengths, Float64Array);
  }
}
