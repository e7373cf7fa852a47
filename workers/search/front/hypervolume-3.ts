/** Steps of the front of the first two goals: x ascending, y descending. Made once and used for many sweeps. */
interface Staircase {
  xs: Float64Array;
  ys: Float64Array;
  point: Float64Array;
}

export function staircase(capacity: number): Staircase {
  return { xs: new Float64Array(capacity), ys: new Float64Array(capacity), point: new Float64Array(3) };
}

/** Volume dominated by points that `read` gives in order of the third goal, all at or before the reference. */
export function box3(
  { xs, ys, point }: Staircase,
  reference: ArrayLike<number>,
  count: number,
  read: (k: number, point: Float64Array) => void,
): number {
  const [right, top, back] = [reference[0], reference[1], reference[2]];
  let steps = 0;
  let area = 0;
  let sum = 0;
  let depth = 0;
  for (let k = 0; k < count; k++) {
    read(k, point);
    const [x, y, z] = [point[0], point[1], point[2]];
    if (k > 0) sum += area * (z - depth);
    depth = z;
    let low = 0;
    let high = steps;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (xs[middle] <= x) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && ys[low - 1] <= y) continue;
    const begin = low > 0 && xs[low - 1] === x ? low - 1 : low;
    let end = begin;
    let from = x;
    let ceiling = begin > 0 ? ys[begin - 1] : top;
    while (end < steps && ys[end] >= y) {
      area += (xs[end] - from) * (ceiling - y);
      from = xs[end];
      ceiling = ys[end];
      end++;
    }
    area += ((end < steps ? xs[end] : right) - from) * (ceiling - y);
    if (end !== begin + 1) {
      xs.copyWithin(begin + 1, end, steps);
      ys.copyWithin(begin + 1, end, steps);
      steps += begin + 1 - end;
    }
    xs[begin] = x;
    ys[begin] = y;
  }
  return count > 0 ? sum + area * (back - depth) : 0;
}
