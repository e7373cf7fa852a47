import type { Note } from './notes.ts';

/** Who can walk where, and how long everyone travels to work: prepared once for a district, whatever is planned. */
export interface Reach {
  parcels: number;
  /** Kinds of facility as in the options; what is measured. */
  kinds: string[];
  /** Existing facilities of these kinds, index in `kinds`, and their capacity. They are the first sites. */
  facilityKind: Uint16Array;
  capacity: Float64Array;
  /** The site that a facility built on a parcel would be; −1 where none can be built, or it was left out. */
  siteOf: Int32Array;
  /** Parcels within the walk of each site: starts[site] … starts[site + 1] − 1. */
  starts: Uint32Array;
  parcel: Uint32Array;
  minutes: Float32Array;
  /** How much a parcel counts at that distance, 0 … 1: (e^(−½(d/T)²) − e^(−½)) / (1 − e^(−½)) [Dai 2010]. */
  weight: Float32Array;
  cutoffMinutes: number;
  /** Between which commuting is measured: every parcel, or neighbouring parcels together. */
  zones: number;
  zoneOf: Uint32Array;
  /** Row j, column i: from zone i to zone j. g = e^(−βc), and g · c in minutes; 0 where no way leads. */
  pull: Float32Array;
  pullMinutes: Float32Array;
  notes: Note[];
}
