import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contourBands } from '../../workers/export/contour-bands.ts';
import { writeContours } from '../../workers/export/contour-file.ts';
import { ringArea2 } from '../../workers/intake/path.ts';
import type { Polygons } from '../../workers/model/geometry.ts';
import type { Grid } from '../../workers/model/grid.ts';
import { quietContext } from '../../workers/model/job.ts';
import { utmDefinition } from '../../workers/model/projection.ts';
import { gridOf, randomGrid } from './grid-samples.ts';

const definition = utmDefinition(19, false);
const bandsOf = (grid: Grid, levels: number[]) => contourBands({ grid, levels, definition }, quietContext());

/** m² by feature: outer rings, which are clockwise, less holes. */
function areasOf({ xy, ringStarts, polygonStarts, featureStarts }: Polygons): number[] {
  return Array.from({ length: featureStarts.length - 1 }, (_, f) => {
    let area = 0;
    for (let ring = polygonStarts[featureStarts[f]]; ring < polygonStarts[featureStarts[f + 1]]; ring++)
      area -= ringArea2(xy, ringStarts[ring], ringStarts[ring + 1]) / 2;
    return area;
  });
}

/** Without values beyond all measure, beside which bands are narrower than rounding. */
function tame(grid: Grid): Grid {
  return { ...grid, values: grid.values.map((value) => (value > 1e6 ? 999 : value)) };
}

/** How many polygons of a feature hold a place, their holes taken out. */
function coverOf(
  { xy, ringStarts, polygonStarts, featureStarts }: Polygons,
  f: number,
  x: number,
  y: number,
) {
  let cover = 0;
  for (let polygon = featureStarts[f]; polygon < featureStarts[f + 1]; polygon++) {
    let inside = false;
    for (let ring = polygonStarts[polygon]; ring < polygonStarts[polygon + 1]; ring++) {
      for (let v = ringStarts[ring]; v + 1 < ringStarts[ring + 1]; v++) {
        const [ax, ay, bx, by] = xy.subarray(2 * v, 2 * v + 4);
        if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
      }
    }
    if (inside) cover++;
  }
  return cover;
}

describe('contour bands', () => {
  it('of a cone are rings: each as large as its disc less the next one’s, within 0.2 %', async () => {
    const cone = gridOf(200, 200, 5, (x, y) => 1000 - Math.hypot(x - 325_500.25, y - 4_690_500.5));
    const { geometry, from, to } = await bandsOf(cone, [700, 800, 900]);
    expect([...from]).toEqual([700, 800, 900]);
    expect([...to]).toEqual([800, 900, Number.POSITIVE_INFINITY]);
    const discs = [300, 200, 100, 0].map((radius) => Math.PI * radius * radius);
    areasOf(geometry).forEach((area, k) => {
      expect(Math.abs(area / (discs[k] - discs[k + 1]) - 1)).toBeLessThan(0.002);
    });
  });

  it('of any surface, holes and gaps and saddles too, are as large as the areas of the levels less one another', async () => {
    const size = fc.integer({ min: 1, max: 14 });
    await fc.assert(
      fc.asyncProperty(size, size, fc.nat(), async (width, height, seed) => {
        const grid = tame(randomGrid(width, height, seed));
        const levels = [0, 200, 400, 600, 800];
        const areas: number[] = [];
        for (const level of levels) areas.push(areasOf((await bandsOf(grid, [level])).geometry)[0]);
        const bands = areasOf((await bandsOf(grid, levels)).geometry);
        bands.forEach((band, k) => {
          expect(Math.abs(band - (areas[k] - (areas[k + 1] ?? 0)))).toBeLessThan(1e-6 * areas[0] + 1e-6);
        });
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('hold the middle of each cell with a value exactly once: in the band of that value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 12 }), fc.nat(), async (width, seed) => {
        const grid = tame(randomGrid(width, 9, seed));
        const levels = [0, 250.3, 500.3, 750.3];
        const { geometry } = await bandsOf(grid, levels);
        grid.values.forEach((value, k) => {
          const x = grid.originX + ((k % width) + 0.5) * grid.cellM + 1e-4;
          const y = grid.originY + (Math.floor(k / width) + 0.5) * grid.cellM + 1e-4;
          const near = levels.some((level) => Math.abs(value - level) < 1);
          if (near) return;
          const expected = levels.map((level, b) =>
            value >= level && !(value >= (levels[b + 1] ?? Number.POSITIVE_INFINITY)) ? 1 : 0,
          );
          expect(levels.map((_, b) => coverOf(geometry, b, x, y))).toEqual(expected);
        });
      }),
      { numRuns: 40, seed: 12 },
    );
  });

  it('leave as GeoJSON with the values that they lie between, the highest without an end', async () => {
    const slope = gridOf(30, 10, 10, (x) => x - 325_000);
    const blob = await writeContours(
      {
        grid: slope,
        levels: [0, 100, 200],
        definition,
        form: 'bands',
        unit: 'per km2',
        members: { by: 'test' },
      },
      quietContext(),
    );
    const { by, features } = JSON.parse(await blob.text());
    expect(by).toBe('test');
    expect(features.map((one: { properties: object }) => one.properties)).toEqual([
      { 'from [per km2]': 0, 'to [per km2]': 100 },
      { 'from [per km2]': 100, 'to [per km2]': 200 },
      { 'from [per km2]': 200, 'to [per km2]': null },
    ]);
    const lines = await writeContours(
      { grid: slope, levels: [100, 200], definition, form: 'lines', unit: 'per km2', members: {} },
      quietContext(),
    );
    expect(JSON.parse(await lines.text()).features[1].properties).toEqual({ 'level [per km2]': 200 });
  });

  it('of a surface without values are none', async () => {
    const { geometry, from } = await bandsOf(
      gridOf(3, 3, 10, () => Number.NaN),
      [],
    );
    expect(from).toHaveLength(0);
    expect(geometry.featureStarts).toEqual(Uint32Array.of(0));
  });
});
