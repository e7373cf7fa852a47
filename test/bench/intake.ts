import { assemble } from '../../workers/intake/assemble.ts';
import { readGeoJson } from '../../workers/intake/read-geojson.ts';
import { recognise } from '../../workers/intake/recognise.ts';
import type { District } from '../../workers/model/district.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Layer } from '../../workers/model/layers.ts';
import { type Case, count, furthest, small, unlike } from './case.ts';
import { CITY, fileOf, PARCEL_MAPPING } from './city.ts';
import { plainIntake } from './plain-intake.ts';

interface Taken {
  layer: Layer;
  district: District;
}

async function intake(file: File): Promise<Taken> {
  const layer = await readGeoJson(file, quietContext());
  const district = await assemble([{ layer, mapping: recognise(layer) }], quietContext());
  return { layer, district };
}

/** A file with the first `rows` features, the whole over again where there are not as many. */
function scaled(text: string, rows: number): File {
  const collection: { features: unknown[] } = JSON.parse(text);
  const { features } = collection;
  const some = Array.from({ length: rows }, (_, row) => features[row % features.length]);
  return new File([JSON.stringify({ ...collection, features: some })], 'parcels.geojson');
}

const TIMES = 4;

/** A file with all features over and over, put together without an object for any of them. */
function repeated(text: string): File {
  const from = text.indexOf('[') + 1;
  const to = text.lastIndexOf(']');
  const features = text.slice(from, to);
  const parts = [
    text.slice(0, from),
    features,
    ...new Array<string>(TIMES - 1).fill(`,${features}`),
    text.slice(to),
  ];
  return new File(parts, 'parcels.geojson');
}

function difference({ layer, district }: Taken, plain: Awaited<ReturnType<typeof plainIntake>>): string {
  const { parcels } = district;
  const column = <K extends keyof (typeof plain.parcels)[0]>(key: K) => plain.parcels.map((one) => one[key]);
  const triangles = plain.parcels.reduce((sum, one) => sum + one.triangles.flat().length, 0);
  const crossing = layer.notes.find(({ code }) => code === 'ring-crosses')?.count ?? 0;
  const apart = [
    unlike(parcels.ids, column('id')),
    unlike(parcels.landUse, column('landUse')),
    unlike(parcels.floorAreaM2, column('floorAreaM2')),
    unlike(parcels.yearBuilt, column('yearBuilt')),
    unlike(parcels.households, column('households')),
    unlike(parcels.people, column('people')),
    Math.abs(crossing - column('crossesItself').filter(Boolean).length),
    Math.abs(parcels.triangles.length - triangles) / 3,
    layer.passport.hash === plain.hash ? 0 : 1,
  ].reduce((a, b) => a + b, 0);
  const area = small(furthest(parcels.areaM2, column('areaM2')));
  const inside = small(furthest(parcels.centreXy, column('inside').flat()));
  return `${apart} attributes, rings and triangles; areas ${area} m², points inside ${inside} m`;
}

export const intakeCase: Case = {
  operation: `intake, ${CITY.name} parcels`,
  async prepare() {
    const file = fileOf(CITY.parcels);
    const large = repeated(await file.text());
    const ours = () => intake(file);
    const plain = () => plainIntake(file, PARCEL_MAPPING);
    return {
      size: `${count((await ours()).district.parcels.count)} parcels, ${(file.size / 1e6).toFixed(2)} MB`,
      ours,
      plain: { run: plain },
      peak: {
        size: `${((TIMES * file.size) / 1e6).toFixed(0)} MB`,
        ours: () => intake(large),
        plain: () => plainIntake(large, PARCEL_MAPPING),
      },
      difference: async () => difference(await ours(), await plain()),
      growth: async () => {
        const text = await file.text();
        const { district } = await ours();
        const rows = [1 / 4, 1, 4].map((share) => Math.round(share * district.parcels.count));
        return {
          sizes: `${rows.map(count).join(', ')} parcels`,
          runs: rows.map((n) => scaled(text, n)).map((some) => () => intake(some)),
        };
      },
    };
  },
};
