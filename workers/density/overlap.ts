import type { Kernel } from '../model/density.ts';
import { CONSTANT, profileOf, reachOf } from './kernels.ts';

/** Entries per bandwidth of the tables; read linearly they are within 10⁻⁶ of the values. */
const PER_BANDWIDTH = 2048;

/** A kernel and its convolution with itself, by distance in bandwidths, both with their constants. */
export interface KernelTables {
  /** Entries per bandwidth. */
  perBandwidth: number;
  kernel: Float64Array;
  /** (K∗K)(u): how much the kernels of two points at distance u share; 0 from twice the reach. */
  overlap: Float64Array;
}

export function kernelTables(kernel: Kernel): KernelTables {
  const constant = CONSTANT[kernel];
  const reach = reachOf(kernel);
  const table = (end: number, of: (u: number) => number) =>
    Float64Array.from({ length: end * PER_BANDWIDTH + 2 }, (_, k) => of(k / PER_BANDWIDTH));
  return {
    perBandwidth: PER_BANDWIDTH,
    kernel: table(reach, (u) => constant * profileOf(kernel, u * u)),
    overlap: table(2 * reach, (u) => overlapOf(kernel, u)),
  };
}

/** A table at u bandwidths. The last entry is 0 for all but the Gaussian, and below 10⁻⁸ for it. */
export function readTable(table: Float64Array, at: number): number {
  const k = Math.floor(at);
  if (k + 1 >= table.length) return 0;
  return table[k] + (at - k) * (table[k + 1] - table[k]);
}

/** Gauss–Legendre rule of 16 on [−1, 1]: the positive half. */
const ABSCISSAE = [
  0.0950125098376374, 0.2816035507792589, 0.4580167776572274, 0.6178762444026438, 0.755404408355003,
  0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
];
const WEIGHTS = [
  0.1894506104550685, 0.1826034150449236, 0.1691565193950025, 0.1495959888165767, 0.1246289712555339,
  0.0951585116824928, 0.0622535239386479, 0.0271524594117541,
];

/**
 * ∫ K(|z|) K(|z − u|) dz. The lens where both discs overlap is symmetric about x = u/2; each half is integrated along y, then along
 * x = 1 − (1 − u/2)t², which takes away the root at its tip. Exact to 10⁻⁹ for polynomial kernels, to 10⁻⁵ for the triangular one,
 * whose cone has a tip.
 */
function overlapOf(kernel: Kernel, u: number): number {
  if (kernel === 'gaussian') return Math.exp((-u * u) / 4) / (4 * Math.PI);
  const width = 1 - u / 2;
  if (!(width > 0)) return 0;
  const halfLens = integrate((t) => {
    const x = 1 - width * t * t;
    const top = Math.sqrt(Math.max(0, 1 - x * x));
    const along = integrate((s) => {
      const y2 = (s * top) ** 2;
      return profileOf(kernel, x * x + y2) * profileOf(kernel, (x - u) ** 2 + y2);
    });
    return 2 * top * along * 2 * width * t;
  });
  return 2 * halfLens * CONSTANT[kernel] ** 2;
}

/** Over [0, 1]. */
function integrate(of: (t: number) => number): number {
  let sum = 0;
  for (let k = 0; k < ABSCISSAE.length; k++) {
    sum += WEIGHTS[k] * (of((1 + ABSCISSAE[k]) / 2) + of((1 - ABSCISSAE[k]) / 2));
  }
  return sum / 2;
}
