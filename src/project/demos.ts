import cityBoundary from '../../data/city/boundary.geojson?url';
import cityFacilities from '../../data/city/facilities.geojson?url';
import cityGreen from '../../data/city/green.geojson?url';
import cityParcels from '../../data/city/parcels.geojson?url';
import cityStreets from '../../data/city/streets.geojson?url';
import cityWater from '../../data/city/water.geojson?url';
import boundary from '../../data/demo/boundary.geojson?url';
import facilities from '../../data/demo/facilities.geojson?url';
import green from '../../data/demo/green.geojson?url';
import parcels from '../../data/demo/parcels.geojson?url';
import streets from '../../data/demo/streets.geojson?url';
import water from '../../data/demo/water.geojson?url';
import { ReweaveError } from '../../workers/model/errors.ts';

/** Addresses only: a demo's files are fetched when it is opened. */
const FILES = {
  demo: { parcels, facilities, streets, boundary, green, water },
  city: {
    parcels: cityParcels,
    facilities: cityFacilities,
    streets: cityStreets,
    boundary: cityBoundary,
    green: cityGreen,
    water: cityWater,
  },
};

export type Demo = keyof typeof FILES;
export const DEMOS = Object.keys(FILES) as Demo[];

/** The files of a demo. Throws `demo-unreachable`. */
export function fetchDemo(demo: Demo): Promise<File[]> {
  return Promise.all(
    Object.entries(FILES[demo]).map(async ([role, url]) => {
      const file = `${role}.geojson`;
      const response = await fetch(url).catch((fault: unknown) => String(fault));
      if (typeof response === 'string') throw new ReweaveError('demo-unreachable', { file, got: response });
      if (!response.ok) throw new ReweaveError('demo-unreachable', { file, got: `HTTP ${response.status}` });
      return new File([await response.blob()], file);
    }),
  );
}
