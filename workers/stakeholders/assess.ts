import type { Parcels } from '../model/district.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { RedLine } from '../model/red-lines.ts';
import type { Agreement } from '../model/stakeholders.ts';
import { checkRedLines, type RedLineCheck } from '../renewal/check-red-lines.ts';
import { evaluate } from '../renewal/evaluate.ts';
import { PlanState } from '../renewal/plan-state.ts';
import { agreement } from './agree.ts';

/** All that is said of one plan: what the terminal's `evaluate` prints and the plan screen shows. */
export interface Assessment {
  evaluation: Evaluation;
  redLines: RedLineCheck[];
  agreement: Agreement;
  /** NaN where nothing changes. */
  consensus: number;
}

/** Consequences, who agrees, and red lines of a plan. @throws red-line-wrong */
export function assessPlan(state: PlanState, parcels: Parcels, lines: RedLine[]): Assessment {
  const evaluation = evaluate(state.model, state.choice);
  const agreed = agreement(state, parcels, accessGains(state));
  const redLines = checkRedLines(state, evaluation, lines, parcels, agreed.consensus);
  return { evaluation, redLines, agreement: agreed, consensus: agreed.consensus };
}

/** By parcel, how much more of its people's need is met after a plan than before, −1 … 1; null where access is not measured. */
export function accessGains(state: PlanState): Float64Array | null {
  const { access } = state.model;
  if (!access) return null;
  new PlanState(state.model).measure(false);
  const before = access.now.each.slice();
  state.measure(false);
  return access.now.each.map((share, p) => share - before[p]);
}
