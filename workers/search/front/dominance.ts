/** Shares of a goal that two plans may differ by and still be equal: sums moved on by differences round differently. */
const SLACK = 1e-9;

/** Whether row p of a is at least as good as row q of b in every goal: it dominates it or is its equal. */
export function coversRow(a: Float64Array, p: number, b: Float64Array, q: number, goals: number): boolean {
  for (let m = 0; m < goals; m++) {
    const value = b[q * goals + m];
    if (a[p * goals + m] > value + SLACK * Math.abs(value)) return false;
  }
  return true;
}

/**
 * Fronts of plans under constraint domination (Jain and Deb 2014): plans within the limits come first, in non-dominated fronts; the others after
 * them by their violation, equal ones together. Of plans that are equal in all goals only one is in a front, the others count as beaten
 * by it, so that copies do not crowd out other plans. Fronts of the former by sequential search of sorted rows (ENS-SS, Zhang et al. 2015).
 * @param rows places of the plans in `goals` (a row per plan) and `violation`
 * @returns the places front by front; each front in order of the goals, so that equal input gives equal bytes
 */
export function frontsOf(
  rows: ArrayLike<number>,
  goals: Float64Array,
  violation: Float64Array,
  count: number,
): number[][] {
  const within: number[] = [];
  const beyond: number[] = [];
  for (let k = 0; k < rows.length; k++) (violation[rows[k]] > 0 ? beyond : within).push(rows[k]);
  within.sort((p, q) => {
    for (let m = 0; m < count; m++) {
      const d = goals[p * count + m] - goals[q * count + m];
      if (d !== 0) return d;
    }
    return p - q;
  });
  const fronts: number[][] = [];
  for (const p of within) {
    let place = 0;
    while (place < fronts.length && isBeaten(p, fronts[place], goals, count)) place++;
    if (place === fronts.length) fronts.push([]);
    fronts[place].push(p);
  }
  beyond.sort((p, q) => violation[p] - violation[q] || p - q);
  for (let k = 0; k < beyond.length; k++) {
    if (k === 0 || violation[beyond[k]] !== violation[beyond[k - 1]]) fronts.push([]);
    fronts[fronts.length - 1].push(beyond[k]);
  }
  return fronts;
}

/** The last of a front are the likeliest to beat a plan that comes after them in the order. */
function isBeaten(p: number, front: number[], goals: Float64Array, count: number): boolean {
  for (let k = front.length - 1; k >= 0; k--) {
    if (coversRow(goals, front[k], goals, p, count)) return true;
  }
  return false;
}
