import { box3, staircase } from './hypervolume-3.ts';

/**
 * Volume of the space that points dominate up to a reference point, all goals minimised: exact for 2, 3 and 4 goals. Points that are not
 * better than the reference in every goal add nothing; dominated and equal points are allowed.
 * 2 goals: one sweep; 3: a sweep along the third goal over a staircase of the first two (Beume et al. 2009), O(n log n) and moving of array
 * ends; 4: slices along the fourth goal, each adding what its point alone dominates of the first three (While, Bradstreet and Barone 2012),
 * O(n² log n).
 * @param points n × goals, a row per point
 */
export function hypervolume(points: Float64Array, reference: ArrayLike<number>): number {
  const goals = reference.length;
  const inside: number[] = [];
  for (let p = 0; p < points.length / goals; p++) {
    let isInside = true;
    for (let m = 0; m < goals; m++) isInside &&= points[p * goals + m] < reference[m];
    if (isInside) inside.push(p);
  }
  const column = (m: number) => Float64Array.from(inside, (p) => points[p * goals + m]);
  if (goals === 2) return area(column(0), column(1), reference);
  if (goals === 3) return volume(column(0), column(1), column(2), reference);
  return volume4(column(0), column(1), column(2), column(3), reference);
}

const ascending = (values: Float64Array) =>
  Uint32Array.from(values, (_, p) => p).sort((p, q) => values[p] - values[q]);

function area(xs: Float64Array, ys: Float64Array, reference: ArrayLike<number>): number {
  let sum = 0;
  let top = reference[1];
  for (const p of ascending(xs)) {
    if (ys[p] >= top) continue;
    sum += (reference[0] - xs[p]) * (top - ys[p]);
    top = ys[p];
  }
  return sum;
}

function volume(xs: Float64Array, ys: Float64Array, zs: Float64Array, reference: ArrayLike<number>): number {
  const steps = staircase(xs.length);
  const order = ascending(zs);
  return box3(steps, reference, order.length, (k, point) => {
    const p = order[k];
    point[0] = xs[p];
    point[1] = ys[p];
    point[2] = zs[p];
  });
}

function volume4(
  xs: Float64Array,
  ys: Float64Array,
  zs: Float64Array,
  ts: Float64Array,
  reference: ArrayLike<number>,
): number {
  const steps = staircase(xs.length);
  const byZ = ascending(zs);
  const slices = ascending(ts);
  const isBefore = new Uint8Array(xs.length);
  const earlier = new Uint32Array(xs.length);
  let sum = 0;
  for (const p of slices) {
    let count = 0;
    for (const q of byZ) if (isBefore[q] === 1) earlier[count++] = q;
    const own = (reference[0] - xs[p]) * (reference[1] - ys[p]) * (reference[2] - zs[p]);
    const shared = box3(steps, reference, count, (k, point) => {
      const q = earlier[k];
      point[0] = Math.max(xs[p], xs[q]);
      point[1] = Math.max(ys[p], ys[q]);
      point[2] = Math.max(zs[p], zs[q]);
    });
    sum += (reference[3] - ts[p]) * (own - shared);
    isBefore[p] = 1;
  }
  return sum;
}
