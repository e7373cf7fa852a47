import type { JobContext } from '../model/job.ts';
import type { ExportColumn } from './columns.ts';
import { contourBands } from './contour-bands.ts';
import { type ContourInput, contourLines } from './contours.ts';
import { writeGeoJson } from './geojson.ts';

export interface ContourFileInput extends ContourInput {
  form: 'lines' | 'bands';
  /** Of the values, as it stands in the names of the columns. */
  unit: string;
  /** See GeoJsonInput. */
  members: Record<string, unknown>;
}

/**
 * Contours of a surface as GeoJSON: lines of equal value, or the bands between them, in degrees (WGS84), a feature per level.
 * Progress: stages "density" (levels) and "writing" (features).
 */
export async function writeContours(input: ContourFileInput, ctx: JobContext): Promise<Blob> {
  const { form, unit, members } = input;
  const column = (name: string, values: Float64Array): ExportColumn => ({
    key: `${name} [${unit}]`,
    column: { type: 'number', values },
  });
  if (form === 'lines') {
    const { geometry, levels } = await contourLines(input, ctx);
    return writeGeoJson({ geometry, columns: [column('level', levels)], members }, ctx);
  }
  const { geometry, from, to } = await contourBands(input, ctx);
  return writeGeoJson({ geometry, columns: [column('from', from), column('to', to)], members }, ctx);
}
