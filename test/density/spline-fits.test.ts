import { describe, expect, it } from 'vitest';
import { SPLINE_FITS, type SplineFit } from '../../workers/density/spline-fits.ts';
import { splineAt, splineSurface } from '../../workers/density/spline-surface.ts';
import type { Kernel } from '../../workers/model/density.ts';
import { quietContext } from '../../workers/model/job.ts';
import { KERNEL_OF, randomFrom } from './reference.ts';

const fits = Object.entries(SPLINE_FITS) as [Kernel, SplineFit][];

describe('the error of a kernel read through splines', () => {
  it.each(fits)('%s: a single point errs nowhere by more than the envelope says', async (kernel, fit) => {
    const random = randomFrom(8);
    const h = 100;
    const node = h / fit.perBandwidth;
    const reach = (fit.envelope.length / 2) * node;
    let beyondEnvelope = 0;
    let beyondSurface = 0;
    for (let trial = 0; trial < 12; trial++) {
      const x = random() * node;
      const y = trial % 4 === 0 ? 0 : random() * node;
      const bounds: [number, number, number, number] = [-reach, -reach, reach + node, reach + node];
      const surface = await splineSurface(
        { xy: Float64Array.of(x, y) },
        kernel,
        fit,
        h,
        bounds,
        quietContext(),
      );
      for (let probe = 0; probe < 12_000; probe++) {
        // Distances evenly, so that places near the point are tried as often as those near the edge.
        const r = random() * reach;
        const angle = probe % 3 === 0 ? (Math.floor(random() * 8) * Math.PI) / 4 : random() * 2 * Math.PI;
        const px = x + r * Math.cos(angle);
        const py = y + r * Math.sin(angle);
        const d2 = ((px - x) ** 2 + (py - y) ** 2) / h ** 2;
        const error = Math.abs(splineAt(surface, px, py) - KERNEL_OF[kernel](d2) / KERNEL_OF[kernel](0));
        const bin = Math.min(fit.envelope.length - 1, Math.floor((2 * Math.hypot(px - x, py - y)) / node));
        if (error > fit.envelope[bin]) beyondEnvelope++;
        if (error > surface.error) beyondSurface++;
      }
    }
    expect({ beyondEnvelope, beyondSurface }).toEqual({ beyondEnvelope: 0, beyondSurface: 0 });
  });
});
