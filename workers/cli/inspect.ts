import { parcelShapes } from '../intake/parcel-shapes.ts';
import type { Geometry } from '../model/geometry.ts';
import type { Layer } from '../model/layers.ts';
import { columnStats } from './column-stats.ts';
import type { Command } from './command.ts';
import { noteRecord } from './output.ts';
import { crsName, place } from './places.ts';
import type { Session } from './session.ts';

export const inspectCommand: Command = {
  name: 'inspect',
  summary: 'What is in each file, and what reading it left out or repaired.',
  operands: 'FILE…',
  options: {},
  tells: `JSON: layers, one per file: file, format, crs (as read), features, geometryTypes (a Multi of one part counts as single),
role and mapping (the guess what it is for), bbox (degrees; metres where local), fields (name, type, nulls, distinct), areaM2
(of polygons) and lengthM (of lines), both in metricCrs, bytes, sha256, notes.`,
  async run(args, session) {
    const layers = [];
    for (const path of args.operands) {
      const { layer, guess } = await session.read(path);
      layers.push({ ...(await layerRecord(layer, session)), role: guess.role, mapping: guess });
    }
    return { layers };
  },
};

async function layerRecord(layer: Layer, session: Session) {
  const { passport, geometry, fields, bounds } = layer;
  const { projection, placed } = await place(session, [layer]);
  const metric = placed[0].geometry;
  return {
    file: passport.file,
    format: 'GeoJSON',
    crs: passport.crs,
    features: passport.features,
    geometryTypes: typesOf(geometry),
    bbox: bounds,
    fields: fields.map(({ name, column }) => ({ name, type: column.type, ...columnStats(column) })),
    metricCrs: crsName(projection),
    areaM2: metric.kind === 'polygon' ? sum((await parcelShapes(metric, session.ctx)).areaM2) : null,
    lengthM: metric.kind === 'line' ? lengthOf(metric.xy, metric.lineStarts) : null,
    bytes: passport.bytes,
    sha256: passport.hash,
    notes: layer.notes.map(noteRecord),
  };
}

function typesOf({ kind, featureStarts }: Geometry): string[] {
  const single = { point: 'Point', line: 'LineString', polygon: 'Polygon' }[kind];
  const parts = Array.from(featureStarts.subarray(1), (end, row) => end - featureStarts[row]);
  return [
    ...(parts.some((count) => count === 1) ? [single] : []),
    ...(parts.some((count) => count > 1) ? [`Multi${single}`] : []),
  ];
}

function lengthOf(xy: Float64Array, starts: Uint32Array): number {
  let length = 0;
  for (let line = 0; line + 1 < starts.length; line++) {
    for (let v = starts[line] + 1; v < starts[line + 1]; v++) {
      length += Math.hypot(xy[2 * v] - xy[2 * v - 2], xy[2 * v + 1] - xy[2 * v - 1]);
    }
  }
  return length;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
