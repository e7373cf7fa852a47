import { rankAcceptability } from '../appraisal/ranking/rank-acceptability.ts';
import { weightFlips } from '../appraisal/ranking/weight-flips.ts';
import { weightedSum } from '../appraisal/ranking/weighted-sum.ts';
import type { NeighbourSureness, OrderFirmness, OrderSureness } from '../model/compare.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';

export interface OrderInput {
  /** One per criterion, one value per scenario; normalised, higher better, NaN missing (see normalise). */
  columns: Float64Array[];
  weights: number[];
  /** A flip by a smaller change of one weight (as a share of 1) makes two neighbours fragile; 0.05 unless given. */
  margin?: number;
}

export interface OrderSurenessInput extends OrderInput {
  samples: number;
  seed: number;
  /** Random weights lie between weight · (1 − spread) and weight · (1 + spread), null: any weights are as likely; 0.5 unless given. */
  spread?: number | null;
}

/**
 * How firmly scenarios stand in their order by weighted sum: for each two neighbours the smallest change of one weight that turns them round
 * (closed form, see weightFlips), since no order changes without two neighbours changing first. Cheap enough while a weight moves.
 * @throws order-margin, as weightedSum
 */
export function orderFirmness({ columns, weights, margin = ORDER_MARGIN }: OrderInput): OrderFirmness {
  if (!(margin >= 0 && margin <= 1)) throw new ReweaveError('order-margin', { got: String(margin) });
  const { scores } = weightedSum(columns, weights);
  const order = Array.from(scores, (_, row) => row).filter((row) => !Number.isNaN(scores[row]));
  order.sort((a, b) => scores[b] - scores[a] || a - b);
  const neighbours = order.slice(1).map((behind, i): NeighbourSureness => {
    const ahead = order[i];
    const { difference, flips } = weightFlips(columns, weights, ahead, behind);
    const isLevel = Math.abs(difference) <= LEVEL;
    const isFragile = flips.length > 0 && Math.abs(flips[0].change) < margin;
    return {
      ...{ ahead, behind, lead: Math.max(0, difference), flip: flips[0] },
      mark: isLevel ? 'level' : isFragile ? 'fragile' : 'stable',
    };
  });
  const mark = neighbours.every((one) => one.mark === 'stable') ? 'stable' : 'fragile';
  return { scores, order, neighbours, mark };
}

/** Firmness and, under random weights near the person's or any, how often each takes each place. Stage told: 'samples'. @throws as orderFirmness, weightFlips and rankAcceptability */
export async function orderSureness(input: OrderSurenessInput, ctx: JobContext): Promise<OrderSureness> {
  const { columns, weights, samples, seed, spread = 0.5 } = input;
  const firmness = orderFirmness(input);
  const around = spread === null ? undefined : { weights, spread };
  const acceptability = await rankAcceptability({ columns, samples, seed, around }, ctx);
  const { share, alternatives } = acceptability;
  return {
    ...firmness,
    acceptability,
    firstShare: Float64Array.from({ length: alternatives }, (_, a) => share[a * alternatives]),
  };
}

/** The change of one weight, as a share of 1, that an order must bear to be called stable. */
const ORDER_MARGIN = 0.05;

/** What weightFlips takes for level. */
const LEVEL = 1e-12;
