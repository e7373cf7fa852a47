import type { FrontProblem } from '../../workers/model/front.ts';
import { realVariation } from '../../workers/search/front/real-variation.ts';

const { cos, sin, sqrt, exp, PI } = Math;

interface Known {
  genes: number;
  goals: number;
  lower?: number;
  upper?: number;
  of(x: Float64Array, out: Float64Array): void;
}

const sumFrom = (x: Float64Array, first: number, term: (v: number) => number) => {
  let sum = 0;
  for (let i = first; i < x.length; i++) sum += term(x[i]);
  return sum;
};

/** Zitzler, Deb and Thiele, Evolutionary Computation 8 (2000). */
const zdt = (genes: number, g: (x: Float64Array) => number, h: (f: number, g: number) => number): Known => ({
  genes,
  goals: 2,
  of(x, out) {
    out[0] = x[0];
    out[1] = g(x) * h(x[0], g(x));
  },
});
const slope = (x: Float64Array) => 1 + (9 * sumFrom(x, 1, (v) => v)) / (x.length - 1);
const many = (x: Float64Array) =>
  1 + 10 * (x.length - 1) + sumFrom(x, 1, (v) => v * v - 10 * cos(4 * PI * v));
const root = (f: number, g: number) => 1 - sqrt(f / g);

export const ZDT1 = zdt(30, slope, root);
export const ZDT2 = zdt(30, slope, (f, g) => 1 - (f / g) ** 2);
export const ZDT3 = zdt(30, slope, (f, g) => root(f, g) - (f / g) * sin(10 * PI * f));
export const ZDT4: Known = { ...zdt(10, many, root), lower: -5, upper: 5 };
export const ZDT6: Known = {
  genes: 10,
  goals: 2,
  of(x, out) {
    const f = 1 - exp(-4 * x[0]) * sin(6 * PI * x[0]) ** 6;
    const g = 1 + 9 * (sumFrom(x, 1, (v) => v) / 9) ** 0.25;
    out[0] = f;
    out[1] = g * (1 - (f / g) ** 2);
  },
};

/** Deb, Thiele, Laumanns and Zitzler (2005) with the usual numbers of distance genes. */
const rastrigin = (x: Float64Array, first: number) =>
  100 * (x.length - first + sumFrom(x, first, (v) => (v - 0.5) ** 2 - cos(20 * PI * (v - 0.5))));
const bowl = (x: Float64Array, first: number) => sumFrom(x, first, (v) => (v - 0.5) ** 2);

const linear = (goals: number, distance: number): Known => ({
  genes: goals - 1 + distance,
  goals,
  of(x, out) {
    const g = rastrigin(x, goals - 1);
    for (let m = 0; m < goals; m++) {
      let f = 0.5 * (1 + g);
      for (let i = 0; i < goals - 1 - m; i++) f *= x[i];
      if (m > 0) f *= 1 - x[goals - 1 - m];
      out[m] = f;
    }
  },
});
const sphere = (goals: number, distance: number, far: typeof bowl, power: number): Known => ({
  genes: goals - 1 + distance,
  goals,
  of(x, out) {
    const g = far(x, goals - 1);
    for (let m = 0; m < goals; m++) {
      let f = 1 + g;
      for (let i = 0; i < goals - 1 - m; i++) f *= cos((x[i] ** power * PI) / 2);
      if (m > 0) f *= sin((x[goals - 1 - m] ** power * PI) / 2);
      out[m] = f;
    }
  },
});

export const DTLZ1 = linear(3, 5);
export const DTLZ2 = sphere(3, 10, bowl, 1);
export const DTLZ3 = sphere(3, 10, rastrigin, 1);
export const DTLZ4 = sphere(3, 10, bowl, 100);

/** As a problem of the search, with the operators' settings of the studies that it is compared with. */
export function knownProblem(
  known: Known,
  etas: { crossover: number; mutation: number },
): FrontProblem<Float64Array> {
  return {
    variation: realVariation(known.genes, {
      lower: 0,
      upper: 1,
      restLower: known.lower,
      restUpper: known.upper,
      crossover: { chance: 1, eta: etas.crossover },
      mutation: { chance: 1 / known.genes, eta: etas.mutation },
    }),
    evaluator: {
      goals: known.goals,
      kept: 0,
      evaluate(x, _, out) {
        known.of(x, out);
        out[known.goals] = 0;
      },
    },
    seeds: new Float64Array(0),
  };
}
