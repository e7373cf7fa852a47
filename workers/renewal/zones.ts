import type { Parcels } from '../model/district.ts';

/** Up to so many parcels each is a zone of its own. */
const MOST_SINGLE = 2500;
/** Else so many at most, on a grid. */
const MOST_ZONES = 1000;

export interface Zones {
  count: number;
  /** By parcel. */
  of: Uint32Array;
  /** The parcel nearest to the middle of each zone, from where its ways start and end. */
  parcel: Uint32Array;
  areaM2: Float64Array;
  areSingle: boolean;
}

/** Parcels as zones of commuting: each alone, or those in one cell of the finest square grid with at most 1,000 cells in use. */
export function zonesOf(
  { count, centreXy, areaM2 }: Pick<Parcels, 'count' | 'centreXy' | 'areaM2'>,
  mostSingle = MOST_SINGLE,
  most = MOST_ZONES,
): Zones {
  if (count <= mostSingle) {
    const of = Uint32Array.from({ length: count }, (_, p) => p);
    return { count, of, parcel: of, areaM2, areSingle: true };
  }
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let p = 0; p < count; p++) {
    minX = Math.min(minX, centreXy[2 * p]);
    maxX = Math.max(maxX, centreXy[2 * p]);
    minY = Math.min(minY, centreXy[2 * p + 1]);
    maxY = Math.max(maxY, centreXy[2 * p + 1]);
  }
  const size = Math.max(maxX - minX, maxY - minY, 1);
  for (let across = 4 * Math.ceil(Math.sqrt(most)); ; across--) {
    const cellOf = (p: number) =>
      Math.min(across - 1, Math.floor(((centreXy[2 * p] - minX) / size) * across)) * across +
      Math.min(across - 1, Math.floor(((centreXy[2 * p + 1] - minY) / size) * across));
    const zoneOfCell = new Map<number, number>();
    const of = new Uint32Array(count);
    for (let p = 0; p < count && zoneOfCell.size <= most; p++) {
      const cell = cellOf(p);
      const zone = zoneOfCell.get(cell) ?? zoneOfCell.size;
      zoneOfCell.set(cell, zone);
      of[p] = zone;
    }
    if (zoneOfCell.size <= most) return withMiddles(of, zoneOfCell.size, centreXy, areaM2);
  }
}

function withMiddles(of: Uint32Array, count: number, xy: Float64Array, areaM2: Float64Array): Zones {
  const [x, y, members, area] = [0, 1, 2, 3].map(() => new Float64Array(count));
  of.forEach((zone, p) => {
    x[zone] += xy[2 * p];
    y[zone] += xy[2 * p + 1];
    members[zone]++;
    area[zone] += areaM2[p];
  });
  const parcel = new Uint32Array(count);
  const least = new Float64Array(count).fill(Infinity);
  of.forEach((zone, p) => {
    const away = Math.hypot(xy[2 * p] - x[zone] / members[zone], xy[2 * p + 1] - y[zone] / members[zone]);
    if (away >= least[zone]) return;
    least[zone] = away;
    parcel[zone] = p;
  });
  return { count, of, parcel, areaM2: area, areSingle: false };
}
