import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { prjText, writeAsciiGrid } from '../../workers/export/grid-ascii.ts';
import { quietContext } from '../../workers/model/job.ts';
import { utmDefinition } from '../../workers/model/projection.ts';
import { randomGrid } from './grid-samples.ts';

describe('ESRI ASCII grid', () => {
  it('has the grid’s place in its head and every value, as the same Float32, north row first', async () => {
    const grid = randomGrid(23, 41, 7);
    const text = await (await writeAsciiGrid({ grid }, quietContext())).text();
    const lines = text.trimEnd().split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'ncols 23',
      'nrows 41',
      'xllcorner 325000.25',
      'yllcorner 4690000.5',
      'cellsize 12.5',
      'NODATA_value -9999',
    ]);
    expect(lines.length).toBe(6 + 41);
    lines.slice(6).forEach((line, r) => {
      const read = Float32Array.from(line.split(' '), (word) =>
        word === '-9999' ? Number.NaN : Number(word),
      );
      expect(read).toEqual(grid.values.slice((40 - r) * 23, (41 - r) * 23));
    });
    expect(text).toContain('3.4 ');
  });

  it('stops between rows once cancelled', async () => {
    const controller = new AbortController();
    const ctx = quietContext(controller.signal);
    ctx.progress = (_, done) => {
      if (done === 32) controller.abort();
    };
    await expect(writeAsciiGrid({ grid: randomGrid(5, 100, 1) }, ctx)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it.each([
    [32619, utmDefinition(19, false), [-71.1, 42.37]],
    [32650, utmDefinition(50, false), [118.1, 24.5]],
    [32721, utmDefinition(21, true), [-58.4, -34.6]],
  ])('a .prj of %i is the same system to proj4 within 1 mm', (epsg, definition, place) => {
    const [x, y] = proj4(prjText(epsg)!, place);
    const [expectedX, expectedY] = proj4(definition, place);
    expect(Math.hypot(x - expectedX, y - expectedY)).toBeLessThan(1e-3);
  });

  it.each([4326, 3857, 32600, 32661, 26986])('has no .prj for %i', (epsg) => {
    expect(prjText(epsg)).toBeNull();
  });
});
