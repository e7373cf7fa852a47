import type { LandUse } from '../../workers/model/layers.ts';
import { mulberry32, type Random } from '../shared/random.ts';
import { distance, type Pt } from '../shared/rings.ts';
import { at, middleOf, RINGS, ringOf, type Sector, UNITS, unitsPerCell, waves } from './shape.ts';
import { isWet } from './water.ts';

/** The land between two rings and two spokes, and what it is for. `open` is farmland: no parcel of the plan. */
export interface Cell extends Sector {
  /** Place of its inner ring in RINGS. */
  ring: number;
  middle: Pt;
  fromMiddleM: number;
  wet: boolean;
  purpose: LandUse | 'village' | 'park' | 'lake' | 'open';
}

const CITY_ENDS_M = 5400;
const SUBURB_ENDS_M = 6800;
/** New towns around the city, with their own offices and shops. */
export const TOWNS: { at: Pt; radiusM: number }[] = [
  { at: at(10_800, 27), radiusM: 1500 },
  { at: at(11_300, 92), radiusM: 1350 },
  { at: at(10_400, 166), radiusM: 1250 },
  { at: at(11_000, 222), radiusM: 1500 },
];
const WORKS: { at: Pt; radiusM: number }[] = [
  { at: at(12_600, 5), radiusM: 1100 },
  { at: at(9300, 128), radiusM: 950 },
  { at: at(12_900, 196), radiusM: 1100 },
];

/** Shares of uses by how far out a cell lies. */
const OLD_TOWN = { commercial: 0.26, office: 0.26, mixed: 0.22, institutional: 0.16, residential: 0.1 };
const INNER = { residential: 0.44, office: 0.17, commercial: 0.12, mixed: 0.12, institutional: 0.15 };
const OUTER = { residential: 0.62, industrial: 0.1, institutional: 0.13, commercial: 0.08, office: 0.07 };
const TOWN = { residential: 0.58, office: 0.2, commercial: 0.14, institutional: 0.08 };

/** All cells with their purposes, but for villages, which are chosen among the `open` ones and the city's edge. */
export function makeCells(seed: number): Cell[] {
  const random = mulberry32(seed);
  const cells: Cell[] = [];
  for (let ring = 0; ring + 1 < RINGS.length; ring++) {
    const step = unitsPerCell(ring);
    for (let u0 = 0; u0 < UNITS; u0 += step) {
      const sector = { r0: RINGS[ring], r1: RINGS[ring + 1], u0, u1: u0 + step };
      const fromMiddleM = (sector.r0 + sector.r1) / 2;
      const middle = middleOf(sector);
      const wet = isWet(ringOf(sector));
      cells.push({
        ...sector,
        ring,
        middle,
        fromMiddleM,
        wet,
        purpose: purposeOf(middle, fromMiddleM, wet, random),
      });
    }
  }
  return cells;
}

function purposeOf(middle: Pt, r: number, wet: boolean, random: Random): Cell['purpose'] {
  const [kind, use] = [random(), random()];
  const near = (places: typeof TOWNS) => places.some((one) => distance(one.at, middle) < one.radiusM);
  if (near(TOWNS)) return kind < 0.06 ? 'park' : drawn(TOWN, use);
  if (near(WORKS)) return drawn({ industrial: 0.85, office: 0.15 }, use);
  if (!wet && r > 6800 && r < 14_500 && kind > 0.986) return 'lake';
  if (r < 2000) return kind < 0.06 ? 'park' : drawn(OLD_TOWN, use);
  if (r < CITY_ENDS_M) return kind < 0.08 ? 'park' : drawn(r < 4000 ? INNER : OUTER, use);
  if (r < SUBURB_ENDS_M) return kind < 0.4 ? drawn(OUTER, use) : kind < 0.46 ? 'park' : 'open';
  // A green belt, broken where villages lie.
  if (r > 8000 && r < 10_300 && waves(middle, 0.3) > 0.4) return kind < 0.45 ? 'park' : 'open';
  return kind < 0.025 ? drawn(OUTER, use) : 'open';
}

function drawn(shares: Partial<Record<LandUse, number>>, at01: number): LandUse {
  let sum = 0;
  const entries = Object.entries(shares) as [LandUse, number][];
  for (const [use, share] of entries) {
    sum += share;
    if (at01 < sum) return use;
  }
  return entries[0][0];
}

/** How likely a village is here: around the city's edge, in clusters, and a few that the city has grown around. */
export function villageWeight({ purpose, fromMiddleM: r, middle, wet }: Cell): number {
  if (purpose !== 'open' && (r < 3800 || r > CITY_ENDS_M || purpose !== 'residential')) return 0;
  const edge = Math.exp(-(((r - 8800) / 3300) ** 2));
  const cluster = Math.max(0.08, 0.55 + 0.75 * waves(middle, 1.1));
  return edge * cluster * (wet ? 0.4 : 1);
}
