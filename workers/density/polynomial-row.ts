import type { Kernel } from '../model/density.ts';
import type { Grid } from '../model/grid.ts';
import type { Places } from './places.ts';
import type { RowSum } from './rows.ts';

const POWER = { uniform: 0, epanechnikov: 1, quartic: 2, triweight: 3 } as const;
type PolynomialKernel = Extract<Kernel, keyof typeof POWER>;

/** A segment is at most this many bandwidths long, so that powers of x stay small and rounding stays below 10⁻⁹ of the largest sum. */
const SEGMENT_BANDWIDTHS = 6;

/**
 * Along one row a kernel (1 − u²)ᵖ is a polynomial of x over the span that it reaches. Instead of visiting every cell of the
 * span, its coefficients are added where the span begins and taken off after it ends; one sweep along the row then knows the
 * sum of all polynomials at each cell. Work per point and row no longer depends on the bandwidth.
 *
 * With the row cut into segments, x from the segment's middle in bandwidths, a = 1 − dy², b = a − ξ², p = 2ξ:
 * 1 − u² = b + p x − x². A count of open spans makes cells that nothing reaches exactly 0.
 */
export function polynomialRow(kernel: PolynomialKernel, places: Places, grid: Grid, h: number): RowSum {
  const power = POWER[kernel];
  const stride = 2 * power + 1;
  const step = grid.cellM / h;
  const cells = Math.max(1, Math.floor(SEGMENT_BANDWIDTHS / step));
  const segments = Math.ceil(grid.width / cells);
  const middle = new Float64Array(segments);
  for (let s = 0; s < segments; s++) middle[s] = (s * cells + cells / 2) * step;
  // One slot more than cells per segment, for the spans that end with it.
  const changes = new Float64Array(segments * (cells + 1) * stride);
  const opened = new Int32Array(segments * (cells + 1));

  const sweep = (out: Float64Array) => {
    const now = new Float64Array(stride);
    for (let s = 0; s < segments; s++) {
      now.fill(0);
      let open = 0;
      const last = Math.min(cells, grid.width - s * cells);
      for (let local = 0; local < last; local++) {
        const slot = s * (cells + 1) + local;
        open += opened[slot];
        if (open === 0) {
          now.fill(0);
          continue;
        }
        const x = (local + 0.5) * step - (cells / 2) * step;
        let value = 0;
        for (let k = stride - 1; k >= 0; k--) {
          now[k] += changes[slot * stride + k];
          value = value * x + now[k];
        }
        out[s * cells + local] = Math.max(0, value);
      }
    }
    changes.fill(0);
    opened.fill(0);
  };

  const { x: xs, y: ys, weight } = places;
  const width = grid.width;
  const perBandwidth = 1 / h;
  const perStep = 1 / step;
  const perSegment = 1 / cells;
  return (y, from, to, out) => {
    for (let i = from; i < to; i++) {
      const dy = (y - ys[i]) * perBandwidth;
      const a = 1 - dy * dy;
      if (!(a > 0)) continue;
      const half = Math.sqrt(a);
      const x = xs[i] * perBandwidth;
      // Cut to the grid before the conversion to an integer, which rounds towards 0.
      const first = Math.min(width, Math.max(0, (x - half) * perStep + 0.5)) | 0;
      const end = Math.min(width, Math.max(0, (x + half) * perStep + 0.5)) | 0;
      const w = weight[i];
      for (let begin = first; begin < end; ) {
        const s = ((begin + 0.5) * perSegment) | 0;
        const stop = Math.min(end, (s + 1) * cells);
        const xi = x - middle[s];
        const on = begin + s;
        const off = stop + s;
        opened[on]++;
        opened[off]--;
        if (power === 2) add2(changes, on * 5, off * 5, w, a - xi * xi, 2 * xi);
        else if (power === 1) add1(changes, on * 3, off * 3, w, a - xi * xi, 2 * xi);
        else if (power === 3) add3(changes, on * 7, off * 7, w, a - xi * xi, 2 * xi);
        else add0(changes, on, off, w);
        begin = stop;
      }
    }
    sweep(out);
  };
}

function add0(to: Float64Array, on: number, off: number, w: number): void {
  to[on] += w;
  to[off] -= w;
}

function add1(to: Float64Array, on: number, off: number, w: number, b: number, p: number): void {
  put(to, on, off, 0, w * b);
  put(to, on, off, 1, w * p);
  put(to, on, off, 2, -w);
}

function add2(to: Float64Array, on: number, off: number, w: number, b: number, p: number): void {
  put(to, on, off, 0, w * b * b);
  put(to, on, off, 1, 2 * w * b * p);
  put(to, on, off, 2, w * (p * p - 2 * b));
  put(to, on, off, 3, -2 * w * p);
  put(to, on, off, 4, w);
}

function add3(to: Float64Array, on: number, off: number, w: number, b: number, p: number): void {
  put(to, on, off, 0, w * b * b * b);
  put(to, on, off, 1, 3 * w * b * b * p);
  put(to, on, off, 2, 3 * w * b * (p * p - b));
  put(to, on, off, 3, w * p * (p * p - 6 * b));
  put(to, on, off, 4, 3 * w * (b - p * p));
  put(to, on, off, 5, 3 * w * p);
  put(to, on, off, 6, -w);
}

function put(to: Float64Array, on: number, off: number, k: number, value: number): void {
  to[on + k] += value;
  to[off + k] -= value;
}
