import { DECAY_DEFAULTS, type Decay } from '../model/access.ts';
import type { Args } from './args.ts';

const FORMS = Object.keys(DECAY_DEFAULTS) as Decay['form'][];

const namesOf = (form: Decay['form']) => Object.keys(DECAY_DEFAULTS[form]).filter((name) => name !== 'form');

/** `exponential:perMinute`, `power:exponent:flatMinutes` …: what --decay takes. */
export const DECAY_SHAPES = FORMS.map((form) => [form, ...namesOf(form)].join(':'));

/** A form of decay with its parameters, those left out at their defaults. @throws option-value */
export function decayIn(args: Args): Decay {
  const [name, ...given] = (args.text('decay') ?? 'gaussian').split(':');
  const form = FORMS.find((one) => one === name);
  const parameters = given.map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
  if (form === undefined || parameters.some(Number.isNaN) || parameters.length > namesOf(form).length) {
    throw args.wrong('decay', DECAY_SHAPES.join(' or '), DECAY_SHAPES.join('或'));
  }
  const named = namesOf(form).slice(0, parameters.length);
  return { ...DECAY_DEFAULTS[form], ...Object.fromEntries(named.map((one, k) => [one, parameters[k]])) };
}
