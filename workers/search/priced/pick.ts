import type { ChoiceProblem } from '../../model/search.ts';

/** A problem of some of the options, in this order, grouped by `starts`. */
export function pick(problem: ChoiceProblem, option: ArrayLike<number>, starts: Uint32Array): ChoiceProblem {
  const { useStarts, useLimit, useAmount } = problem;
  const count = option.length;
  const gain = new Float64Array(count);
  const pickedStarts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    gain[i] = problem.gain[option[i]];
    pickedStarts[i + 1] = pickedStarts[i] + useStarts[option[i] + 1] - useStarts[option[i]];
  }
  const limitOf = new Uint16Array(pickedStarts[count]);
  const amount = new Float64Array(pickedStarts[count]);
  for (let i = 0, at = 0; i < count; i++) {
    const end = useStarts[option[i] + 1];
    for (let k = useStarts[option[i]]; k < end; k++, at++) {
      limitOf[at] = useLimit[k];
      amount[at] = useAmount[k];
    }
  }
  return {
    starts,
    gain,
    limits: problem.limits,
    useStarts: pickedStarts,
    useLimit: limitOf,
    useAmount: amount,
  };
}
