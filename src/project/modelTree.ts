import {
  type IndicatorTree,
  indicatorsOf,
  isCriterion,
  membersOf,
  ROOT,
  type TreeCriterion,
  type TreeIndicator,
  type TreeNode,
} from '../../workers/model/indicator-tree.ts';

/** All criteria of a model, one before those that it holds. */
export function criteriaOf({ criteria }: Pick<TreeCriterion, 'criteria'>): TreeCriterion[] {
  return criteria.flatMap((criterion) => [criterion, ...criteriaOf(criterion)]);
}

/** A criterion or an indicator with the group that holds it. */
export function placeOf(
  model: IndicatorTree,
  id: string,
): { node: TreeNode; parent: TreeCriterion | null } | null {
  for (const parent of [null, ...criteriaOf(model)]) {
    const node = membersOf(parent ?? model).find((member) => member.id === id);
    if (node) return { node, parent };
  }
  return null;
}

export function indicatorIn(model: IndicatorTree, id: string): TreeIndicator | undefined {
  return indicatorsOf(model).find((indicator) => indicator.id === id);
}

/** The id of a group: a criterion's own, or the top's. */
export const groupIdOf = (group: TreeCriterion | null): string => group?.id ?? ROOT;

/** c1, c2 … or i1, i2 …: the first that is free in the model. */
export function newId(model: IndicatorTree, letter: 'c' | 'i'): string {
  const taken = new Set([...criteriaOf(model), ...indicatorsOf(model)].map(({ id }) => id));
  let next = 1;
  while (taken.has(`${letter}${next}`)) next++;
  return `${letter}${next}`;
}

/** Groups that a node can be moved into: all but itself and what it holds. */
export function groupsFor(model: IndicatorTree, node: TreeNode): (TreeCriterion | null)[] {
  const own = isCriterion(node) ? new Set([node.id, ...criteriaOf(node).map(({ id }) => id)]) : new Set();
  return [null, ...criteriaOf(model).filter(({ id }) => !own.has(id))];
}
