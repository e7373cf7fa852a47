import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contourBands } from '../../workers/export/contour-bands.ts';
import { contourLines, roundLevels } from '../../workers/export/contours.ts';
import { writeGeoJson } from '../../workers/export/geojson.ts';
import type { Grid } from '../../workers/model/grid.ts';
import { quietContext } from '../../workers/model/job.ts';
import { project, utmDefinition } from '../../workers/model/projection.ts';
import { gridOf, randomGrid } from './grid-samples.ts';

const definition = utmDefinition(19, false);
const MIDDLE = [325_000.25 + 500, 4_690_000.5 + 500];
const distance = (x: number, y: number) => Math.hypot(x - MIDDLE[0], y - MIDDLE[1]);
/** A cone: its contours are circles. */
const cone = (cellM: number) => gridOf(1000 / cellM, 1000 / cellM, cellM, (x, y) => 1000 - distance(x, y));

const linesOf = (grid: Grid, levels: number[]) => contourLines({ grid, levels, definition }, quietContext());
const areasOf = (grid: Grid, levels: number[]) => contourBands({ grid, levels, definition }, quietContext());

describe('contour lines', () => {
  it('of a cone are circles, closed, within a tenth of a cell', async () => {
    const { geometry, levels } = await linesOf(cone(10), [700, 850]);
    expect([...levels]).toEqual([700, 850]);
    expect([...geometry.featureStarts]).toEqual([0, 1, 2]);
    [300, 150].forEach((radius, k) => {
      const [from, to] = [geometry.lineStarts[k], geometry.lineStarts[k + 1]];
      for (let v = from; v < to; v++) {
        expect(Math.abs(distance(geometry.xy[2 * v], geometry.xy[2 * v + 1]) - radius)).toBeLessThan(1);
      }
      expect(geometry.xy.slice(2 * from, 2 * from + 2)).toEqual(geometry.xy.slice(2 * to - 2, 2 * to));
    });
  });

  it('cross the grid exactly where neighbouring cells pass the level, each crossing once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 2, max: 12 }),
        fc.nat(),
        async (width, height, seed) => {
          const grid = randomGrid(width, height, seed);
          grid.values.forEach((v, k) => {
            grid.values[k] = Number.isNaN(v) || v > 1e6 ? 999 : v;
          });
          const level = 431.7;
          const expected = new Map<string, number>();
          const key = (x: number, y: number) => `${x.toFixed(6)} ${y.toFixed(6)}`;
          const cross = (a: number, b: number) => {
            const [va, vb] = [grid.values[a], grid.values[b]];
            if (va >= level === vb >= level) return;
            const t = (level - va) / (vb - va);
            const at = (axis: (k: number) => number) => axis(a) + 0.5 + t * (axis(b) - axis(a));
            const x = grid.originX + 12.5 * at((k) => k % width);
            const y = grid.originY + 12.5 * at((k) => Math.floor(k / width));
            expected.set(key(x, y), (expected.get(key(x, y)) ?? 0) + 1);
          };
          for (let k = 0; k < width * height; k++) {
            if (k % width < width - 1) cross(k, k + 1);
            if (k + width < width * height) cross(k, k + width);
          }
          const { geometry } = await linesOf(grid, [level]);
          const found = new Map<string, number>();
          for (let line = 0; line + 1 < geometry.lineStarts.length; line++) {
            const [from, to] = [geometry.lineStarts[line], geometry.lineStarts[line + 1]];
            const at = (v: number) => key(geometry.xy[2 * v], geometry.xy[2 * v + 1]);
            const end = at(from) === at(to - 1) ? to - 1 : to;
            for (let v = from; v < end; v++) found.set(at(v), (found.get(at(v)) ?? 0) + 1);
          }
          expect([...found].sort()).toEqual([...expected].sort());
        },
      ),
      { numRuns: 60, seed: 6 },
    );
  });

  it('end at the rim and at cells without a value, and do not run along them', async () => {
    const grid = gridOf(40, 40, 10, (x) => (x > 325_000.25 + 300 ? Number.NaN : x - 325_000));
    grid.values.fill(Number.NaN, 0, 400);
    const { geometry } = await linesOf(grid, [104.25]);
    expect(geometry.lineStarts.length - 1).toBe(1);
    for (let v = 0; v < geometry.xy.length / 2; v++) expect(geometry.xy[2 * v]).toBeCloseTo(325_104.25, 3);
    expect(geometry.xy[1]).not.toBe(geometry.xy.at(-1));
    const ys = geometry.xy.filter((_, k) => k % 2 === 1);
    expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(290, 9);
  });

  it('has a feature for a level that nothing reaches, without lines', async () => {
    const { geometry } = await linesOf(cone(50), [5000]);
    expect([...geometry.featureStarts]).toEqual([0, 0]);
  });

  it('lies in degrees where it lies in metres, and leaves as GeoJSON', async () => {
    const { geometry, levels } = await linesOf(cone(20), [600, 800]);
    const back = project(definition, geometry.lonLat);
    geometry.xy.forEach((v, k) => {
      expect(Math.abs(back[k] - v)).toBeLessThan(1e-6);
    });
    const column = { type: 'number' as const, values: levels };
    const blob = await writeGeoJson(
      { geometry, columns: [{ key: 'level', column }], members: {} },
      quietContext(),
    );
    const { features } = JSON.parse(await blob.text());
    expect(features.map((f: { properties: { level: number } }) => f.properties.level)).toEqual([600, 800]);
    expect(features[0].geometry.type).toBe('LineString');
  });

  it('stops between levels once cancelled', async () => {
    const controller = new AbortController();
    const ctx = quietContext(controller.signal);
    ctx.progress = () => controller.abort();
    for (const job of [contourLines, contourBands]) {
      await expect(job({ grid: cone(20), levels: [600, 800], definition }, ctx)).rejects.toMatchObject({
        code: 'cancelled',
      });
    }
  });
});

describe('areas within contours', () => {
  const areaOf = (xy: Float64Array, from: number, to: number) => {
    let twice = 0;
    for (let v = from; v + 1 < to; v++) {
      const [x0, y0, x1, y1] = [...xy.subarray(2 * v, 2 * v + 4)];
      twice += (x0 - MIDDLE[0]) * (y1 - MIDDLE[1]) - (x1 - MIDDLE[0]) * (y0 - MIDDLE[1]);
    }
    return Math.abs(twice) / 2;
  };

  it('of a cone is a disc, to 0.1 %', async () => {
    const { geometry } = await areasOf(cone(10), [700]);
    expect([...geometry.polygonStarts]).toEqual([0, 1]);
    expect(areaOf(geometry.xy, 0, geometry.ringStarts[1]) / (Math.PI * 300 ** 2)).toBeCloseTo(1, 3);
  });

  it('has holes where the surface dips below the level', async () => {
    const crater = gridOf(100, 100, 10, (x, y) => 200 - Math.abs(distance(x, y) - 250));
    const { geometry } = await areasOf(crater, [100]);
    expect([...geometry.polygonStarts]).toEqual([0, 2]);
    expect(areaOf(geometry.xy, 0, geometry.ringStarts[1]) / (Math.PI * 350 ** 2)).toBeCloseTo(1, 2);
    expect(
      areaOf(geometry.xy, geometry.ringStarts[1], geometry.ringStarts[2]) / (Math.PI * 150 ** 2),
    ).toBeCloseTo(1, 2);
  });

  it('where all is above the level is the grid itself but for its corners', async () => {
    const { geometry } = await areasOf(
      gridOf(30, 20, 10, () => 7),
      [5],
    );
    expect(areaOf(geometry.xy, 0, geometry.ringStarts[1])).toBeCloseTo(300 * 200 - 4 * 12.5, 6);
  });
});

describe('round levels', () => {
  it('are multiples of 1, 2 or 5 times a power of ten, near the number asked for, below the highest value', () => {
    expect(roundLevels(97, 9)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(roundLevels(0.0031, 5)).toEqual([0.001, 0.002, 0.003]);
    expect(roundLevels(0, 5)).toEqual([]);
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (highest, count) => {
          const levels = roundLevels(highest, count);
          expect(levels.length).toBeLessThanOrEqual(count + 1);
          expect(levels.length).toBeGreaterThanOrEqual(Math.floor(count / 2.5) - 1);
          for (const level of levels) expect(level > 0 && level < highest).toBe(true);
        },
      ),
      { seed: 1 },
    );
  });
});
