import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ISOCHRONE_DEFAULTS, type IsochroneInput } from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { isochrone } from '../../workers/network/isochrone.ts';
import { blocks, linesOf, someLines, somePoints } from './samples.ts';

const COMMON = { speedKmh: 4.8, snapM: 0.5, maxJoinM: 80 };
const LIMIT = 8;

/** Minutes that `access` gives for the trips that an isochrone is about; NaN beyond the limit. */
async function byAccess(input: IsochroneInput): Promise<number[]> {
  const { streets, points, direction, at } = input;
  const places = at!;
  const one = { kind: new Uint16Array(points.length / 2), kinds: ['place'] };
  const kinds = Array.from({ length: places.length / 2 }, (_, i) => String(i));
  const result =
    direction === 'to'
      ? await access(
          { ...COMMON, streets, origins: places, facilities: { xy: points, ...one } },
          quietContext(),
        )
      : await access(
          {
            ...COMMON,
            streets,
            origins: points,
            facilities: { xy: places, kind: Uint16Array.from(kinds.keys()), kinds },
          },
          quietContext(),
        );
  const minutes =
    direction === 'to'
      ? [...result.minutes[0]]
      : result.minutes.map((of) => Math.min(...of.filter((m) => m >= 0)));
  return minutes.map((m) => (m <= LIMIT ? m : Number.NaN));
}

describe('minutes at places of an isochrone', () => {
  test('are those of access, out from the place and in to it, where streets are one-way too', async () => {
    await fc.assert(
      fc.asyncProperty(
        someLines,
        somePoints(8),
        somePoints(2),
        fc.constantFrom('from' as const, 'to' as const),
        async (lines, at, points, direction) => {
          const drawn = linesOf(
            ...lines,
            ...[
              [
                [0, 0],
                [550, 550],
              ],
            ],
          );
          const oneWay = Int8Array.from({ length: drawn.lineStarts.length - 1 }, (_, i) => (i % 3) - 1);
          const input: IsochroneInput = {
            ...COMMON,
            ...ISOCHRONE_DEFAULTS,
            cellM: 60,
            streets: { ...drawn, oneWay },
            points,
            at,
            direction,
            limitsMinutes: [3, LIMIT],
          };
          let got: Float64Array;
          try {
            got = (await isochrone(input, quietContext())).atMinutes;
          } catch (error) {
            expect(error).toMatchObject({ code: 'isochrone-unjoined' });
            return;
          }
          const expected = await byAccess(input);
          expected.forEach((minutes, i) => {
            if (Math.abs(minutes - LIMIT) < 1e-4 || Math.abs(got[i] - LIMIT) < 1e-4) return;
            if (Number.isNaN(minutes)) expect(got[i]).toBeNaN();
            else expect(Math.abs(got[i] - minutes)).toBeLessThan(1e-4);
          });
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });

  test('none is told where none was asked for; a place that no street is near has none', async () => {
    const input: IsochroneInput = {
      ...COMMON,
      ...ISOCHRONE_DEFAULTS,
      streets: blocks(3, 3, 100),
      points: Float64Array.of(100, 100),
      direction: 'from',
      limitsMinutes: [5],
    };
    expect((await isochrone(input, quietContext())).atMinutes).toHaveLength(0);
    const { atMinutes } = await isochrone(
      { ...input, at: Float64Array.of(100, 100, 500, 500) },
      quietContext(),
    );
    expect([...atMinutes]).toEqual([0, Number.NaN]);
  });
});
