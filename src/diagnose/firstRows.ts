import type { RankView } from '../project/ranking.ts';

const orders = new WeakMap<Uint32Array, Uint32Array>();

/** Rows of the first parcels in order, those that share a rank in the order of the file. */
export function firstRows({ ranks }: Pick<RankView, 'ranks'>, most: number): Uint32Array {
  const known = orders.get(ranks);
  const order = known ?? Uint32Array.from(ranks.keys()).filter((row) => ranks[row] > 0);
  if (!known) {
    order.sort((a, b) => ranks[a] - ranks[b] || a - b);
    orders.set(ranks, order);
  }
  return order.subarray(0, most);
}
