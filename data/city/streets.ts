import { mulberry32 } from '../shared/random.ts';
import type { Pt } from '../shared/rings.ts';
import type { Cell } from './cells.ts';
import { RADIAL_NAMES, RING_NAMES } from './names.ts';
import { arc, at, RINGS, UNITS, unitsPerCell } from './shape.ts';
import { crossesRiver } from './water.ts';

export type StreetClass = 'arterial' | 'secondary' | 'local' | 'lane';

/** A street from one junction to the next. */
export interface Street {
  class: StreetClass;
  name: string | null;
  nameEn: string | null;
  /** Junctions: the ring's place times UNITS plus the bearing. */
  from: number;
  to: number;
  pts: Pt[];
}

const ORDER: StreetClass[] = ['arterial', 'secondary', 'lane', 'local'];
/** Local streets of the city that were never built, and those of the farmland. */
const GAP_CITY = 0.05;
const GAP_FIELDS = 0.72;
const CITY_M = 7400;

/**
 * Rings and spokes, and a lane through each village. Some local streets are missing and few bridges cross the river, but
 * everything stays connected: what a spanning tree of the larger streets first needs is kept (Kruskal).
 */
export function makeStreets(cells: readonly Cell[], seed: number): Street[] {
  const random = mulberry32(seed);
  const villages = cells.filter(({ purpose }) => purpose === 'village');
  const all = [...ringStreets(villages), ...spokes(), ...villages.map(laneOf)].map((street) => ({
    street,
    draw: random(),
    isBridge: crossesRiver(street.pts[0], street.pts[street.pts.length - 1]),
  }));
  const beside = new Set(villages.flatMap(cornersOf));
  const rank = ({ street, isBridge }: (typeof all)[number]) =>
    ORDER.indexOf(street.class) + (isBridge ? 4 : 0);
  const needed = new Set<Street>();
  const parent = new Map<number, number>();
  const root = (node: number): number => {
    let top = node;
    while (parent.has(top)) top = parent.get(top)!;
    return top;
  };
  for (const { street } of [...all].sort((a, b) => rank(a) - rank(b))) {
    const [a, b] = [root(street.from), root(street.to)];
    if (a === b) continue;
    parent.set(a, b);
    needed.add(street);
  }
  return all
    .filter(({ street, draw, isBridge }) => {
      if (needed.has(street) || street.class === 'arterial') return true;
      if (isBridge) return street.class === 'secondary' && draw < 0.6;
      if (street.class !== 'local') return true;
      if (beside.has(street.from) && beside.has(street.to)) return true;
      return draw > (Math.floor(street.from / UNITS) < RINGS.indexOf(CITY_M) ? GAP_CITY : GAP_FIELDS);
    })
    .map(({ street }) => street);
}

const junction = (ring: number, unit: number) => ring * UNITS + (unit % UNITS);

function cornersOf({ ring, u0, u1 }: Cell): number[] {
  const middle = (u0 + u1) / 2;
  return [ring, ring + 1].flatMap((r) => [u0, middle, u1].map((unit) => junction(r, unit)));
}

function ringStreets(villages: readonly Cell[]): Street[] {
  const ends = new Set(villages.flatMap(cornersOf));
  return RINGS.flatMap((r, ring) => {
    const finest = unitsPerCell(Math.min(ring, RINGS.length - 2));
    const units = Array.from({ length: UNITS }, (_, unit) => unit).filter(
      (unit) => unit % finest === 0 || ends.has(junction(ring, unit)),
    );
    const name = RING_NAMES[r];
    const isSecondary = r > CITY_M ? ring % 4 === 2 : ring % 2 === 0;
    const kind = name ? 'arterial' : isSecondary ? 'secondary' : 'local';
    return units.map((unit, i): Street => {
      const next = units[i + 1] ?? UNITS + units[0];
      return {
        class: kind,
        name: name?.zh ?? null,
        nameEn: name?.en ?? null,
        from: junction(ring, unit),
        to: junction(ring, next),
        pts: arc(r, unit, next),
      };
    });
  });
}

function spokes(): Street[] {
  return RINGS.slice(1).flatMap((_, ring) => {
    const step = unitsPerCell(ring);
    return Array.from({ length: UNITS / step }, (_, i): Street => {
      const unit = i * step;
      const name = RADIAL_NAMES[unit / (UNITS / RADIAL_NAMES.length)];
      return {
        class: name
          ? 'arterial'
          : unit % (UNITS / 16) === 0
            ? 'secondary'
            : unit % 8 === 0
              ? 'secondary'
              : 'local',
        name: name?.zh ?? null,
        nameEn: name?.en ?? null,
        from: junction(ring, unit),
        to: junction(ring + 1, unit),
        pts: [at(RINGS[ring], unit), at(RINGS[ring + 1], unit)],
      };
    });
  });
}

function laneOf({ ring, r0, r1, u0, u1 }: Cell): Street {
  const unit = (u0 + u1) / 2;
  return {
    class: 'lane',
    name: null,
    nameEn: null,
    from: junction(ring, unit),
    to: junction(ring + 1, unit),
    pts: [at(r0, unit), at(r1, unit)],
  };
}
