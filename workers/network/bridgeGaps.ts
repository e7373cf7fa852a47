import type { BridgeInput, BridgeResult, Parts } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import { type Connector, linesWithConnectors } from './connectors.ts';
import { type LineSegments, lineSegments } from './lineSegments.ts';
import { segmentGrid } from './segmentGrid.ts';
import { gapBetween, isBefore } from './segmentPair.ts';
import { SegmentsAround } from './segmentsAround.ts';
import { breather, type Steps } from './steps.ts';
import { STREET_GRAPH_PASSES, type StreetGraph, streetGraphSteps } from './streetGraph.ts';
import { UnionFind } from './unionFind.ts';

/**
 * Proposes the shortest straight connectors, each at most `maxGapM`, that join as many parts of a broken network as such connectors
 * can: a minimum spanning forest of the parts (Kruskal 1956), distances taken between the lines as drawn, anywhere along them.
 * Stages told to `ctx.progress`: 'graph' (passes, of both networks), 'bridging' (segments of all parts but the longest).
 *
 * @throws 'no-streets', 'bad-tolerance'; 'cancelled' through ctx.pause
 */
export async function bridgeGaps(
  { lines, snapM, maxGapM }: BridgeInput,
  ctx: JobContext,
): Promise<BridgeResult> {
  if (!(maxGapM >= 0)) throw new ReweaveError('bad-tolerance', { got: maxGapM });
  const breath = breather(ctx);
  await breath.pause();
  const graphOf = (drawn: BridgeInput['lines'], passed: number) =>
    breath.run(streetGraphSteps(drawn, { snapM }), (done) =>
      ctx.progress('graph', passed + done, 2 * STREET_GRAPH_PASSES),
    );
  const graph = await graphOf(lines, 0);
  const part = graph.lineJunction.map((j) => (j < 0 ? -1 : graph.components.ofJunction[j]));
  const segments = lineSegments(lines, (line) => part[line] >= 0);
  const partOf = segments.line.map((line) => part[line]);
  const loose = partOf.reduce((sum, p) => sum + (p > 0 ? 1 : 0), 0);
  const gaps = await breath.run(shortestGaps(segments, partOf, maxGapM), (done) =>
    ctx.progress('bridging', done, loose),
  );
  const chosen = spanningForest(gaps, partOf, graph.components.count);
  const bridged = linesWithConnectors(lines, segments, chosen);
  const after = await graphOf(bridged, STREET_GRAPH_PASSES);
  ctx.progress('graph', 2 * STREET_GRAPH_PASSES, 2 * STREET_GRAPH_PASSES);
  return {
    ends: Float64Array.from(chosen.flatMap(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2])),
    lengthM: Float64Array.from(chosen, (gap) => gap.lengthM),
    fromLine: Uint32Array.from(chosen, ({ from }) => segments.line[from]),
    toLine: Uint32Array.from(chosen, ({ to }) => segments.line[to]),
    fromComponent: Uint32Array.from(chosen, ({ from }) => partOf[from]),
    toComponent: Uint32Array.from(chosen, ({ to }) => partOf[to]),
    before: partsOf(graph),
    after: partsOf(after),
    lines: bridged,
  };
}

function partsOf({ components: { count, lengthM } }: StreetGraph): Parts {
  return { components: count, largestComponentShare: lengthM[0] / lengthM.reduce((sum, m) => sum + m, 0) };
}

const SLICE = 256;

/** For each two parts no further than `maxGapM` apart the shortest gap; counts the segments of all parts but the longest. */
function* shortestGaps({ ends }: LineSegments, partOf: Uint32Array, maxGapM: number): Steps<Connector[]> {
  const around = new SegmentsAround(segmentGrid(ends));
  const best = new Map<string, Connector>();
  let done = 0;
  for (let i = 0; i < partOf.length; i++) {
    if (partOf[i] === 0) continue;
    around.find(ends, 4 * i, maxGapM);
    for (let k = 0; k < around.count; k++) {
      const j = around.found[k];
      // Each pair once: of two loose parts the segment of the higher number looks.
      if (partOf[j] >= partOf[i]) continue;
      const gap = gapBetween(ends, i, ends, j);
      if (gap.lengthM > maxGapM) continue;
      const key = `${partOf[i]} ${partOf[j]}`;
      const known = best.get(key);
      if (!known || isBefore(gap, known)) best.set(key, { ...gap, from: i, to: j });
    }
    if (++done % SLICE === 0) yield done;
  }
  return [...best.values()];
}

function spanningForest(gaps: Connector[], partOf: Uint32Array, parts: number): Connector[] {
  const joined = new UnionFind(parts);
  return gaps
    .toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0))
    .filter(({ from, to }) => joined.union(partOf[from], partOf[to]));
}
