import fc from 'fast-check';
import { fromArrayBuffer } from 'geotiff';
import { describe, expect, it } from 'vitest';
import { writeGeoTiff } from '../../workers/export/grid-geotiff.ts';
import type { Grid } from '../../workers/model/grid.ts';
import { quietContext } from '../../workers/model/job.ts';
import { randomGrid } from './grid-samples.ts';

async function readBack(grid: Grid, epsg: number | null = 32619) {
  const blob = await writeGeoTiff(
    { grid, epsg, unit: 'per km²', description: 'density 密度' },
    quietContext(),
  );
  expect(blob.type).toBe('image/tiff');
  const image = await (await fromArrayBuffer(await blob.arrayBuffer())).getImage();
  const [band] = (await image.readRasters()) as unknown as Float32Array[];
  return { image, band };
}

describe('GeoTIFF, read back with geotiff.js', () => {
  it('has every value to the last bit, north row first, at any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(),
        async (width, height, seed) => {
          const grid = randomGrid(width, height, seed);
          const { image, band } = await readBack(grid);
          expect([image.getWidth(), image.getHeight()]).toEqual([width, height]);
          for (let r = 0; r < height; r++) {
            const ours = grid.values.subarray((height - 1 - r) * width, (height - r) * width);
            expect(band.subarray(r * width, (r + 1) * width)).toEqual(ours);
          }
        },
      ),
      { numRuns: 30, seed: 2 },
    );
  });

  it('has several strips where it is large', async () => {
    const grid = randomGrid(900, 400, 3);
    const { image, band } = await readBack(grid);
    const offsets = await image.fileDirectory.loadValue('StripOffsets');
    expect((offsets as ArrayLike<number>).length).toBe(6);
    expect(band[0]).toBe(grid.values[399 * 900]);
    expect(band[band.length - 1]).toBe(grid.values[899]);
  });

  it('lies exactly where the grid does, in its system, with its unit and missing value', async () => {
    const grid = randomGrid(31, 17, 5);
    const { image } = await readBack(grid);
    const north = grid.originY + 17 * grid.cellM;
    expect(image.getOrigin()).toEqual([grid.originX, north, 0]);
    expect(image.getResolution()).toEqual([12.5, -12.5, 0]);
    expect(image.getBoundingBox()).toEqual([grid.originX, grid.originY, grid.originX + 31 * 12.5, north]);
    expect(image.getGeoKeys()).toMatchObject({
      GTModelTypeGeoKey: 1,
      GTRasterTypeGeoKey: 1,
      ProjectedCSTypeGeoKey: 32619,
      ProjLinearUnitsGeoKey: 9001,
    });
    expect(image.getGDALNoData()).toBeNaN();
    expect(await image.getGDALMetadata(0)).toMatchObject({ UNITTYPE: 'per km²' });
  });

  it('without a system it says that its code is user-defined', async () => {
    const { image } = await readBack(randomGrid(3, 3, 1), null);
    expect(image.getGeoKeys()).toMatchObject({ ProjectedCSTypeGeoKey: 32767 });
  });

  it('stops between strips once cancelled', async () => {
    const controller = new AbortController();
    const ctx = quietContext(controller.signal);
    const seen: number[] = [];
    ctx.progress = (_, done) => {
      seen.push(done);
      controller.abort();
    };
    const grid = randomGrid(900, 400, 3);
    await expect(writeGeoTiff({ grid, epsg: 32619, unit: '', description: '' }, ctx)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(seen).toEqual([72]);
  });
});
