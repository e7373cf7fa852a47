import { describe, expect, it } from 'vitest';
import shishan from '../../data/models/shishan.json';
import { discShare } from '../../workers/appraisal/disc-share.ts';
import { gradeOf } from '../../workers/appraisal/grades.ts';
import { measureIndicators } from '../../workers/appraisal/measure.ts';
import type { MeasuredSurface, MeasureInput } from '../../workers/model/appraisal.ts';
import { indicatorModelSchema } from '../../workers/model/indicators.ts';
import { quietContext } from '../../workers/model/job.ts';
import { centreOf, plainDensity, randomFrom } from '../density/reference.ts';

const KINDS = ['commerce', 'government', 'transit_stop'];

function rectangle(x0: number, y0: number, x1: number, y1: number) {
  const xy = Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1, x0, y0);
  return { xy, ringStarts: Uint32Array.of(0, 5), polygonStarts: Uint32Array.of(0, 1) };
}

/** A square kilometre: 60 facilities of three kinds, a park in the west, parcels in a row and one far outside. */
function input(part: Partial<MeasureInput> = {}): MeasureInput {
  const random = randomFrom(12);
  return {
    model: indicatorModelSchema.parse(shishan),
    facilities: {
      xy: Float64Array.from({ length: 120 }, () => random() * 1000),
      kind: Uint16Array.from({ length: 60 }, (_, i) => i % 3),
      kinds: KINDS,
    },
    kindsFor: {},
    green: rectangle(100, 200, 300, 700),
    streets: null,
    water: null,
    study: rectangle(0, 0, 1000, 1000),
    bounds: [0, 0, 1000, 1000],
    cellM: 20,
    bandwidthM: 300,
    kernel: 'quartic',
    breaks: 'natural',
    parcelsXy: Float64Array.of(110, 510, 510, 510, 910, 510, 5000, 510),
    ...part,
  };
}

const run = (given: MeasureInput) => measureIndicators(given, quietContext());

async function surface(id: string, given = input()): Promise<MeasuredSurface> {
  const found = (await run(given)).find((indicator) => indicator.id === id)!;
  if (found.missing) throw new Error(`${id} is missing: ${found.missing.code}`);
  return found;
}

describe('measuring indicators', () => {
  it('measures what it can, in the model’s order, and says why not for the rest', async () => {
    const measured = await run(input());
    expect(measured.map((m) => [m.id, m.missing?.code ?? 'measured'])).toEqual([
      ['A1', 'no-facilities'],
      ['A2', 'no-facilities'],
      ['A3', 'no-facilities'],
      ['B1', 'measured'],
      ['B2', 'no-streets'],
      ['B3', 'no-facilities'],
      ['C1', 'measured'],
      ['C2', 'no-water'],
      ['D1', 'measured'],
      ['D2', 'measured'],
      ['D3', 'no-facilities'],
    ]);
    expect(measured[0].missing).toEqual({ code: 'no-facilities', kinds: ['smart_infrastructure'] });
  });

  it('a density indicator is the kernel density of its kind, and of the kinds a person chose instead', async () => {
    const given = input({ kindsFor: { A1: ['commerce', 'government'] } });
    const { xy, kind } = given.facilities!;
    for (const [id, wanted] of [
      ['D2', [0]],
      ['A1', [0, 1]],
    ] as const) {
      const own = xy.filter((_, k) => (wanted as readonly number[]).includes(kind[k >> 1]));
      const { grid, points, unit } = await surface(id, given);
      expect([points, unit]).toEqual([own.length / 2, 'perKm2']);
      const plain = { ...given, xy: own, bandwidthM: 300 };
      grid.values.forEach((value, cell) => {
        const [x, y] = centreOf(grid, cell);
        expect(Math.abs(value - plainDensity(plain, x, y))).toBeLessThan(1e-5);
      });
    }
  });

  it('the score is the graded area; a parcel has the grade of its cell, and none outside the study area', async () => {
    const { grid, breaks, areaShare, score, parcelValues, parcelScores } = await surface('B1');
    const counts = [0, 0, 0, 0, 0];
    for (const value of grid.values) counts[gradeOf(value, breaks) - 1]++;
    areaShare.forEach((share, g) => {
      expect(share).toBeCloseTo(counts[g] / 2500, 12);
    });
    expect(score).toBeCloseTo(
      counts.reduce((sum, count, g) => sum + (20 * (g + 1) * count) / 2500, 0),
      9,
    );
    [5, 25, 45].forEach((column, p) => {
      expect(parcelValues[p]).toBe(grid.values[25 * 50 + column]);
      expect(parcelScores[p]).toBe(20 * gradeOf(parcelValues[p], breaks));
    });
    expect(parcelValues[3]).toBeNaN();
    expect(parcelScores[3]).toBeNaN();
  });

  it('green ratio is the share of green within the radius, over land inside the study area only', async () => {
    const { grid, unit } = await surface('C1', input({ study: rectangle(0, 0, 600, 1000) }));
    expect(unit).toBe('share');
    for (const [column, row] of [
      [0, 0],
      [10, 22],
      [28, 40],
    ]) {
      let green = 0;
      let land = 0;
      for (let c = 0; c < 30; c++) {
        for (let r = 0; r < 50; r++) {
          if (Math.hypot(c - column, r - row) > 15) continue;
          land++;
          if (c >= 5 && c < 15 && r >= 10 && r < 35) green++;
        }
      }
      expect(grid.values[row * 50 + column]).toBeCloseTo(green / land, 6);
    }
    expect(grid.values[40]).toBeNaN();
  });

  it('a parcel on the edge has a value as soon as part of its cell is in the study area', async () => {
    const study = rectangle(0, 0, 505, 1000);
    const parcelsXy = Float64Array.of(504, 510, 530, 510);
    const { grid, parcelValues } = await surface('B1', input({ study, parcelsXy }));
    expect(grid.values[25 * 50 + 25]).toBeNaN();
    expect(parcelValues[0]).toBeGreaterThan(0);
    expect(parcelValues[1]).toBeNaN();
  });

  it('automatic bandwidth is each indicator’s own; one that has none is missing, not guessed', async () => {
    const given = input({ bandwidthM: 'auto' });
    const [one, other] = [await surface('D1', given), await surface('D2', given)];
    expect(one.bandwidthM).not.toBe(other.bandwidthM);
    const single = { xy: Float64Array.of(500, 500), kind: Uint16Array.of(0), kinds: ['commerce'] };
    const measured = await run(input({ bandwidthM: 'auto', facilities: single }));
    expect(measured[9]).toEqual({ id: 'D2', missing: { code: 'one-place', facilities: 1 }, grid: null });
  });

  it('no layers: missing with reasons; green that covers everything: nothing to grade', async () => {
    const none = await run(input({ facilities: null, green: null }));
    expect(none.every((m) => m.missing)).toBe(true);
    expect(none[6].missing).toEqual({ code: 'no-green' });
    const all = await run(input({ green: rectangle(-100, -100, 1100, 1100) }));
    expect(all[6].missing).toEqual({ code: 'no-variation', value: 1 });
  });

  it('refuses a study area that holds no cell, and bad bandwidths before any work', async () => {
    await expect(run(input({ study: rectangle(1, 1, 2, 2) }))).rejects.toMatchObject({ code: 'study-empty' });
    await expect(run(input({ bandwidthM: 0, facilities: null }))).rejects.toMatchObject({
      code: 'bandwidth-not-positive',
    });
  });

  it('reports progress in indicators and stops on cancel', async () => {
    const controller = new AbortController();
    const ctx = quietContext(controller.signal);
    const seen: unknown[] = [];
    ctx.progress = (stage, done, total) => {
      seen.push([stage, done, total]);
      if (done === 2) controller.abort();
    };
    await expect(measureIndicators(input(), ctx)).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([
      ['indicators', 0, 11],
      ['indicators', 1, 11],
      ['indicators', 2, 11],
    ]);
  });
});

describe('share within a disc', () => {
  it('equals the sum over every cell of the disc, also where the disc is larger than the grid', async () => {
    const random = randomFrom(3);
    const [width, height] = [23, 17];
    const part = Float32Array.from({ length: width * height }, random);
    const whole = Uint8Array.from(part, (v) => (v > 0.4 ? 1 : 0));
    for (const radius of [0.5, 1, 4.3, 9, 60]) {
      const shares = await discShare(part, whole, width, height, radius, quietContext());
      for (let cell = 0; cell < part.length; cell++) {
        let sum = 0;
        let land = 0;
        for (let other = 0; other < part.length; other++) {
          const dx = (other % width) - (cell % width);
          const dy = Math.floor(other / width) - Math.floor(cell / width);
          if (dx * dx + dy * dy > radius * radius) continue;
          sum += part[other];
          land += whole[other];
        }
        if (land === 0) expect(shares[cell]).toBeNaN();
        else expect(Math.abs(shares[cell] - sum / land)).toBeLessThan(1e-6 * Math.max(1, sum));
      }
    }
  });
});
