import type { Kernel } from '../model/density.ts';
import type { GridShape } from './grid.ts';
import type { Places } from './places.ts';
import type { RowSum } from './rows.ts';
import {
  addConstants,
  addParabolas,
  addQuartics,
  addSextics,
  type Changes,
  type Reached,
} from './span-sums.ts';
import { Window } from './window.ts';

const POWER = { uniform: 0, epanechnikov: 1, quartic: 2, triweight: 3 } as const;
type PolynomialKernel = Extract<Kernel, keyof typeof POWER>;
const ADD = [addConstants, addParabolas, addQuartics, addSextics];

/** With its margins a strip is at most 8 bandwidths wide, so that powers of x stay small and rounding below 10⁻⁹ of the largest sum. */
const STRIP_BANDWIDTHS = 6;

/** With so few places in reach of a strip it is quicker to visit the cells of each than to sweep the strip. */
const FEW = 32;

/** Columns that are summed together: the places in it reach into its margins, which overlap the neighbours'. */
interface Strip {
  /** Column of the first cell, margin included; may be outside the grid. */
  column: number;
  /** Bandwidths from the middle of the strip. */
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
  window: Window;
}

/**
 * Along one row a kernel (1 − u²)ᵖ is a polynomial of x over the span that it reaches. Instead of visiting every cell of the
 * span, its coefficients are added where the span begins and taken off after it ends; one sweep along the row then knows the
 * sum of all polynomials at each cell. Work per point and row does not depend on the bandwidth.
 *
 * The row is cut into strips with x from the strip's middle in bandwidths. The highest coefficient of a polynomial is ± the
 * weight; where weights are whole numbers its sum is exact and is 0 exactly where nothing reaches. For other weights the open
 * spans are counted.
 */
export function polynomialRows(kernel: PolynomialKernel, places: Places, grid: GridShape, h: number): RowSum {
  const power = POWER[kernel];
  const step = grid.cellM / h;
  const core = Math.max(1, Math.floor(STRIP_BANDWIDTHS / step));
  const margin = Math.ceil(1 / step) + 1;
  const cells = core + 2 * margin + 1;
  const strips = stripsOf(places, grid, h, core, margin);
  const changes: Changes = {
    coefficients: new Float64Array(cells * (2 * power + 1)),
    opened: areWhole(places.weight) ? null : new Int32Array(cells),
    cellsPerBandwidth: 1 / step,
    middle: core / 2 + margin,
  };
  const add = ADD[power];
  const now = new Float64Array(2 * power + 1);
  return (y, out) => {
    for (const { column, x, y: ys, weight, window } of strips) {
      window.moveTo(y / h);
      if (window.from === window.to) continue;
      if (window.to - window.from <= FEW) {
        addEach(
          { x, y: ys, weight, from: window.from, to: window.to },
          y / h,
          power,
          { column, ...changes },
          out,
        );
        continue;
      }
      add({ x, y: ys, weight, from: window.from, to: window.to }, y / h, changes);
      sweep(changes, now, column, out);
    }
  };
}

/** Cell by cell, as the formula reads. */
function addEach(
  { x, y: ys, weight, from, to }: Reached,
  y: number,
  power: number,
  { column, cellsPerBandwidth, middle }: Pick<Changes, 'cellsPerBandwidth' | 'middle'> & { column: number },
  out: Float64Array,
): void {
  const perCell = 1 / cellsPerBandwidth;
  for (let i = from; i < to; i++) {
    const dy = y - ys[i];
    const a = 1 - dy * dy;
    if (!(a > 0)) continue;
    const half = Math.sqrt(a) * cellsPerBandwidth;
    const centre = x[i] * cellsPerBandwidth + middle - 0.5;
    const first = Math.max(0, column + Math.ceil(centre - half));
    const last = Math.min(out.length - 1, column + Math.floor(centre + half));
    const w = weight[i];
    for (let c = first; c <= last; c++) {
      const dx = (c - column - centre) * perCell;
      const rest = a - dx * dx;
      if (!(rest > 0)) continue;
      out[c] +=
        power === 2 ? w * rest * rest : power === 1 ? w * rest : power === 3 ? w * rest * rest * rest : w;
    }
  }
}

/** Adds the sum of the open polynomials to each cell and clears the changes. */
function sweep(
  { coefficients, opened, cellsPerBandwidth, middle }: Changes,
  now: Float64Array,
  column: number,
  out: Float64Array,
): void {
  const slots = now.length;
  const cells = coefficients.length / slots;
  let open = 0;
  now.fill(0);
  for (let cell = 0, slot = 0; cell < cells; cell++, slot += slots) {
    open += opened ? opened[cell] : coefficients[slot + slots - 1];
    if (open === 0) {
      now.fill(0);
      continue;
    }
    const x = (cell + 0.5 - middle) / cellsPerBandwidth;
    let value = 0;
    for (let k = slots - 1; k >= 0; k--) {
      now[k] += coefficients[slot + k];
      value = value * x + now[k];
    }
    const c = column + cell;
    if (value > 0 && c >= 0 && c < out.length) out[c] += value;
  }
  coefficients.fill(0);
  opened?.fill(0);
}

/** Places by strip, each still in order of y; those too far east or west to reach the grid are left out. */
function stripsOf(places: Places, grid: GridShape, h: number, core: number, margin: number): Strip[] {
  const count = Math.ceil((grid.width + 2 * margin) / core);
  const stripOf = (i: number) => Math.floor((places.x[i] / grid.cellM + margin) / core);
  const sizes = new Uint32Array(count);
  for (let i = 0; i < places.x.length; i++) {
    const s = stripOf(i);
    if (s >= 0 && s < count) sizes[s]++;
  }
  const strips = Array.from(sizes, (size, s): Strip => {
    const y = new Float64Array(size);
    return {
      column: s * core - 2 * margin,
      x: new Float64Array(size),
      y,
      weight: new Float64Array(size),
      window: new Window(y, 1),
    };
  });
  sizes.fill(0);
  for (let i = 0; i < places.x.length; i++) {
    const s = stripOf(i);
    if (!(s >= 0 && s < count)) continue;
    const at = sizes[s]++;
    strips[s].x[at] = (places.x[i] - (s * core - margin + core / 2) * grid.cellM) / h;
    strips[s].y[at] = places.y[i] / h;
    strips[s].weight[at] = places.weight[i];
  }
  return strips;
}

function areWhole(weights: Float64Array): boolean {
  let sum = 0;
  for (const weight of weights) {
    if (!Number.isInteger(weight)) return false;
    sum += weight;
  }
  return sum <= Number.MAX_SAFE_INTEGER;
}
