import type { JobContext } from '../model/job.ts';
import { decimal, type ExportColumn } from './columns.ts';
import { geometryText, type OutGeometry } from './geometry-text.ts';

const SLICE_ROWS = 64;

export interface GeoJsonInput {
  /** One feature per row. */
  geometry: OutGeometry;
  columns: ExportColumn[];
  /** Top-level members that tell what the file is and how it was made; plain JSON values. */
  members: Record<string, unknown>;
}

/**
 * Features and columns as a GeoJSON FeatureCollection (RFC 7946, see geometryText); missing values are null. Progress: stage
 * "writing", rows.
 */
export async function writeGeoJson(
  { geometry, columns, members }: GeoJsonInput,
  ctx: JobContext,
): Promise<Blob> {
  const rows = geometry.featureStarts.length - 1;
  const parts = [`${headOf(members)},"features":[`];
  const properties = columns.map(propertyWriter);
  for (let start = 0; start < rows; start += SLICE_ROWS) {
    const end = Math.min(start + SLICE_ROWS, rows);
    let part = '';
    for (let row = start; row < end; row++) {
      const values = properties.map((property) => property(row)).join(',');
      const separator = row === 0 ? '\n' : ',\n';
      part += `${separator}{"type":"Feature","geometry":${geometryText(geometry, row)},"properties":{${values}}}`;
    }
    parts.push(part);
    ctx.progress('writing', end, rows);
    await ctx.pause();
  }
  parts.push('\n]}\n');
  return new Blob(parts, { type: 'application/geo+json' });
}

/** The collection's object up to its last member before the features, still open. */
function headOf(members: Record<string, unknown>): string {
  return JSON.stringify({ type: 'FeatureCollection', ...members }).slice(0, -1);
}

function propertyWriter({ key, column }: ExportColumn): (row: number) => string {
  const name = `${JSON.stringify(key)}:`;
  if (column.type === 'text') {
    const { codes, dictionary } = column;
    return (row) => name + (codes[row] < 0 ? 'null' : JSON.stringify(dictionary[codes[row]]));
  }
  const { values } = column;
  const isSingle = values instanceof Float32Array;
  return (row) => name + (Number.isFinite(values[row]) ? decimal(values[row], isSingle) : 'null');
}
