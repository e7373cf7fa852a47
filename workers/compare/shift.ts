import type { ShiftParts, ShiftSplit } from '../model/compare.ts';
import { ReweaveError } from '../model/errors.ts';

interface Distribution {
  /** NaN missing. */
  values: ArrayLike<number>;
  /** Such as people; 1 each unless given. */
  weights?: ArrayLike<number>;
}

/** Ascending, without gaps. */
interface Known {
  values: Float64Array;
  weights: Float64Array;
  sum: number;
  mean: number;
  deviation: number;
  missing: number;
}

/**
 * The change of a distribution in three steps: all values are moved by the difference of the means, then drawn about the mean to the other
 * standard deviation, then they get the shape that there really is after. Each statistic is taken at each step, so that mean + spread + rest =
 * total. The order of the steps is part of the definition. Where all values before are the same, they cannot be drawn apart and the spread is
 * in the rest. Source: [Li B]; the stepwise distributions of Juhn, Murphy and Pierce, Journal of Political Economy 101, 1993; sliding, stretching and
 * squashing in Jenkins and Van Kerm, Journal of Economic Inequality 3, 2005.
 * @param quantiles 0 … 1; the quantile is the least value with that share of the weight at or below it
 * @throws shift-empty, shift-quantile, uneven-lengths
 */
export function splitShift(
  before: Distribution,
  after: Distribution,
  { quantiles = [0.1, 0.25, 0.5, 0.75, 0.9], floors = [] }: { quantiles?: number[]; floors?: number[] },
): ShiftSplit {
  const wrong = quantiles.find((at) => !(at >= 0 && at <= 1));
  if (wrong !== undefined) throw new ReweaveError('shift-quantile', { got: String(wrong) });
  const [one, two] = [knownOf(before), knownOf(after)];
  if (one.values.length === 0 || two.values.length === 0)
    throw new ReweaveError('shift-empty', { before: one.values.length, after: two.values.length });
  const stretch = one.deviation > 0 ? two.deviation / one.deviation : 1;
  const moved = { ...one, values: one.values.map((v) => v + (two.mean - one.mean)) };
  const drawn = { ...one, values: one.values.map((v) => two.mean + (v - one.mean) * stretch) };
  const partsOf = (statistic: (of: Known) => number): ShiftParts => {
    const [a, b, c, d] = [one, moved, drawn, two].map(statistic);
    return { total: d - a, mean: b - a, spread: c - b, rest: d - c };
  };
  return {
    means: [one.mean, two.mean],
    deviations: [one.deviation, two.deviation],
    quantiles: quantiles.map((at) => ({ at, ...partsOf((known) => quantileOf(known, at)) })),
    below: floors.map((floor) => ({ floor, ...partsOf((known) => shareBelow(known, floor)) })),
    missing: [one.missing, two.missing],
  };
}

function knownOf({ values, weights }: Distribution): Known {
  if (weights && weights.length !== values.length)
    throw new ReweaveError('uneven-lengths', { got: weights.length, expected: values.length });
  const weightOf = (i: number) => (weights ? weights[i] : 1);
  const rows = Array.from(values, (_, i) => i).filter((i) => Number.isFinite(values[i]) && weightOf(i) > 0);
  rows.sort((i, j) => values[i] - values[j]);
  const known = Float64Array.from(rows, (i) => values[i]);
  const own = Float64Array.from(rows, weightOf);
  const sum = own.reduce((all, w) => all + w, 0);
  const mean = known.reduce((all, v, i) => all + v * own[i], 0) / sum;
  const squares = known.reduce((all, v, i) => all + own[i] * (v - mean) ** 2, 0);
  const isConstant = known[0] === known[known.length - 1];
  return {
    values: known,
    weights: own,
    sum,
    mean: isConstant && known.length > 0 ? known[0] : mean,
    deviation: isConstant ? 0 : Math.sqrt(squares / sum),
    missing: values.length - known.length,
  };
}

function quantileOf({ values, weights, sum }: Known, at: number): number {
  let so = 0;
  for (let i = 0; i < values.length; i++) {
    so += weights[i];
    if (so >= at * sum * (1 - 1e-12)) return values[i];
  }
  return values[values.length - 1];
}

function shareBelow({ values, weights, sum }: Known, floor: number): number {
  let so = 0;
  for (let i = 0; i < values.length && values[i] < floor; i++) so += weights[i];
  return so / sum;
}
