import type { TreeWeights, WeightGroup } from '../model/appraisal.ts';
import { ReweaveError } from '../model/errors.ts';
import type { IndicatorModel } from '../model/indicators.ts';
import { judge } from '../weighting/judge.ts';
import { ratioMatrix } from '../weighting/matrix.ts';

/**
 * Weights of a model's tree. Each group has one judgement matrix: `matrices.root` compares the criteria, `matrices[criterion id]` its
 * indicators; a group without one is judged by the ratios of its published weights, which gives those weights back
 * (scaled to sum 1). Row geometric means, as in Liu et al. 2024; an indicator weighs criterion × local.
 *
 * Indicators in `missing` keep their judged weight and get the effective weight 0; the others share 1 in unchanged proportions.
 * @throws judgement-count where a matrix does not fit its group, and the errors of judge and ratioMatrix
 */
export function treeWeights(
  model: IndicatorModel,
  matrices: Record<string, number[][]> = {},
  missing: Iterable<string> = [],
): TreeWeights {
  const absent = new Set(missing);
  const groups: Record<string, WeightGroup> = { root: groupOf('root', model.criteria, matrices.root) };
  const ofCriterion = groups.root.judgement.geometricMean;

  const leaves = model.criteria.flatMap((criterion, c) => {
    const group = groupOf(criterion.id, criterion.indicators, matrices[criterion.id]);
    groups[criterion.id] = group;
    return criterion.indicators.map(({ id }, i) => {
      const local = group.judgement.geometricMean[i];
      return { id, criterion: criterion.id, local, weight: ofCriterion[c] * local, missing: absent.has(id) };
    });
  });

  const present = total(leaves.filter((leaf) => !leaf.missing).map((leaf) => leaf.weight));
  const indicators = leaves.map((leaf) => ({ ...leaf, effective: leaf.missing ? 0 : leaf.weight / present }));
  const criteria = model.criteria.map(({ id }, c) => ({
    id,
    weight: ofCriterion[c],
    effective: total(indicators.filter((leaf) => leaf.criterion === id).map((leaf) => leaf.effective)),
  }));
  const missingWeight = total(leaves.filter((leaf) => leaf.missing).map((leaf) => leaf.weight));
  return { indicators, criteria, groups, missingWeight };
}

function groupOf(
  group: string,
  members: { id: string; weight: number }[],
  given: number[][] | undefined,
): WeightGroup {
  if (given && given.length !== members.length) {
    throw new ReweaveError('judgement-count', { group, got: given.length, expected: members.length });
  }
  const matrix = given ?? ratioMatrix(members.map((member) => member.weight));
  return { ids: members.map((member) => member.id), matrix, judgement: judge(matrix) };
}

function total(values: number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
