import type { ExportColumn } from '../export/columns.ts';
import { writeCsv } from '../export/csv.ts';
import { writeGeoJson } from '../export/geojson.ts';
import type { OutGeometry } from '../export/geometry-text.ts';
import type { Session } from './session.ts';

/** What features and their values can be written to; the ending says which. */
export const OUT_ENDINGS = ['.csv', '.geojson'] as const;

export interface Features {
  geometry: OutGeometry;
  columns: ExportColumn[];
  rows: number;
}

/** Hands a file to the session: a table, or the features with a record of how they were made. */
export async function writeFeatures(
  session: Session,
  command: string,
  path: string,
  { geometry, columns, rows }: Features,
): Promise<void> {
  const content = path.toLowerCase().endsWith('.csv')
    ? await writeCsv({ columns, rows }, session.ctx)
    : await writeGeoJson({ geometry, columns, members: { reweave: session.howMade(command) } }, session.ctx);
  session.write(path, content);
}
