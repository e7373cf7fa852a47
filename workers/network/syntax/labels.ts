/** Settled ways of reaching states, as columns that grow: no other way is both straighter and shorter. */
export class Labels {
  state = new Uint32Array(1024);
  turn = new Float64Array(1024);
  length = new Float64Array(1024);
  paths = new Float64Array(1024);
  /** The first of the open ways that make it up, which are chained by `next`. */
  way = new Int32Array(1024);
  /** Pairs per path that lead on from it. */
  flow = new Float64Array(1024);
  count = 0;

  add(state: number, turn: number, length: number, paths: number, way: number): number {
    if (this.count === this.state.length) this.#grow();
    const label = this.count++;
    this.state[label] = state;
    this.turn[label] = turn;
    this.length[label] = length;
    this.paths[label] = paths;
    this.way[label] = way;
    this.flow[label] = 0;
    return label;
  }

  #grow(): void {
    this.state = twice(this.state, Uint32Array);
    this.turn = twice(this.turn, Float64Array);
    this.length = twice(this.length, Float64Array);
    this.paths = twice(this.paths, Float64Array);
    this.way = twice(this.way, Int32Array);
    this.flow = twice(this.flow, Float64Array);
  }
}

/** The same numbers with room for as many again. */
export function twice<T extends Uint32Array | Int32Array | Float64Array>(
  column: T,
  make: new (size: number) => T,
): T {
  const wider = new make(2 * column.length);
  wider.set(column);
  return wider;
}
