import type { SyntaxInput, SyntaxResult } from '../../workers/model/syntax.ts';
import { sourceRanges } from '../../workers/network/syntax/sums.ts';
import { runJob, runParts, workers } from './engine/engine.ts';

/** A network of fewer segments than this is done before a second worker has begun. */
const WORTH_SHARING = 500;

/**
 * Space syntax shared among the workers: one prepares the network, all add up a range of its segments each, one joins the sums. To the
 * last bit what the terminal gives, which does it in one go.
 */
export async function syntaxOnWorkers(input: SyntaxInput): Promise<SyntaxResult> {
  const { graph, ...network } = await runJob('syntax', 'prepareSyntax', input);
  const { segments } = graph;
  const ranges = sourceRanges(segments, segments < WORTH_SHARING ? 1 : workers);
  const parts = await runParts(
    'syntax',
    'syntaxPart',
    ranges.map(([from, to]) => ({ graph, radiusM: input.radiusM, from, to })),
  );
  const measures = await runJob('syntax', 'syntaxMeasures', { segments, parts });
  return { segments, ...network, ...measures };
}
