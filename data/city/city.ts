import { type Feature, placeAt } from '../shared/place.ts';
import { type Pt, pointInside, type Ring } from '../shared/rings.ts';
import { type Cell, makeCells } from './cells.ts';
import { makeFacilities } from './facilities.ts';
import { type Lot, makeLots } from './lots.ts';
import { beltName, type Name, villageNames } from './names.ts';
import { makeStandings } from './people.ts';
import { arc, at, inset, ringOf, UNITS } from './shape.ts';
import { makeStreets } from './streets.ts';
import { isWet, riverRing } from './water.ts';

const SEED = 1200;

const { asWritten, layerText, line, point, polygon } = placeAt({
  utmZone: 50,
  middle: [116.9, 37.62],
  decimals: 6,
  source: 'Invented by data/city/build.ts; no real place, person or building',
});

/** The demo city: file name → text. Always the same. */
export function makeCity(): Record<string, string> {
  const cells = makeCells(SEED);
  const lots = makeLots(cells, SEED + 1).map((lot) => ({ ...lot, outer: lot.outer.map(asWritten) }));
  const standings = makeStandings(lots, SEED + 2);
  const names = namesOf(lots);
  const facilities = makeFacilities(
    lots,
    standings,
    names.map(({ place }) => place),
    SEED + 3,
  );
  const parcels = lots.map(({ village, use, outer }, i) =>
    polygon(
      {
        parcelId: `LY-${String(i + 1).padStart(4, '0')}`,
        name: names[i].lot.zh,
        nameEn: names[i].lot.en,
        village: village !== null,
        landUse: use,
        ...standings[i],
      },
      outer,
    ),
  );
  const streets = makeStreets(cells, SEED + 4);
  return {
    'parcels.geojson': layerText('parcels', parcels),
    'facilities.geojson': layerText(
      'facilities',
      facilities.map(({ at: place, ...properties }) => point(properties, place)),
    ),
    'streets.geojson': layerText(
      'streets',
      streets.map(({ class: kind, name, nameEn, pts }) =>
        line(name ? { class: kind, name, nameEn } : { class: kind }, pts),
      ),
    ),
    'boundary.geojson': layerText('boundary', [
      polygon({ name: '麓原城市区域（虚构）', nameEn: 'Luyuan City Region (invented)' }, boundary()),
    ]),
    'green.geojson': layerText('green', greenFeatures(cells, lots)),
    'water.geojson': layerText('water', waterFeatures(cells)),
  };
}

/** What each lot is called, and the place that it is part of. */
function namesOf(lots: readonly Lot[]): { lot: Name; place: Name }[] {
  const villages = villageNames(new Set(lots.map(({ village }) => village)).size, SEED + 5);
  const counts = new Map<string, number>();
  return lots.map(({ village, cell }) => {
    const turn = (cell.u0 + cell.u1) / 2 / UNITS;
    const place = village === null ? beltName(cell.fromMiddleM, turn) : villages[village];
    const number = (counts.get(place.zh) ?? 0) + 1;
    counts.set(place.zh, number);
    return village === null
      ? numbered({ zh: `${place.zh}${number}街区`, en: `${place.en} Block ${number}` })
      : { lot: { zh: `${place.zh}${number}号地`, en: `${place.en} Plot ${number}` }, place };
  });
}

const numbered = (name: Name) => ({ lot: name, place: name });

function boundary(): Ring {
  const ring: Pt[] = [];
  for (let unit = 0; unit < UNITS; unit++) {
    ring.push(at(16_300 + 220 * Math.sin(unit / 9) + 130 * Math.sin(unit / 3.7), unit));
  }
  return ring;
}

const BESIDE_STREET_M = { r0: 22, r1: 22, u0: 22, u1: 22 };

/** The old garden in the middle, the parks of the city, country parks outside it. */
function greenFeatures(cells: readonly Cell[], lots: readonly Lot[]): Feature[] {
  const parks = lots.filter(({ use }) => use === 'green').map(({ outer }) => outer);
  const country = cells
    .filter(({ purpose, fromMiddleM, wet }) => purpose === 'park' && fromMiddleM > 6800 && !wet)
    .map((cell) => ringOf(inset(cell, BESIDE_STREET_M)));
  return [
    polygon({ name: '旧苑', nameEn: 'Old Garden' }, arc(660, 0, UNITS).slice(0, -1)),
    ...[...parks, ...country].map((outer, i) =>
      polygon({ name: `${i + 1}号公园`, nameEn: `Park ${i + 1}` }, outer),
    ),
  ];
}

function waterFeatures(cells: readonly Cell[]): Feature[] {
  const lakes = cells.filter(({ purpose }) => purpose === 'lake').map(lakeIn);
  return [
    polygon({ name: '麓水', nameEn: 'Lu River' }, riverRing()),
    ...lakes
      .filter((ring) => !isWet(ring))
      .map((ring, i) => polygon({ name: `${i + 1}号湖`, nameEn: `Lake ${i + 1}` }, ring)),
  ];
}

/** A round lake that keeps off the streets around its cell. */
function lakeIn(cell: Cell): Ring {
  const shore = ringOf(inset(cell, { r0: 70, r1: 70, u0: 70, u1: 70 }));
  const middle = pointInside(shore);
  const radius = Math.min(...shore.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1]))) * 0.62;
  return Array.from({ length: 20 }, (_, i): Pt => {
    const angle = (i / 20) * 2 * Math.PI;
    const r = radius * (1 + 0.12 * Math.sin(3 * angle + middle[0]));
    return [middle[0] + r * Math.cos(angle), middle[1] + r * Math.sin(angle)];
  });
}
