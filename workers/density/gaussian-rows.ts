import type { GridShape } from './grid.ts';
import { reachOf } from './kernels.ts';
import type { Places } from './places.ts';
import type { RowSum } from './rows.ts';
import { Window } from './window.ts';

const REACH = reachOf('gaussian');
/** Bandwidths between nodes; see viaNodes. */
const SPACING = 0.5;
/** From this bandwidth in cells there are fewer nodes than cells. */
const NODES_FROM = 2;

/** Rows of a Gaussian, to 2·10⁻⁸ of the value and of a point's peak. */
export function gaussianRows(places: Places, grid: GridShape, h: number): RowSum {
  return h < NODES_FROM * grid.cellM
    ? directRows(places, grid.cellM / 2, grid.cellM, h)
    : viaNodes(places, grid, h);
}

/**
 * A Gaussian of bandwidth h is one of h/√2 blurred by another, and the blur of two Gaussians is found by the trapezoidal rule
 * with an error of 2·exp(−2π²(h/2H)²) = 6·10⁻⁹ for nodes H = h/2 apart (Poisson's summation; Trefethen and Weideman 2014,
 * "The exponentially convergent trapezoidal rule"). So the points are summed at nodes first, about 17 × 17 each whatever the
 * bandwidth, and the cells read the nodes, first along columns, then along rows.
 */
function viaNodes(places: Places, grid: GridShape, h: number): RowSum {
  const half = h * Math.SQRT1_2;
  const spacing = SPACING * h;
  const each = Math.ceil((2 * REACH * half) / spacing) + 1;
  const left = Math.floor(-(REACH * half) / spacing);
  const nodes = Math.ceil((grid.width * grid.cellM + REACH * half) / spacing) - left + 3;
  const nodeRow = directRows(places, left * spacing, spacing, half);
  const rows = Array.from({ length: each }, () => new Float64Array(nodes));
  const { first, taps } = tapsOf(grid, half, spacing, each, left);
  const scale = (2 * SPACING ** 2) / Math.PI;
  const column = new Float64Array(nodes);
  let made = Number.NEGATIVE_INFINITY;
  return (y, out) => {
    const south = Math.ceil((y - REACH * half) / spacing);
    column.fill(0);
    for (let j = south; j < south + each; j++) {
      const row = rows[((j % each) + each) % each];
      if (j > made) {
        row.fill(0);
        nodeRow(j * spacing, row);
        made = j;
      }
      const d = (y - j * spacing) / half;
      const factor = scale * Math.exp((-d * d) / 2);
      for (let k = 0; k < nodes; k++) column[k] += factor * row[k];
    }
    for (let c = 0; c < out.length; c++) {
      let value = 0;
      for (let t = 0, k = first[c], w = c * each; t < each; t++, k++, w++) value += taps[w] * column[k];
      out[c] += value;
    }
  };
}

/** By column: its first node, and its factors for that and the following ones. */
function tapsOf(grid: GridShape, half: number, spacing: number, each: number, left: number) {
  const first = new Int32Array(grid.width);
  const taps = new Float64Array(grid.width * each);
  for (let c = 0; c < grid.width; c++) {
    const x = (c + 0.5) * grid.cellM;
    const node = Math.ceil((x - REACH * half) / spacing);
    first[c] = node - left;
    for (let t = 0; t < each; t++) {
      const d = (x - (node + t) * spacing) / half;
      taps[c * each + t] = Math.exp((-d * d) / 2);
    }
  }
  return { first, taps };
}

/**
 * Sums at x0, x0 + step …, for a Gaussian cut to a square of ±6 bandwidths. Along a row, neighbouring values have a ratio that
 * itself changes by a constant factor: no exp per place.
 */
function directRows(places: Places, x0: number, step: number, h: number): RowSum {
  const window = new Window(places.y, REACH * h);
  const stride = step / h;
  const change = Math.exp(-stride * stride);
  return (y, out) => {
    window.moveTo(y);
    for (let i = window.from; i < window.to; i++) {
      const dy = (y - places.y[i]) / h;
      const x = (places.x[i] - x0) / h;
      const first = Math.max(0, Math.ceil((x - REACH) / stride));
      const last = Math.min(out.length - 1, Math.floor((x + REACH) / stride));
      const dx = first * stride - x;
      let value = places.weight[i] * Math.exp(-(dx * dx + dy * dy) / 2);
      let ratio = Math.exp(-stride * (dx + stride / 2));
      for (let c = first; c <= last; c++) {
        out[c] += value;
        value *= ratio;
        ratio *= change;
      }
    }
  };
}
