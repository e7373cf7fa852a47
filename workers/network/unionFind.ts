/** Disjoint sets of the numbers 0 … count − 1. The root of a set is its smallest member, whatever the order of the unions. */
export class UnionFind {
  readonly #parent: Uint32Array;

  constructor(count: number) {
    this.#parent = new Uint32Array(count);
    for (let i = 0; i < count; i++) this.#parent[i] = i;
  }

  find(i: number): number {
    const parent = this.#parent;
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  /** Joins two sets; false where they were one already. */
  union(a: number, b: number): boolean {
    const i = this.find(a);
    const j = this.find(b);
    if (i === j) return false;
    this.#parent[Math.max(i, j)] = Math.min(i, j);
    return true;
  }
}
