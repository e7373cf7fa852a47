import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCESS_DEFAULTS, type FrontsInput, type MeasureAccessInput } from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { parcelFronts } from '../../workers/network/fronts.ts';
import { measureAccess } from '../../workers/network/measureAccess.ts';
import { heldContext, until } from './held.ts';
import { plainGraph } from './plain.ts';
import { blocks, expectClose, linesOf, someLines, somePoints } from './samples.ts';

/** Rectangles [x1, y1, x2, y2], one parcel each. */
function parcelsOf(...boxes: number[][]): FrontsInput['parcels'] {
  const each = Uint32Array.from({ length: boxes.length + 1 }, (_, i) => i);
  return {
    xy: Float64Array.from(boxes.flatMap(([x, y, X, Y]) => [x, y, X, y, X, Y, x, Y, x, y])),
    ringStarts: each.map((i) => 5 * i),
    polygonStarts: each,
    featureStarts: each,
  };
}

/** Four blocks of 200 m around a junction at (200, 200). */
const streets = blocks(3, 3, 200);
const fronts = (parcels: FrontsInput['parcels'], part: Partial<FrontsInput> = {}) =>
  parcelFronts(
    {
      lines: streets,
      snapM: 0.5,
      parcels,
      centreXy: new Float64Array(2 * (parcels.featureStarts.length - 1)),
      frontM: ACCESS_DEFAULTS.frontM,
      fronts: ACCESS_DEFAULTS.fronts,
      ...part,
    },
    quietContext(),
  );

describe('where a parcel joins', () => {
  test('a parcel as large as its block joins the street on each side, in the middle of that side', async () => {
    const { origins, originStarts, several, none } = await fronts(parcelsOf([10, 12, 190, 192]));
    expect([Array.from(originStarts), several, none]).toEqual([[0, 4], 1, 0]);
    // The nearest street (8 m, on top) first.
    expectClose(origins, [100, 192, 10, 102, 190, 102, 100, 12], 1e-12);
  });

  test('a parcel on one street joins once; one that no street runs along joins from its centre', async () => {
    const parcels = parcelsOf([50, 5, 80, 30], [90, 90, 110, 110]);
    const result = await fronts(parcels, { centreXy: Float64Array.of(65, 18, 100, 100) });
    expect(Array.from(result.originStarts)).toEqual([0, 1, 2]);
    expectClose(result.origins, [65, 5, 100, 100], 1e-12);
    expect([result.several, result.none]).toEqual([0, 1]);
  });

  test('a parcel larger than a block joins where streets run through it, no more often than allowed', async () => {
    const whole = parcelsOf([-5, -5, 405, 405]);
    const { originStarts } = await fronts(whole);
    expect(originStarts[1]).toBe(8);
    expect((await fronts(whole, { fronts: 3 })).originStarts[1]).toBe(3);
  });

  test('the best point counts: a large block reaches both sides at once', async () => {
    const { origins, originStarts } = await fronts(parcelsOf([5, 5, 195, 195]));
    const input = {
      streets,
      origins,
      originStarts,
      facilities: {
        xy: Float64Array.of(200, 100, 0, 100),
        kind: Uint16Array.of(0, 1),
        kinds: ['east', 'west'],
      },
      speedKmh: 3.6,
      snapM: 0.5,
      maxJoinM: 100,
    };
    const { minutes } = await access(input, quietContext());
    expect(minutes.map((kind) => kind.length)).toEqual([1, 1]);
    const walkM = minutes.map((kind) => kind[0] * 60);
    expectClose(walkM, [5, 5]);
  });

  test.each([-1, Number.NaN])('a distance of %s is an input error', async (frontM) => {
    await expect(fronts(parcelsOf([0, 0, 9, 9]), { frontM })).rejects.toMatchObject({
      code: 'bad-tolerance',
    });
  });

  test('cancelled in its first pause, it rejects and does nothing', async () => {
    const held = heldContext();
    const parcels = parcelsOf([0, 0, 9, 9]);
    const input = {
      lines: streets,
      snapM: 0.5,
      parcels,
      centreXy: new Float64Array(2),
      frontM: 20,
      fronts: 8,
    };
    const job = parcelFronts(input, held.ctx);
    await until(() => held.waiting.length === 1);
    held.cancel();
    held.waiting[0]();
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    expect(held.told).toEqual([]);
  });
});

describe('an origin with several points', () => {
  const whats = [
    { measure: 'nearest' },
    { measure: 'gravity', decay: { form: 'exponential', perMinute: 0.2 } },
  ] as const;
  const common = { speedKmh: 3.6, snapM: 0, maxJoinM: 300 };

  test.each([true, false])(
    'has the least minutes of its points to each facility (streets %s)',
    async (onStreets) => {
      await fc.assert(
        fc.asyncProperty(someLines, somePoints(12), somePoints(4), async (lists, points, facilities) => {
          const streets = linesOf(...lists);
          fc.pre(plainGraph(streets).segments.length > 0);
          const count = points.length / 2;
          // Origins of no, one, two, three … points in turn.
          const starts = [0];
          for (let size = 0; starts.at(-1)! < count; size++)
            starts.push(Math.min(count, starts.at(-1)! + (size % 4)));
          const kinds = Array.from({ length: facilities.length / 2 }, (_, f) => `${f}`);
          const inputOf = (
            what: MeasureAccessInput['what'],
            originStarts?: Uint32Array,
          ): MeasureAccessInput => ({
            ...common,
            streets: onStreets ? streets : null,
            origins: points,
            originStarts,
            facilities: { xy: facilities, kind: Uint16Array.from(kinds, (_, f) => f), kinds },
            what,
          });
          const single = await measureAccess(inputOf({ measure: 'nearest' }), quietContext());
          for (const what of whats) {
            const { values, originJoinM } = await measureAccess(
              inputOf(what, Uint32Array.from(starts)),
              quietContext(),
            );
            kinds.forEach((_, f) => {
              const expected = starts.slice(1).map((end, o) => {
                const own = Array.from(single.values[f].slice(starts[o], end)).filter((m) => m >= 0);
                if (what.measure === 'nearest') return own.length > 0 ? Math.min(...own) : Number.NaN;
                if (Number.isNaN(originJoinM[o])) return Number.NaN;
                return own.length > 0 ? Math.exp(-0.2 * Math.min(...own)) : 0;
              });
              expectClose(values[f], expected, 1e-5);
            });
          }
        }),
        { seed: 81, numRuns: 150 },
      );
    },
  );
});
