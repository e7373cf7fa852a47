import type { Join } from '../../workers/network/join.ts';
import type { StreetGraph } from '../../workers/network/streetGraph.ts';

/** Mass of the quartic kernel of a line beyond u bandwidths ahead; half of it is behind. */
function tail(u: number): number {
  if (u <= 0) return 0.5;
  if (u >= 1) return 0;
  return 0.5 - (15 / 16) * (u - (2 * u ** 3) / 3 + u ** 5 / 5);
}

const ON_JUNCTION_M = 1e-6;

/** Equal-split density of the quartic kernel with every path followed by itself; per piece of street, per km. */
export function plainFlow(
  { edgeFrom, edgeTo, edgeLengthM }: StreetGraph,
  join: Join,
  { bandwidthM, lixelM }: { bandwidthM: number; lixelM: number },
): number[] {
  const ends: { edge: number; forward: boolean }[][] = [];
  edgeFrom.forEach((from, edge) => {
    ends[from] = [...(ends[from] ?? []), { edge, forward: true }];
    ends[edgeTo[edge]] = [...(ends[edgeTo[edge]] ?? []), { edge, forward: false }];
  });
  const pieces = Array.from(edgeLengthM, (length) =>
    new Array<number>(Math.max(1, Math.ceil(length / lixelM - 1e-9))).fill(0),
  );
  const go = (edge: number, forward: boolean, amount: number, distance: number): void => {
    const length = edgeLengthM[edge];
    const own = pieces[edge];
    for (let k = 0; k < own.length; k++) {
      const from = distance + (k * length) / own.length;
      const mass = tail(from / bandwidthM) - tail((from + length / own.length) / bandwidthM);
      own[forward ? k : own.length - 1 - k] += amount * mass;
    }
    const next = distance + length;
    if (next >= bandwidthM) return;
    const others = ends[forward ? edgeTo[edge] : edgeFrom[edge]].filter(
      (end) => !(end.edge === edge && end.forward !== forward),
    );
    if (others.length === 0) go(edge, !forward, amount, next);
    for (const other of others) go(other.edge, other.forward, amount / others.length, next);
  };
  join.edge.forEach((edge, i) => {
    if (edge < 0) return;
    const atFrom = join.alongM[i] <= ON_JUNCTION_M;
    if (atFrom || join.alongM[i] >= edgeLengthM[edge] - ON_JUNCTION_M) {
      const here = ends[atFrom ? edgeFrom[edge] : edgeTo[edge]];
      for (const end of here) go(end.edge, end.forward, 2 / here.length, 0);
      return;
    }
    go(edge, true, 1, -join.alongM[i]);
    go(edge, false, 1, join.alongM[i] - edgeLengthM[edge]);
  });
  return pieces.flatMap((own, edge) => own.map((mass) => (1000 * mass * own.length) / edgeLengthM[edge]));
}
