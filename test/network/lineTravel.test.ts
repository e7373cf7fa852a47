import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessInput } from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { toblerFactor } from '../../workers/network/edgeCosts.ts';
import { measureAccess } from '../../workers/network/measureAccess.ts';
import { plainTravel } from './plainTravel.ts';
import { expectClose, linesOf, someLines, somePoints } from './samples.ts';

/** 60 m a minute on one street of 600 m. */
const street: AccessInput = {
  streets: linesOf([
    [0, 0],
    [600, 0],
  ]),
  origins: Float64Array.of(100, 0, 500, 0),
  facilities: { xy: Float64Array.of(300, 0), kind: new Uint16Array(1), kinds: ['any'] },
  speedKmh: 3.6,
  snapM: 0,
  maxJoinM: 500,
};
const minutesOf = async (part: Partial<NonNullable<AccessInput['streets']>>) => {
  const streets = { ...street.streets!, ...part };
  return (await access({ ...street, streets }, quietContext())).minutes[0];
};

describe('Tobler’s hiking function', () => {
  test('is as published: 6 km/h at −5 %, 5.037 on the flat, of which everything is taken as a multiple', () => {
    const flatKmh = 6 * Math.exp(-3.5 * 0.05);
    expect(flatKmh).toBeCloseTo(5.037, 3);
    expect(toblerFactor(-0.05) * flatKmh).toBeCloseTo(6, 12);
    expect(toblerFactor(0.1) * flatKmh).toBeCloseTo(6 * Math.exp(-3.5 * 0.15), 12);
    expect(toblerFactor(0)).toBe(1);
  });

  test('uphill takes longer than downhill, towards the same facility from both sides', async () => {
    const minutes = await minutesOf({ slope: Float64Array.of(0.1) });
    expectClose(minutes, [200 / 60 / toblerFactor(0.1), 200 / 60 / toblerFactor(-0.1)]);
    expect(minutes[0]).toBeGreaterThan(minutes[1]);
  });
});

describe('what is known of each line', () => {
  test('its own speed counts on it; where it is missing the common one does, and that is told', async () => {
    expectClose(await minutesOf({ speedKmh: Float64Array.of(7.2) }), [200 / 120, 200 / 120]);
    const streets = {
      ...street.streets!,
      speedKmh: Float64Array.of(Number.NaN),
      slope: Float64Array.of(Number.NaN),
    };
    const { minutes, notes } = await access({ ...street, streets }, quietContext());
    expectClose(minutes[0], [200 / 60, 200 / 60]);
    expect(notes.map(({ code, count }) => [code, count])).toEqual([
      ['street-speed-missing', 1],
      ['street-slope-missing', 1],
    ]);
  });

  test('one way: only as drawn, or only against it', async () => {
    expectClose(await minutesOf({ oneWay: Int8Array.of(1) }), [200 / 60, Number.NaN]);
    expectClose(await minutesOf({ oneWay: Int8Array.of(-1) }), [Number.NaN, 200 / 60]);
    expectClose(await minutesOf({ oneWay: Int8Array.of(0) }), [200 / 60, 200 / 60]);
  });

  test('a street drawn twice, once for each direction, goes both ways', async () => {
    const line = [
      [0, 0],
      [600, 0],
    ];
    const streets = { ...linesOf(line, line.toReversed()), oneWay: Int8Array.of(1, 1) };
    const { minutes } = await access({ ...street, streets }, quietContext());
    expectClose(minutes[0], [200 / 60, 200 / 60]);
  });

  test.each([0, -2, Infinity])('a speed of %s on one line is an input error', async (got) => {
    await expect(minutesOf({ speedKmh: Float64Array.of(got) })).rejects.toMatchObject({
      code: 'bad-speed',
      params: { got },
    });
  });

  /** Coarse, so that no two points are apart by rounding alone. */
  const decimetres = somePoints(7).map((xy) => xy.map((v) => Math.round(10 * v) / 10));
  const lineColumns = fc.array(
    fc.tuple(
      fc.constantFrom(Number.NaN, 2, 5),
      fc.constantFrom(Number.NaN, -0.08, 0, 0.12),
      fc.constantFrom(-1, 0, 0, 1),
    ),
    { minLength: 14, maxLength: 14 },
  );

  test('minutes are those of relaxing every vertex until nothing changes, from either side', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, lineColumns, decimetres, decimetres, async (lists, columns, o, f) => {
        const streets = {
          ...linesOf(...lists),
          speedKmh: Float64Array.from(lists, (_, i) => columns[i][0]),
          slope: Float64Array.from(lists, (_, i) => columns[i][1]),
          oneWay: Int8Array.from(lists, (_, i) => columns[i][2]),
        };
        const table = plainTravel(streets, o, f, street.speedKmh, street.maxJoinM);
        fc.pre(table !== null);
        const count = f.length / 2;
        const facilities = {
          xy: f,
          kind: Uint16Array.from({ length: count }, (_, j) => j),
          kinds: [...'abcdefg'],
        };
        const input = { ...street, streets, origins: o, facilities };
        const { minutes } = await access(input, quietContext());
        const within = await measureAccess(
          { ...input, what: { measure: 'gravity', decay: { form: 'exponential', perMinute: 0.1 } } },
          quietContext(),
        );
        for (let j = 0; j < count; j++) {
          expectClose(
            minutes[j],
            table![j].map((m) => (m < Infinity ? m : Number.NaN)),
          );
          const weights = table![j].map((m) => Math.exp(-0.1 * m));
          expectClose(
            within.values[j],
            weights.map((w, i) => (Number.isNaN(within.originJoinM[i]) ? Number.NaN : w)),
          );
        }
      }),
      { seed: 51, numRuns: 300 },
    );
  });
});
