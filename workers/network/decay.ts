import type { CatchmentZone, Decay } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';

/** Weight of a facility by the minutes to it. */
export type Weigh = (minutes: number) => number;

/** @throws 'bad-decay' where a parameter is not a positive number */
export function decayOf(decay: Decay): Weigh {
  const { form, ...parameters } = decay;
  for (const [name, got] of Object.entries(parameters)) {
    if (!(got > 0 && got < Infinity)) throw new ReweaveError('bad-decay', { got, form, name });
  }
  switch (decay.form) {
    case 'exponential': {
      const { perMinute } = decay;
      return (minutes) => Math.exp(-perMinute * minutes);
    }
    case 'power': {
      const { exponent, flatMinutes } = decay;
      return (minutes) => (minutes <= flatMinutes ? 1 : (minutes / flatMinutes) ** -exponent);
    }
    case 'gaussian': {
      const { sigmaMinutes } = decay;
      return (minutes) => Math.exp((-minutes * minutes) / (2 * sigmaMinutes * sigmaMinutes));
    }
    case 'linear': {
      const { zeroMinutes } = decay;
      return (minutes) => Math.max(0, 1 - minutes / zeroMinutes);
    }
    case 'logistic': {
      const { halfMinutes, perMinute } = decay;
      const atZero = 1 + Math.exp(-perMinute * halfMinutes);
      return (minutes) => atZero / (1 + Math.exp(perMinute * (minutes - halfMinutes)));
    }
  }
}

/** Beyond this the decay is 0. */
export function reachOf(decay: Decay): number {
  return decay.form === 'linear' ? decay.zeroMinutes : Infinity;
}

/** 1 within the cutoff: who is counted at all is up to the search. */
export const uniform: Weigh = () => 1;

/** What is as far as a limit is not beyond it because its sum of lengths was rounded: a micrometre in a kilometre. */
export const ROUNDING = 1e-9;

/** (e^(−½(d/T)²) − e^(−½)) / (1 − e^(−½)): 1 at no distance, 0 at the cutoff. Dai 2010, Health & Place 16(5). */
export function gaussianCatchment(cutoffMinutes: number): Weigh {
  const atCutoff = Math.exp(-0.5);
  return (minutes) => {
    const share = minutes / cutoffMinutes;
    if (share >= 1 - ROUNDING) return 0;
    return (Math.exp(-0.5 * share * share) - atCutoff) / (1 - atCutoff);
  };
}

/**
 * Weight of the first zone that reaches as far; the last zone counts up to the cutoff, whatever rounding does there.
 *
 * @throws 'bad-zones' where zones do not end further and further out, at 1, or a weight is not from 0 to 1
 */
export function zoned(zones: CatchmentZone[], cutoffMinutes: number): Weigh {
  zones.forEach(({ upTo, weight }, z) => {
    const ends = upTo > (z > 0 ? zones[z - 1].upTo : 0) && (z < zones.length - 1 || upTo === 1);
    if (!ends || !(weight >= 0 && weight <= 1))
      throw new ReweaveError('bad-zones', { upTo, weight, zone: z + 1 });
  });
  if (zones.length === 0) throw new ReweaveError('bad-zones', { upTo: 0, weight: 0, zone: 0 });
  const ends = zones.map(({ upTo }) => upTo * cutoffMinutes * (1 + ROUNDING));
  return (minutes) => {
    let z = 0;
    while (z < ends.length - 1 && minutes > ends[z]) z++;
    return zones[z].weight;
  };
}
