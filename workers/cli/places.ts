import { projectionOf } from '../intake/extent.ts';
import { middleOf } from '../intake/facilities.ts';
import { parcelShapes } from '../intake/parcel-shapes.ts';
import { type PlacedLayer, placeLayer } from '../intake/placed-layer.ts';
import { GEOMETRY_WORDS } from '../intake/role-words.ts';
import type { Projection } from '../model/district.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Geometry } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import type { Layer } from '../model/layers.ts';
import type { Note } from '../model/notes.ts';
import type { Session } from './session.ts';

/** The file that an option names, as a layer of one of the kinds. @throws wrong-geometry, and as Session.read */
export async function readAs(
  session: Session,
  option: string,
  path: string,
  kinds: Geometry['kind'][],
): Promise<Layer> {
  const { layer } = await session.read(path);
  if (kinds.includes(layer.geometry.kind)) return layer;
  const got = GEOMETRY_WORDS[layer.geometry.kind];
  throw new ReweaveError('wrong-geometry', {
    file: layer.passport.file,
    got: got.en,
    gotZh: got.zh,
    role: `--${option}`,
    roleZh: ` --${option}`,
    expected: kinds.map((kind) => GEOMETRY_WORDS[kind].en).join(' or '),
    expectedZh: kinds.map((kind) => GEOMETRY_WORDS[kind].zh).join('或'),
  });
}

/** Puts layers into the metres of the first one's projection, or of the given one. */
export async function place(
  session: Session,
  layers: Layer[],
  projection: Projection = projectionOf(layers.slice(0, 1)),
): Promise<{ projection: Projection; placed: PlacedLayer[] }> {
  const notes: Note[] = [];
  const placed: PlacedLayer[] = [];
  for (const layer of layers) {
    placed.push(await placeLayer({ layer, mapping: { role: null } }, projection, notes, session.ctx));
  }
  session.tell(notes);
  return { projection, placed };
}

/** One place per feature, interleaved metres: of points their middle, of a polygon a point inside. */
export async function placesOf({ geometry, rows }: PlacedLayer, ctx: JobContext): Promise<Float64Array> {
  if (geometry.kind === 'polygon') return (await parcelShapes(geometry, ctx)).centreXy;
  if (geometry.kind !== 'point') throw new Error(`places of ${geometry.kind}s`);
  const xy = new Float64Array(2 * rows);
  for (let row = 0; row < rows; row++) xy.set(middleOf(geometry, row), 2 * row);
  return xy;
}

/** `EPSG:n`, or local. */
export function crsName({ epsg }: Projection): string {
  return epsg === null ? 'local' : `EPSG:${epsg}`;
}
