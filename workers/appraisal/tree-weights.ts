import type { TreeWeights, WeightGroup } from '../model/appraisal.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JudgementMatrix } from '../model/weighting.ts';
import { judge } from '../weighting/judge.ts';
import { ratioMatrix } from '../weighting/matrix.ts';

interface Member {
  id: string;
  weight: number;
}

/** What is needed of a model: an IndicatorModel of two levels, or an IndicatorTree. */
interface Group {
  criteria?: (Member & Group)[];
  indicators?: Member[];
}

/**
 * Weights of a model's tree. Each group has one judgement matrix: `matrices.root` compares the members at the top, `matrices[criterion
 * id]` its own (criteria first, then indicators); a group without one is judged by the ratios of its published weights, which gives
 * those weights back (scaled to sum 1). Row geometric means, as in Liu et al. 2024; a member weighs its group × local.
 *
 * Groups in `shares` (one number per member in the same order, sum 1) have those weights and no judgements.
 *
 * Indicators in `missing` keep their judged weight and get the effective weight 0; the others share 1 in unchanged proportions.
 * @throws judgement-count where a matrix does not fit its group, and the errors of judge and ratioMatrix
 */
export function treeWeights<M extends JudgementMatrix = number[][]>(
  model: Group,
  matrices: Record<string, M> = {},
  missing: Iterable<string> = [],
  shares: Record<string, number[]> = {},
): TreeWeights<M | number[][]> {
  const absent = new Set(missing);
  const groups: Record<string, WeightGroup<M | number[][]>> = {};
  const criteria: TreeWeights['criteria'] = [];
  const leaves: Omit<TreeWeights['indicators'][number], 'effective'>[] = [];
  /** For each criterion the leaves under it, as a range of `leaves`. */
  const ranges: [number, number][] = [];

  const judged = (id: string, members: Member[]) => {
    groups[id] = groupOf(id, members, matrices[id]);
    return groups[id].judgement.geometricMean;
  };
  const visit = (id: string, weight: number, { criteria: inner = [], indicators = [] }: Group) => {
    const local = shares[id] ?? judged(id, [...inner, ...indicators]);
    inner.forEach((criterion, c) => {
      const own = { id: criterion.id, weight: weight * local[c], effective: 0 };
      const place = criteria.push(id === 'root' ? own : { ...own, parent: id }) - 1;
      const from = leaves.length;
      visit(criterion.id, own.weight, criterion);
      ranges[place] = [from, leaves.length];
    });
    indicators.forEach((indicator, i) => {
      const share = local[inner.length + i];
      leaves.push({
        id: indicator.id,
        criterion: id,
        local: share,
        weight: weight * share,
        missing: absent.has(indicator.id),
      });
    });
  };
  visit('root', 1, model);

  const present = total(leaves.filter((leaf) => !leaf.missing).map((leaf) => leaf.weight));
  const indicators = leaves.map((leaf) => ({
    ...leaf,
    effective: leaf.missing || leaf.weight === 0 ? 0 : leaf.weight / present,
  }));
  criteria.forEach((criterion, c) => {
    criterion.effective = total(indicators.slice(...ranges[c]).map((leaf) => leaf.effective));
  });
  const missingWeight = total(leaves.filter((leaf) => leaf.missing).map((leaf) => leaf.weight));
  return { indicators, criteria, groups, missingWeight };
}

function groupOf<M extends JudgementMatrix>(
  group: string,
  members: Member[],
  given: M | undefined,
): WeightGroup<M | number[][]> {
  if (given && given.length !== members.length) {
    throw new ReweaveError('judgement-count', { group, got: given.length, expected: members.length });
  }
  const matrix = given ?? ratioMatrix(members.map((member) => member.weight));
  return { ids: members.map((member) => member.id), matrix, judgement: judge(matrix) };
}

function total(values: number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
