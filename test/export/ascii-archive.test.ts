import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeAsciiArchive } from '../../workers/export/ascii-archive.ts';
import { prjText, writeAsciiGrid } from '../../workers/export/grid-ascii.ts';
import { quietContext } from '../../workers/model/job.ts';
import { randomGrid } from './grid-samples.ts';

const grid = randomGrid(300, 500, 3);
const archive = (epsg: number | null) => writeAsciiArchive({ grid, epsg, name: 'surface' }, quietContext());
const filesOf = async (blob: Blob) => unzipSync(new Uint8Array(await blob.arrayBuffer()));

describe('an ASCII grid in an archive', () => {
  it('has the grid and its system beside it, as they are by themselves', async () => {
    const files = await filesOf(await archive(32619));
    expect(Object.keys(files)).toEqual(['surface.asc', 'surface.prj']);
    expect(strFromU8(files['surface.asc'])).toBe(
      await (await writeAsciiGrid({ grid }, quietContext())).text(),
    );
    expect(strFromU8(files['surface.prj'])).toBe(prjText(32619));
  });

  it('has no system beside it where the plane has none', async () => {
    expect(Object.keys(await filesOf(await archive(null)))).toEqual(['surface.asc']);
  });

  it('has the same bytes each time', async () => {
    const [one, other] = [await archive(32619), await archive(32619)];
    expect(await one.arrayBuffer()).toEqual(await other.arrayBuffer());
  });
});
