import type { FrontVariation } from '../../model/front.ts';
import { nextBelow, nextRandom } from '../../random.ts';

/** Chance of children by mixing two plans; the others are copies before they are mutated. */
const CROSSOVER = 0.8;
/** Chance that a plan that was mixed is also mutated. */
const MUTATION = 0.25;
/** Exponent of the power law from which the number of mutated groups is drawn. */
const BETA = 1.5;

/**
 * Genes are one option per group. Children exchange groups: any, or a run of neighbours if their order is given; few as often as many (the
 * logarithm of their number is drawn evenly, up to half of the groups), so that plans are both mixed and mended. Then some groups draw another of their options: one most often, many now and then (the heavy tail
 * of Doerr et al. 2017, which needs no mutation rate that suits the problem). Groups with one option stay as they are.
 * @param starts option range of each group (ChoiceProblem)
 * @param neighbours the groups in an order in which neighbours on the ground are near each other (of a space-filling curve, say)
 */
export function choiceVariation(starts: Uint32Array, neighbours?: Uint32Array): FrontVariation<Uint32Array> {
  const length = starts.length - 1;
  const free = Uint32Array.from({ length }, (_, g) => g).filter((g) => starts[g + 1] - starts[g] > 1);
  const most = Math.max(1, length >> 1);
  const sizes = powerLaw(Math.max(1, free.length >> 1));

  const drawOption = (g: number, random: Uint32Array) =>
    starts[g] + nextBelow(random, starts[g + 1] - starts[g]);

  function mutate(genes: Uint32Array, random: Uint32Array): void {
    if (free.length === 0) return;
    for (let times = sizes(nextRandom(random)); times > 0; times--) {
      const g = free[nextBelow(random, free.length)];
      genes[g] = drawOption(g, random);
    }
  }

  return {
    length,
    allocate: (plans) => new Uint32Array(plans * length),
    draw(into, random) {
      for (let g = 0; g < length; g++) into[g] = drawOption(g, random);
    },
    breed(a, b, first, second, random) {
      first.set(a);
      second.set(b);
      const isCrossed = free.length > 0 && nextRandom(random) < CROSSOVER;
      if (isCrossed) {
        const size = Math.floor(most ** nextRandom(random));
        if (neighbours && nextRandom(random) < 0.5) {
          const begin = nextBelow(random, length);
          for (let k = 0; k < size; k++) exchange(neighbours[(begin + k) % length]);
        } else {
          for (let k = 0; k < size; k++) exchange(free[nextBelow(random, free.length)]);
        }
      }
      if (!isCrossed || nextRandom(random) < MUTATION) mutate(first, random);
      if (!isCrossed || nextRandom(random) < MUTATION) mutate(second, random);

      function exchange(g: number): void {
        first[g] = b[g];
        second[g] = a[g];
      }
    },
  };
}

/** Draws from 1 … most with chances proportional to k^−β, given a number in [0, 1). */
function powerLaw(most: number): (u: number) => number {
  const sums = new Float64Array(most);
  let sum = 0;
  for (let k = 1; k <= most; k++) {
    sum += k ** -BETA;
    sums[k - 1] = sum;
  }
  return (u) => {
    const wanted = u * sum;
    let low = 0;
    let high = most - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low + 1;
  };
}
