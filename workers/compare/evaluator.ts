import type { UncertainInput } from '../model/compare.ts';
import { ReweaveError } from '../model/errors.ts';

/** The figures that follow from values of assumptions by id; NaN where one has no value. Always as many. */
export type Evaluator = (values: Record<string, number>) => ArrayLike<number> | Promise<ArrayLike<number>>;

/** @throws sheet-range */
export function checkInputs(inputs: UncertainInput[]): void {
  for (const { id, value, low, high } of inputs) {
    const areNumbers = [value, low, high].every(Number.isFinite);
    if (!areNumbers || !(low <= value && value <= high))
      throw new ReweaveError('sheet-range', { id, got: String(value), low: String(low), high: String(high) });
  }
}

/** The figures as a column of their own, as many as `expected`. @throws compare-values */
export async function figuresOf(
  evaluate: Evaluator,
  values: Record<string, number>,
  expected?: number,
): Promise<Float64Array> {
  const figures = Float64Array.from(await evaluate(values));
  if (expected !== undefined && figures.length !== expected)
    throw new ReweaveError('compare-values', { id: 'evaluate', got: figures.length, expected });
  return figures;
}
