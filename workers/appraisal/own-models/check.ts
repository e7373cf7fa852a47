import { ReweaveError } from '../../model/errors.ts';
import {
  type IndicatorTree,
  isCriterion,
  membersOf,
  ROOT,
  type TreeNode,
} from '../../model/indicator-tree.ts';

/** Levels of members under the model itself; the community model of Shishan has 2. */
const MOST_LEVELS = 4;
/** Members of one group: more cannot be compared in pairs. */
const MOST_MEMBERS = 10;
/** Of a group's weight: weights as papers print them, to two or four digits, need not add up exactly. */
const SUM_TOLERANCE = 0.01;

/**
 * What a model must hold to beyond its shape: ids of its own for every criterion and indicator, 1 … 10 members in every group, at most
 * 4 levels, the members' weights adding up to the group's (to 1 %), and breaks that rise.
 * @throws model-id-repeated, model-group-size, model-too-deep, model-weights, model-breaks
 */
export function checkModel(model: IndicatorTree): IndicatorTree {
  const seen = new Set([ROOT]);
  checkGroup(ROOT, membersOf(model), 1, 1, seen);
  return model;
}

function checkGroup(id: string, members: TreeNode[], weight: number, level: number, seen: Set<string>): void {
  if (members.length < 1 || members.length > MOST_MEMBERS) {
    throw new ReweaveError('model-group-size', { id, got: members.length, limit: MOST_MEMBERS });
  }
  if (level > MOST_LEVELS) throw new ReweaveError('model-too-deep', { id, limit: MOST_LEVELS });
  const sum = members.reduce((total, member) => total + member.weight, 0);
  if (Math.abs(sum - weight) > SUM_TOLERANCE * weight * (1 + 1e-9)) {
    throw new ReweaveError('model-weights', { id, got: shortest(sum), expected: shortest(weight) });
  }
  for (const member of members) {
    if (seen.has(member.id)) throw new ReweaveError('model-id-repeated', { id: member.id });
    seen.add(member.id);
    if (isCriterion(member)) checkGroup(member.id, membersOf(member), member.weight, level + 1, seen);
    else checkBreaks(member.id, member.breaks);
  }
}

function checkBreaks(id: string, breaks: unknown): void {
  if (typeof breaks !== 'object' || breaks === null) return;
  const { upper } = breaks as { upper: number[] };
  if (upper.every((end, k) => k === 0 || end > upper[k - 1])) return;
  throw new ReweaveError('model-breaks', { id, got: upper.join(', ') });
}

function shortest(value: number): number {
  return Number(value.toFixed(4));
}
