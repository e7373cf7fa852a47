import type { JobContext } from '../model/job.ts';
import type { Layer, Mapping } from '../model/layers.ts';
import type { Crs } from './crs.ts';
import { readGeoJson } from './read-geojson.ts';
import { recognise } from './recognise.ts';

/** A file read to a layer, with the guess what it is for. `given` is the coordinate reference to take whatever the file
 * says. Throws as readGeoJson does. */
export async function openFile(
  file: Blob & { name: string },
  context: JobContext,
  given?: Crs,
): Promise<{ layer: Layer; guess: Mapping }> {
  const layer = await readGeoJson(file, context, given);
  return { layer, guess: recognise(layer) };
}
