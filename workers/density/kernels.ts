import type { Kernel } from '../model/density.ts';

/** k(0) = 1; the constant makes the kernel's integral over the plane 1. */
export const CONSTANT: Record<Kernel, number> = {
  quartic: 3 / Math.PI,
  epanechnikov: 2 / Math.PI,
  triweight: 4 / Math.PI,
  triangular: 3 / Math.PI,
  uniform: 1 / Math.PI,
  gaussian: 1 / (2 * Math.PI),
};

/** Bandwidths after which a kernel is 0; the Gaussian, which never ends, is below 1.6·10⁻⁸ of its peak there. */
export function reachOf(kernel: Kernel): number {
  return kernel === 'gaussian' ? 6 : 1;
}

/** A kernel without its constant, of the squared distance in bandwidths. The Gaussian is not cut. */
export function profileOf(kernel: Kernel, u2: number): number {
  if (kernel === 'gaussian') return Math.exp(-u2 / 2);
  if (!(u2 < 1)) return 0;
  const a = 1 - u2;
  switch (kernel) {
    case 'uniform':
      return 1;
    case 'epanechnikov':
      return a;
    case 'quartic':
      return a * a;
    case 'triweight':
      return a * a * a;
    case 'triangular':
      return 1 - Math.sqrt(u2);
  }
}
