import type { FrontVariation } from '../../model/front.ts';
import { nextRandom } from '../../random.ts';

const SMALL = 1e-14;

/** Distribution indices and chances of the operators on real numbers. */
interface RealOptions {
  lower: number;
  upper: number;
  /** For all genes but the first, where they differ (ZDT4). */
  restLower?: number;
  restUpper?: number;
  crossover: { chance: number; eta: number };
  mutation: { chance: number; eta: number };
}

/**
 * Real genes: simulated binary crossover within bounds (Deb and Agrawal 1995; each gene with chance ½) and polynomial mutation within bounds
 * (Deb and Goyal 1996).
 */
export function realVariation(length: number, options: RealOptions): FrontVariation<Float64Array> {
  const { lower, upper, restLower = lower, restUpper = upper, crossover, mutation } = options;
  const low = (g: number) => (g === 0 ? lower : restLower);
  const high = (g: number) => (g === 0 ? upper : restUpper);

  function mutate(genes: Float64Array, random: Uint32Array): void {
    for (let g = 0; g < length; g++) {
      if (nextRandom(random) >= mutation.chance) continue;
      const width = high(g) - low(g);
      const u = nextRandom(random);
      const power = mutation.eta + 1;
      const edge = u < 0.5 ? (genes[g] - low(g)) / width : (high(g) - genes[g]) / width;
      const rest = (1 - edge) ** power;
      const step =
        u < 0.5
          ? (2 * u + (1 - 2 * u) * rest) ** (1 / power) - 1
          : 1 - (2 * (1 - u) + (2 * u - 1) * rest) ** (1 / power);
      genes[g] = Math.min(high(g), Math.max(low(g), genes[g] + step * width));
    }
  }

  return {
    length,
    allocate: (plans) => new Float64Array(plans * length),
    draw(into, random) {
      for (let g = 0; g < length; g++) into[g] = low(g) + nextRandom(random) * (high(g) - low(g));
    },
    breed(a, b, first, second, random) {
      first.set(a);
      second.set(b);
      const isCrossed = nextRandom(random) < crossover.chance;
      for (let g = 0; isCrossed && g < length; g++) {
        if (nextRandom(random) >= 0.5 || Math.abs(a[g] - b[g]) < SMALL) continue;
        const x = Math.min(a[g], b[g]);
        const y = Math.max(a[g], b[g]);
        const u = nextRandom(random);
        const toLow = spreadOf(1 + (2 * (x - low(g))) / (y - x), u, crossover.eta);
        const toHigh = spreadOf(1 + (2 * (high(g) - y)) / (y - x), u, crossover.eta);
        const below = Math.min(high(g), Math.max(low(g), 0.5 * (x + y - toLow * (y - x))));
        const above = Math.min(high(g), Math.max(low(g), 0.5 * (x + y + toHigh * (y - x))));
        const isTurned = nextRandom(random) < 0.5;
        first[g] = isTurned ? above : below;
        second[g] = isTurned ? below : above;
      }
      mutate(first, random);
      mutate(second, random);
    },
  };
}

function spreadOf(beta: number, u: number, eta: number): number {
  const alpha = 2 - beta ** -(eta + 1);
  return u <= 1 / alpha ? (u * alpha) ** (1 / (eta + 1)) : (1 / (2 - u * alpha)) ** (1 / (eta + 1));
}
