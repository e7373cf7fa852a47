import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import type { ChoiceAnswer, ChoiceProblem } from '../../workers/model/search.ts';
import { certifiedBound } from '../../workers/search/priced/certify.ts';
import { prepare } from '../../workers/search/priced/prepare.ts';
import { type PricedInput, pricedSearch } from '../../workers/search/priced/priced-search.ts';
import { pricedSteps } from '../../workers/search/priced/search.ts';
import { settlePrices } from '../../workers/search/priced/settle-prices.ts';
import { bestByTrying, smallProblems } from './support/brute-force.ts';
import { districtChoice } from './support/district-choice.ts';
import { draftProblem } from './support/draft.ts';

const search = (input: PricedInput) => pricedSearch(input, quietContext());

/** The answer's own sums, made anew: what is chosen is one option of every group, and its uses are within the limits. */
function expectHonest(problem: ChoiceProblem, answer: ChoiceAnswer): void {
  const { starts, gain, limits, useStarts, useLimit, useAmount } = problem;
  expect(answer.choice.length).toBe(starts.length - 1);
  const used = new Float64Array(limits.length);
  let sum = 0;
  answer.choice.forEach((o, g) => {
    expect(o >= starts[g] && o < starts[g + 1]).toBe(true);
    sum += gain[o];
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) used[useLimit[k]] += useAmount[k];
  });
  expect(answer.objective).toBeCloseTo(sum, 6);
  used.forEach((use, l) => {
    expect(answer.used[l]).toBeCloseTo(use, 6);
    if (answer.feasible) expect(use).toBeLessThanOrEqual(limits[l].most + 1e-6 * (1 + Math.abs(use)));
  });
  expect([...answer.prices].every((price) => price >= 0)).toBe(true);
}

/** Each option once more, bringing 1 less and using 1 more of the first limit. */
function withDominated(problem: ChoiceProblem): ChoiceProblem {
  const { starts, gain, limits, useStarts, useLimit, useAmount } = problem;
  return draftProblem({
    limits,
    groups: Array.from({ length: starts.length - 1 }, (_, g) =>
      Array.from({ length: starts[g + 1] - starts[g] }, (_, i) => {
        const o = starts[g] + i;
        const uses = Array.from({ length: useStarts[o + 1] - useStarts[o] }, (_, k): [number, number] => [
          useLimit[useStarts[o] + k],
          useAmount[useStarts[o] + k],
        ]);
        return [
          { gain: gain[o], uses },
          { gain: gain[o] - 1, uses: [...uses, [0, 1] as [number, number]] },
        ];
      }).flat(),
    ),
  });
}

describe('the priced search', () => {
  test('budgets of 0 leave what costs nothing: proved the best, at prices that keep the rest out', async () => {
    const made = districtChoice({ parcels: 300, seed: 5 });
    const isBudget = made.limits.map(({ id }) => id.startsWith('budget'));
    const limits = made.limits.map(({ id, most }, l) => ({
      id,
      most: isBudget[l] || id === 'sale-at-least' ? 0 : most,
    }));
    const problem = { ...made, limits };
    const answer = await search({ problem });
    expectHonest(problem, answer);
    expect(answer).toMatchObject({ feasible: true, objective: 0, bound: 0, gap: 0 });
    expect([...answer.prices].map((price) => price > 0)).toEqual(isBudget);
  });

  test('bound ≥ best by trying all ≥ found, on small problems with uses and limits of any sign', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const best = bestByTrying(problem);
        let answer!: ChoiceAnswer;
        for (answer of pricedSteps(problem, { gap: 0 })) {
          expect(answer.bound).toBeGreaterThanOrEqual(best);
          if (answer.feasible) expect(answer.objective).toBeLessThanOrEqual(best);
        }
        expectHonest(problem, answer);
        if (answer.bound === -Infinity) expect(best).toBe(-Infinity);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  test('certifies 0.5 % on a district of 1,000 parcels × 76 options under 16 limits, also after one limit has moved', async () => {
    for (const correlated of [false, true]) {
      const problem = districtChoice({ parcels: 1000, seed: 7, correlated });
      const answer = await search({ problem });
      expectHonest(problem, answer);
      expect(answer.feasible).toBe(true);
      expect(answer.gap).toBeLessThanOrEqual(0.005);
      const tighter = {
        ...problem,
        limits: problem.limits.map((limit, l) => (l === 0 ? { ...limit, most: 0.8 * limit.most } : limit)),
      };
      const next = await search({ problem: tighter, start: answer });
      expectHonest(tighter, next);
      expect(next.gap).toBeLessThanOrEqual(0.005);
      expect(next.bound).toBeLessThan(answer.bound);
    }
  });

  test('certifies 0.5 % from the last answer on, whichever limit was moved either way, with every bound above every plan', async () => {
    const problem = districtChoice({ parcels: 1000, seed: 7 });
    const start = await search({ problem });
    for (const [l, limit] of problem.limits.entries()) {
      const most = (l % 2 === 0 ? 0.9 : 1.1) * limit.most;
      const moved = { ...problem, limits: problem.limits.with(l, { ...limit, most }) };
      const next = await search({ problem: moved, start });
      expectHonest(moved, next);
      expect(next.gap).toBeLessThanOrEqual(0.005);
      const fresh = await search({ problem: moved });
      expect(Math.min(next.bound, fresh.bound)).toBeGreaterThanOrEqual(
        Math.max(next.objective, fresh.objective),
      );
    }
  }, 60_000);

  test('proves with prices sought on few options what prices sought on all would', async () => {
    const problem = districtChoice({ parcels: 600, seed: 3 });
    const { bound, prices } = await search({ problem, gap: 0.0005 });
    const settled = settlePrices(problem, prices)!;
    expect(bound / certifiedBound(prepare(problem), settled)).toBeCloseTo(1, 3);
  });

  test('is not led astray by options that bring less and use more than another: bound and best stay', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const worse = withDominated(problem);
        expect(bestByTrying(worse)).toBe(bestByTrying(problem));
        const prices = new Float64Array(problem.limits.length).fill(0.7);
        const [bound, same] = [problem, worse].map((one) => certifiedBound(prepare(one), prices));
        expect(same).toBeCloseTo(bound, 9);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  test('keeps everything as it is where that is all that can be found', async () => {
    const problem = draftProblem({
      limits: [{ id: 'budget', most: 1 }],
      groups: Array.from({ length: 4 }, () => [
        { gain: 0, uses: [] },
        { gain: 1, uses: [[0, 5]] },
      ]),
    });
    const answer = await search({ problem });
    expect(answer).toMatchObject({ feasible: true, objective: 0 });
  });

  test('gives the same bytes for the same input', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => search({ problem: districtChoice({ parcels: 400, seed: 3 }) })),
    );
    expect(one).toEqual(other);
  });

  test('takes the best of every group where there are no limits, proved', async () => {
    const problem = draftProblem({
      limits: [],
      groups: [
        [
          { gain: 1, uses: [] },
          { gain: 3, uses: [] },
        ],
        [{ gain: -2, uses: [] }],
      ],
    });
    const answer = await search({ problem });
    expect([...answer.choice]).toEqual([1, 2]);
    expect(answer.objective).toBe(1);
    expect(answer.gap).toBeLessThan(1e-12);
  });

  test('proves that limits which contradict each other leave nothing', async () => {
    const problem = districtChoice({ parcels: 300, seed: 5 });
    const at = (id: string) => problem.limits.findIndex((limit) => limit.id === id);
    problem.limits[at('sale-at-least')].most = -2 * problem.limits[at('sale-at-most')].most;
    const answer = await search({ problem });
    expect(answer.feasible).toBe(false);
    expect(answer.bound).toBe(-Infinity);
    expect(answer.gap).toBe(Infinity);
  });
});

describe('a problem that cannot be searched', () => {
  const plain = () => districtChoice({ parcels: 20, seed: 1 });

  test('is refused in one sentence: a gain, a use or a limit that is missing, parcels that may not change', async () => {
    const gain = plain();
    gain.gain[5] = Number.NaN;
    await expect(search({ problem: gain })).rejects.toMatchObject({ code: 'choice-gain' });
    const use = plain();
    use.useAmount[7] = Number.NaN;
    await expect(search({ problem: use })).rejects.toMatchObject({ code: 'choice-use' });
    const limit = plain();
    limit.limits[2].most = Number.NaN;
    await expect(search({ problem: limit })).rejects.toMatchObject({ code: 'choice-limit' });
    const fixed = draftProblem({ limits: [], groups: [[{ gain: 1, uses: [] }]] });
    await expect(search({ problem: fixed })).rejects.toMatchObject({ code: 'choice-fixed' });
  });

  test('stops when cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    const run = pricedSearch({ problem: plain() }, quietContext(controller.signal));
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
  });
});
