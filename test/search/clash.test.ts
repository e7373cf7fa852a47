import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import { findClash } from '../../workers/search/clash/find-clash.ts';
import { bestByTrying, smallProblems } from './support/brute-force.ts';
import { districtChoice } from './support/district-choice.ts';

/** All sets of indices below n, smaller ones first. */
const setsBelow = (n: number) =>
  Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (_, l) => l).filter((l) => (bits >> l) & 1),
  ).sort((a, b) => a.length - b.length);

describe('limits that clash', () => {
  test('are a smallest set that no choice meets, by trying all sets and choices; relaxing one by what is told mends it', async () => {
    let clashed = 0;
    await fc.assert(
      fc.asyncProperty(smallProblems, async (problem) => {
        const clash = await findClash({ problem }, quietContext());
        const smallest = setsBelow(problem.limits.length).find(
          (set) => bestByTrying(problem, set) === -Infinity,
        );
        expect(clash === null).toBe(smallest === undefined);
        if (!clash || !smallest) return;
        clashed++;
        expect(clash.limits.length).toBe(smallest.length);
        const set = clash.limits.map(({ id }) => problem.limits.findIndex((limit) => limit.id === id));
        expect(bestByTrying(problem, set)).toBe(-Infinity);
        for (const [i, { relaxBy }] of clash.limits.entries()) {
          if (relaxBy === Infinity) continue;
          const relaxed = {
            ...problem,
            limits: problem.limits.map((limit, l) =>
              l === set[i] ? { ...limit, most: limit.most + relaxBy } : limit,
            ),
          };
          expect(relaxBy).toBeGreaterThan(0);
          expect(bestByTrying(relaxed, set)).toBeGreaterThan(-Infinity);
        }
      }),
      { seed: 9, numRuns: 150 },
    );
    expect(clashed).toBeGreaterThan(15);
  });

  test('in a district: sale housing of at least more than at most names these two alone, and by how much', async () => {
    const problem = districtChoice({ parcels: 300, seed: 5 });
    const at = (id: string) => problem.limits.findIndex((limit) => limit.id === id);
    const most = problem.limits[at('sale-at-most')].most;
    problem.limits[at('sale-at-least')].most = -1.5 * most;
    const clash = (await findClash({ problem }, quietContext()))!;
    expect(clash.limits.map(({ id }) => id)).toEqual(['sale-at-least', 'sale-at-most']);
    for (const { relaxBy } of clash.limits) {
      expect(relaxBy).toBeGreaterThanOrEqual(0.5 * most - 1e-3);
      expect(relaxBy).toBeLessThan(0.53 * most);
    }
  });

  test('are none where a plan fits', async () => {
    expect(
      await findClash({ problem: districtChoice({ parcels: 300, seed: 5 }) }, quietContext()),
    ).toBeNull();
  });
});
