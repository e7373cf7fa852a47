import { ReweaveError } from '../model/errors.ts';
import { boundsOf } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import type { Layer } from '../model/layers.ts';
import { type Crs, readCrs, WGS84 } from './crs.ts';
import { inDegrees } from './degrees.ts';
import { FeatureCollector } from './feature-collector.ts';
import { refuseByFirstBytes } from './first-bytes.ts';
import { selectFeatures } from './geometry-levels.ts';
import { JsonSplitter } from './json-splitter.ts';
import { passportOf } from './passport.ts';
import { readingNotes } from './reading-notes.ts';
import { Sha256 } from './sha256.ts';

const SLICE_BYTES = 64 * 1024;
const GEOMETRIES = /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/;

/**
 * Reads a GeoJSON file of any size into columns: the bytes are split into single features as they stream by, each is
 * parsed, written to the columns and let go. Geometry comes in degrees (WGS84), reprojected where the file has a `crs`.
 * The most frequent family of geometries makes the layer. Progress: stage "reading", bytes done of total. The passport's
 * hash is the SHA-256 of all bytes. `given` is the coordinate reference to take whatever the file says; with LOCAL the
 * geometry stays in the metres of the file.
 *
 * Throws what `refuseByFirstBytes`, `JsonSplitter`, `FeatureCollector`, `readCrs` and `inDegrees` throw, and
 * `not-geojson`, `empty-collection`, `no-usable-geometry`, `file-unreadable`, `cancelled`.
 */
export async function readGeoJson(
  file: Blob & { name: string },
  ctx: JobContext,
  given?: Crs,
): Promise<Layer> {
  await refuseByFirstBytes(file);
  const collector = new FeatureCollector(file.name);
  const hash = await readBytes(file, collector, ctx);
  takeSingle(collector, file.name);
  const crs = given ?? crsOf(collector, file.name);
  const family = collector.majority;
  const builder = collector.builders[family];
  if (builder.features === 0) {
    throw new ReweaveError('no-usable-geometry', { file: file.name, count: collector.features });
  }
  const allRows = collector.rowsOf(family);
  const read = builder.finish();
  const { lonLat, outOfRange } = await inDegrees(read, crs, file.name, ctx);
  const kept = indicesWithout(outOfRange);
  const whole = { ...read, lonLat };
  const geometry = kept.length === outOfRange.length ? whole : selectFeatures(whole, kept);
  const rows = kept.map((k) => allRows[k]);
  const numericTexts: string[] = [];
  const fields = [];
  for (const field of collector.fieldBuilders) {
    const { column, fromText } = field.finish(rows);
    if (fromText > 0) numericTexts.push(field.name);
    fields.push({ name: field.name, column });
    await ctx.pause();
  }
  return {
    id: hash.slice(0, 16),
    passport: passportOf(file, hash, crs, rows.length, collector.members),
    geometry,
    fields,
    bounds: boundsOf(geometry.lonLat),
    notes: readingNotes(file.name, collector, family, kept, crs, numericTexts),
  };
}

async function readBytes(
  file: Blob & { name: string },
  collector: FeatureCollector,
  ctx: JobContext,
): Promise<string> {
  const splitter = new JsonSplitter(file.name, collector);
  const hash = new Sha256();
  const reader = file.stream().getReader();
  let done = 0;
  try {
    for (;;) {
      const chunk = await nextChunk(reader, file.name);
      if (chunk === undefined) break;
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
        const slice = chunk.subarray(at, at + SLICE_BYTES);
        hash.update(slice);
        splitter.push(slice);
        done += slice.length;
        ctx.progress('reading', done, file.size);
        await ctx.pause();
      }
    }
    splitter.end();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return hash.hex();
}

async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  file: string,
): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch (error) {
    throw new ReweaveError('file-unreadable', {
      file,
      got: error instanceof Error ? error.message : String(error),
    });
  }
}

function crsOf({ members }: FeatureCollector, file: string): Crs {
  return members.has('crs') ? readCrs(members.get('crs'), file) : WGS84;
}

/** Sees that the file was GeoJSON; takes the one feature of a bare Feature or Geometry. */
function takeSingle(collector: FeatureCollector, file: string): void {
  const { members, keys } = collector;
  const type = members.get('type');
  if (type === 'FeatureCollection' && collector.hasFeatures) {
    if (collector.features === 0) throw new ReweaveError('empty-collection', { file });
    return;
  }
  if (type === 'Feature' && members.has('geometry')) collector.takeSingle(Object.fromEntries(members));
  else if (typeof type === 'string' && GEOMETRIES.test(type)) {
    collector.takeSingle({ type: 'Feature', geometry: Object.fromEntries(members), properties: {} });
  } else {
    const shown = keys.slice(0, 8).join(', ');
    throw new ReweaveError('not-geojson', { file, type: JSON.stringify(type) ?? '—', keys: shown });
  }
}

/** Places of the zeros. */
function indicesWithout(flags: Uint8Array): Uint32Array {
  const indices = new Uint32Array(flags.length);
  let k = 0;
  for (let i = 0; i < flags.length; i++) if (flags[i] === 0) indices[k++] = i;
  return indices.slice(0, k);
}
