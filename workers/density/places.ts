import { ReweaveError } from '../model/errors.ts';

/** Distinct places in order of y, then x, relative to the grid's corner. */
export interface Places {
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
  coincident: number;
  withoutWeight: number;
}

/**
 * Sorts points by y, x and weight and merges those that coincide exactly, so that whatever is summed over them comes out
 * the same to the last bit in whichever order they were given.
 * @throws no-points; weight-negative
 */
export function placesOf(
  xy: Float64Array,
  weights: Float64Array | undefined,
  originX: number,
  originY: number,
): Places {
  const n = xy.length / 2;
  if (n === 0) throw new ReweaveError('no-points');
  const order = sorted(xy, weights);
  const places: Places = {
    x: new Float64Array(n),
    y: new Float64Array(n),
    weight: new Float64Array(n),
    coincident: 0,
    withoutWeight: 0,
  };
  let last = -1;
  for (const i of order) {
    const weight = weights ? weights[i] : 1;
    if (weight < 0) throw new ReweaveError('weight-negative', { got: weight, row: i + 1 });
    if (Number.isNaN(weight)) {
      places.withoutWeight++;
      continue;
    }
    const x = xy[2 * i] - originX;
    const y = xy[2 * i + 1] - originY;
    if (last >= 0 && places.x[last] === x && places.y[last] === y) {
      places.weight[last] += weight;
      places.coincident++;
      continue;
    }
    last++;
    places.x[last] = x;
    places.y[last] = y;
    places.weight[last] = weight;
  }
  if (last < 0) throw new ReweaveError('no-points');
  places.x = places.x.subarray(0, last + 1);
  places.y = places.y.subarray(0, last + 1);
  places.weight = places.weight.subarray(0, last + 1);
  return places;
}

/** Rows of the points that have coordinates. Buckets by y first: a comparator sort of all would take longer than the surface itself. */
function sorted(xy: Float64Array, weights: Float64Array | undefined): Uint32Array {
  const rows = Uint32Array.from({ length: xy.length / 2 }, (_, i) => i).filter(
    (i) => Number.isFinite(xy[2 * i]) && Number.isFinite(xy[2 * i + 1]),
  );
  const n = rows.length;
  let low = Infinity;
  let high = -Infinity;
  for (const i of rows) {
    low = Math.min(low, xy[2 * i + 1]);
    high = Math.max(high, xy[2 * i + 1]);
  }
  const scale = high > low ? (n - 1) / (high - low) : 0;
  const bucket = (i: number) => Math.floor((xy[2 * i + 1] - low) * scale);
  const starts = new Uint32Array(n + 1);
  for (const i of rows) starts[bucket(i) + 1]++;
  for (let b = 0; b < n; b++) starts[b + 1] += starts[b];
  const order = new Uint32Array(n);
  const next = starts.slice();
  for (const i of rows) order[next[bucket(i)]++] = i;

  const compare = (a: number, b: number) =>
    xy[2 * a + 1] - xy[2 * b + 1] || xy[2 * a] - xy[2 * b] || (weights ? weights[a] - weights[b] : 0) || 0;
  for (let b = 0; b < n; b++) {
    if (starts[b + 1] - starts[b] > 1) order.subarray(starts[b], starts[b + 1]).sort(compare);
  }
  return order;
}
