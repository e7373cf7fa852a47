import type { ExportColumn } from '../export/columns.ts';
import { contourLines, roundLevels } from '../export/contours.ts';
import { prjText, writeAsciiGrid } from '../export/grid-ascii.ts';
import { writeGeoTiff } from '../export/grid-geotiff.ts';
import type { Projection } from '../model/district.ts';
import type { Grid } from '../model/grid.ts';
import { refuseUnwritable } from './files.ts';
import type { Session } from './session.ts';
import { writeFeatures } from './write-features.ts';

/** What a surface can be written to; the ending says which. */
export const GRID_ENDINGS = ['.tif', '.tiff', '.asc', '.geojson'] as const;

const CONTOURS = 10;

export interface Surface {
  grid: Grid;
  projection: Projection;
  max: number;
  unit: string;
  description: string;
}

/**
 * Hands a surface to the session: GeoTIFF; ASCII grid, with the system beside it in a .prj where there is one; or lines of equal
 * value. @throws file-not-writable
 */
export async function writeGrid(
  session: Session,
  command: string,
  path: string,
  surface: Surface,
): Promise<void> {
  const { grid, projection, unit, description } = surface;
  const { epsg } = projection;
  if (/\.tiff?$/i.test(path)) {
    session.write(path, await writeGeoTiff({ grid, epsg, unit, description }, session.ctx));
  } else if (/\.asc$/i.test(path)) {
    session.write(path, await writeAsciiGrid({ grid }, session.ctx));
    const prj = epsg === null ? null : prjText(epsg);
    if (prj !== null) {
      const beside = path.replace(/\.asc$/i, '.prj');
      await refuseUnwritable(beside, session.inputPaths);
      session.write(beside, new Blob([prj]));
    }
  } else {
    await writeFeatures(session, command, path, await contoursOf(surface, session));
  }
}

async function contoursOf({ grid, projection, max, unit }: Surface, session: Session) {
  const { definition } = projection;
  const { geometry, levels } = await contourLines(
    { grid, levels: roundLevels(max, CONTOURS), definition },
    session.ctx,
  );
  const columns: ExportColumn[] = [{ key: `level [${unit}]`, column: { type: 'number', values: levels } }];
  return { geometry, columns, rows: levels.length };
}
