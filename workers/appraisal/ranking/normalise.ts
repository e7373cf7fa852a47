import { ReweaveError } from '../../model/errors.ts';
import type { Direction, Normalisation } from '../../model/ranking.ts';

/** Of a column in which all values are the same: neither good nor bad. */
const CONSTANT = 0.5;

/**
 * A column made comparable, higher better; see Normalisation. NaN stays NaN and has no part in ranges, means and deviations.
 * A column in which all values are the same becomes 0.5 (minmax) or 0 (z), so that it moves nobody; target gives 1 within the
 * range and, where none is within and all are the same, 0. z uses the deviation of the whole column, not of a sample.
 * @throws target-range, piecewise-points
 */
export function normalise(column: Float64Array, how: Normalisation, better: Direction): Float64Array {
  switch (how.type) {
    case 'minmax':
      return minMax(column, better);
    case 'z':
      return zScores(column, better);
    case 'target':
      return target(column, how.low, how.high);
    case 'piecewise':
      return piecewise(column, how.points);
  }
}

function minMax(column: Float64Array, better: Direction): Float64Array {
  const { min, max } = rangeOf(column);
  if (!(min < max)) return column.map((v) => (Number.isNaN(v) ? v : CONSTANT));
  const span = max - min;
  return better === 'higher' ? column.map((v) => (v - min) / span) : column.map((v) => (max - v) / span);
}

function zScores(column: Float64Array, better: Direction): Float64Array {
  const { min, max } = rangeOf(column);
  if (!(min < max)) return column.map((v) => (Number.isNaN(v) ? v : 0));
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (const v of column) {
    if (Number.isNaN(v)) continue;
    count++;
    const off = v - mean;
    mean += off / count;
    squares += off * (v - mean);
  }
  const unit = Math.sqrt(squares / count) * (better === 'higher' ? 1 : -1);
  return column.map((v) => (v - mean) / unit);
}

function target(column: Float64Array, low: number, high: number): Float64Array {
  if (!(low <= high)) throw new ReweaveError('target-range', { low, high });
  const { min, max } = rangeOf(column);
  const furthest = Math.max(low - min, max - high, 0);
  return column.map((v) => {
    const off = Math.max(low - v, v - high, 0);
    return off > 0 ? 1 - off / furthest : 1 + off;
  });
}

function piecewise(column: Float64Array, points: [number, number][]): Float64Array {
  const wrong = points.findIndex(([value], k) => k > 0 && !(value > points[k - 1][0]));
  if (points.length < 2 || wrong >= 0) {
    throw new ReweaveError('piecewise-points', { got: points.map(([value]) => value).join(', ') });
  }
  return column.map((v) => {
    if (Number.isNaN(v)) return v;
    const next = points.findIndex(([value]) => v <= value);
    if (next === 0) return points[0][1];
    if (next < 0) return points[points.length - 1][1];
    const [[x0, y0], [x1, y1]] = [points[next - 1], points[next]];
    return y0 + ((v - x0) / (x1 - x0)) * (y1 - y0);
  });
}

function rangeOf(column: Float64Array): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const v of column) {
    if (v < min) min = v;
    if (v > max) max = v;
  }
  return { min, max };
}
