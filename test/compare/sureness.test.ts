import { describe, expect, it } from 'vitest';
import { orderSureness } from '../../workers/compare/order-sureness.ts';
import { sampleJointly } from '../../workers/compare/sample-jointly.ts';
import { tornado } from '../../workers/compare/tornado.ts';
import { quietContext } from '../../workers/model/job.ts';
import { seededRandom } from '../../workers/random.ts';

const inputs = [
  { id: 'price', value: 10, low: 8, high: 13 },
  { id: 'cost', value: 4, low: 4, high: 5 },
  { id: 'idle', value: 1, low: 0, high: 2 },
];
const evaluate = ({ price, cost, idle }: Record<string, number>) => [
  3 * price - 2 * cost,
  price * cost,
  idle > 1.5 ? Number.NaN : 7,
];

/** A context whose caller cancels as soon as it is told anything. */
function cancelling() {
  const controller = new AbortController();
  const told: [string, number, number][] = [];
  const progress = (...what: [string, number, number]) => {
    told.push(what);
    controller.abort();
  };
  return { ctx: { ...quietContext(controller.signal), progress }, told };
}

describe('the tornado', () => {
  it('moves one assumption at a time, widest first, missing last', async () => {
    const { base, low, high, order } = await tornado(inputs, evaluate, quietContext());
    expect([...base]).toEqual([22, 40, 7]);
    expect(low.map((figures) => [...figures])).toEqual([
      [16, 32, 7],
      [22, 40, 7],
      [22, 40, 7],
    ]);
    expect(high.map((figures) => [...figures])).toEqual([
      [31, 52, 7],
      [20, 50, 7],
      [22, 40, Number.NaN],
    ]);
    expect(order).toEqual([
      [0, 1, 2],
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('waits for slow evaluations, tells how many are done and stops when cancelled', async () => {
    const slow = async (values: Record<string, number>) => evaluate(values);
    const done: number[] = [];
    const ctx = { ...quietContext(), progress: (_: string, n: number) => done.push(n) };
    expect([...(await tornado(inputs, slow, ctx)).base]).toEqual([22, 40, 7]);
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const stop = cancelling();
    await expect(tornado(inputs, slow, stop.ctx)).rejects.toMatchObject({ code: 'cancelled' });
    expect(stop.told).toEqual([['assumptions', 1, 7]]);
  });

  it('refuses a value outside its range and figures that come and go', async () => {
    const wrong = [{ id: 'price', value: 20, low: 8, high: 13 }];
    await expect(tornado(wrong, evaluate, quietContext())).rejects.toMatchObject({ code: 'sheet-range' });
    let calls = 0;
    const odd = () => Array(++calls).fill(1);
    await expect(tornado(inputs, odd, quietContext())).rejects.toMatchObject({ code: 'compare-values' });
  });
});

describe('joint sampling', () => {
  it('puts each assumption once into each strip of its distribution, and is the same for the same seed', async () => {
    const n = 500;
    const input = { inputs, samples: n, seed: 4, shape: 'uniform' as const };
    const first = await sampleJointly(input, evaluate, quietContext());
    inputs.forEach(({ low, high }, a) => {
      const strips = [...first.draws[a]].map((v) => Math.floor(((v - low) / (high - low)) * n));
      expect(strips.toSorted((x, y) => x - y)).toEqual(Array.from({ length: n }, (_, k) => k));
    });
    expect(await sampleJointly(input, evaluate, quietContext())).toEqual(first);
    expect((await sampleJointly({ ...input, seed: 5 }, evaluate, quietContext())).draws).not.toEqual(
      first.draws,
    );
  });

  it('finds mean and quantiles of the closed form: triangular (0, 3, 9) has mean 4, median 9 − √(0.5·9·6) and 5 % below √(0.05·9·3)', async () => {
    const triangle = [{ id: 'x', value: 3, low: 0, high: 9 }];
    const { figures } = await sampleJointly(
      { inputs: triangle, samples: 4000, seed: 1 },
      ({ x }) => [x],
      quietContext(),
    );
    expect(figures[0].mean).toBeCloseTo(4, 2);
    expect(figures[0].median).toBeCloseTo(9 - Math.sqrt(27), 2);
    expect(figures[0].p5).toBeCloseTo(Math.sqrt(1.35), 2);
    expect(figures[0].p95).toBeCloseTo(9 - Math.sqrt(0.05 * 54), 2);
  });

  it('of a sum is as uncertain as its parts together, and counts samples without a value', async () => {
    const input = { inputs, samples: 4000, seed: 2, shape: 'uniform' as const };
    const { figures, values } = await sampleJointly(input, evaluate, quietContext());
    // 3 U(8, 13) − 2 U(4, 5): mean 22.5, variance 9·25/12 + 4/12.
    expect(figures[0].mean).toBeCloseTo(22.5, 2);
    const variance = values[0].reduce((sum, v) => sum + (v - 22.5) ** 2, 0) / 4000;
    expect(variance / (229 / 12)).toBeCloseTo(1, 1);
    expect(figures[2]).toMatchObject({ mean: 7, median: 7, missing: 1000 });
    const never = await sampleJointly({ ...input, samples: 3 }, () => [Number.NaN], quietContext());
    expect(never.figures[0]).toMatchObject({ mean: Number.NaN, p5: Number.NaN, missing: 3 });
  });

  it('stops when cancelled and refuses none, ten million and half a sample', async () => {
    const stop = cancelling();
    const endless = sampleJointly({ inputs, samples: 20_000, seed: 1 }, evaluate, stop.ctx);
    await expect(endless).rejects.toMatchObject({ code: 'cancelled' });
    expect(stop.told).toHaveLength(1);
    for (const samples of [0, 1e7, 2.5, Number.NaN])
      await expect(
        sampleJointly({ inputs, samples, seed: 1 }, evaluate, quietContext()),
      ).rejects.toMatchObject({ code: 'samples-range' });
  });
});

describe('how firmly scenarios stand in their order', () => {
  const orderOf = (columns: Float64Array[], weights: number[]) =>
    Array.from(columns[0], (_, row) => columns.reduce((sum, column, c) => sum + weights[c] * column[row], 0))
      .map((score, row) => ({ score, row }))
      .sort((a, b) => b.score - a.score)
      .map(({ row }) => row)
      .join();

  it('the nearest flip is where brute force over one weight at a time first sees another order', async () => {
    const random = seededRandom(9);
    const STEP = 1e-4;
    for (let round = 0; round < 20; round++) {
      const columns = Array.from({ length: 3 }, () => Float64Array.from({ length: 4 }, random));
      const raw = [random(), random(), random()].map((w) => w + 0.1);
      const total = raw.reduce((a, b) => a + b, 0);
      const weights = raw.map((w) => w / total);
      const { neighbours } = await orderSureness({ columns, weights, samples: 1, seed: 1 }, quietContext());
      const nearest = Math.min(
        ...neighbours.map(({ flip }) => Math.abs(flip?.change ?? Number.POSITIVE_INFINITY)),
      );
      const now = orderOf(columns, weights);
      let seen = Number.POSITIVE_INFINITY;
      for (let k = 0; k < 3; k++) {
        for (let u = STEP; u < 1; u += STEP) {
          const other = weights.map((w, c) => (c === k ? u : (w / (1 - weights[k])) * (1 - u)));
          if (orderOf(columns, other) !== now) seen = Math.min(seen, Math.abs(u - weights[k]));
        }
      }
      if (nearest === Number.POSITIVE_INFINITY) expect(seen).toBe(nearest);
      else expect(Math.abs(seen - nearest)).toBeLessThanOrEqual(STEP);
    }
  });

  it('B overtakes A if access weighs 0.5 instead of 0.4: fragile at a margin of 0.15, stable at 0.05', async () => {
    const columns = [Float64Array.of(0, 1), Float64Array.of(1, 0)];
    const input = { columns, weights: [0.4, 0.6], samples: 4000, seed: 3 };
    const { order, neighbours, mark, firstShare } = await orderSureness(input, quietContext());
    expect(order).toEqual([0, 1]);
    expect(neighbours).toEqual([
      {
        ...{ ahead: 0, behind: 1, lead: expect.closeTo(0.2, 12), mark: 'stable' },
        flip: { criterion: 0, weight: expect.closeTo(0.5, 12), change: expect.closeTo(0.1, 12) },
      },
    ]);
    expect(mark).toBe('stable');
    expect(firstShare[0] + firstShare[1]).toBeCloseTo(1, 12);
    // x even on 0.2 … 0.6, y on 0.3 … 0.9: P(x < y) = 1 − (0.3²/2)/(0.4·0.6) = 0.8125.
    expect(firstShare[0]).toBeCloseTo(0.8125, 1);
    expect((await orderSureness({ ...input, margin: 0.15 }, quietContext())).mark).toBe('fragile');
  });

  it('marks what cannot be turned round as stable, level ones as level, and leaves out what has no score', async () => {
    const columns = [Float64Array.of(1, 0, 0, Number.NaN), Float64Array.of(1, 0, 0, Number.NaN)];
    const { order, neighbours, mark } = await orderSureness(
      { columns, weights: [1, 1], samples: 10, seed: 1 },
      quietContext(),
    );
    expect(order).toEqual([0, 1, 2]);
    expect(neighbours.map(({ mark: own, flip }) => [own, flip])).toEqual([
      ['stable', undefined],
      ['level', undefined],
    ]);
    expect(mark).toBe('fragile');
    await expect(
      orderSureness({ columns, weights: [1, 1], samples: 10, seed: 1, margin: -1 }, quietContext()),
    ).rejects.toMatchObject({ code: 'order-margin' });
    const stop = cancelling();
    const long = orderSureness({ columns, weights: [1, 1], samples: 1e8, seed: 1 }, stop.ctx);
    await expect(long).rejects.toMatchObject({ code: 'cancelled' });
  });
});
