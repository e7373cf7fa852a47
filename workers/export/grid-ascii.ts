import type { Grid } from '../model/grid.ts';
import type { JobContext } from '../model/job.ts';
import { decimal } from './columns.ts';

const NO_DATA = -9999;
const ROWS_PER_SLICE = 16;

/**
 * A grid as ESRI ASCII grid (.asc): a head of six lines, then the rows, north first; missing is −9999. Values read back as the same
 * Float32. The system of coordinates belongs in a .prj file beside it, see prjText. Progress: stage "density", rows.
 */
export async function writeAsciiGrid({ grid }: { grid: Grid }, ctx: JobContext): Promise<Blob> {
  const { width, height, values, originX, originY, cellM } = grid;
  const parts = [
    `ncols ${width}\nnrows ${height}\nxllcorner ${originX}\nyllcorner ${originY}\ncellsize ${cellM}\nNODATA_value ${NO_DATA}\n`,
  ];
  for (let top = 0; top < height; top += ROWS_PER_SLICE) {
    const end = Math.min(height, top + ROWS_PER_SLICE);
    let part = '';
    for (let r = top; r < end; r++) {
      const from = (height - 1 - r) * width;
      const row = Array.from(values.subarray(from, from + width), (value) =>
        Number.isNaN(value) ? String(NO_DATA) : decimal(value, true),
      );
      part += `${row.join(' ')}\n`;
    }
    parts.push(part);
    ctx.progress('density', end, height);
    await ctx.pause();
  }
  return new Blob(parts, { type: 'text/plain' });
}

/**
 * Text of a .prj file (WKT 1 as ESRI writes it) of a UTM zone on WGS84, EPSG 32601 … 32660 and 32701 … 32760; null for any other
 * system, which then has to be told by hand.
 */
export function prjText(epsg: number): string | null {
  const zone = epsg % 100;
  const half = Math.floor(epsg / 100);
  if ((half !== 326 && half !== 327) || zone < 1 || zone > 60) return null;
  const isSouth = half === 327;
  const degrees =
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
  const parameters = {
    False_Easting: 500000,
    False_Northing: isSouth ? 10000000 : 0,
    Central_Meridian: 6 * zone - 183,
    Scale_Factor: 0.9996,
    Latitude_Of_Origin: 0,
  };
  const list = Object.entries(parameters).map(
    ([name, value]) => `PARAMETER["${name}",${Number.isInteger(value) ? value.toFixed(1) : value}]`,
  );
  return `PROJCS["WGS_1984_UTM_Zone_${zone}${isSouth ? 'S' : 'N'}",${degrees},PROJECTION["Transverse_Mercator"],${list.join(',')},UNIT["Meter",1.0]]`;
}
