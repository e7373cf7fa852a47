import type { Field } from './columns.ts';
import type { Bounds, Geometry } from './geometry.ts';
import type { Note } from './notes.ts';

/** What a file can be to the project. */
export const ROLES = ['parcels', 'facilities', 'streets', 'boundary', 'green', 'water'] as const;
export type Role = (typeof ROLES)[number];

/** What is known of a layer; unknown entries are absent. */
export interface Passport {
  file: string;
  bytes: number;
  /** SHA-256 of the file's bytes, hex. */
  hash: string;
  /** As read from the file, e.g. "EPSG:26986", or WGS84 where GeoJSON's default was taken. */
  crs: string;
  features: number;
  /** True where the file says that its data is made up (a top-level `synthetic: true`). */
  synthetic: boolean;
  source?: string;
  licence?: string;
  date?: string;
  sensitivity?: 'open' | 'internal' | 'personal';
}

/** A file after intake: columns only, coordinates in degrees (`geometry.xy` is empty until the project's projection is known). */
export interface Layer {
  id: string;
  passport: Passport;
  geometry: Geometry;
  fields: Field[];
  /** Degrees. */
  bounds: Bounds;
  /** What was skipped or repaired while reading. */
  notes: Note[];
}

/** Which field of a parcels layer holds what; a meaning without a field is missing. */
export interface ParcelFields {
  id?: string;
  name?: string;
  landUse?: string;
  floorAreaM2?: string;
  yearBuilt?: string;
  households?: string;
  people?: string;
  jobs?: string;
  storeys?: string;
  heritage?: string;
  heightLimitM?: string;
  value?: string;
}

export interface FacilityFields {
  kind?: string;
  name?: string;
  capacity?: string;
}

export interface StreetFields {
  name?: string;
  class?: string;
  /** Speed limit or travel speed, km/h. */
  speedKmh?: string;
  /** Rise over run, or percent, from a line's first vertex to its last. */
  slope?: string;
  oneWay?: string;
}

/** How one layer is used; the part that a person can correct by hand. A layer with role null is kept but unused. */
export type Mapping =
  | { role: 'parcels'; fields: ParcelFields; landUses: Record<string, LandUse> }
  | { role: 'facilities'; fields: FacilityFields }
  | { role: 'streets'; fields: StreetFields }
  | { role: 'boundary' | 'green' | 'water' }
  | { role: null };

/** Land uses that the product tells apart; a file's own values are mapped to these. */
export const LAND_USES = [
  'residential',
  'commercial',
  'office',
  'industrial',
  'institutional',
  'mixed',
  'green',
  'water',
  'transport',
  'vacant',
  'other',
] as const;
export type LandUse = (typeof LAND_USES)[number];
