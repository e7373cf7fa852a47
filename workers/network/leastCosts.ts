import type { Routes } from './routes.ts';

export interface SearchOptions {
  /** Nodes at a higher cost are not reached; Infinity for all. */
  limit: number;
  /** The highest cost that a seed starts with. */
  furthestSeed: number;
  /** Whether each node is told the label of its nearest seed; of equally near ones the lowest. */
  labelled: boolean;
}

/**
 * Least costs from one or several nodes to all within a limit, search after search without allocating. Nodes wait in buckets of
 * equal width by their cost; within a bucket they are taken in rounds until none gets any better, so that costs are exact
 * whatever the width (delta-stepping, Meyer & Sanders 2003; with a width no larger than the shortest arc each node is taken
 * once: Denardo & Fox 1979). Only what a search touched is cleared after it.
 */
export class LeastCosts {
  /** By node; Infinity where not reached. */
  readonly cost: Float64Array;
  /** By node, of the nearest seed; empty without labels. */
  readonly label: Int32Array;
  /** The first `count` are the nodes that were reached, in no order that means anything. */
  readonly reached: Int32Array;
  count = 0;
  readonly #routes: Routes;
  readonly #limit: number;
  readonly #labelled: boolean;
  readonly #perBucket: number;
  /** From nodes beyond this no arc ends within the limit. */
  readonly #last: number;
  /** First entry of each bucket, -1 where empty; the buckets are a ring. */
  readonly #first: Int32Array;
  /** Entries: node, cost when it was put in, next entry of its bucket. */
  #node: Int32Array;
  #key: Float64Array;
  #next: Int32Array;
  #entries = 0;
  #waiting = 0;
  #bucket = 0;
  /** Rest of the round that is being taken. */
  #round = -1;

  constructor(routes: Routes, options: SearchOptions) {
    const { limit, furthestSeed, labelled } = options;
    this.#routes = routes;
    this.#limit = limit;
    this.#labelled = labelled;
    this.cost = new Float64Array(routes.nodes).fill(Infinity);
    this.label = new Int32Array(labelled ? routes.nodes : 0);
    this.reached = new Int32Array(routes.nodes);
    const { least, width, buckets } = bucketsFor(routes, Math.min(limit, furthestSeed), limit);
    this.#perBucket = 1 / width;
    this.#last = limit - least;
    this.#first = new Int32Array(buckets).fill(-1);
    const room = limit < Infinity ? 1024 : 1024 + routes.nodes;
    this.#node = new Int32Array(room);
    this.#key = new Float64Array(room);
    this.#next = new Int32Array(room);
  }

  /** Forgets the last search. */
  clear(): void {
    const { cost, reached } = this;
    for (let i = 0; i < this.count; i++) cost[reached[i]] = Infinity;
    this.count = 0;
    this.#entries = 0;
    this.#bucket = 0;
  }

  /** A node to start from; before the first `advance`. */
  seed(node: number, cost: number, label = 0): void {
    if (cost > this.#limit) return;
    const known = this.cost[node];
    if (cost > known) return;
    if (this.#labelled) {
      if (cost === known && this.label[node] <= label) return;
      this.label[node] = label;
    }
    if (cost === known) return;
    if (known === Infinity) this.reached[this.count++] = node;
    this.cost[node] = cost;
    this.#put(node, cost);
  }

  #put(node: number, cost: number): void {
    if (this.#entries === this.#node.length) this.#grow();
    const e = this.#entries++;
    const slot = (cost * this.#perBucket) & (this.#first.length - 1);
    this.#node[e] = node;
    this.#key[e] = cost;
    this.#next[e] = this.#first[slot];
    this.#first[slot] = e;
    this.#waiting++;
  }

  #grow(): void {
    const room = 2 * this.#node.length;
    const grown = <T extends Float64Array | Int32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#node = grown(new Int32Array(room), this.#node);
    this.#key = grown(new Float64Array(room), this.#key);
    this.#next = grown(new Int32Array(room), this.#next);
  }

  /** Goes on until done or until so many entries (a small integer, for speed) were taken; true when done. */
  advance(entries = 0x3fffffff): boolean {
    const { starts, heads, costs } = this.#routes;
    const { cost, label, reached } = this;
    const labelled = this.#labelled;
    const limit = this.#limit;
    const perBucket = this.#perBucket;
    const last = this.#last;
    const first = this.#first;
    const mask = first.length - 1;
    let node = this.#node;
    let key = this.#key;
    let next = this.#next;
    let used = this.#entries;
    let waiting = this.#waiting;
    let bucket = this.#bucket;
    let round = this.#round;
    let count = this.count;
    let left = entries;
    while (waiting > 0 && left > 0) {
      if (round < 0) {
        round = first[bucket & mask];
        if (round < 0) {
          bucket++;
          continue;
        }
        first[bucket & mask] = -1;
      }
      const here = node[round];
      const known = cost[here];
      const current = key[round] === known;
      round = next[round];
      waiting--;
      left--;
      // Put in again since then at a lower cost, or too far out to go on from.
      if (!current || known > last) continue;
      for (let a = starts[here], end = starts[here + 1]; a < end; a++) {
        const there = heads[a];
        const by = known + costs[a];
        const before = cost[there];
        if (by < before) {
          if (by > limit) continue;
          if (before === Infinity) reached[count++] = there;
          cost[there] = by;
          if (labelled) label[there] = label[here];
        } else if (labelled && by === before && label[here] < label[there]) label[there] = label[here];
        else continue;
        if (used === node.length) {
          this.#grow();
          node = this.#node;
          key = this.#key;
          next = this.#next;
        }
        const slot = (by * perBucket) & mask;
        node[used] = there;
        key[used] = by;
        next[used] = first[slot];
        first[slot] = used++;
        waiting++;
      }
    }
    this.#entries = used;
    this.#waiting = waiting;
    this.#bucket = bucket;
    this.#round = round;
    this.count = count;
    return waiting === 0;
  }
}

const MOST_BUCKETS = 1 << 16;

/** The ring must be longer than what is in it at once: from the lowest cost waiting to that plus the dearest arc, or seed. */
function bucketsFor({ costs }: Routes, furthestSeed: number, limit: number) {
  let dearest = furthestSeed;
  let least = Infinity;
  let sum = 0;
  for (let a = 0; a < costs.length; a++) {
    if (costs[a] > dearest) dearest = costs[a];
    if (costs[a] < least) least = costs[a];
    sum += costs[a];
  }
  const span = Math.min(dearest, limit) || 1;
  const width = Math.max(least, sum / costs.length / 2, span / (MOST_BUCKETS - 2)) || 1;
  let buckets = 2;
  while (buckets < span / width + 2) buckets *= 2;
  return { least, width, buckets };
}
