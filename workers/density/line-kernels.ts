import type { Kernel } from '../model/density.ts';

/** Bandwidths after which a kernel of the line is 0. The Gaussian is cut here and made whole again. */
export function lineReach(kernel: Kernel): number {
  return kernel === 'gaussian' ? 5 : 1;
}

/** Mass of a kernel of the line beyond a distance of u bandwidths on one side: ½ for u ≤ 0, 0 from its reach on. */
export type TailMass = (u: number) => number;

/**
 * The kernels of the plane as kernels of the line, with integral 1: quartic 15/16 (1 − u²)², Epanechnikov 3/4 (1 − u²), triweight
 * 35/32 (1 − u²)³, triangular 1 − u, uniform 1/2, Gaussian cut at 5 bandwidths. Tails are written in v = 1 − u, so that small ones
 * are as exact as large ones.
 */
export function tailMassOf(kernel: Kernel): TailMass {
  const within = kernel === 'gaussian' ? gaussianTail() : POLYNOMIAL_TAIL[kernel];
  const reach = lineReach(kernel);
  return (u) => (u <= 0 ? 0.5 : u >= reach ? 0 : within(u));
}

const POLYNOMIAL_TAIL: Record<Exclude<Kernel, 'gaussian'>, TailMass> = {
  quartic: (u) => (15 / 16) * (1 - u) ** 3 * (4 / 3 - (1 - u) * (1 - (1 - u) / 5)),
  epanechnikov: (u) => 0.75 * (1 - u) ** 2 * (1 - (1 - u) / 3),
  triweight: (u) => (35 / 32) * (1 - u) ** 4 * (2 - (1 - u) * (12 / 5 - (1 - u) * (1 - (1 - u) / 7))),
  triangular: (u) => (1 - u) ** 2 / 2,
  uniform: (u) => (1 - u) / 2,
};

const KNOTS_PER_BANDWIDTH = 256;

/** By cubic Hermite pieces between knots: within 10⁻¹². */
function gaussianTail(): TailMass {
  const step = 1 / KNOTS_PER_BANDWIDTH;
  const count = lineReach('gaussian') * KNOTS_PER_BANDWIDTH + 1;
  const tail = new Float64Array(count);
  const height = Float64Array.from({ length: count }, (_, k) => Math.exp(-((k * step) ** 2) / 2));
  for (let k = count - 2; k >= 0; k--) {
    const middle = Math.exp(-(((k + 0.5) * step) ** 2) / 2);
    tail[k] = tail[k + 1] + (step / 6) * (height[k] + 4 * middle + height[k + 1]);
  }
  return (u) => {
    const at = Math.min(count - 2, Math.floor(u * KNOTS_PER_BANDWIDTH));
    const t = u * KNOTS_PER_BANDWIDTH - at;
    const fall = tail[at + 1] - tail[at];
    const from = -height[at] * step - fall;
    const to = fall + height[at + 1] * step;
    return (tail[at] + t * fall + t * (1 - t) * (from * (1 - t) + to * t)) / (2 * tail[0]);
  };
}
