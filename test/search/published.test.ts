import { expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import { exactSearch } from '../../workers/search/exact/exact-search.ts';
import { pricedSearch } from '../../workers/search/priced/priced-search.ts';
import { MKNAP1 } from './support/mknap1.ts';

test.each(MKNAP1)(
  'the exact search finds the published optimum $optimum; the priced one brackets it',
  async ({ optimum, problem }) => {
    const priced = await pricedSearch({ problem, gap: 0 }, quietContext());
    expect(priced.feasible).toBe(true);
    expect(priced.objective).toBeLessThanOrEqual(optimum);
    expect(priced.objective).toBeGreaterThan(0.98 * optimum);
    expect(priced.bound).toBeGreaterThanOrEqual(optimum);
    const exact = await exactSearch({ problem }, quietContext());
    expect(exact.objective).toBe(optimum);
    expect(exact.gap).toBeLessThan(1e-5);
  },
);
