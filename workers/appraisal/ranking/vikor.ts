import type { Direction, VikorRanking } from '../../model/ranking.ts';
import { ranksOf } from './ranks-of.ts';
import { counted, knownShare, sharesOf } from './shares.ts';

/** Two sums of the same regrets in another order differ by less. */
const ROUNDING = 1e-12;

/**
 * VIKOR (Opricovic and Tzeng, EJOR 156, 2004): the regret of a value is how far it is from its column's best on the way to the worst,
 * times the weight; s sums a row's regrets, r is the largest, q = v (s − s*)/(s⁻ − s*) + (1 − v) (r − r*)/(r⁻ − r*).
 * A column or a measure that does not vary adds 0. Of a row with gaps the weights are shared out among what it has.
 * Columns as they are, NaN missing, no infinities; v in 0 … 1 is how much the many count against the worst single regret.
 * @throws weights-count, criterion-weight, criterion-weights-zero
 */
export function vikor(
  columns: Float64Array[],
  weights: number[],
  better: Direction[],
  v = 0.5,
): VikorRanking {
  const parts = counted(columns, sharesOf(weights, columns.length)).map(({ column, share, index }) => {
    const { min, max } = rangeOf(column);
    const best = better[index] === 'higher' ? max : min;
    return { column, share, best, scale: max > min ? share / (max - min) : 0 };
  });
  const rows = columns[0].length;
  const s = new Float64Array(rows);
  const r = new Float64Array(rows);
  // Gaps and all: a sum with a gap in it is NaN.
  for (const { column, best, scale } of parts) {
    for (let p = 0; p < rows; p++) {
      const regret = Math.abs(best - column[p]) * scale;
      s[p] += regret;
      if (regret > r[p]) r[p] = regret;
    }
  }
  let partial = 0;
  for (let p = 0; p < rows; p++) {
    if (!Number.isNaN(s[p])) continue;
    const known = knownShare(parts, p);
    if (known === 0) {
      r[p] = Number.NaN;
      continue;
    }
    partial++;
    s[p] = 0;
    r[p] = 0;
    for (const { column, best, scale } of parts) {
      if (Number.isNaN(column[p])) continue;
      const regret = (Math.abs(best - column[p]) * scale) / known;
      s[p] += regret;
      r[p] = Math.max(r[p], regret);
    }
  }
  const [ofS, ofR] = [rangeOf(s), rangeOf(r)];
  // 0 × NaN stays NaN.
  const part = (value: number, { min, max }: Range) =>
    max - min > ROUNDING ? (value - min) / (max - min) : 0 * value;
  const q = new Float64Array(rows);
  for (let p = 0; p < rows; p++) q[p] = v * part(s[p], ofS) + (1 - v) * part(r[p], ofR);
  const { ranks, ranked } = ranksOf(q, 'lowest');
  return { scores: q, s, r, q, ranks, ranked, partial, ...offer(q, s, r, ranked) };
}

/** The compromise that may be offered, by the two conditions of the paper. */
function offer(
  q: Float64Array,
  s: Float64Array,
  r: Float64Array,
  ranked: number,
): Pick<VikorRanking, 'best' | 'advantage' | 'stable' | 'compromise'> {
  const [best, second] = firstTwo(q);
  if (best < 0) {
    return {
      best,
      advantage: { met: false, value: Number.NaN, threshold: Number.NaN },
      stable: false,
      compromise: [],
    };
  }
  if (second < 0) {
    return {
      best,
      advantage: { met: true, value: Number.NaN, threshold: Number.NaN },
      stable: true,
      compromise: [best],
    };
  }
  const threshold = 1 / (ranked - 1);
  const value = q[second] - q[best];
  const met = value >= threshold - ROUNDING;
  const stable = s[best] <= rangeOf(s).min + ROUNDING || r[best] <= rangeOf(r).min + ROUNDING;
  const near = () =>
    Array.from(q.keys())
      .filter((p) => q[p] - q[best] < threshold - ROUNDING)
      .sort((a, b) => q[a] - q[b] || a - b);
  const compromise = !met ? near() : stable ? [best] : [best, second];
  return { best, advantage: { met, value, threshold }, stable, compromise };
}

function firstTwo(q: Float64Array): [number, number] {
  let best = -1;
  let second = -1;
  for (let p = 0; p < q.length; p++) {
    if (Number.isNaN(q[p])) continue;
    if (best < 0 || q[p] < q[best]) [best, second] = [p, best];
    else if (second < 0 || q[p] < q[second]) second = p;
  }
  return [best, second];
}

interface Range {
  min: number;
  max: number;
}

function rangeOf(values: Float64Array): Range {
  let min = Infinity;
  let max = -Infinity;
  for (let p = 0; p < values.length; p++) {
    if (values[p] < min) min = values[p];
    if (values[p] > max) max = values[p];
  }
  return { min, max };
}
