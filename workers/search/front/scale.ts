import type { FrontScale } from '../../model/front.ts';

const SMALL = 1e-6;
/** Below this share of the ideal's distance to the worst plan, an axis of the plane through the extremes is not trusted. */
const LEAST_SPAN = 1e-10;

export function newScale(goals: number): FrontScale {
  return {
    ideal: new Float64Array(goals).fill(Infinity),
    extremes: new Float64Array(goals * goals).fill(Number.NaN),
  };
}

/**
 * Adapts ideal and extreme points to plans (Deb and Jain 2014, IV-C): an extreme point of a goal is the one that is least, of all seen,
 * in the achievement function with weight 1 on that goal and 10⁻⁶ on the others. Where the plane through the extremes has no
 * sensible intercept, the worst of the plans of the first front stands in.
 * @param first places of the plans of the first front
 * @param considered places of all plans that are considered
 * @returns distance of the intercepts from the ideal, one per goal, above 0
 */
export function adaptScale(
  scale: FrontScale,
  goals: Float64Array,
  first: ArrayLike<number>,
  considered: ArrayLike<number>,
): Float64Array {
  const { ideal, extremes } = scale;
  const count = ideal.length;
  for (let k = 0; k < considered.length; k++) {
    for (let m = 0; m < count; m++) ideal[m] = Math.min(ideal[m], goals[considered[k] * count + m]);
  }
  const achievement = (values: Float64Array, at: number, axis: number) => {
    let most = -Infinity;
    for (let m = 0; m < count; m++) {
      most = Math.max(most, (values[at + m] - ideal[m]) / (m === axis ? 1 : SMALL));
    }
    return most;
  };
  const before = extremes.slice();
  for (let axis = 0; axis < count; axis++) {
    let least = Infinity;
    const take = (values: Float64Array, at: number) => {
      const reached = achievement(values, at, axis);
      if (!(reached < least)) return;
      least = reached;
      for (let m = 0; m < count; m++) extremes[axis * count + m] = values[at + m];
    };
    for (let row = 0; row < count; row++) {
      if (!Number.isNaN(before[row * count])) take(before, row * count);
    }
    for (let k = 0; k < first.length; k++) take(goals, first[k] * count);
  }
  const worst = worstOf(goals, first, ideal);
  const widest = worstOf(goals, considered, ideal);
  const spans = intercepts(extremes, ideal) ?? worst;
  for (let m = 0; m < count; m++) {
    if (!(spans[m] > LEAST_SPAN * widest[m]) || spans[m] > widest[m] + SMALL) spans[m] = worst[m];
    if (!(spans[m] > LEAST_SPAN * widest[m])) spans[m] = widest[m];
    if (!(spans[m] > 0)) spans[m] = 1;
  }
  return spans;
}

function worstOf(goals: Float64Array, places: ArrayLike<number>, ideal: Float64Array): Float64Array {
  const worst = new Float64Array(ideal.length);
  for (let k = 0; k < places.length; k++) {
    for (let m = 0; m < ideal.length; m++) {
      worst[m] = Math.max(worst[m], goals[places[k] * ideal.length + m] - ideal[m]);
    }
  }
  return worst;
}

/** Where the plane through the extremes cuts the axes, from the ideal: 1/a of E a = 1; nothing where E cannot be inverted. */
function intercepts(extremes: Float64Array, ideal: Float64Array): Float64Array | undefined {
  const n = ideal.length;
  const width = n + 1;
  const rows = new Float64Array(n * width).fill(1);
  for (let r = 0; r < n; r++)
    for (let m = 0; m < n; m++) rows[r * width + m] = extremes[r * n + m] - ideal[m];
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let r = column + 1; r < n; r++) {
      if (Math.abs(rows[r * width + column]) > Math.abs(rows[pivot * width + column])) pivot = r;
    }
    if (!(Math.abs(rows[pivot * width + column]) > 0)) return undefined;
    for (let m = 0; m < width; m++) {
      const held = rows[column * width + m];
      rows[column * width + m] = rows[pivot * width + m];
      rows[pivot * width + m] = held;
    }
    for (let r = 0; r < n; r++) {
      if (r === column) continue;
      const times = rows[r * width + column] / rows[column * width + column];
      for (let m = column; m < width; m++) rows[r * width + m] -= times * rows[column * width + m];
    }
  }
  const spans = Float64Array.from({ length: n }, (_, m) => rows[m * width + m] / rows[m * width + n]);
  return spans.every((span) => Number.isFinite(span) && span > 0) ? spans : undefined;
}
