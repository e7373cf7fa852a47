import { ringArea2 } from '../intake/path.ts';
import type { Polygons } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import { decimal, type ExportColumn } from './columns.ts';

const SLICE_ROWS = 64;
/** 7 decimals of a degree: about 1 cm. */
const PER_DEGREE = 1e7;

export interface GeoJsonInput {
  /** Degrees, WGS84; one feature per row. */
  geometry: Pick<Polygons, 'lonLat' | 'ringStarts' | 'polygonStarts' | 'featureStarts'>;
  columns: ExportColumn[];
  /** Top-level members that tell what the file is and how it was made; plain JSON values. */
  members: Record<string, unknown>;
}

/**
 * Polygons and columns as a GeoJSON FeatureCollection (RFC 7946): WGS84 degrees with 7 decimals, outer rings
 * counter-clockwise and holes clockwise, missing values null. A feature of one polygon is a Polygon, of several a
 * MultiPolygon, of none has a null geometry. Progress: stage "writing", rows.
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

function geometryText(geometry: GeoJsonInput['geometry'], row: number): string {
  const first = geometry.featureStarts[row];
  const end = geometry.featureStarts[row + 1];
  if (first === end) return 'null';
  const polygons: string[] = [];
  for (let polygon = first; polygon < end; polygon++) polygons.push(polygonText(geometry, polygon));
  return polygons.length === 1
    ? `{"type":"Polygon","coordinates":${polygons[0]}}`
    : `{"type":"MultiPolygon","coordinates":[${polygons.join(',')}]}`;
}

function polygonText(
  { lonLat, ringStarts, polygonStarts }: GeoJsonInput['geometry'],
  polygon: number,
): string {
  const rings: string[] = [];
  const outer = polygonStarts[polygon];
  for (let ring = outer; ring < polygonStarts[polygon + 1]; ring++) {
    const from = ringStarts[ring];
    const to = ringStarts[ring + 1];
    const positions: string[] = [];
    for (let v = from; v < to; v++)
      positions.push(`[${degrees(lonLat[2 * v])},${degrees(lonLat[2 * v + 1])}]`);
    const isCounterClockwise = ringArea2(lonLat, from, to) > 0;
    if (isCounterClockwise !== (ring === outer)) positions.reverse();
    rings.push(`[${positions.join(',')}]`);
  }
  return `[${rings.join(',')}]`;
}

function degrees(value: number): string {
  return String(Math.round(value * PER_DEGREE) / PER_DEGREE);
}
