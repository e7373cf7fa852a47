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
  // Four columns at a time, gaps and all: a sum with a gap in it is NaN.
  for (let k = 0; k < parts.length; k += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => parts[k + i] ?? { ...parts[k], scale: 0 });
    addRegrets(s, r, a, b, c, d);
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
      if (regret > r[p]) r[p] = regret;
    }
  }
  const ofS = rangeOf(s);
  const ofR = rangeOf(r);
  const perS = ofS.max - ofS.min > ROUNDING ? v / (ofS.max - ofS.min) : 0;
  const perR = ofR.max - ofR.min > ROUNDING ? (1 - v) / (ofR.max - ofR.min) : 0;
  const q = new Float64Array(rows);
  // 0 × NaN stays NaN.
  for (let p = 0; p < rows; p++) q[p] = perS * (s[p] - ofS.min) + perR * (r[p] - ofR.min);
  const { ranks, ranked } = ranksOf(q, 'lowest');
  return { scores: q, s, r, q, ranks, ranked, partial, ...offer(q, s, r, ranked) };
}

interface Part {
  column: Float64Array;
  best: number;
  scale: number;
}

function addRegrets(s: Float64Array, r: Float64Array, a: Part, b: Part, c: Part, d: Part): void {
  const { column: ofA, best: bestA, scale: scaleA } = a;
  const { column: ofB, best: bestB, scale: scaleB } = b;
  const { column: ofC, best: bestC, scale: scaleC } = c;
  const { column: ofD, best: bestD, scale: scaleD } = d;
  for (let p = 0; p < s.length; p++) {
    const regretA = Math.abs(bestA - ofA[p]) * scaleA;
    const regretB = Math.abs(bestB - ofB[p]) * scaleB;
    const regretC = Math.abs(bestC - ofC[p]) * scaleC;
    const regretD = Math.abs(bestD - ofD[p]) * scaleD;
    s[p] += regretA + regretB + regretC + regretD;
    r[p] = Math.max(r[p], regretA, regretB, regretC, regretD);
  }
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
  const near = () => {
    const rows: number[] = [];
    for (let p = 0; p < q.length; p++) if (q[p] - q[best] < threshold - ROUNDING) rows.push(p);
    return rows.sort((a, b) => q[a] - q[b] || a - b);
  };
  const compromise = !met ? near() : stable ? [best] : [best, second];
  return { best, advantage: { met, value, threshold }, stable, compromise };
}

function firstTwo(q: Float64Array): [number, number] {
  let best = -1;
  let second = -1;
  for (let p = 0; p < q.length; p++) {
    if (Number.isNaN(q[p])) continue;
    if (best < 0 || q[p] < q[best]) {
      second = best;
      best = p;
    } else if (second < 0 || q[p] < q[second]) second = p;
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
    const value = values[p];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
