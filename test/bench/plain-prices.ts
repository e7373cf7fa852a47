import type { ChoiceProblem } from '../../workers/model/search.ts';

/**
 * The textbook way: subgradient steps of a length that falls with 1/√k on the prices, and after each the choice that they make, mended by
 * leaving out what has the worst ratio until it fits. Gives the best bound and the best plan met.
 */
export function plainPrices(problem: ChoiceProblem, steps: number): { bound: number; gain: number } {
  const { starts, gain, limits, useStarts, useLimit, useAmount } = problem;
  const groups = starts.length - 1;
  const unit = limits.map((_, l) => {
    let most = 1e-9;
    for (let k = 0; k < useAmount.length; k++)
      if (useLimit[k] === l) most = Math.max(most, Math.abs(useAmount[k]));
    return most;
  });
  const largest = gain.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const prices = new Float64Array(limits.length);
  let bound = Infinity;
  let best = -Infinity;
  for (let step = 1; step <= steps; step++) {
    let value = limits.reduce((sum, { most }, l) => sum + prices[l] * most, 0);
    const used = new Float64Array(limits.length);
    const choice: number[] = [];
    const losses: { loss: number; g: number; o: number }[] = [];
    const reducedOf = (o: number) => {
      let r = gain[o];
      for (let k = useStarts[o]; k < useStarts[o + 1]; k++) r -= prices[useLimit[k]] * useAmount[k];
      return r;
    };
    for (let g = 0; g < groups; g++) {
      let top = starts[g];
      let most = -Infinity;
      for (let o = starts[g]; o < starts[g + 1]; o++) {
        const r = reducedOf(o);
        if (r > most) [most, top] = [r, o];
      }
      value += most;
      choice.push(top);
      losses.push({ loss: most - reducedOf(starts[g]), g, o: starts[g] });
      for (let k = useStarts[top]; k < useStarts[top + 1]; k++) used[useLimit[k]] += useAmount[k];
    }
    bound = Math.min(bound, value);
    const slope = limits.map(({ most }, l) => (used[l] - most) / unit[l]);
    losses.sort((a, b) => a.loss - b.loss);
    const within = () => limits.every(({ most }, l) => used[l] <= most);
    for (const { g, o } of losses) {
      if (within()) break;
      for (const [option, sign] of [
        [choice[g], -1],
        [o, 1],
      ]) {
        for (let k = useStarts[option]; k < useStarts[option + 1]; k++)
          used[useLimit[k]] += sign * useAmount[k];
      }
      choice[g] = o;
    }
    if (within())
      best = Math.max(
        best,
        choice.reduce((sum, o) => sum + gain[o], 0),
      );
    const length = Math.hypot(...slope) || 1;
    slope.forEach((s, l) => {
      prices[l] = Math.max(0, prices[l] + ((0.3 * largest) / Math.sqrt(step)) * (s / length) * (1 / unit[l]));
    });
  }
  return { bound, gain: best };
}
