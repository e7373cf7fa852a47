/** Places of a strip within reach of a row; x and y in bandwidths. */
export interface Reached {
  x: Float64Array;
  y: Float64Array;
  weight: Float64Array;
  from: number;
  to: number;
}

/** What changes from cell to cell along a strip, in slots of 2p + 1 coefficients. */
export interface Changes {
  coefficients: Float64Array;
  /** Spans that begin less those that end; null where the highest coefficient tells. */
  opened: Int32Array | null;
  cellsPerBandwidth: number;
  /** Of x = 0, in cells from the first cell's west edge. */
  middle: number;
}

/** Adds the places' polynomials to where their spans begin and takes them off after where they end. */
export type AddSpans = (places: Reached, y: number, to: Changes) => void;

/*
 * For a place at ξ, with a = 1 − dy², b = a − ξ², p = 2ξ: 1 − u² = b + p x − x² from the first centre within √a of ξ to the last.
 * The loops differ in the power only. They are written out since one loop for all powers takes half as long again.
 */

export const addConstants: AddSpans = ({ x, y: ys, weight, from, to }, y, changes) => {
  const { coefficients: c, opened, cellsPerBandwidth, middle } = changes;
  for (let i = from; i < to; i++) {
    const dy = y - ys[i];
    const a = 1 - dy * dy;
    if (!(a > 0)) continue;
    const half = Math.sqrt(a) * cellsPerBandwidth;
    const centre = x[i] * cellsPerBandwidth + middle + 0.5;
    const on = (centre - half) | 0;
    const off = (centre + half) | 0;
    if (opened) {
      opened[on]++;
      opened[off]--;
    }
    c[on] += weight[i];
    c[off] -= weight[i];
  }
};

export const addParabolas: AddSpans = ({ x, y: ys, weight, from, to }, y, changes) => {
  const { coefficients: c, opened, cellsPerBandwidth, middle } = changes;
  for (let i = from; i < to; i++) {
    const dy = y - ys[i];
    const a = 1 - dy * dy;
    if (!(a > 0)) continue;
    const half = Math.sqrt(a) * cellsPerBandwidth;
    const xi = x[i];
    const centre = xi * cellsPerBandwidth + middle + 0.5;
    const first = (centre - half) | 0;
    const end = (centre + half) | 0;
    if (opened) {
      opened[first]++;
      opened[end]--;
    }
    const w = weight[i];
    const c0 = w * (a - xi * xi);
    const c1 = 2 * w * xi;
    const on = first * 3;
    const off = end * 3;
    c[on] += c0;
    c[on + 1] += c1;
    c[on + 2] -= w;
    c[off] -= c0;
    c[off + 1] -= c1;
    c[off + 2] += w;
  }
};

export const addQuartics: AddSpans = ({ x, y: ys, weight, from, to }, y, changes) => {
  const { coefficients: c, opened, cellsPerBandwidth, middle } = changes;
  for (let i = from; i < to; i++) {
    const dy = y - ys[i];
    const a = 1 - dy * dy;
    if (!(a > 0)) continue;
    const half = Math.sqrt(a) * cellsPerBandwidth;
    const xi = x[i];
    const centre = xi * cellsPerBandwidth + middle + 0.5;
    const first = (centre - half) | 0;
    const end = (centre + half) | 0;
    if (opened) {
      opened[first]++;
      opened[end]--;
    }
    const w = weight[i];
    const b = a - xi * xi;
    const p = 2 * xi;
    const wb = w * b;
    const wp = w * p;
    const c0 = wb * b;
    const c1 = 2 * wb * p;
    const c2 = wp * p - 2 * wb;
    const c3 = 2 * wp;
    const on = first * 5;
    const off = end * 5;
    c[on] += c0;
    c[on + 1] += c1;
    c[on + 2] += c2;
    c[on + 3] -= c3;
    c[on + 4] += w;
    c[off] -= c0;
    c[off + 1] -= c1;
    c[off + 2] -= c2;
    c[off + 3] += c3;
    c[off + 4] -= w;
  }
};

export const addSextics: AddSpans = ({ x, y: ys, weight, from, to }, y, changes) => {
  const { coefficients: c, opened, cellsPerBandwidth, middle } = changes;
  for (let i = from; i < to; i++) {
    const dy = y - ys[i];
    const a = 1 - dy * dy;
    if (!(a > 0)) continue;
    const half = Math.sqrt(a) * cellsPerBandwidth;
    const xi = x[i];
    const centre = xi * cellsPerBandwidth + middle + 0.5;
    const first = (centre - half) | 0;
    const end = (centre + half) | 0;
    if (opened) {
      opened[first]++;
      opened[end]--;
    }
    const w = weight[i];
    const b = a - xi * xi;
    const p = 2 * xi;
    const wb = w * b;
    const wp = w * p;
    const pp = p * p;
    const c0 = wb * b * b;
    const c1 = 3 * wb * b * p;
    const c2 = 3 * wb * (pp - b);
    const c3 = wp * (pp - 6 * b);
    const c4 = 3 * (wb - wp * p);
    const c5 = 3 * wp;
    const on = first * 7;
    const off = end * 7;
    c[on] += c0;
    c[on + 1] += c1;
    c[on + 2] += c2;
    c[on + 3] += c3;
    c[on + 4] += c4;
    c[on + 5] += c5;
    c[on + 6] -= w;
    c[off] -= c0;
    c[off + 1] -= c1;
    c[off + 2] -= c2;
    c[off + 3] -= c3;
    c[off + 4] -= c4;
    c[off + 5] -= c5;
    c[off + 6] += w;
  }
};
