import { describe, expect, it } from 'vitest';
import { gradeBreaks } from '../../../workers/appraisal/grades.ts';
import { measureIndicators } from '../../../workers/appraisal/measure.ts';
import { greenInParcels } from '../../../workers/appraisal/own-models/green-in-parcels.ts';
import { measureModel, surfaceModel } from '../../../workers/appraisal/own-models/measure-model.ts';
import { scoreTree } from '../../../workers/appraisal/score-tree.ts';
import { treeWeights } from '../../../workers/appraisal/tree-weights.ts';
import type { Field } from '../../../workers/model/columns.ts';
import type { PlanePolygons } from '../../../workers/model/density.ts';
import type { IndicatorTree, TreeIndicator } from '../../../workers/model/indicator-tree.ts';
import { quietContext } from '../../../workers/model/job.ts';
import type { MeasuredLeaf, MeasuredParcels, ModelMeasureInput } from '../../../workers/model/own-models.ts';
import { randomFrom } from '../../density/reference.ts';
import { walkable } from './samples.ts';

const NAN = Number.NaN;

function polygons(rings: number[][]): PlanePolygons & { featureStarts: Uint32Array } {
  const starts = [0];
  for (const ring of rings) starts.push(starts[starts.length - 1] + ring.length / 2);
  const each = Uint32Array.from({ length: rings.length + 1 }, (_, i) => i);
  return {
    xy: Float64Array.from(rings.flat()),
    ringStarts: Uint32Array.from(starts),
    polygonStarts: each,
    featureStarts: each,
  };
}

const rectangle = (x0: number, y0: number, x1: number, y1: number) => [
  x0,
  y0,
  x1,
  y0,
  x1,
  y1,
  x0,
  y1,
  x0,
  y0,
];

/** Five lots along a street of 1 km × 400 m, 100 to 300 m wide, and one outside the study area. */
const EDGES = [0, 100, 300, 500, 700, 1000];
const LOTS = [...EDGES.slice(1).map((x, i) => rectangle(EDGES[i], 0, x, 400)), rectangle(2000, 0, 2400, 400)];

function lots() {
  const geometry = { kind: 'polygon' as const, lonLat: new Float64Array(0), ...polygons(LOTS) };
  const fields: Field[] = [
    { name: 'rent', column: { type: 'number', values: Float64Array.of(30, 50, NAN, 40, 80, 10) } },
    { name: 'owner', column: { type: 'text', codes: new Int32Array(6), dictionary: ['city'] } },
  ];
  return {
    geometry,
    fields,
    areaM2: Float64Array.of(40_000, 80_000, 80_000, 80_000, 120_000, 160_000),
    floorAreaM2: Float64Array.of(80_000, 80_000, 40_000, NAN, 240_000, 0),
    people: Float64Array.of(100, 0, 50, 10, 400, 5),
    households: new Float64Array(6).fill(NAN),
    yearBuilt: new Float64Array(6).fill(1990),
  };
}

function input(model: IndicatorTree, part: Partial<ModelMeasureInput> = {}): ModelMeasureInput {
  const random = randomFrom(2);
  return {
    model,
    facilities: {
      xy: Float64Array.from({ length: 60 }, (_, k) => random() * (k % 2 === 0 ? 1000 : 400)),
      kind: Uint16Array.from({ length: 30 }, (_, i) => i % 3),
      kinds: ['clinic', 'school', 'shop'],
    },
    kindsFor: {},
    green: polygons([rectangle(0, 0, 200, 200), rectangle(150, 100, 400, 400)]),
    streets: null,
    water: null,
    study: polygons([rectangle(0, 0, 1000, 400)]),
    bounds: [0, 0, 1000, 400],
    cellM: 20,
    bandwidthM: 300,
    kernel: 'quartic',
    breaks: 'natural',
    parcelsXy: Float64Array.from(LOTS.flatMap(([x0, , x1]) => [(x0 + x1) / 2, 200])),
    parcels: lots(),
    minutes: {
      kinds: ['clinic', 'school'],
      minutes: [Float32Array.of(3, 12, NAN, 20, 40, 1), Float32Array.of(16, 15, NAN, 2, 30, 1)],
    },
    ...part,
  };
}

function leaf(measure: TreeIndicator['measure'], part: Partial<TreeIndicator> = {}): IndicatorTree {
  const name = { en: '', zh: '' };
  return {
    id: 'm',
    name,
    source: '',
    criteria: [],
    indicators: [{ id: 'one', name, measure, weight: 1, better: 'higher', ...part }],
  };
}

const run = (given: ModelMeasureInput) => measureModel(given, quietContext());

async function one(model: IndicatorTree, part: Partial<ModelMeasureInput> = {}): Promise<MeasuredParcels> {
  const [found] = await run(input(model, part));
  if (found.missing || found.grid) throw new Error(JSON.stringify(found.missing));
  return found;
}

const reasons = (measured: MeasuredLeaf[]) => measured.map(({ id, missing }) => [id, missing?.code ?? null]);

describe('measuring own models', () => {
  it('measures all kinds in the model’s order; surfaces are those of the two-level model', async () => {
    const given = input(walkable());
    const measured = await run(given);
    expect(reasons(measured)).toEqual([
      ['clinic', null],
      ['complete', null],
      ['shops', null],
      ['far', null],
      ['greenEach', null],
      ['rent', null],
      ['streets', 'no-streets'],
      ['green', null],
    ]);
    const surfaces = await measureIndicators({ ...given, model: surfaceModel(given.model) }, quietContext());
    expect([measured[2], measured[6], measured[7]]).toEqual(surfaces);
    const { total, ranked } = scoreTree(measured, treeWeights(given.model, {}, ['streets']));
    expect(total).toBeGreaterThan(20);
    expect(total).toBeLessThan(100);
    expect(ranked).toBe(5);
  });

  it('minutes to the nearest of the kinds, lower better, graded by the land of the parcels within given breaks', async () => {
    const measure = {
      type: 'accessibility',
      facilities: ['clinic', 'school', 'pool'],
      standIns: [],
    } as const;
    const own = { better: 'lower', breaks: { upper: [5, 10, 15, 30] } } as const;
    const found = await one(
      leaf(
        { ...measure, facilities: [...measure.facilities], standIns: [] },
        { ...own, breaks: { upper: [5, 10, 15, 30] } },
      ),
    );
    expect([...found.parcelValues]).toEqual([3, 12, NAN, 2, 30, NAN]);
    expect([...found.parcelScores]).toEqual([100, 60, NAN, 100, 40, NAN]);
    // 120,000 m² best, 80,000 in the middle, 120,000 second worst, of 320,000.
    expect(found.areaShare).toEqual([0, 0.375, 0.25, 0, 0.375]);
    expect(found.score).toBeCloseTo(0.375 * 40 + 0.25 * 60 + 0.375 * 100, 12);
    expect(found).toMatchObject({ unit: 'minutes', kinds: ['clinic', 'school'], withoutValue: 1 });
    expect(found.landWithoutValue).toBeCloseTo(0.2, 12);
    expect(found.overall).toBeCloseTo((3 * 40 + 12 * 80 + 2 * 80 + 30 * 120) / 320, 12);
  });

  it('the share of kinds within a limit: what cannot be reached is not reached', async () => {
    const measure = {
      type: 'accessibility' as const,
      facilities: ['clinic', 'school'],
      standIns: [],
      withinMinutes: 15,
    };
    const found = await one(leaf(measure, { breaks: 'equal' }));
    expect([...found.parcelValues]).toEqual([0.5, 1, 0, 0.5, 0, NAN]);
    expect(found).toMatchObject({ unit: 'share', withoutValue: 0 });
  });

  it('a ratio of two quantities; without a part, or over 0, there is none; the whole is the ratio of the sums', async () => {
    const far = leaf({ type: 'ratio', numerator: 'floorAreaM2', denominator: 'areaM2' }, { breaks: 'equal' });
    const found = await one(far);
    expect([...found.parcelValues]).toEqual([2, 1, 0.5, NAN, 2, NAN]);
    expect(found.overall).toBeCloseTo((80 + 80 + 40 + 240) / (40 + 80 + 80 + 120), 12);
    expect(found.breaks).toEqual(gradeBreaks(found.parcelValues, 'equal', 'higher'));
    const unit = { en: 'm² per person', zh: '平方米/人' };
    const each = leaf(
      { type: 'ratio', numerator: 'greenM2', denominator: 'people' },
      { unit, breaks: 'equal' },
    );
    const green = await one(each);
    expect(green.unit).toEqual(unit);
    expect(green.parcelValues[0]).toBeCloseTo((100 * 200) / 100, 3);
    expect(green.parcelValues[1]).toBeNaN();
    // 100 × 300 m of 50 people.
    expect(green.parcelValues[2]).toBeCloseTo(600, 3);
    expect(green.parcelValues[3]).toBe(0);
  });

  it('an attribute of the parcels, and every reason why there may be none', async () => {
    const rent = await one(leaf({ type: 'attribute', of: { field: 'rent' } }, { better: 'lower' }));
    expect([...rent.parcelValues]).toEqual([30, 50, NAN, 40, 80, NAN]);
    expect(rent.breaks.flipped).toBe(true);
    expect(rent.unit).toBeNull();
    const kinds = { type: 'accessibility' as const, facilities: ['pool'], standIns: [] };
    const cases: [TreeIndicator['measure'], object, object?][] = [
      [
        { type: 'attribute', of: { field: 'price' } },
        { code: 'no-field', field: 'price' },
      ],
      [
        { type: 'attribute', of: { field: 'owner' } },
        { code: 'field-not-numbers', field: 'owner' },
      ],
      [{ type: 'attribute', of: 'households' }, { code: 'no-values' }],
      [
        { type: 'attribute', of: 'yearBuilt' },
        { code: 'no-variation', value: 1990 },
      ],
      [{ type: 'ratio', numerator: 'people', denominator: 'greenM2' }, { code: 'no-green' }, { green: null }],
      [kinds, { code: 'no-facilities', kinds: ['pool'] }],
      [kinds, { code: 'no-minutes' }, { minutes: null }],
    ];
    for (const [measure, missing, part] of cases) {
      expect(await run(input(leaf(measure), part))).toEqual([{ id: 'one', missing, grid: null }]);
    }
  });

  it('given breaks grade even what is the same everywhere; on a surface they grade the cells', async () => {
    const breaks = { upper: [1950, 1970, 1985, 2000] as [number, number, number, number] };
    const same = await one(leaf({ type: 'attribute', of: 'yearBuilt' }, { breaks }));
    expect(same.areaShare).toEqual([0, 0, 0, 1, 0]);
    const [green] = await run(
      input(leaf({ type: 'greenRatio', radiusM: 100 }, { breaks: { upper: [0.1, 0.2, 0.3, 0.4] } })),
    );
    if (green.missing || !green.grid) throw new Error('no surface');
    const known = green.grid.values.filter((v) => !Number.isNaN(v));
    expect(green.areaShare[4]).toBeCloseTo(
      known.filter((v) => v > Math.fround(0.4)).length / known.length,
      12,
    );
    expect(green.areaShare.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it('tells progress over all indicators and stops on cancel', async () => {
    const controller = new AbortController();
    const ctx = quietContext(controller.signal);
    const seen: number[] = [];
    ctx.progress = (_, done, total) => {
      expect(total).toBe(8);
      seen.push(done);
      if (done === 5) controller.abort();
    };
    await expect(measureModel(input(walkable()), ctx)).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen)).toBe(5);
  });
});

describe('green in parcels', () => {
  it('adds up, over lots that fill a square, to the area of a ragged park among them, to 0.5 %', async () => {
    const random = randomFrom(7);
    const ring: number[] = [];
    for (let k = 0; k < 40; k++) {
      const radius = 150 + 200 * random();
      const angle = (2 * Math.PI * k) / 40;
      ring.push(500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle));
    }
    ring.push(ring[0], ring[1]);
    let area = 0;
    for (let v = 0; v < 40; v++) area += ring[2 * v] * ring[2 * v + 3] - ring[2 * v + 2] * ring[2 * v + 1];
    const rows = Array.from({ length: 100 }, (_, i) => {
      const [x, y] = [100 * (i % 10), 100 * Math.floor(i / 10)];
      return rectangle(x, y, x + 100, y + 100);
    });
    const geometry = { kind: 'polygon' as const, lonLat: new Float64Array(0), ...polygons(rows) };
    const parcels = { geometry, areaM2: new Float64Array(100).fill(10_000) };
    const found = await greenInParcels(parcels, polygons([ring, ring]), quietContext());
    const sum = found.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum / (area / 2) - 1)).toBeLessThan(0.005);
    expect(Math.max(...found)).toBeLessThanOrEqual(10_000);
  });

  it('a lot that is the park is green throughout, its neighbours not at all', async () => {
    const geometry = lots().geometry;
    const green = polygons([LOTS[1]]);
    const found = await greenInParcels({ geometry, areaM2: lots().areaM2 }, green, quietContext());
    expect([...found]).toEqual([0, 80_000, 0, 0, 0, 0]);
  });
});
