import type { JobContext } from '../../model/job.ts';
import type { SyntaxInput, SyntaxMeasures, SyntaxResult } from '../../model/syntax.ts';
import { breather } from '../steps.ts';
import { LeastTurn } from './leastTurn.ts';
import { LeastTurnWithin } from './leastTurnWithin.ts';
import { measuresOf } from './measures.ts';
import { prepareSteps, type SyntaxNetwork } from './prepare.ts';
import { checkRadius, emptySums, joinSums, type SyntaxSums } from './sums.ts';
import type { TurnGraph } from './turnGraph.ts';

/**
 * Angular segment analysis (Turner 2001, 2007): from every segment to every other the path of least turning, a right angle
 * counting 1; integration and choice from them, normalised by Hillier, Yang and Turner 2012.
 *
 * A path starts in the middle of a segment, in either direction, never turns back within one, and ends in the middle of
 * another; the turns along a bent street count, and those at junctions. Of paths that turn equally the shortest counts; what is equal
 * in both shares the pair (Brandes 2001). Choice counts ordered pairs of other segments. With a radius, only paths no
 * longer than it count, and of those the straightest.
 *
 * Known differences from depthmapX: it rounds turns down to 1/512 of a right angle (ours: to 2⁻²⁰), gives a pair to one
 * of its equal paths, keeps one way per segment and direction within a radius, and counts each straight piece (here on
 * request: unit 'straight').
 *
 * Stage told to `ctx.progress`: 'syntax' (segments).
 * @throws 'bad-radius', 'bad-tolerance', 'no-streets'; 'cancelled' through ctx.pause
 */
export async function syntax(input: SyntaxInput, ctx: JobContext): Promise<SyntaxResult> {
  checkRadius(input.radiusM);
  const network = await prepareSyntax(input, ctx);
  const { graph } = network;
  const sums = await syntaxPart({ graph, radiusM: input.radiusM, from: 0, to: graph.segments }, ctx);
  return syntaxResult(network, measuresOf(sums));
}

/** Cleans the lines and builds the dual graph. @throws 'bad-tolerance', 'no-streets'; 'cancelled' through ctx.pause */
export async function prepareSyntax(
  input: Omit<SyntaxInput, 'radiusM'>,
  ctx: JobContext,
): Promise<SyntaxNetwork> {
  const breath = breather(ctx);
  await breath.pause();
  return breath.run(prepareSteps(input), () => {});
}

export interface SyntaxPartInput {
  graph: TurnGraph;
  radiusM: number | 'n';
  /** Sources from … to − 1. */
  from: number;
  to: number;
}

/**
 * The sums from the sources from … to − 1: the slow part, which several workers can share by `sourceRanges`. `syntaxMeasures` of
 * the parts is bitwise what one run gives.
 * @throws 'bad-radius'; 'cancelled' through ctx.pause
 */
export async function syntaxPart(
  { graph, radiusM, from, to }: SyntaxPartInput,
  ctx: JobContext,
): Promise<SyntaxSums> {
  checkRadius(radiusM);
  const search = radiusM === 'n' ? new LeastTurn(graph) : new LeastTurnWithin(graph, radiusM);
  const sums = emptySums(graph.segments, from, to);
  const breath = breather(ctx);
  await breath.pause();
  for (let source = from; source < to; source++) {
    ctx.progress('syntax', source - from, to - from);
    await breath.run(search.add(source, sums), () => {});
  }
  ctx.progress('syntax', to - from, to - from);
  return sums;
}

/** What the sums of all parts say. */
export function syntaxMeasures({
  segments,
  parts,
}: {
  segments: number;
  parts: SyntaxSums[];
}): SyntaxMeasures {
  return measuresOf(joinSums(segments, parts));
}

/** The result of `syntax` from a network and what its parts add up to. */
export function syntaxResult(network: SyntaxNetwork, measures: SyntaxMeasures): SyntaxResult {
  const { graph, lengthM, component, dual, pieces, notes } = network;
  return { segments: graph.segments, lengthM, component, dual, pieces, notes, ...measures };
}
