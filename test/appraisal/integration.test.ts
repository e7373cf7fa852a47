import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import shishan from '../../data/models/shishan.json';
import { measureInput } from '../../workers/appraisal/inputs.ts';
import { INTEGRATION_REACH_M } from '../../workers/appraisal/integration.ts';
import { lineValues } from '../../workers/appraisal/line-values.ts';
import { measureIndicators } from '../../workers/appraisal/measure.ts';
import { scoreTree } from '../../workers/appraisal/score-tree.ts';
import { treeWeights } from '../../workers/appraisal/tree-weights.ts';
import { gridFor } from '../../workers/density/grid.ts';
import { assemble } from '../../workers/intake/assemble.ts';
import { recognise } from '../../workers/intake/recognise.ts';
import type { MeasuredSurface, MeasureInput } from '../../workers/model/appraisal.ts';
import { type IndicatorModel, indicatorModelSchema } from '../../workers/model/indicators.ts';
import { quietContext } from '../../workers/model/job.ts';
import { SYNTAX_DEFAULTS, type SyntaxPieces } from '../../workers/model/syntax.ts';
import { syntax } from '../../workers/network/syntax/syntax.ts';
import { read } from '../intake/samples.ts';
import { blocks, linesOf } from '../network/samples.ts';

const model: IndicatorModel = indicatorModelSchema.parse(shishan);

function pieces(...lines: number[][][]): SyntaxPieces {
  const { xy, lineStarts } = linesOf(...lines);
  const line = Uint32Array.from(lines.keys());
  return { xy, starts: lineStarts, line, segment: Int32Array.from(line) };
}

function rectangle(x0: number, y0: number, x1: number, y1: number) {
  const xy = Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0);
  return { xy, ringStarts: Uint32Array.of(0, 5), polygonStarts: Uint32Array.of(0, 1) };
}

/** A town of 6 × 6 junctions, two loose streets east of it, a canal in the south. */
function input(part: Partial<MeasureInput> = {}): MeasureInput {
  const { xy, lineStarts } = blocks(6, 6, 100);
  const loose = [900, 0, 900, 100, 900, 100, 900, 200];
  const last = lineStarts[lineStarts.length - 1];
  return {
    model,
    facilities: null,
    kindsFor: {},
    green: null,
    streets: {
      xy: Float64Array.of(...xy, ...loose),
      lineStarts: Uint32Array.of(...lineStarts, last + 2, last + 4),
    },
    water: rectangle(0, -150, 500, -120),
    study: rectangle(0, -200, 1500, 500),
    bounds: [0, -200, 1500, 500],
    cellM: 20,
    bandwidthM: 300,
    kernel: 'quartic',
    breaks: 'natural',
    parcelsXy: Float64Array.of(250, 250, 50, 450, 900, 100, 1450, 450),
    ...part,
  };
}

async function measured(id: string, given = input()) {
  return (await measureIndicators(given, quietContext())).find((one) => one.id === id)!;
}

async function surface(id: string, given = input()): Promise<MeasuredSurface> {
  const found = await measured(id, given);
  if (found.missing) throw new Error(`${id} is missing: ${found.missing.code}`);
  return found;
}

describe('values of lines, spread over cells', () => {
  it('halfway between two parallel lines is the mean of both, on the line nearly its own value', async () => {
    const grid = gridFor([0, 0, 1000, 110], 10);
    const two = pieces(
      [
        [0, 5],
        [1000, 5],
      ],
      [
        [0, 105],
        [1000, 105],
      ],
    );
    const values = await lineValues(two, Float64Array.of(1, 3), grid, 120, quietContext());
    expect(values[5 * grid.width + 50]).toBeCloseTo(2, 6);
    expect(values[50]).toBeLessThan(1.1);
    expect(values[10 * grid.width + 50]).toBeGreaterThan(2.9);
  });

  it('equals the integral along the lines, taken in steps of 10 cm, within 1 % of the range of values', async () => {
    const grid = gridFor([0, 0, 400, 300], 20);
    const lines = [
      [
        [30, 20],
        [200, 40],
        [330, 260],
      ],
      [
        [0, 250],
        [180, 130],
      ],
      [
        [390, 10],
        [260, 90],
      ],
    ];
    const own = [0.8, 1.4, 1.1];
    const reachM = 90;
    const values = await lineValues(pieces(...lines), Float64Array.from(own), grid, reachM, quietContext());
    let without = 0;
    values.forEach((value, cell) => {
      const x = ((cell % grid.width) + 0.5) * 20;
      const y = (Math.floor(cell / grid.width) + 0.5) * 20;
      let sum = 0;
      let weight = 0;
      lines.forEach((line, l) => {
        for (let v = 0; v + 1 < line.length; v++) {
          const [[x1, y1], [x2, y2]] = [line[v], line[v + 1]];
          const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 0.1);
          for (let k = 0; k < steps; k++) {
            const t = (k + 0.5) / steps;
            const u = Math.hypot(x1 + t * (x2 - x1) - x, y1 + t * (y2 - y1) - y) / reachM;
            if (u >= 1) continue;
            const w = ((1 - u * u) ** 2 * Math.hypot(x2 - x1, y2 - y1)) / steps;
            sum += w * own[l];
            weight += w;
          }
        }
      });
      // A line that just touches the disc may fall between two steps.
      if (weight < 1e-3) {
        if (Number.isNaN(value)) without++;
        return;
      }
      expect(Math.abs(value - sum / weight)).toBeLessThan(0.01 * (1.4 - 0.8));
    });
    expect(without).toBeGreaterThan(0);
  });

  it('lines without a value and overshoots are absent, not zero', async () => {
    const grid = gridFor([0, 0, 100, 100], 10);
    const three = pieces(
      [
        [0, 50],
        [100, 50],
      ],
      [
        [0, 20],
        [100, 20],
      ],
      [
        [0, 80],
        [100, 80],
      ],
    );
    three.segment[2] = -1;
    const values = await lineValues(three, Float64Array.of(2, Number.NaN, 7), grid, 200, quietContext());
    expect([...values].every((value) => Math.abs(value - 2) < 1e-6)).toBe(true);
  });
});

describe('integration as an indicator', () => {
  it('of streets: the middle of a town is better than its edge; out of reach there is no value, and that is counted', async () => {
    const { grid, parcelValues, parcelScores, outOfReach, segments, reachM, unit } = await surface('B2');
    expect([unit, reachM, segments]).toEqual(['nain', INTEGRATION_REACH_M, 56]);
    expect(parcelValues[0]).toBeGreaterThan(parcelValues[1]);
    expect(parcelScores[0]).toBeGreaterThan(parcelScores[1]);
    expect(parcelValues[3]).toBeNaN();
    const cells = grid.values.length;
    const without = grid.values.filter(Number.isNaN).length;
    expect(outOfReach).toBeCloseTo(without / cells, 12);
    expect(outOfReach).toBeGreaterThan(0.4);
  });

  it('streets that are not connected to the largest part are not compared with it', async () => {
    const { parcelValues, notes } = await surface('B2');
    expect(parcelValues[2]).toBeNaN();
    expect(notes!.map(({ code, count }) => [code, count])).toEqual([
      // The four corners of the town, and where the loose street goes on.
      ['syntax-merged', 5],
      ['syntax-parts', 2],
    ]);
  });

  it('near a street a cell has about that street’s own NAIN', async () => {
    const given = input();
    const network = await syntax({ ...SYNTAX_DEFAULTS, lines: given.streets! }, quietContext());
    const least = Math.min(...network.nain);
    const most = Math.max(...network.nain);
    const { grid } = await surface('B2', given);
    for (const value of grid.values.filter((v) => !Number.isNaN(v))) {
      expect(value).toBeGreaterThanOrEqual(Math.fround(least) - 1e-6);
      expect(value).toBeLessThanOrEqual(Math.fround(most) + 1e-6);
    }
  });

  it('of water: each straight bank counts, and only places near it have a value', async () => {
    const bent = Float64Array.of(0, -150, 300, -150, 500, 0, 490, 20, 290, -120, 0, -120, 0, -150);
    const water = { xy: bent, ringStarts: Uint32Array.of(0, 7), polygonStarts: Uint32Array.of(0, 1) };
    const parcelsXy = Float64Array.of(150, -50, 150, 450);
    const { parcelValues, segments } = await surface('C2', input({ water, parcelsXy }));
    expect(segments).toBe(6);
    expect(parcelValues[0]).toBeGreaterThan(0);
    expect(parcelValues[1]).toBeNaN();
  });

  it('says why not: no lines, none near, or the same everywhere', async () => {
    const reason = async (id: string, part: Partial<MeasureInput>) =>
      (await measured(id, input(part))).missing;
    expect(await reason('B2', { streets: null })).toEqual({ code: 'no-streets' });
    const point = { xy: Float64Array.of(1, 1, 1, 1), lineStarts: Uint32Array.of(0, 2) };
    expect(await reason('B2', { streets: point })).toEqual({ code: 'no-streets' });
    expect(
      await reason('B2', {
        streets: linesOf([
          [9000, 0],
          [9100, 0],
        ]),
      }),
    ).toEqual({ code: 'no-streets' });
    expect(await reason('C2', { water: null })).toEqual({ code: 'no-water' });
    expect(await reason('C2', { water: rectangle(9000, 0, 9100, 50) })).toEqual({ code: 'no-water' });
    const lone = linesOf([
      [0, 0],
      [500, 0],
    ]);
    expect(await reason('B2', { streets: lone })).toEqual({ code: 'no-variation', value: 0.5 });
  });

  it('measured again with the same lines, it does not search again and gives the same; with others it does', async () => {
    const given = input({ streets: blocks(7, 5, 90) });
    let pauses = 0;
    const ctx = {
      ...quietContext(),
      async pause() {
        pauses++;
      },
    };
    const first = await measureIndicators(given, ctx);
    const searched = pauses;
    pauses = 0;
    const again = await measureIndicators({ ...given, streets: structuredClone(given.streets) }, ctx);
    expect(again).toEqual(first);
    expect(pauses).toBeLessThan(searched);
    const other = await measureIndicators({ ...given, streets: blocks(7, 5, 95) }, ctx);
    expect(other).not.toEqual(first);
  });
});

describe('the demo district', () => {
  it('has all eleven indicators of the Shishan model, and its total is Σ weight × score', async () => {
    const files = ['parcels', 'facilities', 'streets', 'boundary', 'green', 'water'];
    const layers = await Promise.all(
      files.map((name) =>
        read(
          readFileSync(new URL(`../../data/demo/${name}.geojson`, import.meta.url), 'utf8'),
          `${name}.geojson`,
        ),
      ),
    );
    const district = await assemble(
      layers.map((layer) => ({ layer, mapping: recognise(layer) })),
      quietContext(),
    );
    const choice = { kindsFor: {}, kernel: 'quartic', bandwidthM: 'auto', breaks: 'natural' } as const;
    const all = await measureIndicators(measureInput(district, model, choice), quietContext());
    expect(all.filter((one) => one.missing).map((one) => [one.id, one.missing])).toEqual([]);
    const weights = treeWeights(model);
    const { total } = scoreTree(
      all.flatMap((one) => (one.missing ? [] : [one])),
      weights,
    );
    const expected = all.reduce(
      (sum, one, i) => sum + weights.indicators[i].weight * (one.missing ? Number.NaN : one.score),
      0,
    );
    expect(total).toBeCloseTo(expected, 9);
  });
});
