/**
 * Ways of reaching a state, as columns that grow: each with its turning and length and the label that it comes from. A heap over
 * them has the least turn on top, of equal turns the least length.
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
    let at = this.open++;
    while (at > 0) {
      const above = (at - 1) >> 2;
      if (!this.#before(way, heap[above])) break;
      heap[at] = heap[above];
      at = above;
    }
    heap[at] = way;
  }

  /** Only when open > 0. */
  pop(): number {
    const heap = this.#heap;
    const first = heap[0];
    const way = heap[--this.open];
    let at = 0;
    for (;;) {
      let least = 4 * at + 1;
      if (least >= this.open) break;
      const last = Math.min(least + 4, this.open);
      for (let c = least + 1; c < last; c++) if (this.#before(heap[c], heap[least])) least = c;
      if (!this.#before(heap[least], way)) break;
      heap[at] = heap[least];
      at = least;
    }
    heap[at] = way;
    return first;
  }

  #before(a: number, b: number): boolean {
    const turn = this.turn[a] - this.turn[b];
    return turn < 0 || (turn === 0 && this.length[a] < this.length[b]);
  }

  #grow(): void {
    const size = 2 * this.state.length;
    const wider = <T extends Uint32Array | Int32Array | Float64Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.state = wider(new Uint32Array(size), this.state);
    this.turn = wider(new Float64Array(size), this.turn);
    this.length = wider(new Float64Array(size), this.length);
    this.parent = wider(new Int32Array(size), this.parent);
    this.next = wider(new Int32Array(size), this.next);
    this.#heap = wider(new Uint32Array(size), this.#heap);
  }
}
