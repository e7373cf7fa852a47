import { ReweaveError } from '../../model/errors.ts';

/** Weights scaled to sum 1. @throws weights-count, criterion-weight, criterion-weights-zero */
export function sharesOf(weights: number[], columns: number): number[] {
  if (weights.length !== columns)
    throw new ReweaveError('weights-count', { got: weights.length, expected: columns });
  weights.forEach((got, i) => {
    if (!(got >= 0) || !Number.isFinite(got))
      throw new ReweaveError('criterion-weight', { got: String(got), row: i + 1 });
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) throw new ReweaveError('criterion-weights-zero', { got: weights.length });
  return weights.map((weight) => weight / sum);
}

/** The columns that weigh anything, in order. */
export function counted<T>(columns: T[], shares: number[]): { column: T; share: number; index: number }[] {
  return columns
    .map((column, index) => ({ column, share: shares[index], index }))
    .filter(({ share }) => share > 0);
}

/** Share of the weights whose column has a value in a row. */
export function knownShare(parts: { column: Float64Array; share: number }[], row: number): number {
  let known = 0;
  for (const { column, share } of parts) if (!Number.isNaN(column[row])) known += share;
  return known;
}
