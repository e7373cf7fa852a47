import type { Kernel } from '../model/density.ts';
import { gaussianRows } from './gaussian-rows.ts';
import type { GridShape } from './grid.ts';
import type { Places } from './places.ts';
import { polynomialRows } from './polynomial-rows.ts';
import { Window } from './window.ts';

/**
 * Adds Σ wᵢ k(|x − xᵢ|/h), k the kernel without its constant, to every cell of the row whose centres lie at y. `out` has one
 * entry per column and is 0 on entry. Rows are asked for from south to north; any may be left out.
 */
export type RowSum = (y: number, out: Float64Array) => void;

export function rowSumOf(kernel: Kernel, places: Places, grid: GridShape, bandwidthM: number): RowSum {
  if (kernel === 'gaussian') return gaussianRows(places, grid, bandwidthM);
  if (kernel === 'triangular') return triangularRows(places, grid, bandwidthM);
  return polynomialRows(kernel, places, grid, bandwidthM);
}

function triangularRows(places: Places, grid: GridShape, h: number): RowSum {
  const step = grid.cellM / h;
  const window = new Window(places.y, h);
  return (y, out) => {
    window.moveTo(y);
    for (let i = window.from; i < window.to; i++) {
      const dy = (y - places.y[i]) / h;
      const half = Math.sqrt(1 - dy * dy);
      if (!(half > 0)) continue;
      const x = places.x[i] / h;
      const first = Math.max(0, Math.ceil((x - half) / step - 0.5));
      const last = Math.min(out.length - 1, Math.floor((x + half) / step - 0.5));
      for (let c = first; c <= last; c++) {
        const dx = (c + 0.5) * step - x;
        const k = 1 - Math.sqrt(dx * dx + dy * dy);
        if (k > 0) out[c] += places.weight[i] * k;
      }
    }
  };
}
