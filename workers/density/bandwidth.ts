import { ReweaveError } from '../model/errors.ts';
import type { Bounds } from '../model/geometry.ts';

/** Below a millimetre a spread is the rounding of coordinates. */
const LEAST_M = 0.001;

/**
 * Bandwidth in metres by the rule of the common desktop GIS: 0.9 · min(SD, √(1/ln 2) · Dm) · n^(−0.2), where SD is the
 * standard distance and Dm the median distance to the mean centre. Weighted: mean centre, SD and median by weight, n the
 * sum of the weights. Points whose weight is missing are left out.
 * (Silverman 1986 adapted to the plane; Esri, "How Kernel Density works".)
 * @throws no-points; all-one-place where the rule would give 0
 */
export function automaticBandwidth(xy: Float64Array, weights?: Float64Array): number {
  if (xy.length === 0) throw new ReweaveError('no-points');
  const bandwidthM = bandwidthByRule(xy, weights);
  if (bandwidthM === 0) throw new ReweaveError('all-one-place', { count: xy.length / 2 });
  return bandwidthM;
}

/** As automaticBandwidth, but 0 where the rule has no answer: no points, or half of them or more at one place. */
export function bandwidthByRule(xy: Float64Array, weights?: Float64Array): number {
  const weightOf = (i: number) => (weights ? weights[i] : 1);
  const rows: number[] = [];
  let n = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < xy.length / 2; i++) {
    const w = weightOf(i);
    if (!(w > 0)) continue;
    rows.push(i);
    n += w;
    x += w * xy[2 * i];
    y += w * xy[2 * i + 1];
  }
  if (rows.length === 0) return 0;
  const far = rows.map((i) => ({ d: Math.hypot(xy[2 * i] - x / n, xy[2 * i + 1] - y / n), w: weightOf(i) }));
  const standardDistance = Math.sqrt(far.reduce((sum, { d, w }) => sum + w * d * d, 0) / n);
  const bandwidthM = 0.9 * Math.min(standardDistance, Math.sqrt(1 / Math.LN2) * median(far)) * n ** -0.2;
  return bandwidthM > LEAST_M ? bandwidthM : 0;
}

/** @throws bandwidth-not-positive; bandwidth-too-large where it exceeds the diagonal of the bounds */
export function checkBandwidth(bandwidthM: number, bounds: Bounds): void {
  if (!(bandwidthM > 0)) throw new ReweaveError('bandwidth-not-positive', { got: bandwidthM });
  const diagonal = Math.hypot(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  if (!(bandwidthM <= diagonal)) {
    throw new ReweaveError('bandwidth-too-large', {
      got: Math.round(bandwidthM),
      limit: Math.floor(diagonal),
    });
  }
}

/** Half of the weight is at most this far; between two points where the half falls exactly between them. */
function median(far: { d: number; w: number }[]): number {
  far.sort((a, b) => a.d - b.d);
  const half = far.reduce((sum, p) => sum + p.w, 0) / 2;
  let below = 0;
  for (let k = 0; k < far.length; k++) {
    below += far[k].w;
    if (below === half) return (far[k].d + far[k + 1].d) / 2;
    if (below > half) return far[k].d;
  }
  return far[far.length - 1].d;
}
