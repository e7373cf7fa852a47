import type { Comment } from '../../workers/model/comments.ts';
import type { Parcels } from '../../workers/model/district.ts';

/** Where comments are, in the order of the comments. */
export interface Pins {
  /** Degrees, interleaved, NaN where a comment has no place on the map. */
  anchors: Float64Array;
  /** Row of the parcel that a comment is pinned on, −1 where it is not on one. */
  parcelRows: Int32Array;
  /** Pinned on a parcel that is not there. */
  gone: number;
}

const rows = new WeakMap<Parcels, Map<string, number>>();
const known = new WeakMap<Comment[], { parcels: Parcels; pins: Pins }>();

/** Row of each parcel by its id; of parcels that share an id, the first. */
export function rowsById(parcels: Parcels): ReadonlyMap<string, number> {
  const found = rows.get(parcels);
  if (found) return found;
  const made = new Map<string, number>();
  parcels.ids.forEach((id, row) => {
    if (!made.has(id)) made.set(id, row);
  });
  rows.set(parcels, made);
  return made;
}

/** Points as they are, areas at the middle of their corners, parcels at their inner point. */
export function pinsOf(comments: Comment[], parcels: Parcels): Pins {
  const found = known.get(comments);
  if (found?.parcels === parcels) return found.pins;
  const byId = rowsById(parcels);
  const pins: Pins = {
    anchors: new Float64Array(2 * comments.length).fill(Number.NaN),
    parcelRows: new Int32Array(comments.length).fill(-1),
    gone: 0,
  };
  comments.forEach(({ place }, c) => {
    if (!place) return;
    if (place.type === 'parcel') {
      const row = byId.get(place.parcel);
      if (row === undefined) pins.gone++;
      else {
        pins.parcelRows[c] = row;
        pins.anchors[2 * c] = parcels.centreLonLat[2 * row];
        pins.anchors[2 * c + 1] = parcels.centreLonLat[2 * row + 1];
      }
      return;
    }
    const at = place.type === 'point' ? place.at : middleOf(place.ring);
    pins.anchors.set(at, 2 * c);
  });
  known.set(comments, { parcels, pins });
  return pins;
}

function middleOf(ring: [number, number][]): [number, number] {
  const sum = (k: 0 | 1) => ring.reduce((all, corner) => all + corner[k], 0);
  return [sum(0) / ring.length, sum(1) / ring.length];
}
