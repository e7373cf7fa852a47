import type { FrontEvaluator, FrontProblem } from '../../workers/model/front.ts';
import { nextRandom, startRandom } from '../../workers/random.ts';
import { choiceVariation } from '../../workers/search/front/choice-variation.ts';

/** Groups with options whose goals are sums; drawn from a seed. Amount of goal m of option o at o·goals + m. */
export interface Sums {
  groups: number;
  goals: number;
  starts: Uint32Array;
  amounts: Float64Array;
}

/** Each group has a size; within a group goals pull apart: an option lies on an arc from one goal to the others, or behind it. */
export function randomSums(groups: number, options: number, goals: number, seed: number): Sums {
  const random = startRandom(seed);
  const starts = Uint32Array.from({ length: groups + 1 }, (_, g) => g * options);
  const amounts = new Float64Array(groups * options * goals);
  for (let g = 0; g < groups; g++) {
    const size = 0.2 + nextRandom(random) ** 2;
    for (let o = g * options; o < (g + 1) * options; o++) {
      let square = 0;
      for (let m = 0; m < goals; m++) {
        amounts[o * goals + m] = nextRandom(random);
        square += amounts[o * goals + m] ** 2;
      }
      const far = (1 + nextRandom(random)) / Math.sqrt(square);
      for (let m = 0; m < goals; m++) amounts[o * goals + m] *= size * far;
    }
  }
  return { groups, goals, starts, amounts };
}

/** Sums over groups, kept and moved on by differences; the violation is by how much the last goal exceeds `most`. */
export function sumsEvaluator(
  { groups, goals, amounts }: Sums,
  most = Infinity,
): FrontEvaluator<Uint32Array> {
  const give = (kept: Float64Array, out: Float64Array) => {
    for (let m = 0; m < goals; m++) out[m] = kept[m];
    out[goals] = Math.max(0, kept[goals - 1] - most);
  };
  return {
    goals,
    kept: goals,
    evaluate(genes, kept, out) {
      kept.fill(0);
      for (let g = 0; g < groups; g++) {
        for (let m = 0; m < goals; m++) kept[m] += amounts[genes[g] * goals + m];
      }
      give(kept, out);
    },
    update(genes, before, changed, kept, out) {
      for (const g of changed) {
        for (let m = 0; m < goals; m++) {
          kept[m] += amounts[genes[g] * goals + m] - amounts[before[g] * goals + m];
        }
      }
      give(kept, out);
    },
  };
}

/** The best plan for each row of weights, exactly: the best option of each group by itself. */
export function bestOfWeights({ groups, goals, starts, amounts }: Sums, weights: Float64Array): Uint32Array {
  const rows = weights.length / goals;
  const plans = new Uint32Array(rows * groups);
  for (let r = 0; r < rows; r++) {
    for (let g = 0; g < groups; g++) {
      let least = Infinity;
      for (let o = starts[g]; o < starts[g + 1]; o++) {
        let sum = 0;
        for (let m = 0; m < goals; m++) sum += weights[r * goals + m] * amounts[o * goals + m];
        if (sum >= least) continue;
        least = sum;
        plans[r * groups + g] = o;
      }
    }
  }
  return plans;
}

export function sumsProblem(sums: Sums, seeds: Uint32Array, most?: number): FrontProblem<Uint32Array> {
  return { variation: choiceVariation(sums.starts), evaluator: sumsEvaluator(sums, most), seeds };
}
