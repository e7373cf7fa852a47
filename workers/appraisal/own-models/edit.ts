import { ReweaveError } from '../../model/errors.ts';
import {
  type IndicatorTree,
  isCriterion,
  membersOf,
  ROOT,
  type TreeCriterion,
  type TreeIndicator,
  type TreeNode,
} from '../../model/indicator-tree.ts';
import { checkModel } from './check.ts';

type Group = Pick<TreeCriterion, 'criteria' | 'indicators'>;

/**
 * The model with a criterion or an indicator added to a group ('root' or a criterion's id), before place `at` of its own sort (at the
 * end unless given). It weighs as much as the others do on average; they keep their proportions. Its own `weight` does not count.
 * @throws model-no-node, and what checkModel throws
 */
export function addNode(model: IndicatorTree, parent: string, node: TreeNode, at?: number): IndicatorTree {
  const added = changeGroup(model, parent, (group, weight) => {
    const members = membersOf(group);
    return inserted(shared(members, weight), scaled(node, weight / Math.max(1, members.length)), at);
  });
  return checkModel(evened(added));
}

/**
 * The model without a criterion (and all in it) or an indicator; the rest of its group keep their proportions.
 * @throws model-no-node, model-last-member
 */
export function removeNode(model: IndicatorTree, id: string): IndicatorTree {
  const { parent } = placeOf(model, id);
  const removed = changeGroup(model, parent, (group) => {
    if (membersOf(group).length === 1) throw new ReweaveError('model-last-member', { id, parent });
    return without(group, id);
  });
  return checkModel(evened(removed));
}

/**
 * The model with a node moved into another group, before place `at` of its own sort. Within its own group only the order changes; into
 * another it comes as addNode has it.
 * @throws model-no-node, model-move-inside, model-last-member, and what checkModel throws
 */
export function moveNode(model: IndicatorTree, id: string, parent: string, at?: number): IndicatorTree {
  const { node, parent: from } = placeOf(model, id);
  if (id === parent || (isCriterion(node) && holds(node, parent))) {
    throw new ReweaveError('model-move-inside', { id, parent });
  }
  if (from !== parent) return addNode(removeNode(model, id), parent, node, at);
  return changeGroup(model, parent, (group) => inserted(without(group, id), node, at));
}

/**
 * The model with a node's share of its group set (above 0, below 1); the others of the group keep their proportions, and so does
 * whatever they hold.
 * @throws model-no-node, model-share
 */
export function setWeight(model: IndicatorTree, id: string, share: number): IndicatorTree {
  const { parent } = placeOf(model, id);
  const changed = changeGroup(model, parent, (group, weight) => {
    const members = membersOf(group);
    const alone = members.length === 1;
    if (alone ? share !== 1 : !(share > 0 && share < 1)) {
      throw new ReweaveError('model-share', { id, got: share });
    }
    const others = members.reduce((sum, member) => sum + (member.id === id ? 0 : member.weight), 0);
    return mapped(group, (member) =>
      scaled(member, weight * (member.id === id ? share : ((1 - share) * member.weight) / others)),
    );
  });
  return checkModel(evened(changed));
}

/**
 * The model with a node of the same id in another's place: another name, measure, direction, or other members. Weights below it are
 * scaled to the weight that the node has in the model.
 * @throws model-no-node, and what checkModel throws
 */
export function replaceNode(model: IndicatorTree, node: TreeNode): IndicatorTree {
  const { node: before, parent } = placeOf(model, node.id);
  const replaced = changeGroup(model, parent, (group) => {
    if (isCriterion(node) === isCriterion(before)) {
      return mapped(group, (member) => (member.id === node.id ? scaled(node, before.weight) : member));
    }
    return inserted(without(group, node.id), scaled(node, before.weight));
  });
  return checkModel(evened(replaced));
}

/** The model with every group's weights adding up exactly to the group's, in their proportions. */
function evened(model: IndicatorTree): IndicatorTree {
  return { ...model, ...shared(membersOf(model), 1) };
}

/** Members as a group, their weights in proportion and adding up to `weight`; so are the members' members. */
function shared(members: TreeNode[], weight: number): Group {
  const sum = members.reduce((total, member) => total + member.weight, 0);
  return grouped(members.map((member) => scaled(member, (member.weight / sum) * weight)));
}

function scaled<T extends TreeNode>(node: T, exact: number): T {
  // A file reads 0.1, not 0.09999999999999999.
  const weight = Number(exact.toPrecision(14));
  return isCriterion(node) ? { ...node, weight, ...shared(membersOf(node), weight) } : { ...node, weight };
}

function grouped(members: TreeNode[]): Group {
  return {
    criteria: members.filter((member) => isCriterion(member)),
    indicators: members.filter((member): member is TreeIndicator => !isCriterion(member)),
  };
}

function mapped(group: Group, change: (member: TreeNode) => TreeNode): Group {
  return grouped(membersOf(group).map(change));
}

function without(group: Group, id: string): Group {
  return grouped(membersOf(group).filter((member) => member.id !== id));
}

function inserted({ criteria, indicators }: Group, node: TreeNode, at?: number): Group {
  return isCriterion(node)
    ? { criteria: criteria.toSpliced(at ?? criteria.length, 0, node), indicators }
    : { criteria, indicators: indicators.toSpliced(at ?? indicators.length, 0, node) };
}

/** The model with one group changed. @throws model-no-node where no criterion has that id */
function changeGroup(
  model: IndicatorTree,
  id: string,
  change: (group: Group, weight: number) => Group,
): IndicatorTree {
  if (id === ROOT) return { ...model, ...change(model, 1) };
  const { node } = placeOf(model, id);
  if (!isCriterion(node)) throw new ReweaveError('model-no-node', { id });
  const inside = (criterion: TreeCriterion): TreeCriterion =>
    criterion.id === id
      ? { ...criterion, ...change(criterion, criterion.weight) }
      : { ...criterion, criteria: criterion.criteria.map(inside) };
  return { ...model, criteria: model.criteria.map(inside) };
}

/** @throws model-no-node */
function placeOf(model: IndicatorTree, id: string): { node: TreeNode; parent: string } {
  const found = find(model, ROOT, id);
  if (!found) throw new ReweaveError('model-no-node', { id });
  return found;
}

function find(group: Group, groupId: string, id: string): { node: TreeNode; parent: string } | null {
  for (const node of membersOf(group)) {
    if (node.id === id) return { node, parent: groupId };
    const below = isCriterion(node) ? find(node, node.id, id) : null;
    if (below) return below;
  }
  return null;
}

function holds(criterion: TreeCriterion, id: string): boolean {
  return find(criterion, criterion.id, id) !== null;
}
