import { modals } from '@mantine/modals';
import i18next from 'i18next';
import { addNode, moveNode, removeNode } from '../../workers/appraisal/own-models/edit.ts';
import {
  type IndicatorTree,
  isCriterion,
  ROOT,
  type TreeCriterion,
  type TreeIndicator,
  type TreeNode,
} from '../../workers/model/indicator-tree.ts';
import { editModel, modelOf } from '../project/models.ts';
import { groupIdOf, newId, placeOf } from '../project/modelTree.ts';
import { useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { tellProblem } from '../shell/notices.ts';
import { ModelName } from './ModelName.tsx';
import { NodeEditor } from './NodeEditor.tsx';

/** Changes the model in use; what cannot be done is told in a sentence and changes nothing. True where it was done. */
export function tryEdit(...change: Parameters<typeof editModel>): boolean {
  try {
    editModel(...change);
    return true;
  } catch (error) {
    tellProblem(error);
    return false;
  }
}

/** Opens what can be changed about a criterion or an indicator; null: about the model itself. */
export function editNode(id: string | null): void {
  modals.open({
    title: i18next.t(id === null ? 'model.rename' : 'model.edit'),
    size: 'md',
    children: id === null ? <ModelName /> : <NodeEditor id={id} />,
  });
}

/** Adds a criterion (with an indicator in it, since none may be empty) or an indicator to a group and opens it; null: the top. */
export function addTo(group: string | null, what: 'criterion' | 'indicator'): void {
  const model = modelOf(useProject.getState().document);
  const node = what === 'criterion' ? newCriterion(model) : newIndicator(model);
  if (tryEdit((before) => addNode(before, group ?? ROOT, node))) editNode(node.id);
}

export function removeFromModel(node: TreeNode): boolean {
  return tryEdit((model) => removeNode(model, node.id));
}

/** One place up or down among the members of its own sort. */
export function shift(node: TreeNode, by: -1 | 1): void {
  const { siblings, parent } = siblingsOf(node);
  const to = siblings.findIndex(({ id }) => id === node.id) + by;
  if (to >= 0 && to < siblings.length) tryEdit((model) => moveNode(model, node.id, groupIdOf(parent), to));
}

/** Where a node stands among the members of its own sort. */
export function siblingsOf(node: TreeNode): { siblings: TreeNode[]; parent: TreeCriterion | null } {
  const model = modelOf(useProject.getState().document);
  const parent = placeOf(model, node.id)?.parent ?? null;
  const group = parent ?? model;
  return { parent, siblings: isCriterion(node) ? group.criteria : group.indicators };
}

function newIndicator(model: IndicatorTree): TreeIndicator {
  const kinds = useResults.getState().district?.facilities?.kinds ?? [];
  return {
    id: newId(model, 'i'),
    name: { en: 'New indicator', zh: '新指标' },
    measure: { type: 'density', facilities: [kinds[0] ?? 'clinic'], standIns: [] },
    weight: 1,
    better: 'higher',
  };
}

function newCriterion(model: IndicatorTree): TreeCriterion {
  return {
    id: newId(model, 'c'),
    name: { en: 'New criterion', zh: '新准则' },
    weight: 1,
    criteria: [],
    indicators: [newIndicator(model)],
  };
}
