import { assemble } from '../../workers/intake/assemble.ts';
import { recognise } from '../../workers/intake/recognise.ts';
import type { District } from '../../workers/model/district.ts';
import { quietContext } from '../../workers/model/job.ts';
import { collection, feature, read, square } from '../intake/samples.ts';

const LON = 120.5;
const LAT = 31.3;
/** About 100 m. */
const STEP = 0.001;

const lot = (column: number) => square(LON + column * STEP, LAT, 0.8 * STEP);

/** Four parcels along a street; the second in two parts with a hole in one. The last knows nothing of itself. */
export async function smallDistrict(): Promise<District> {
  const hole = square(LON + 1.2 * STEP, LAT + 0.2 * STEP, 0.2 * STEP);
  const parts = [[lot(1), hole], [square(LON + STEP, LAT + STEP, 0.5 * STEP)]];
  const parcels = collection([
    feature('Polygon', [lot(0)], { id: 'p1', landUse: 'residential', floorArea: 12000, yearBuilt: 1987 }),
    feature('MultiPolygon', parts, { id: 'p2', landUse: 'park', floorArea: 0, yearBuilt: null }),
    feature('Polygon', [lot(2)], { id: 'p3', landUse: 'commercial', floorArea: 3000, yearBuilt: 2003 }),
    feature('Polygon', [lot(3)], { id: 'p4', landUse: null, floorArea: null, yearBuilt: null }),
  ]);
  const facilities = collection(
    [
      [0, 'clinic'],
      [1.5, 'school'],
      [3, 'clinic'],
    ].map(([column, kind]) => feature('Point', [LON + Number(column) * STEP, LAT - 0.0002], { kind })),
  );
  const streets = collection([
    feature('LineString', [
      [LON - STEP, LAT - 0.0001],
      [LON + 5 * STEP, LAT - 0.0001],
    ]),
  ]);
  const layers = await Promise.all([
    read(parcels, 'parcels.geojson'),
    read(facilities, 'facilities.geojson'),
    read(streets, 'streets.geojson'),
  ]);
  return assemble(
    layers.map((layer) => ({ layer, mapping: recognise(layer) })),
    quietContext(),
  );
}
