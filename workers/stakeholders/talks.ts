import type { Parcels } from '../model/district.ts';
import { type Agreement, LEVERS, type Levers, type TalkStep, type Talks } from '../model/stakeholders.ts';
import type { PlanState } from '../renewal/plan-state.ts';
import { assumed, type SheetValues } from '../renewal/sheet/values.ts';
import { agreement, NO_LEVERS } from './agree.ts';

const MOST_ROUNDS = 40;

/**
 * Talks in rounds: of all levers that still have room, the one that brings the most agreement for what developer and government give
 * up moves, as many steps as it takes to win anyone; until `wanted` of the stakeholders accept or nothing is left to offer.
 * Every round is kept. No dice: the same plan gives the same path.
 */
export function talks(
  state: PlanState,
  parcels: Parcels,
  accessGain: Float64Array | null,
  wanted = 2 / 3,
): Talks {
  const { sheet } = state.model;
  let levers = NO_LEVERS;
  let now = agreement(state, parcels, accessGain, levers);
  const path: TalkStep[] = [stepOf(0, null, levers, 0, now)];
  while (now.consensus < wanted - 1e-12 && path.length <= MOST_ROUNDS) {
    let best: {
      lever: keyof Levers;
      levers: Levers;
      cost: number;
      then: Agreement;
      perPoint: number;
    } | null = null;
    for (const lever of LEVERS) {
      const { step, most } = roomOf(sheet, lever);
      for (let at = levers[lever] + step; at <= most + 1e-9; at += step) {
        const tried = { ...levers, [lever]: at };
        const then = agreement(state, parcels, accessGain, tried);
        const more = then.consensus - now.consensus;
        if (!(more > 1e-9)) continue;
        const cost = payers(now) - payers(then);
        const perPoint = cost / more;
        if (!best || perPoint < best.perPoint) best = { lever, levers: tried, cost, then, perPoint };
        break;
      }
    }
    if (!best) break;
    levers = best.levers;
    now = best.then;
    path.push(stepOf(path.length, best.lever, levers, best.cost, now));
  }
  return { path, agreed: now.consensus >= wanted - 1e-12, agreement: now };
}

function payers({ surplus }: Agreement): number {
  return surplus.developer + surplus.government;
}

function roomOf(sheet: SheetValues, lever: keyof Levers): { step: number; most: number } {
  const of = (name: string) => assumed(sheet, `talks.${name}`);
  switch (lever) {
    case 'compensation':
      return { step: of('compensationStep'), most: of('compensationMost') };
    case 'onSite':
      return { step: of('onSiteStep'), most: 1 - assumed(sheet, 'onSiteShare') };
    case 'far':
      return { step: of('farStep'), most: of('farMost') };
    case 'access':
      return { step: of('accessStep'), most: of('accessMost') };
  }
}

function stepOf(
  round: number,
  lever: TalkStep['lever'],
  levers: Levers,
  cost: number,
  { consensus, shares, surplus }: Agreement,
): TalkStep {
  return { round, lever, levers, cost, consensus, shares, surplus };
}
