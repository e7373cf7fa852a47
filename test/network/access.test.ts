import { describe, expect, test } from 'vitest';
import type { AccessInput } from '../../workers/model/access.ts';
import { type JobContext, quietContext, throwIfCancelled } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { blocks, expectClose, linesOf, seeded } from './samples.ts';

/** A street of 1 km, a loose piece beside it; a school, a clinic and a school too far to join. */
const village: AccessInput = {
  streets: linesOf(
    [
      [0, 0],
      [1000, 0],
    ],
    [
      [0, 100],
      [50, 100],
    ],
  ),
  origins: Float64Array.of(200, 0, 900, 10, 20, 90, 500, 900),
  facilities: {
    xy: Float64Array.of(600, 0, 100, -20, 500, 5000),
    kind: Uint16Array.of(1, 0, 1),
    kinds: ['clinic', 'school'],
  },
  // 60 m a minute.
  speedKmh: 3.6,
  snapM: 0.5,
  maxJoinM: 100,
};

const MISSING = Number.NaN;

describe('walking access', () => {
  test('gives minutes and the nearest facility of each kind from each origin', async () => {
    const result = await access(village, quietContext());
    expect(result.kinds).toEqual(['clinic', 'school']);
    expectClose(result.minutes[0], [120 / 60, 830 / 60, MISSING, MISSING]);
    expectClose(result.minutes[1], [400 / 60, 310 / 60, MISSING, MISSING]);
    expect(result.nearestFacility.map((rows) => Array.from(rows))).toEqual([
      [1, 1, -1, -1],
      [0, 0, -1, -1],
    ]);
  });

  test('tells an origin that could not be joined from one without a path', async () => {
    const { originJoinM, unjoinedOrigins, originsOffMain, notes } = await access(village, quietContext());
    expectClose(originJoinM, [0, 10, 10, MISSING]);
    expect([unjoinedOrigins, originsOffMain]).toEqual([1, 1]);
    expect(notes.map(({ code, count }) => [code, count])).toEqual([
      ['street-components', 2],
      ['origins-unjoined', 1],
      ['facilities-unjoined', 1],
      ['origins-off-main', 1],
      ['no-path', 1],
    ]);
  });

  test('describes the network and the component of each line', async () => {
    const { network, facilityJoinM } = await access(village, quietContext());
    expect(network).toEqual({
      junctions: 4,
      segments: 2,
      lengthM: 1050,
      components: 2,
      largestComponentShare: 1000 / 1050,
      lineComponent: Int32Array.of(0, 1),
    });
    expectClose(facilityJoinM, [0, 20, MISSING]);
  });

  test('a kind without facilities is unreached everywhere', async () => {
    const { kinds } = village.facilities;
    const facilities = { ...village.facilities, kinds: [...kinds, 'library'] };
    const { minutes } = await access({ ...village, facilities }, quietContext());
    expect(minutes[2].every((m) => Number.isNaN(m))).toBe(true);
  });

  test('no network at hand: as the crow flies, nobody moved, nobody unjoined', async () => {
    const origins = Float64Array.of(600, 300, Number.NaN, 0);
    const result = await access({ ...village, streets: null, origins }, quietContext());
    expectClose(result.minutes[1], [300 / 60, MISSING]);
    expectClose(result.minutes[0], [Math.hypot(500, 320) / 60, MISSING]);
    expect(Array.from(result.nearestFacility[0])).toEqual([1, -1]);
    expect(result.network).toBeNull();
    expectClose(result.originJoinM, [0, MISSING]);
    expect([result.unjoinedOrigins, result.unjoinedFacilities]).toEqual([1, 0]);
  });

  test('straight-line minutes are those of looking at every facility', async () => {
    const random = seeded(9);
    const xy = Float64Array.from({ length: 600 }, () => 3000 * random());
    const origins = Float64Array.from({ length: 1000 }, () => 3000 * random());
    const facilities = { xy, kind: new Uint16Array(300), kinds: ['any'] };
    const { minutes } = await access({ ...village, streets: null, origins, facilities }, quietContext());
    const expected = Array.from(minutes[0], (_, o) => {
      let metres = Infinity;
      for (let f = 0; f < xy.length; f += 2)
        metres = Math.min(metres, Math.hypot(xy[f] - origins[2 * o], xy[f + 1] - origins[2 * o + 1]));
      return metres / 60;
    });
    expectClose(minutes[0], expected);
  });

  test('the order of facilities, origins and streets does not matter', async () => {
    const random = seeded(4);
    const streets = blocks(8, 8, 90);
    const turned = linesOf(
      ...Array.from(streets.lineStarts.slice(1), (_, i) => [
        Array.from(streets.xy.slice(4 * i, 4 * i + 2)),
        Array.from(streets.xy.slice(4 * i + 2, 4 * i + 4)),
      ])
        .map(([a, b]) => [b, a])
        .reverse(),
    );
    const points = (n: number) => Array.from({ length: n }, () => [random() * 650, random() * 650]);
    const [origins, places] = [points(60), points(15)];
    const input = (s: typeof streets, o: number[][], f: number[][]): AccessInput => ({
      ...village,
      streets: s,
      origins: Float64Array.from(o.flat()),
      facilities: { xy: Float64Array.from(f.flat()), kind: new Uint16Array(15), kinds: ['any'] },
    });
    const one = await access(input(streets, origins, places), quietContext());
    const other = await access(input(turned, origins.toReversed(), places.toReversed()), quietContext());
    expectClose(other.minutes[0].toReversed(), one.minutes[0]);
    expect(Array.from(other.nearestFacility[0].toReversed(), (f) => 14 - f)).toEqual(
      Array.from(one.nearestFacility[0]),
    );
  });

  test('walking twice as fast takes half the time', async () => {
    const slow = await access(village, quietContext());
    const fast = await access({ ...village, speedKmh: 7.2 }, quietContext());
    expectClose(
      fast.minutes[0].map((m) => 2 * m),
      slow.minutes[0],
    );
  });
});

describe('bad input is told in one sentence', () => {
  const none = { xy: new Float64Array(), kind: new Uint16Array(), kinds: [] };
  test.each([
    ['no-facilities', { facilities: none }],
    [
      'no-streets',
      {
        streets: linesOf([
          [5, 5],
          [5, 5],
        ]),
      },
    ],
    ['bad-speed', { speedKmh: 0 }],
    ['bad-speed', { speedKmh: Number.NaN }],
    ['bad-speed', { streets: null, speedKmh: -3 }],
    ['bad-tolerance', { snapM: -1 }],
    ['bad-tolerance', { snapM: Number.NaN }],
    ['bad-tolerance', { maxJoinM: -0.1 }],
    ['bad-tolerance', { maxJoinM: Number.NaN }],
  ] as [string, Partial<AccessInput>][])('%s', async (code, part) => {
    await expect(access({ ...village, ...part }, quietContext())).rejects.toMatchObject({ code });
  });
});

describe('a long calculation', () => {
  test('says how far it is in each stage', async () => {
    const told = new Map<string, [number, number]>();
    const ctx: JobContext = {
      ...quietContext(),
      progress: (stage, done, total) => {
        expect(done).toBeLessThanOrEqual(total);
        expect(done).toBeGreaterThanOrEqual(told.get(stage)?.[0] ?? 0);
        told.set(stage, [done, total]);
      },
    };
    await access(village, ctx);
    expect([...told]).toEqual([
      ['graph', [5, 5]],
      ['joining', [7, 7]],
      ['walking', [2, 2]],
    ]);
  });

  test.each([1, 2, 3])('cancelled in its pause %i, it rejects and does no more', async (when) => {
    const controller = new AbortController();
    const waiting: (() => void)[] = [];
    let stages = 0;
    const ctx: JobContext = {
      signal: controller.signal,
      progress: () => {
        stages++;
      },
      async pause() {
        await new Promise<void>((resolve) => waiting.push(resolve));
        throwIfCancelled(controller.signal);
      },
    };
    const job = access(village, ctx);
    for (let pause = 1; pause < when; pause++) {
      await until(() => waiting.length === pause);
      waiting[pause - 1]();
    }
    await until(() => waiting.length === when);
    const before = stages;
    controller.abort();
    waiting[when - 1]();
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    expect(stages).toBe(before);
    expect(waiting).toHaveLength(when);
  });
});

/** Lets what is ready to run do so until something has come about. */
async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await Promise.resolve();
}
