import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import { exactSearch } from '../../workers/search/exact/exact-search.ts';
import { bestByTrying, smallProblems } from './support/brute-force.ts';
import { districtChoice } from './support/district-choice.ts';

describe('the exact search', () => {
  test('finds the best that trying every choice finds, or proves that none fits', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblems, async (problem) => {
        const best = bestByTrying(problem);
        const answer = await exactSearch({ problem }, quietContext());
        if (best === -Infinity) {
          expect(answer.feasible).toBe(false);
          expect(answer.bound).toBe(-Infinity);
        } else {
          expect(answer.objective).toBeCloseTo(best, 9);
          expect(answer.bound).toBeGreaterThanOrEqual(best);
          expect(answer.gap).toBeLessThan(1e-5);
        }
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test('proves more than the priced search does, and tells its gap while it runs', async () => {
    const problem = districtChoice({ parcels: 60, seed: 2, correlated: true });
    const told: number[] = [];
    const ctx = {
      ...quietContext(),
      progress: (stage: string, done: number) => void (stage === 'proving' && told.push(done)),
    };
    const answer = await exactSearch({ problem, gap: 0.001, seconds: 3 }, ctx);
    expect(answer.feasible).toBe(true);
    expect(answer.objective).toBeLessThanOrEqual(answer.bound);
    expect(told.length).toBeGreaterThan(0);
    expect(Math.min(...told)).toBeGreaterThanOrEqual(0);
  });

  test('refuses a time that is not above 0 in one sentence', async () => {
    const run = exactSearch({ problem: districtChoice({ parcels: 5, seed: 1 }), seconds: 0 }, quietContext());
    await expect(run).rejects.toMatchObject({ code: 'exact-seconds' });
  });
});
