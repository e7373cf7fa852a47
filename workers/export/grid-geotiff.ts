import type { Grid } from '../model/grid.ts';
import type { JobContext } from '../model/job.ts';

export interface GridFileInput {
  grid: Grid;
  /** EPSG code of the projected system, in metres, that the grid is in; null: plane coordinates without a system. */
  epsg: number | null;
  /** Unit of the values, such as "per km²". */
  unit: string;
  /** What the values are, in one line. */
  description: string;
}

const BYTES_PER_STRIP = 1 << 18;
const SHORT = 3;
const LONG = 4;
const DOUBLE = 12;
const ASCII = 2;
const BYTES_OF: Record<number, number> = { [ASCII]: 1, [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8 };
/** "User-defined" where a key wants a code. */
const NO_CODE = 32767;

type Entry = [tag: number, type: number, values: number[]];

/**
 * A grid as GeoTIFF: one band of Float32, deflated strips, north row first, cells as areas, missing NaN (GDAL_NODATA). Values and
 * corner are exact. (TIFF 6.0; OGC GeoTIFF 1.1, 19-008r4; tags 42112 and 42113 as GDAL writes them.) Progress: stage "density", rows.
 */
export async function writeGeoTiff(input: GridFileInput, ctx: JobContext): Promise<Blob> {
  const { grid } = input;
  const rowsPerStrip = Math.min(grid.height, Math.max(1, Math.floor(BYTES_PER_STRIP / (4 * grid.width))));
  const strips: Uint8Array<ArrayBuffer>[] = [];
  for (let top = 0; top < grid.height; top += rowsPerStrip) {
    const rows = Math.min(rowsPerStrip, grid.height - top);
    strips.push(await deflated(rowsFromNorth(grid, top, rows)));
    ctx.progress('density', top + rows, grid.height);
    await ctx.pause();
  }
  const head = headOf(input, rowsPerStrip, strips);
  return new Blob([head, ...strips], { type: 'image/tiff' });
}

/** Little-endian Float32. */
function rowsFromNorth({ width, height, values }: Grid, top: number, rows: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(4 * width * rows));
  for (let r = 0, at = 0; r < rows; r++) {
    const from = (height - 1 - top - r) * width;
    for (let c = 0; c < width; c++, at += 4) view.setFloat32(at, values[from + c], true);
  }
  return new Uint8Array(view.buffer);
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Header, directory and the values that do not fit into it; the strips follow. */
function headOf(
  { grid, epsg, unit, description }: GridFileInput,
  rowsPerStrip: number,
  strips: Uint8Array[],
): ArrayBuffer {
  const north = grid.originY + grid.height * grid.cellM;
  const offsets = strips.map(() => 0);
  const entries: Entry[] = [
    [256, LONG, [grid.width]],
    [257, LONG, [grid.height]],
    [258, SHORT, [32]],
    [259, SHORT, [8]],
    [262, SHORT, [1]],
    [270, ASCII, ascii(description)],
    [273, LONG, offsets],
    [277, SHORT, [1]],
    [278, LONG, [rowsPerStrip]],
    [279, LONG, strips.map((strip) => strip.length)],
    [284, SHORT, [1]],
    [339, SHORT, [3]],
    [33550, DOUBLE, [grid.cellM, grid.cellM, 0]],
    [33922, DOUBLE, [0, 0, 0, grid.originX, north, 0]],
    [34735, SHORT, geoKeys(epsg)],
    [42112, ASCII, ascii(metadata(unit))],
    [42113, ASCII, ascii('nan')],
  ];
  const directory = 8;
  const beyond = directory + 2 + 12 * entries.length + 4;
  const lengthOf = ([, type, values]: Entry) => BYTES_OF[type] * values.length;
  const total = entries.reduce(
    (sum, entry) => sum + (lengthOf(entry) > 4 ? even(lengthOf(entry)) : 0),
    even(beyond),
  );
  strips.reduce((at, strip, k) => {
    offsets[k] = at;
    return at + strip.length;
  }, total);

  const view = new DataView(new ArrayBuffer(total));
  // "II": little-endian.
  view.setUint16(0, 0x4949, true);
  view.setUint16(2, 42, true);
  view.setUint32(4, directory, true);
  view.setUint16(directory, entries.length, true);
  let free = even(beyond);
  entries.forEach((entry, k) => {
    const [tag, type, values] = entry;
    const at = directory + 2 + 12 * k;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, values.length, true);
    const fits = lengthOf(entry) <= 4;
    if (!fits) view.setUint32(at + 8, free, true);
    values.forEach((value, i) => {
      put(view, type, (fits ? at + 8 : free) + i * BYTES_OF[type], value);
    });
    if (!fits) free += even(lengthOf(entry));
  });
  return view.buffer;
}

function put(view: DataView, type: number, at: number, value: number): void {
  if (type === ASCII) view.setUint8(at, value);
  else if (type === SHORT) view.setUint16(at, value, true);
  else if (type === LONG) view.setUint32(at, value, true);
  else view.setFloat64(at, value, true);
}

/** Projected, cells as areas, the system's code, metres. */
function geoKeys(epsg: number | null): number[] {
  const keys = [
    [1024, 0, 1, 1],
    [1025, 0, 1, 1],
    [3072, 0, 1, epsg ?? NO_CODE],
    [3076, 0, 1, 9001],
  ];
  return [1, 1, 1, keys.length, ...keys.flat()];
}

function metadata(unit: string): string {
  const item = `<Item name="UNITTYPE" sample="0" role="unittype">${unit.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</Item>`;
  return `<GDALMetadata>${item}</GDALMetadata>`;
}

/** UTF-8, which is what readers make of it, and a closing 0. */
function ascii(text: string): number[] {
  return [...new TextEncoder().encode(text), 0];
}

function even(bytes: number): number {
  return bytes + (bytes % 2);
}
