import { quietContext } from '../../workers/model/job.ts';
import type { ChoiceProblem } from '../../workers/model/search.ts';
import { exactSearch } from '../../workers/search/exact/exact-search.ts';
import { pricedSearch } from '../../workers/search/priced/priced-search.ts';
import { districtChoice } from '../search/support/district-choice.ts';
import { type Case, count } from './case.ts';
import { plainPrices } from './plain-prices.ts';

const PLAIN_STEPS = 300;
const EXACT_SECONDS = 5;
const quiet = quietContext();
const share = (gap: number) => (Number.isFinite(gap) ? `${(100 * gap).toFixed(2)} %` : 'no plan');

function moved(problem: ChoiceProblem): ChoiceProblem {
  return {
    ...problem,
    limits: problem.limits.map((limit, l) => (l === 0 ? { ...limit, most: 0.9 * limit.most } : limit)),
  };
}

function coldCase(parcels: number): Case {
  return {
    operation: 'plan by prices, gap 0.5 %',
    async prepare() {
      const problem = districtChoice({ parcels, seed: 7 });
      return {
        size: `${count(parcels)} parcels × 76 options, ${problem.limits.length} limits`,
        ours: () => pricedSearch({ problem }, quiet),
        plain: { run: () => plainPrices(problem, PLAIN_STEPS) },
        async difference() {
          const ours = await pricedSearch({ problem }, quiet);
          const plain = plainPrices(problem, PLAIN_STEPS);
          return `gap ${share(ours.gap)}; plain: ${share((plain.bound - plain.gain) / plain.bound)}`;
        },
      };
    },
  };
}

function movedCase(parcels: number): Case {
  return {
    operation: 'plan after one limit moved',
    async prepare() {
      const start = await pricedSearch({ problem: districtChoice({ parcels, seed: 7 }) }, quiet);
      const problem = moved(districtChoice({ parcels, seed: 7 }));
      return {
        size: `${count(parcels)} parcels × 76 options, ${problem.limits.length} limits`,
        ours: () => pricedSearch({ problem, start }, quiet),
        plain: { run: () => plainPrices(problem, PLAIN_STEPS) },
        difference: async () => `gap ${share((await pricedSearch({ problem, start }, quiet)).gap)}`,
      };
    },
  };
}

const exactCase: Case = {
  operation: `plan by branch and cut, at most ${EXACT_SECONDS} s`,
  async prepare() {
    const problem = districtChoice({ parcels: 1000, seed: 7 });
    const run = () => exactSearch({ problem, gap: 0.001, seconds: EXACT_SECONDS }, quiet);
    return {
      size: `1,000 parcels × 76 options, ${problem.limits.length} limits`,
      ours: run,
      difference: async () => `gap ${share((await run()).gap)}`,
    };
  },
};

export const pricedCases: Case[] = [coldCase(1000), coldCase(10_000), movedCase(1000), exactCase];
