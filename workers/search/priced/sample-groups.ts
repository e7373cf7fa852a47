import type { Prepared } from './prepare.ts';
import { prepare } from './prepare.ts';

/** The problem of `count` groups spread over all of it, limits scaled down alike: its prices are nearly those of the whole. */
export function sampleGroups({ problem, groups }: Prepared, count: number): Prepared {
  const { starts, gain, limits, useStarts, useLimit, useAmount } = problem;
  const share = count / groups;
  const options: number[] = [];
  const sampleStarts = [0];
  for (let i = 0; i < count; i++) {
    // The golden ratio spreads the picks without a period that the order of groups could share.
    const g = Math.min(groups - 1, Math.floor((i + ((i * 0.618034) % 1)) / share));
    for (let o = starts[g]; o < starts[g + 1]; o++) options.push(o);
    sampleStarts.push(options.length);
  }
  const sampleUses = [0];
  const uses: number[] = [];
  for (const o of options) {
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) uses.push(k);
    sampleUses.push(uses.length);
  }
  return prepare({
    starts: Uint32Array.from(sampleStarts),
    gain: Float64Array.from(options, (o) => gain[o]),
    limits: limits.map(({ id, most }) => ({ id, most: most * share })),
    useStarts: Uint32Array.from(sampleUses),
    useLimit: Uint16Array.from(uses, (k) => useLimit[k]),
    useAmount: Float64Array.from(uses, (k) => useAmount[k]),
  });
}
