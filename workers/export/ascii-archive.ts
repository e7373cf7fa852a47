import { Zip, ZipDeflate } from 'fflate';
import type { Grid } from '../model/grid.ts';
import type { JobContext } from '../model/job.ts';
import { prjText, writeAsciiGrid } from './grid-ascii.ts';

const SLICE_BYTES = 1 << 20;
/** The earliest that an archive can say: the same grid gives the same bytes. */
const DATE = new Date(1980, 0, 1);

/**
 * A grid as ESRI ASCII grid with the .prj file that belongs beside it, in one ZIP archive; without a .prj where there is no system.
 * Progress: stage "density", rows.
 */
export async function writeAsciiArchive(
  { grid, epsg, name }: { grid: Grid; epsg: number | null; name: string },
  ctx: JobContext,
): Promise<Blob> {
  const prj = epsg === null ? null : prjText(epsg);
  const files: [name: string, content: Blob][] = [[`${name}.asc`, await writeAsciiGrid({ grid }, ctx)]];
  if (prj !== null) files.push([`${name}.prj`, new Blob([prj])]);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>);
  });
  for (const [file, content] of files) {
    const entry = new ZipDeflate(file);
    entry.mtime = DATE;
    archive.add(entry);
    for (let at = 0; at < content.size; at += SLICE_BYTES) {
      const bytes = new Uint8Array(await content.slice(at, at + SLICE_BYTES).arrayBuffer());
      entry.push(bytes, at + SLICE_BYTES >= content.size);
      await ctx.pause();
    }
  }
  archive.end();
  return new Blob(parts, { type: 'application/zip' });
}
