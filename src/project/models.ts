import shishan from '../../data/models/shishan.json';
import { parseModel } from '../../workers/appraisal/own-models/file.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import { type IndicatorTree, indicatorsOf, indicatorTreeSchema } from '../../workers/model/indicator-tree.ts';
import { fittedChoices } from './modelChoices.ts';
import { criteriaOf } from './modelTree.ts';
import { edit, useProject } from './store.ts';

/** The model that comes with the product; it is copied, never changed. */
export const SHISHAN: IndicatorTree = indicatorTreeSchema.parse(shishan);

/** Ids that the lists of results have a meaning of their own for. */
const RESERVED = ['total', 'density'];

/** The indicator model that the project is scored by. */
export function modelOf({ score }: Pick<ProjectDocument, 'score'>): IndicatorTree {
  return score.models.find(({ id }) => id === score.model) ?? SHISHAN;
}

export function useModel(): IndicatorTree {
  return useProject(({ document }) => modelOf(document));
}

export function isOwn({ score }: Pick<ProjectDocument, 'score'>): boolean {
  return modelOf({ score }) !== SHISHAN;
}

/** Scores the project by another of its models. What was decided about the weights of the one before waits for its return. */
export function chooseModel(id: string): void {
  edit(choosing(id));
}

function choosing(id: string) {
  return (document: ProjectDocument): ProjectDocument => {
    const { score } = document;
    if (id === score.model) return document;
    const { matrices, ways, kindsFor, ranking } = score;
    const { [id]: own, ...others } = score.others;
    return {
      ...document,
      score: {
        ...score,
        ...(own ?? { matrices: {}, ways: {}, kindsFor: {}, ranking: { ...ranking, normalise: {} } }),
        model: id,
        others: { ...others, [score.model]: { matrices, ways, kindsFor, ranking } },
      },
    };
  };
}

/** Adds a model under an id and a name that no other has, and scores the project by it. */
function adding(model: IndicatorTree, keepChoices: boolean) {
  return (document: ProjectDocument): ProjectDocument => {
    const { score } = document;
    const ids = [SHISHAN, ...score.models].map(({ id }) => id);
    const id = firstFree(model.id, ids);
    const { matrices, ways, kindsFor, ranking } = score;
    const chosen = choosing(id)({
      ...document,
      score: { ...score, models: [...score.models, { ...model, id }] },
    });
    return keepChoices
      ? { ...document, score: { ...chosen.score, matrices, ways, kindsFor, ranking } }
      : chosen;
  };
}

/** A copy of the model in use, to be changed, with what was decided about its weights. */
export function copyModel(name: IndicatorTree['name']): void {
  const { document } = useProject.getState();
  const model = modelOf(document);
  edit(adding({ ...model, name }, true));
}

/** @throws as parseModel; model-id-reserved */
export function openModel(text: string): void {
  const model = parseModel(text);
  const taken = [...criteriaOf(model), ...indicatorsOf(model)].find(({ id }) => RESERVED.includes(id));
  if (taken) throw new ReweaveError('model-id-reserved', { id: taken.id });
  edit(adding(model, false));
}

/** Takes the model in use out of the project, which goes back to the one that comes with the product. */
export function removeModel(): void {
  edit((document) => {
    const { model } = document.score;
    const chosen = choosing(SHISHAN.id)(document);
    const { [model]: _, ...others } = chosen.score.others;
    const models = chosen.score.models.filter(({ id }) => id !== model);
    return { ...chosen, score: { ...chosen.score, models, others } };
  });
}

/**
 * Changes the own model in use. Judgements and points of a group whose members are no longer the same are dropped; those of a group
 * that is only in another order follow it. @throws what the change throws; nothing is changed then
 */
export function editModel(change: (model: IndicatorTree) => IndicatorTree, forget: Forget = {}): void {
  edit((document) => {
    const { score } = document;
    const before = modelOf(document);
    const after = change(before);
    const models = score.models.map((model) => (model.id === before.id ? after : model));
    const choices = fittedChoices(score, before, after);
    const { [forget.weightsOf ?? '']: _matrix, ...matrices } = choices.matrices;
    const { [forget.weightsOf ?? '']: _way, ...ways } = choices.ways;
    const { [forget.kindsFor ?? '']: _kinds, ...kindsFor } = choices.kindsFor;
    return { ...document, score: { ...score, ...choices, matrices, ways, kindsFor, models } };
  });
}

/** What was decided beside the model and goes with a change of it: the weights of a group, the kinds that feed an indicator. */
interface Forget {
  weightsOf?: string;
  kindsFor?: string;
}

function firstFree(wanted: string, taken: string[]): string {
  let id = wanted;
  for (let next = 2; taken.includes(id); next++) id = `${wanted}-${next}`;
  return id;
}
