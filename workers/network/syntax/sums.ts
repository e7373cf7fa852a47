import { ReweaveError } from '../../model/errors.ts';

/**
 * What a range of sources adds up to. All are whole numbers, so that parts joined in any order give the same bytes as one
 * run over all sources.
 */
export interface SyntaxSums {
  /** Sources from … to − 1; the entries of other segments are 0 in nodeCount and depth. */
  from: number;
  to: number;
  nodeCount: Float64Array;
  /** Units of turns.ts. */
  depth: Float64Array;
  /** Paths through each segment from these sources, in 2⁻²⁰. */
  choice: Float64Array;
}

/** Shares of paths are rounded to this part of one, once per source: within n · 2⁻²¹ of the true choice. */
export const CHOICE_UNITS = 2 ** 20;

export function emptySums(segments: number, from: number, to: number): SyntaxSums {
  return {
    from,
    to,
    nodeCount: new Float64Array(segments),
    depth: new Float64Array(segments),
    choice: new Float64Array(segments),
  };
}

/** The sources 0 … segments − 1 in at most `parts` ranges of about the same work. */
export function sourceRanges(segments: number, parts: number): [number, number][] {
  const count = Math.max(1, Math.min(parts, segments));
  const begin = (i: number) => Math.floor((segments * i) / count);
  return Array.from({ length: count }, (_, i) => [begin(i), begin(i + 1)]);
}

/** @param parts of ranges that cover all sources once, in any order */
export function joinSums(segments: number, parts: SyntaxSums[]): SyntaxSums {
  const whole = emptySums(segments, 0, segments);
  for (const part of parts) {
    for (let s = 0; s < segments; s++) {
      whole.nodeCount[s] += part.nodeCount[s];
      whole.depth[s] += part.depth[s];
      whole.choice[s] += part.choice[s];
    }
  }
  return whole;
}

/** @throws 'bad-radius' where it is neither 'n' nor a number above 0 */
export function checkRadius(radiusM: number | 'n'): void {
  if (radiusM !== 'n' && !(radiusM > 0)) throw new ReweaveError('bad-radius', { got: radiusM });
}
