/** Places on a front that have a name. */
interface MarkedPlans {
  /** The plan from which giving up a little of one goal costs most of others: furthest from the plane through the ends of the goals (Das 1999). */
  knee: number;
  /** The plan whose worst goal is best, each goal scaled between its worst and best on the front. */
  balanced: number;
  /** The plan that is best in each goal; of equals the one that is best in sum. */
  extremes: number[];
}

/**
 * Knee, balance and extremes of a front, goals scaled between their best and worst on it. Nothing for an empty front.
 * @param goals a row per plan, all goals minimised
 */
export function markedPlans(goals: Float64Array, count: number): MarkedPlans | undefined {
  const n = goals.length / count;
  if (n === 0) return undefined;
  const best = new Float64Array(count).fill(Infinity);
  const worst = new Float64Array(count).fill(-Infinity);
  for (let at = 0; at < goals.length; at++) {
    best[at % count] = Math.min(best[at % count], goals[at]);
    worst[at % count] = Math.max(worst[at % count], goals[at]);
  }
  const scaled = goals.map(
    (value, at) => (value - best[at % count]) / (worst[at % count] - best[at % count] || 1),
  );
  const sums = new Float64Array(n);
  const mosts = new Float64Array(n);
  for (let at = 0; at < scaled.length; at++) {
    const p = Math.floor(at / count);
    sums[p] += scaled[at];
    mosts[p] = Math.max(mosts[p], scaled[at]);
  }
  const least = (value: (p: number) => number) => {
    let at = 0;
    for (let p = 1; p < n; p++) {
      if (value(p) < value(at) || (value(p) === value(at) && sums[p] < sums[at])) at = p;
    }
    return at;
  };
  return {
    knee: least((p) => sums[p]),
    balanced: least((p) => mosts[p]),
    extremes: Array.from({ length: count }, (_, m) => least((p) => goals[p * count + m])),
  };
}
