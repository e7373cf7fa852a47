import { gaussianCatchment } from '../network/decay.ts';
import { minutesPerMetre } from '../network/edgeCosts.ts';
import type { Places } from '../network/places.ts';
import type { PreparedAccess } from '../network/prepareAccess.ts';
import type { Rows } from '../network/rows.ts';
import { straightRows } from '../network/straightRows.ts';
import { streetRows } from '../network/streetRows.ts';

/** 180 MB. */
export const MOST_PAIRS = 15_000_000;

/** Rows between chosen origins (null: all) and chosen ends, along the streets or straight, searched from the ends. */
export function placesOf(
  { streets }: PreparedAccess,
  centreXy: Float64Array,
  points: Float64Array,
  walkKmh: number,
) {
  return {
    rows(origins: Uint32Array | null, ends: Uint32Array, cutoffMinutes: number): Rows {
      if (streets) {
        return streetRows({
          ...streets,
          origins: origins ? picked(streets.origins, origins) : streets.origins,
          facilities: picked(streets.facilities, ends),
          cutoffMinutes,
          side: 'facilities',
        });
      }
      return straightRows({
        origins: { xy: origins ? pickedXy(centreXy, origins) : centreXy },
        facilities: { xy: pickedXy(points, ends) },
        cutoffMinutes,
        minutesPerMetre: minutesPerMetre(walkKmh),
        side: 'facilities',
      });
    },
  };
}

function picked({ node, offset }: Places, rows: Uint32Array): Places {
  return {
    count: rows.length,
    node: Int32Array.from(rows, (r) => node[r]),
    offset: Float64Array.from(rows, (r) => offset[r]),
  };
}

function pickedXy(xy: Float64Array, rows: Uint32Array): Float64Array {
  const out = new Float64Array(2 * rows.length);
  rows.forEach((r, i) => {
    out[2 * i] = xy[2 * r];
    out[2 * i + 1] = xy[2 * r + 1];
  });
  return out;
}

/** Rows kept in the order of the sites, whatever the order they come in. */
export function* nearSteps(rows: Rows, cutoffMinutes: number, mostPairs: number) {
  const weigh = gaussianCatchment(cutoffMinutes);
  const found: ({ parcel: Uint32Array; minutes: Float32Array } | undefined)[] = new Array(rows.facilities);
  let pairs = 0;
  yield* rows.each((site, targets, minutes, first, last) => {
    if (pairs + last - first > mostPairs) return;
    pairs += last - first;
    // By parcel, so that sums are the same whatever the search came upon first.
    const order = Uint32Array.from({ length: last - first }, (_, i) => first + i).sort(
      (a, b) => targets[a] - targets[b],
    );
    found[site] = {
      parcel: Uint32Array.from(order, (i) => targets[i]),
      minutes: Float32Array.from(order, (i) => minutes[i]),
    };
  });
  const starts = new Uint32Array(rows.facilities + 1);
  const parcel = new Uint32Array(pairs);
  const minutes = new Float32Array(pairs);
  const kept = new Uint8Array(rows.facilities);
  for (let site = 0, at = 0; site < rows.facilities; site++) {
    const row = found[site];
    if (row) {
      kept[site] = 1;
      parcel.set(row.parcel, at);
      minutes.set(row.minutes, at);
      at += row.parcel.length;
    }
    starts[site + 1] = at;
  }
  return { starts, parcel, minutes, weight: Float32Array.from(minutes, weigh), kept };
}
