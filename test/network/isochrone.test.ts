import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ISOCHRONE_DEFAULTS, type IsochroneInput } from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { isochrone } from '../../workers/network/isochrone.ts';
import { insideArea, squareMetres } from './areas.ts';
import { heldContext, until } from './held.ts';
import { blocks, expectClose, linesOf, seeded } from './samples.ts';

/** 60 m a minute, from the middle of 20 × 20 blocks of 100 m. */
const town: IsochroneInput = {
  streets: blocks(21, 21, 100),
  points: Float64Array.of(1000, 1000),
  direction: 'from',
  limitsMinutes: [5, 10],
  speedKmh: 3.6,
  snapM: 0,
  maxJoinM: 100,
  ...ISOCHRONE_DEFAULTS,
};
const run = (part: Partial<IsochroneInput> = {}) => isochrone({ ...town, ...part }, quietContext());

/** Street length within m whole blocks and a part of the next one, from a junction of an endless grid. */
const diamondM = (blocksAway: number) => {
  const whole = Math.floor(blocksAway);
  // Layer k, of junctions k blocks away, has 4k of them; 8k + 4 streets lead on from it.
  return 100 * (4 * whole * whole + (8 * whole + 4) * (blocksAway - whole));
};

describe('reached streets', () => {
  test.each([[1], [4.3], [7.5], [8]])(
    'on a grid, within %f blocks, they are the exact diamond',
    async (blocksAway) => {
      const { pieces, reachedM } = await run({ limitsMinutes: [(blocksAway * 100) / 60] });
      expect(reachedM[0]).toBeCloseTo(diamondM(blocksAway), 4);
      const away = (v: number) => Math.abs(pieces.xy[2 * v] - 1000) + Math.abs(pieces.xy[2 * v + 1] - 1000);
      for (let v = 0; v < pieces.xy.length / 2; v++)
        expect(away(v)).toBeLessThanOrEqual(blocksAway * 100 + 1e-3);
    },
  );

  test('each piece is told by the first limit that reaches it; lengths add up over limits', async () => {
    const { pieces, reachedM, limitsMinutes } = await run({ limitsMinutes: [10, 5, 10] });
    expect(limitsMinutes).toEqual([5, 10]);
    expectClose(reachedM, [diamondM(3), diamondM(6)]);
    pieces.limit.forEach((limit, i) => {
      const lengthM = pieces.toM[i] - pieces.fromM[i];
      const [x1, y1, x2, y2] = pieces.xy.slice(2 * pieces.starts[i], 2 * pieces.starts[i] + 4);
      expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(lengthM, 9);
      const middle = Math.abs((x1 + x2) / 2 - 1000) + Math.abs((y1 + y2) / 2 - 1000);
      expect(middle > 300).toBe(limit === 1);
    });
  });

  test('a street that is reached from both ends is one piece once both meet, two before', async () => {
    const ring = linesOf([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ]);
    const part = { streets: ring, points: Float64Array.of(0, 0) };
    const before = await run({ ...part, limitsMinutes: [150 / 60] });
    expectClose([before.reachedM[0], before.pieces.line.length], [300, 2]);
    const after = await run({ ...part, limitsMinutes: [4] });
    expectClose([after.reachedM[0], after.pieces.line.length], [400, 1]);
    // Bends on the way are kept: from one corner round to itself.
    expectClose(after.pieces.xy, ring.xy, 1e-9);
  });

  test('one-way streets: from a place and to it are not the same', async () => {
    const streets = {
      ...linesOf([
        [0, 0],
        [1000, 0],
      ]),
      oneWay: Int8Array.of(1),
    };
    const part = { streets, points: Float64Array.of(400, 0), limitsMinutes: [5] };
    const from = await run({ ...part, direction: 'from' });
    const to = await run({ ...part, direction: 'to' });
    expectClose(from.pieces.xy, [400, 0, 700, 0]);
    expectClose(to.pieces.xy, [100, 0, 400, 0]);
  });

  test('the way to the street counts, from several places the nearest', async () => {
    const streets = linesOf([
      [0, 0],
      [1000, 0],
    ]);
    const points = Float64Array.of(200, 60, 800, 0, 500, 900);
    const { pieces, unjoined } = await run({ streets, points, limitsMinutes: [2], maxJoinM: 100 });
    expect(unjoined).toBe(1);
    expectClose(pieces.xy, [140, 0, 200, 0, 200, 0, 260, 0, 680, 0, 800, 0, 800, 0, 920, 0]);
  });
});

describe('the area around them', () => {
  test('along one street it is the closed form: as wide as the buffer, shorter by the way to the street', async () => {
    const streets = linesOf([
      [0, 0],
      [2000, 0],
    ]);
    const { areas } = await run({
      streets,
      points: Float64Array.of(1000, 0),
      limitsMinutes: [5, 10],
      cellM: 5,
    });
    // |x| + |y| ≤ limit, |y| ≤ buffer: turns only at lines of the grid, so that the drawing is exact but for rounded-off corners.
    for (const [k, limitM] of [300, 600].entries()) {
      const expected = 2 * 50 * (2 * limitM - 50);
      expect(Math.abs(squareMetres(areas[k]) - expected)).toBeLessThan(4 * 5 * 5);
    }
  });

  test('it holds the places from which access takes at most the limit, but for a cell along its border', async () => {
    const random = seeded(12);
    const streets = linesOf(
      ...Array.from({ length: 120 }, () => {
        const [c, r, along] = [Math.floor(random() * 9), Math.floor(random() * 9), random() < 0.5];
        return [
          [c * 100, r * 100],
          [(c + (along ? 1 : 0)) * 100, (r + (along ? 0 : 1)) * 100],
        ];
      }),
    );
    const points = Float64Array.of(430, 410);
    const { areas } = await run({ streets, points, limitsMinutes: [6] });
    const origins = Float64Array.from({ length: 2 * 4000 }, () => random() * 1000 - 50);
    const facilities = { xy: points, kind: new Uint16Array(1), kinds: ['any'] };
    const common = { origins, facilities, streets, speedKmh: 3.6, snapM: 0, maxJoinM: 50 };
    const { minutes } = await access(common, quietContext());
    // Where the nearest street changes minutes jump; there neighbours within a cell and a half may differ.
    const offsets = [-15, 0, 15].flatMap((dx) => [-15, 0, 15].map((dy) => [dx, dy]));
    const around = await Promise.all(
      offsets.map(async ([dx, dy]) => {
        const moved = origins.map((v, i) => v + (i % 2 ? dy : dx));
        return (await access({ ...common, origins: moved }, quietContext())).minutes[0];
      }),
    );
    let [within, clear] = [0, 0];
    minutes[0].forEach((m, o) => {
      const isWithin = m <= 6;
      if (around.some((row) => row[o] <= 6 !== isWithin)) return;
      clear++;
      if (isWithin) within++;
      expect(insideArea(areas[0], origins[2 * o], origins[2 * o + 1])).toBe(isWithin);
    });
    expect(clear).toBeGreaterThan(2000);
    expect(within).toBeGreaterThan(150);
  });

  test('a longer limit holds all of a shorter one', async () => {
    const { areas } = await run({ limitsMinutes: [3, 6, 9], points: Float64Array.of(1033, 1012) });
    for (const k of [0, 1]) {
      for (let v = 0; v < areas[k].xy.length; v += 2) {
        // Towards the place by a hair, as borders can coincide.
        const [x, y] = [areas[k].xy[v], areas[k].xy[v + 1]];
        expect(insideArea(areas[k + 1], x + (1033 - x) * 1e-6, y + (1012 - y) * 1e-6)).toBe(true);
      }
    }
  });

  test('the same input gives the same bytes', async () => {
    expect(await run()).toEqual(await run());
  });
});

describe('bad input is told in one sentence', () => {
  test.each([
    ['bad-cutoff', { limitsMinutes: [5, 0] }],
    ['bad-cutoff', { limitsMinutes: [Number.NaN] }],
    ['bad-speed', { speedKmh: 0 }],
    ['bad-tolerance', { bufferM: 0 }],
    ['bad-tolerance', { snapM: -1 }],
    ['cell-not-positive', { cellM: 0 }],
    ['grid-too-large', { cellM: 0.1 }],
    ['isochrone-unjoined', { points: Float64Array.of(9000, 9000) }],
    ['isochrone-unjoined', { points: new Float64Array(0) }],
  ] as [string, Partial<IsochroneInput>][])('%s', async (code, part) => {
    await expect(run(part)).rejects.toMatchObject({ code });
  });
});

test('cancelled in any pause, it rejects and does no more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2 }), async (when) => {
      const held = heldContext();
      const job = isochrone({ ...town, limitsMinutes: [1, 2, 3] }, held.ctx);
      for (let pause = 1; pause < when; pause++) {
        await until(() => held.waiting.length === pause);
        held.waiting[pause - 1]();
      }
      await until(() => held.waiting.length === when);
      const before = held.told.length;
      held.cancel();
      held.waiting[when - 1]();
      await expect(job).rejects.toMatchObject({ code: 'cancelled' });
      expect(held.told.length).toBe(before);
    }),
    { seed: 1, numRuns: 6 },
  );
});
