import type { ProjectDocument } from '../../workers/model/document.ts';
import type { WeightWay } from '../../workers/model/weighting.ts';
import { useResults } from '../project/results.ts';

/** The way that a group is weighed by; null: by one person's judgements, or else the model's weights. */
export const setWay =
  (group: string, way: WeightWay | null) =>
  (document: ProjectDocument): ProjectDocument => {
    const { [group]: _, ...ways } = document.score.ways;
    return { ...document, score: { ...document.score, ways: way ? { ...ways, [group]: way } : ways } };
  };

/** Weights of a group's members within the group as they count now. */
export function localWeights(group: string, { weights, weighing } = useResults.getState()): number[] | null {
  return weighing?.shares[group] ?? weights?.groups[group]?.judgement.geometricMean ?? null;
}
