import type { Field } from '../model/columns.ts';
import type { Projection } from '../model/district.ts';
import type { Geometry } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import type { Layer, Mapping } from '../model/layers.ts';
import type { Note } from '../model/notes.ts';
import { project } from '../model/projection.ts';
import { joinGeometries, selectFeatures } from './geometry-levels.ts';
import { selectRows } from './join-fields.ts';

const SLICE = 2 * 16_384;

export interface Source<M extends Mapping = Mapping> {
  layer: Layer;
  mapping: M;
}

/** A layer in metres. Geometry and fields share no array with the layer that it came from, but for dictionaries. */
export interface PlacedLayer<M extends Mapping = Mapping, G extends Geometry = Geometry> {
  file: string;
  geometry: G;
  fields: Field[];
  rows: number;
  mapping: M;
}

/**
 * Gives a layer its metres. Features half a world away, which the projection has no place for, are left out with the
 * note `unprojectable`. Progress: stage "projecting", vertices.
 */
export async function placeLayer<M extends Mapping, G extends Geometry>(
  { layer, mapping }: Source<M>,
  projection: Projection,
  notes: Note[],
  ctx: JobContext,
): Promise<PlacedLayer<M, G>> {
  const { lonLat } = layer.geometry;
  const xy = new Float64Array(lonLat.length);
  for (let at = 0; at < lonLat.length; at += SLICE) {
    xy.set(project(projection.definition, lonLat.subarray(at, at + SLICE)), at);
    ctx.progress('projecting', Math.min(at + SLICE, lonLat.length) / 2, lonLat.length / 2);
    await ctx.pause();
  }
  const whole = { ...layer.geometry, xy } as G;
  const file = layer.passport.file;
  const { features: rows } = layer.passport;
  if (xy.every(Number.isFinite)) {
    const fields = selectRows(
      layer.fields,
      Uint32Array.from({ length: rows }, (_, row) => row),
    );
    return { file, geometry: joinGeometries([whole]), fields, rows, mapping };
  }
  const kept = Uint32Array.from({ length: rows }, (_, row) => row).filter((row) =>
    selectFeatures(whole, Uint32Array.of(row)).xy.every(Number.isFinite),
  );
  notes.push({ code: 'unprojectable', severity: 'left-out', count: rows - kept.length, source: file });
  return {
    file,
    geometry: selectFeatures(whole, kept),
    fields: selectRows(layer.fields, kept),
    rows: kept.length,
    mapping,
  };
}
