import type { Coinciding } from '../model/density.ts';
import { ReweaveError } from '../model/errors.ts';

/** Distinct places in order of y, then x, relative to the grid's corner. */
export interface Places {
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
  /** Sum of the weights. */
  total: number;
  coincident: number;
  withoutWeight: number;
}

/**
 * Sorts points by y, x and weight and unites those that coincide exactly, so that whatever is summed over them comes out
 * the same to the last bit in whichever order they were given.
 * @throws no-points; weight-negative
 */
export function placesOf(
  xy: Float64Array,
  weights: Float64Array | undefined,
  originX: number,
  originY: number,
  coinciding: Coinciding = 'weight',
): Places {
  const { rows, withoutWeight } = usableRows(xy, weights);
  const order = sorted(rows, xy, weights);
  const n = order.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const weight = new Float64Array(n);
  let coincident = 0;
  let count = 0;
  for (let k = 0; k < n; k++) {
    const i = order[k];
    const w = weights ? weights[i] : 1;
    if (w < 0) throw new ReweaveError('weight-negative', { got: w, row: i + 1 });
    const px = xy[2 * i] - originX;
    const py = xy[2 * i + 1] - originY;
    if (count > 0 && x[count - 1] === px && y[count - 1] === py) {
      weight[count - 1] = coinciding === 'merge' ? Math.max(weight[count - 1], w) : weight[count - 1] + w;
      coincident++;
      continue;
    }
    x[count] = px;
    y[count] = py;
    weight[count] = w;
    count++;
  }
  if (count === 0) throw new ReweaveError('no-points');
  const places = { x: x.subarray(0, count), y: y.subarray(0, count), weight: weight.subarray(0, count) };
  let total = 0;
  for (const w of places.weight) total += w;
  return { ...places, total, coincident, withoutWeight };
}

/** From this size on a bucket is sorted by the library, whose time does not grow with the square. */
const LARGE = 24;

/** By buckets of y: a comparator sort of all would take as long as the surface itself. */
function sorted(rows: Uint32Array, xy: Float64Array, weights: Float64Array | undefined): Uint32Array {
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < rows.length; k++) {
    const y = xy[2 * rows[k] + 1];
    if (y < low) low = y;
    if (y > high) high = y;
  }
  const n = rows.length;
  const scale = high > low ? (n - 1) / (high - low) : 0;
  const starts = new Uint32Array(n + 1);
  for (let k = 0; k < n; k++) starts[Math.floor((xy[2 * rows[k] + 1] - low) * scale) + 1]++;
  for (let b = 0; b < n; b++) starts[b + 1] += starts[b];
  const order = new Uint32Array(n);
  const next = starts.slice();
  for (let k = 0; k < n; k++) order[next[Math.floor((xy[2 * rows[k] + 1] - low) * scale)]++] = rows[k];

  const compare = (a: number, b: number) =>
    xy[2 * a + 1] - xy[2 * b + 1] || xy[2 * a] - xy[2 * b] || (weights ? weights[a] - weights[b] : 0) || 0;
  for (let b = 0; b < n; b++) {
    const from = starts[b];
    const to = starts[b + 1];
    if (to - from > LARGE) order.subarray(from, to).sort(compare);
    else
      for (let k = from + 1; k < to; k++) {
        const row = order[k];
        let at = k;
        for (; at > from && compare(order[at - 1], row) > 0; at--) order[at] = order[at - 1];
        order[at] = row;
      }
  }
  return order;
}

/** Rows of the points that have coordinates and no missing weight. */
function usableRows(xy: Float64Array, weights: Float64Array | undefined) {
  const rows = new Uint32Array(xy.length / 2);
  let count = 0;
  let withoutWeight = 0;
  for (let i = 0; i < rows.length; i++) {
    if (!Number.isFinite(xy[2 * i]) || !Number.isFinite(xy[2 * i + 1])) continue;
    if (weights && Number.isNaN(weights[i])) withoutWeight++;
    else rows[count++] = i;
  }
  return { rows: rows.subarray(0, count), withoutWeight };
}
