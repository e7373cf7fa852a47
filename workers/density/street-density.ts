import type { NetworkDensity, NetworkDensityOptions } from '../model/density.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import { edgeIndex, joinSteps } from '../network/join.ts';
import { breather } from '../network/steps.ts';
import { STREET_GRAPH_PASSES, streetGraphSteps } from '../network/streetGraph.ts';
import { lixelLines } from './lixels.ts';
import { networkDensity } from './network-density.ts';

export interface StreetDensityInput extends NetworkDensityOptions {
  /** As drawn; interleaved metres. */
  streets: { xy: Float64Array; lineStarts: Uint32Array };
  /** Points, interleaved metres. */
  xy: Float64Array;
  /** See AccessInput. */
  snapM: number;
  maxJoinM: number;
}

export interface StreetDensity extends NetworkDensity {
  /** The pieces as lines, interleaved metres. */
  xy: Float64Array;
  /** Vertex range of each piece. */
  lineStarts: Uint32Array;
  /** The street line, as given, that each piece is of. */
  line: Uint32Array;
  /** What was skipped or repaired in the streets. */
  notes: Note[];
}

/**
 * networkDensity from streets and points as they are, with its pieces as lines to draw. Stages: "graph" (passes), "joining" and
 * "density" (points).
 * @throws as networkDensity; no-streets, bad-tolerance
 */
export async function streetDensity(input: StreetDensityInput, ctx: JobContext): Promise<StreetDensity> {
  const { streets, xy, snapM, maxJoinM } = input;
  const breath = breather(ctx);
  const graph = await breath.run(streetGraphSteps(streets, { snapM }), (done) =>
    ctx.progress('graph', done, STREET_GRAPH_PASSES),
  );
  await breath.pause();
  const join = await breath.run(joinSteps(graph, edgeIndex(graph), xy, { maxJoinM }), (done) =>
    ctx.progress('joining', done, xy.length / 2),
  );
  const density = await networkDensity({ graph, join, options: input }, ctx);
  const line = density.edge.map((edge) => graph.edgeLine[edge]);
  return { ...density, ...lixelLines(graph, density), line, notes: graph.notes };
}
