import type { Passport } from '../model/layers.ts';
import type { Crs } from './crs.ts';

const SENSITIVITIES = ['open', 'internal', 'personal'] as const;

/** What a file's top-level members and its bytes tell of it. */
export function passportOf(
  file: Blob & { name: string },
  hash: string,
  crs: Crs,
  features: number,
  members: Map<string, unknown>,
): Passport {
  const passport: Passport = {
    file: file.name,
    bytes: file.size,
    hash,
    crs: crs.label,
    features,
    synthetic: members.get('synthetic') === true,
  };
  const source = textOf(members.get('source'));
  const licence = textOf(members.get('licence') ?? members.get('license'));
  const date = textOf(members.get('date'));
  const sensitivity = SENSITIVITIES.find((known) => known === members.get('sensitivity'));
  if (source) passport.source = source;
  if (licence) passport.licence = licence;
  if (date) passport.date = date;
  if (sensitivity) passport.sensitivity = sensitivity;
  return passport;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
