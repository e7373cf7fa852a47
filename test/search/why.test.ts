import { describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import type { ChoiceProblem } from '../../workers/model/search.ts';
import { bestOfGroup } from '../../workers/search/priced/best-of-group.ts';
import { pricedSearch } from '../../workers/search/priced/priced-search.ts';
import { limitThatFlips } from '../../workers/search/why/limit-that-flips.ts';
import { whyOption } from '../../workers/search/why/why-option.ts';
import { worthOfLimit } from '../../workers/search/why/worth-of-limit.ts';
import { districtChoice } from './support/district-choice.ts';
import { draftProblem } from './support/draft.ts';

const quiet = quietContext();

/** 100 parcels that bring 1, 2 … 100 when renewed, each for one unit of a budget: the price lies between what the first left out and the last taken bring. */
const ladder = (budget: number): ChoiceProblem =>
  draftProblem({
    limits: [{ id: 'budget', most: budget }],
    groups: Array.from({ length: 100 }, (_, g) => [
      { gain: 0, uses: [] },
      { gain: g + 1, uses: [[0, 1]] },
    ]),
  });

describe('why an option was chosen', () => {
  test('on a ladder of gains: the price is that of the last parcel taken, margins and price ranges follow by hand', async () => {
    const problem = ladder(30);
    const answer = await pricedSearch({ problem, gap: 1e-4 }, quiet);
    expect(answer.objective).toBe((71 + 100) * 15);
    const [price] = answer.prices;
    expect(price).toBeGreaterThanOrEqual(70 - 0.5);
    expect(price).toBeLessThanOrEqual(71 + 0.5);
    const why = whyOption(problem, answer, 89);
    expect(why.chosen).toMatchObject({
      gain: 90,
      uses: [{ limit: 'budget', amount: 1, price, cost: price }],
    });
    expect(why.chosen.reduced).toBeCloseTo(90 - price, 9);
    expect(why.runnerUp).toMatchObject({ gain: 0, uses: [], reduced: 0 });
    expect(why.margin).toBeCloseTo(90 - price, 9);
    expect(why.stays).toEqual([{ limit: 'budget', price, from: 0, to: expect.closeTo(90, 9) }]);
    const kept = whyOption(problem, answer, 9);
    expect(kept.stays).toEqual([{ limit: 'budget', price, from: expect.closeTo(10, 9), to: Infinity }]);
  });

  test('on a district: inside the told price range of one limit the prices choose the same, outside another', async () => {
    const problem = districtChoice({ parcels: 200, seed: 6 });
    const answer = await pricedSearch({ problem }, quiet);
    let looked = 0;
    for (let group = 0; group < 200; group++) {
      const { chosen, margin, stays } = whyOption(problem, answer, group);
      if (margin < 0) continue;
      for (const { limit, price, from, to } of stays) {
        const l = problem.limits.findIndex(({ id }) => id === limit);
        expect(from <= price + 1e-9 && price <= to + 1e-9).toBe(true);
        const chosenAt = (moved: number) =>
          bestOfGroup(
            problem,
            answer.prices.map((old, i) => (i === l ? moved : old)),
            group,
          );
        if (to < Infinity) {
          expect(chosenAt(price + 0.999 * (to - price))).toBe(chosen.option);
          expect(chosenAt(to + 0.001 * to + 1e-9)).not.toBe(chosen.option);
        }
        if (from > 0) expect(chosenAt(from - 0.001 * from)).not.toBe(chosen.option);
        looked++;
      }
    }
    expect(looked).toBeGreaterThan(300);
  });

  test('the value of a limit at which the choice turns is where the ladder says', async () => {
    const problem = ladder(30);
    const answer = await pricedSearch({ problem, gap: 1e-4 }, quiet);
    const taken = await limitThatFlips({ problem, prices: answer.prices, group: 89, limit: 0 }, quiet);
    expect(taken.option).toBe(2 * 89 + 1);
    expect(taken.above).toBeNull();
    expect(taken.below!.option).toBe(2 * 89);
    expect(taken.below!.most).toBeGreaterThan(9);
    expect(taken.below!.most).toBeLessThan(12);
    const left = await limitThatFlips({ problem, prices: answer.prices, group: 59, limit: 0 }, quiet);
    expect(left.below).toBeNull();
    expect(left.above!.most).toBeGreaterThan(39);
    expect(left.above!.most).toBeLessThan(42);
  });
});

describe('what a limit is worth', () => {
  test('no plan gains more than the price says, and the ladder gains what its next step brings', async () => {
    const problem = ladder(30);
    const answer = await pricedSearch({ problem, gap: 1e-4 }, quiet);
    const worth = await worthOfLimit({ problem, answer, limit: 0, by: 1, gap: 1e-4 }, quiet);
    expect(worth.found).toBe(70);
    expect(answer.objective + worth.found).toBeLessThanOrEqual(answer.bound + worth.atMost);
    const less = await worthOfLimit({ problem, answer, limit: 0, by: -1, gap: 1e-4 }, quiet);
    expect(less.found).toBe(-71);
  });

  test('a limit that does not bind is worth nothing', async () => {
    const problem = districtChoice({ parcels: 200, seed: 6 });
    const demolished = problem.limits.findIndex(({ id }) => id === 'demolished');
    const answer = await pricedSearch({ problem }, quiet);
    expect(answer.used[demolished]).toBeLessThan(0.9 * problem.limits[demolished].most);
    const worth = await worthOfLimit(
      { problem, answer, limit: demolished, by: problem.limits[demolished].most },
      quiet,
    );
    expect(worth.atMost / answer.objective).toBeLessThan(1e-3);
  });

  test('refuses a change of nothing', async () => {
    const problem = ladder(30);
    const answer = await pricedSearch({ problem }, quiet);
    await expect(worthOfLimit({ problem, answer, limit: 0, by: 0 }, quiet)).rejects.toMatchObject({
      code: 'worth-step',
    });
  });
});
