import type { Direction, Ranking } from '../../model/ranking.ts';
import { ranksOf } from './ranks-of.ts';
import { counted, sharesOf } from './shares.ts';

/**
 * TOPSIS (Hwang and Yoon 1981): columns over their Euclidean length, times their weight; the score is d⁻/(d⁺ + d⁻), the distances
 * to the worst and to the best value of each column. 1 is best in everything, 0 worst in everything, 0.5 where all rows are
 * the same. Of a row with gaps the distances are over what it has, which is the same as sharing the weights out.
 * Columns as they are, NaN missing, no infinities.
 * @throws weights-count, criterion-weight, criterion-weights-zero
 */
export function topsis(columns: Float64Array[], weights: number[], better: Direction[]): Ranking {
  const parts = counted(columns, sharesOf(weights, columns.length)).map(({ column, share, index }) => {
    const { best, worst, length } = measuresOf(column, better[index]);
    return { column, best, worst, scale: length > 0 ? share / length : 0 };
  });
  const rows = columns[0].length;
  const toBest = new Float64Array(rows);
  const toWorst = new Float64Array(rows);
  // Two columns at a time, gaps and all: a distance with a gap in it is NaN.
  for (let k = 0; k < parts.length; k += 2) {
    addSquares(toBest, toWorst, parts[k], parts[k + 1] ?? { ...parts[k], scale: 0 });
  }
  const scores = new Float64Array(rows);
  let partial = 0;
  for (let p = 0; p < rows; p++) {
    if (Number.isNaN(toBest[p])) {
      let known = 0;
      toBest[p] = 0;
      toWorst[p] = 0;
      for (const { column, best, worst, scale } of parts) {
        const value = column[p];
        if (Number.isNaN(value)) continue;
        known++;
        toBest[p] += ((value - best) * scale) ** 2;
        toWorst[p] += ((value - worst) * scale) ** 2;
      }
      if (known > 0) partial++;
      else toBest[p] = Number.NaN;
    }
    const up = Math.sqrt(toBest[p]);
    const down = Math.sqrt(toWorst[p]);
    scores[p] = up + down === 0 ? 0.5 : down / (up + down);
  }
  return { scores, ...ranksOf(scores, 'highest'), partial };
}

interface Part {
  column: Float64Array;
  best: number;
  worst: number;
  scale: number;
}

function addSquares(toBest: Float64Array, toWorst: Float64Array, a: Part, b: Part): void {
  const { column: ofA, best: bestA, worst: worstA, scale: scaleA } = a;
  const { column: ofB, best: bestB, worst: worstB, scale: scaleB } = b;
  for (let p = 0; p < toBest.length; p++) {
    const upA = (ofA[p] - bestA) * scaleA;
    const upB = (ofB[p] - bestB) * scaleB;
    const downA = (ofA[p] - worstA) * scaleA;
    const downB = (ofB[p] - worstB) * scaleB;
    toBest[p] += upA * upA + upB * upB;
    toWorst[p] += downA * downA + downB * downB;
  }
}

function measuresOf(
  column: Float64Array,
  better: Direction,
): { best: number; worst: number; length: number } {
  let min = Infinity;
  let max = -Infinity;
  let squares = 0;
  for (let p = 0; p < column.length; p++) {
    const v = column[p];
    if (Number.isNaN(v)) continue;
    if (v < min) min = v;
    if (v > max) max = v;
    squares += v * v;
  }
  const [best, worst] = better === 'higher' ? [max, min] : [min, max];
  return { best, worst, length: Math.sqrt(squares) };
}
