import type { JobContext } from '../../model/job.ts';
import type { ChoiceProblem } from '../../model/search.ts';
import { bestOfGroup } from '../priced/best-of-group.ts';
import { settlePrices } from '../priced/settle-prices.ts';
import { withLimit } from './worth-of-limit.ts';

export interface FlipInput {
  problem: ChoiceProblem;
  /** Prices of an answer to the problem. */
  prices: Float64Array;
  group: number;
  limit: number;
}

export interface LimitThatFlips {
  /** What the prices choose for the group as the limits are. */
  option: number;
  /** Nearest value found below and above at which they choose another, and which; null where none was found. */
  below: { most: number; option: number } | null;
  above: { most: number; option: number } | null;
}

const DOUBLINGS = 8;
const HALVINGS = 10;
/** First step, in largest differences that one group can make. */
const FIRST = 4;

/**
 * At which value of one limit the prices would choose another option for a group ("it would be left alone if the budget fell below 41 m"):
 * prices are settled anew at other values, twice as far each time until the choice turns, then in between. About the prices
 * alone: a plan of whole parcels can differ from them in a few groups.
 */
export async function limitThatFlips(
  { problem, prices, group, limit }: FlipInput,
  ctx: JobContext,
): Promise<LimitThatFlips> {
  const at = problem.limits[limit].most;
  let done = 0;
  const choose = async (most: number) => {
    ctx.progress('flipping', ++done, 2 * (DOUBLINGS + HALVINGS) + 1);
    await ctx.pause();
    const moved = withLimit(problem, limit, most);
    const settled = settlePrices(moved, prices);
    return settled && bestOfGroup(moved, settled, group);
  };
  const option = (await choose(at)) ?? bestOfGroup(problem, prices, group);
  let unit = 0;
  for (let k = 0; k < problem.useAmount.length; k++) {
    if (problem.useLimit[k] === limit) unit = Math.max(unit, Math.abs(problem.useAmount[k]));
  }
  const toward = async (sign: number): Promise<{ most: number; option: number } | null> => {
    let near = at;
    let step = FIRST * unit;
    for (let i = 0; i < DOUBLINGS && unit > 0; i++, step *= 2) {
      const far = at + sign * step;
      let other = await choose(far);
      if (other === option) {
        near = far;
        continue;
      }
      let turned = far;
      for (let j = 0; j < HALVINGS; j++) {
        const middle = (near + turned) / 2;
        const there = await choose(middle);
        if (there === option) near = middle;
        else [turned, other] = [middle, there];
      }
      // Where nothing fits any more there is no choice to tell of.
      return other === null ? null : { most: turned, option: other };
    }
    return null;
  };
  return { option, below: await toward(-1), above: await toward(1) };
}
