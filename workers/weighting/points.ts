import { ReweaveError } from '../model/errors.ts';

/** The swing that matters most gets this many points. */
const MOST_SWING = 100;

/** The same weight for each of `count` entries; sum 1. */
export function equalWeights(count: number): number[] {
  return new Array<number>(count).fill(1 / count);
}

/** Numbers that a person gave, 0 or more in any unit, scaled to sum 1. @throws points-not-valid, points-all-zero */
export function directWeights(points: number[]): number[] {
  return sharesOf(points, Number.MAX_VALUE);
}

/**
 * Swing weights: for each entry 0 … 100 points for how much its swing from the worst to the best value matters, 100 for the one
 * that matters most (von Winterfeldt and Edwards 1986); scaled to sum 1. @throws points-not-valid, points-all-zero
 */
export function swingWeights(points: number[]): number[] {
  return sharesOf(points, MOST_SWING);
}

function sharesOf(points: number[], most: number): number[] {
  points.forEach((got, i) => {
    if (got >= 0 && got <= most) return;
    throw new ReweaveError('points-not-valid', {
      got: String(got),
      row: i + 1,
      most: most === MOST_SWING ? most : '∞',
    });
  });
  const highest = Math.max(0, ...points);
  if (highest === 0) throw new ReweaveError('points-all-zero', { got: points.length });
  const scaled = points.map((v) => v / highest);
  const sum = scaled.reduce((a, b) => a + b, 0);
  return scaled.map((v) => v / sum);
}
