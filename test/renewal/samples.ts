import { readFileSync } from 'node:fs';
import type { District, Facilities, Parcels, Streets } from '../../workers/model/district.ts';
import { LAND_USES, type LandUse } from '../../workers/model/layers.ts';
import type { SheetOverrides } from '../../workers/model/sheet.ts';
import { seededRandom } from '../../workers/random.ts';
import { parseSheet } from '../../workers/renewal/sheet/file.ts';
import { sheetValues } from '../../workers/renewal/sheet/values.ts';

export const SHEET = parseSheet(
  readFileSync(new URL('../../data/sheets/default.json', import.meta.url), 'utf8'),
);
export const values = (overrides: SheetOverrides = {}) => sheetValues(SHEET, overrides);

export interface Lot {
  x?: number;
  y?: number;
  use?: LandUse | null;
  areaM2?: number;
  floorM2?: number;
  year?: number;
  households?: number;
  people?: number;
  jobs?: number;
  heritage?: boolean;
  limitM?: number;
  value?: number;
}

/** Parcels as columns, without geometry: what the renewal engine reads. */
function parcelsOf(lots: Lot[]): Parcels {
  const numbers = (at: (lot: Lot, i: number) => number | undefined) =>
    Float64Array.from(lots, (lot, i) => at(lot, i) ?? Number.NaN);
  const centreXy = new Float64Array(2 * lots.length);
  lots.forEach(({ x = 0, y = 0 }, i) => {
    centreXy.set([x, y], 2 * i);
  });
  const nothing = new Uint32Array([0]);
  const none = new Float64Array(0);
  return {
    count: lots.length,
    ids: lots.map((_, i) => `p${i}`),
    names: lots.map(() => ''),
    namesEn: lots.map(() => ''),
    geometry: {
      kind: 'polygon',
      lonLat: none,
      xy: none,
      ringStarts: nothing,
      polygonStarts: nothing,
      featureStarts: nothing,
    },
    triangles: new Uint32Array(0),
    centreXy,
    centreLonLat: centreXy,
    areaM2: numbers(({ areaM2 = 4000 }) => areaM2),
    landUse: Uint8Array.from(lots, ({ use = 'residential' }) =>
      use === null ? 255 : LAND_USES.indexOf(use),
    ),
    floorAreaM2: numbers(({ floorM2 }) => floorM2),
    yearBuilt: numbers(({ year }) => year),
    households: numbers(({ households }) => households),
    people: numbers(({ people }) => people),
    jobs: numbers(({ jobs }) => jobs),
    storeys: numbers(() => undefined),
    heritage: Uint8Array.from(lots, ({ heritage }) => (heritage ? 1 : 0)),
    heightLimitM: numbers(({ limitM }) => limitM),
    value: numbers(({ value }) => value),
    fields: [],
  };
}

export function facilitiesOf(list: { kind: string; x: number; y: number; capacity?: number }[]): Facilities {
  const kinds = [...new Set(list.map(({ kind }) => kind))].sort();
  const xy = Float64Array.from(list.flatMap(({ x, y }) => [x, y]));
  return {
    count: list.length,
    xy,
    lonLat: xy,
    kind: Uint16Array.from(list, ({ kind }) => kinds.indexOf(kind)),
    kinds,
    names: list.map(() => ''),
    namesEn: list.map(() => ''),
    capacity: Float64Array.from(list, ({ capacity }) => capacity ?? Number.NaN),
  };
}

export function districtOf(
  lots: Lot[],
  facilities: Facilities | null = null,
  streets: Streets | null = null,
): District {
  return {
    projection: { epsg: null, definition: '' },
    boundsXy: [0, 0, 1, 1],
    boundsLonLat: [0, 0, 1, 1],
    parcels: parcelsOf(lots),
    facilities,
    streets,
    boundary: null,
    green: null,
    water: null,
    synthetic: true,
    notes: [],
  };
}

const CITY_USES: LandUse[] = [
  'residential',
  'residential',
  'residential',
  'commercial',
  'industrial',
  'mixed',
];
const CITY_KINDS = ['school', 'clinic', 'market', 'library'];

/** A seeded city of side × side parcels 80 m apart, streets between them, and a facility for every 15 parcels. */
export function cityOf(side: number, seed = 1): District {
  const random = seededRandom(seed);
  const lots: Lot[] = [];
  for (let r = 0; r < side; r++) {
    for (let c = 0; c < side; c++) {
      const use = random() < 0.05 ? 'vacant' : CITY_USES[Math.floor(random() * CITY_USES.length)];
      const areaM2 = 1500 + 4500 * random();
      const floorM2 = use === 'vacant' ? undefined : areaM2 * (0.6 + 1.4 * random());
      const homes = use === 'residential' ? (floorM2 ?? 0) / 80 : 0;
      lots.push({
        x: 80 * c + 20 * random(),
        y: 80 * r + 20 * random(),
        use,
        areaM2,
        floorM2,
        year: 1970 + Math.floor(50 * random()),
        households: use === 'residential' ? Math.round(homes) : undefined,
        heritage: random() < 0.03,
        limitM: random() < 0.1 ? 30 : undefined,
      });
    }
  }
  const facilities = Array.from({ length: Math.ceil((side * side) / 15) }, (_, i) => ({
    kind: CITY_KINDS[i % CITY_KINDS.length],
    x: random() * 80 * side,
    y: random() * 80 * side,
    capacity: 100 + Math.floor(400 * random()),
  }));
  const lines: number[][] = [];
  for (let i = 0; i <= side; i++) {
    const at = 80 * i - 30;
    for (let k = 0; k < side; k++) {
      lines.push([at, 80 * k - 30, at, 80 * (k + 1) - 30], [80 * k - 30, at, 80 * (k + 1) - 30, at]);
    }
  }
  const xy = Float64Array.from(lines.flat());
  const ends = Uint32Array.from({ length: lines.length + 1 }, (_, i) => i);
  const streets: Streets = {
    geometry: { kind: 'line', xy, lonLat: xy, lineStarts: ends.map((i) => 2 * i), featureStarts: ends },
    names: lines.map(() => ''),
    classes: lines.map(() => ''),
    travel: {},
    bridged: null,
  };
  return districtOf(lots, facilitiesOf(facilities), streets);
}
