import { type Feature, placeAt } from '../shared/place.ts';
import { mulberry32 } from '../shared/random.ts';
import { type Facility, makeFacilities } from './facilities.ts';
import { type Lot, makeLots } from './parcels.ts';
import { type Building, makeBuildings } from './people.ts';
import { makePlan, type Plan } from './plan.ts';
import { makeStreets } from './streets.ts';
import { weld } from './weld.ts';

const SEED = 2035;

const { asWritten, layerText, line, point, polygon } = placeAt({
  utmZone: 51,
  middle: [120.56, 31.26],
  decimals: 7,
  source: 'Invented by data/demo/build.ts; no real place, person or building',
});

/** The demo district: file name → text. Always the same. */
export function makeDistrict(): Record<string, string> {
  const plan = makePlan();
  const random = mulberry32(SEED);
  const lots = welded(makeLots(plan, random));
  const buildings = makeBuildings(lots, random);
  const facilities = makeFacilities(plan, lots, SEED);
  const parcels = parcelFeatures(lots, buildings);
  return {
    'parcels.geojson': layerText('parcels', parcels),
    'facilities.geojson': layerText('facilities', facilities.map(facilityFeature)),
    'streets.geojson': layerText('streets', streetFeatures(plan)),
    'boundary.geojson': layerText('boundary', [
      polygon({ name: '河湾示范片区（虚构）', nameEn: 'Hewan Demo District (invented)' }, plan.boundary),
    ]),
    'green.geojson': layerText('green', greenFeatures(parcels)),
    'water.geojson': layerText('water', waterFeatures(plan)),
  };
}

/** The lots with the vertices that their neighbours have, at the places that the file will hold. */
function welded(lots: readonly Lot[]): Lot[] {
  const rings = weld(lots.flatMap((l) => [l.outer, ...l.holes])).map((ring) => ring.map(asWritten));
  let used = 0;
  return lots.map((lot) => {
    const [outer, ...holes] = rings.slice(used, used + 1 + lot.holes.length);
    used += 1 + lot.holes.length;
    return { ...lot, outer, holes };
  });
}

function parcelFeatures(lots: readonly Lot[], buildings: readonly Building[]): Feature[] {
  return lots.map((lot, i) => {
    const { landAreaM2, floorAreaM2, storeys, yearBuilt, households, people } = buildings[i];
    const properties = {
      parcelId: `HW-${String(i + 1).padStart(4, '0')}`,
      name: lot.name,
      nameEn: lot.nameEn,
      compound: lot.era === null ? null : lot.site.name,
      compoundEn: lot.era === null ? null : lot.site.nameEn,
      landUse: lot.use,
      landAreaM2,
      floorAreaM2,
      storeys,
      yearBuilt,
      households,
      people,
    };
    return polygon(properties, lot.outer, lot.holes);
  });
}

function facilityFeature({ kind, name, nameEn, capacity, at }: Facility, i: number): Feature {
  return point({ facilityId: `HF-${String(i + 1).padStart(3, '0')}`, kind, name, nameEn, capacity }, at);
}

function streetFeatures(plan: Plan): Feature[] {
  return makeStreets(plan.lines).map((s, i) =>
    line(
      { streetId: `HS-${String(i + 1).padStart(3, '0')}`, name: s.name, nameEn: s.nameEn, class: s.class },
      s.pts,
    ),
  );
}

function greenFeatures(parcels: readonly Feature[]): Feature[] {
  return parcels
    .filter(({ properties }) => properties.landUse === 'green')
    .map(({ properties: { name, nameEn, parcelId }, geometry }) => ({
      properties: { name, nameEn, parcelId },
      geometry,
    }));
}

function waterFeatures({ canal, creek, ponds }: Plan): Feature[] {
  return [
    polygon({ name: '东塘河', nameEn: 'Dongtang Canal' }, canal),
    ...creek.map((ring) => polygon({ name: '柳溪', nameEn: 'Liu Creek' }, ring)),
    polygon({ name: '南塘', nameEn: 'Nantang Pond' }, ponds[1]),
  ];
}
