import { existsSync, readFileSync } from 'node:fs';
import { assemble } from '../../workers/intake/assemble.ts';
import { readGeoJson } from '../../workers/intake/read-geojson.ts';
import { recognise } from '../../workers/intake/recognise.ts';
import type { District } from '../../workers/model/district.ts';
import { quietContext } from '../../workers/model/job.ts';
import { LAND_USES, type LandUse, type Mapping } from '../../workers/model/layers.ts';

const CAMBRIDGE = new URL('../../../shared/data/cambridge-ma/', import.meta.url);
const DEMO = new URL('../../data/demo/', import.meta.url);

const hasCambridge = existsSync(CAMBRIDGE);

/** The real city where it is there, else the demo district. */
export const CITY = hasCambridge
  ? {
      name: 'Cambridge',
      parcels: new URL('derived/parcels.geojson', CAMBRIDGE),
      facilities: new URL('derived/facilities.geojson', CAMBRIDGE),
      streets: new URL('raw/TRANS_Centerlines.geojson', CAMBRIDGE),
    }
  : {
      name: 'demo district',
      parcels: new URL('parcels.geojson', DEMO),
      facilities: new URL('facilities.geojson', DEMO),
      streets: new URL('streets.geojson', DEMO),
    };

const SAME = Object.fromEntries(LAND_USES.map((use) => [use, use] as const)) as Record<string, LandUse>;

/** What the fields of the parcels mean, of Cambridge and the demo alike, as told by those who made them. */
export const PARCEL_MAPPING: Extract<Mapping, { role: 'parcels' }> = {
  role: 'parcels',
  fields: {
    id: 'parcelId',
    landUse: 'landUse',
    floorAreaM2: 'floorAreaM2',
    yearBuilt: 'yearBuilt',
    households: 'households',
    people: 'people',
  },
  landUses: { ...SAME, parking: 'transport', open_space: 'green' },
};

export const CITY_NOTE = hasCambridge
  ? null
  : 'Skipped: Cambridge is not at ../shared/data/cambridge-ma; its rows are of the demo district.';

export const fileOf = (url: URL) => new File([readFileSync(url)], url.pathname.split('/').at(-1)!);

export const cityDistrict = () => districtOf([CITY.parcels, CITY.facilities, CITY.streets]);
export const demoStreets = () =>
  districtOf(['parcels', 'streets'].map((name) => new URL(`${name}.geojson`, DEMO)));

/** Footways as they were drawn, in many parts; null where the city is not there. */
export const footways = hasCambridge ? new URL('derived/walk_network.geojson', CAMBRIDGE) : null;

export async function districtOf(urls: URL[]): Promise<District> {
  const layers = await Promise.all(urls.map((url) => readGeoJson(fileOf(url), quietContext())));
  return assemble(
    layers.map((layer) => ({ layer, mapping: recognise(layer) })),
    quietContext(),
  );
}
