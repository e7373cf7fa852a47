import type { BreakMethod, Breaks } from '../model/appraisal.ts';
import { naturalBreaks } from './natural-breaks.ts';

export const GRADES = 5;

/**
 * Cuts the values (NaN left out) into five bands, the lowest value always in band 1 and the highest in band 5. Returns null where all
 * values are the same: there is nothing to grade.
 *
 * natural: least squared distance to the band means (naturalBreaks). equal: bands of the same width. quantile: bands of about
 * the same number of values; where equal values straddle a cut, the cut moves to the nearer end of their run.
 * With fewer than five distinct values natural falls back on equal.
 *
 * More than half zeros (no facility within the bandwidth): "none" is band 1 of its own, and the method cuts the positive values
 * into the other four. Otherwise quantiles would put the least service there is into band 4, and equal widths drown it.
 */
export function gradeBreaks(
  values: Float32Array,
  method: BreakMethod,
  better: 'higher' | 'lower' = 'higher',
): Breaks | null {
  const known = values.filter((v) => !Number.isNaN(v));
  let min = Infinity;
  let max = -Infinity;
  let zeros = 0;
  for (const v of known) {
    if (v < min) min = v;
    if (v > max) max = v;
    if (v === 0) zeros++;
  }
  if (!(min < max)) return null;
  const zeroBand = min === 0 && zeros > known.length / 2;
  const upper = zeroBand
    ? [
        0,
        ...cut(
          known.filter((v) => v > 0),
          method,
          GRADES - 1,
          0,
          max,
        ),
      ]
    : cut(known, method, GRADES, min, max);
  return { upper, min, max, zeroBand, flipped: better === 'lower' };
}

/** Grade 1 … 5 of a value, 5 best; NaN for NaN. */
export function gradeOf(value: number, breaks: Breaks): number {
  if (Number.isNaN(value)) return Number.NaN;
  let band = 1;
  for (const end of breaks.upper) if (value > end) band++;
  return breaks.flipped ? GRADES + 1 - band : band;
}

/** Share of the values (NaN left out) in grade 1 … 5. */
export function gradeShares(values: Float32Array, breaks: Breaks): number[] {
  const counts = new Array<number>(GRADES).fill(0);
  let known = 0;
  for (const v of values) {
    if (Number.isNaN(v)) continue;
    counts[gradeOf(v, breaks) - 1]++;
    known++;
  }
  return counts.map((count) => count / known);
}

/** 100 · Σ (g/5)(P_g/P), 20 … 100: ours, as the print of the formula in Liu et al. 2024 is not legible. */
export function gradedScore(shares: number[]): number {
  return shares.reduce((sum, share, i) => sum + scoreOfGrade(i + 1) * share, 0);
}

export function scoreOfGrade(grade: number): number {
  return (100 * grade) / GRADES;
}

function cut(values: Float32Array, method: BreakMethod, classes: number, min: number, max: number): number[] {
  if (method === 'quantile') {
    const sorted = values.slice().sort();
    if (sorted[0] < sorted[sorted.length - 1]) return quantiles(sorted, classes);
  }
  const natural = method === 'natural' ? naturalBreaks(values, classes) : null;
  return natural ?? Array.from({ length: classes - 1 }, (_, j) => min + ((max - min) * (j + 1)) / classes);
}

function quantiles(sorted: Float32Array, classes: number): number[] {
  const n = sorted.length;
  return Array.from({ length: classes - 1 }, (_, j) => {
    const target = Math.min(n - 1, Math.max(1, Math.round((n * (j + 1)) / classes)));
    if (sorted[target - 1] < sorted[target]) return sorted[target - 1];
    const begin = sorted.indexOf(sorted[target]);
    const end = sorted.lastIndexOf(sorted[target]) + 1;
    const beginIsNearer = end === n || target - begin <= end - target;
    return begin > 0 && beginIsNearer ? sorted[begin - 1] : sorted[target];
  });
}
