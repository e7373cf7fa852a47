import { pick } from './pick.ts';
import type { Prepared } from './prepare.ts';
import { prepare } from './prepare.ts';

/** The problem of `count` groups spread over all of it, limits scaled down alike: its prices are nearly those of the whole. */
export function sampleGroups({ problem, groups }: Prepared, count: number): Prepared {
  const { starts, limits } = problem;
  const share = count / groups;
  const options: number[] = [];
  const sampleStarts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    // The golden ratio spreads the picks without a period that the order of groups could share.
    const g = Math.min(groups - 1, Math.floor((i + ((i * 0.618034) % 1)) / share));
    for (let o = starts[g]; o < starts[g + 1]; o++) options.push(o);
    sampleStarts[i + 1] = options.length;
  }
  return prepare({
    ...pick(problem, options, sampleStarts),
    limits: limits.map(({ id, most }) => ({ id, most: most * share })),
  });
}
