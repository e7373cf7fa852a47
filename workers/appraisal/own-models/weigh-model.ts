import type { LeafScore, TreeWeights } from '../../model/appraisal.ts';
import { ReweaveError } from '../../model/errors.ts';
import {
  type IndicatorTree,
  isCriterion,
  membersOf,
  ROOT,
  type TreeCriterion,
} from '../../model/indicator-tree.ts';
import type { DataWeights, GroupJudgement, JudgementMatrix, WeightWay } from '../../model/weighting.ts';
import { criticWeights } from '../../weighting/critic.ts';
import { entropyWeights } from '../../weighting/entropy.ts';
import { judgeTogether } from '../../weighting/group.ts';
import { checkJudgements } from '../../weighting/matrix.ts';
import { directWeights, equalWeights, swingWeights } from '../../weighting/points.ts';
import { criterionScores } from '../score-tree.ts';
import { treeWeights } from '../tree-weights.ts';

/** How each group of a model is weighed, by its id: a way, or else one person's judgements, or else the model's own weights. */
export interface WeightChoice {
  matrices: Record<string, JudgementMatrix>;
  ways: Record<string, WeightWay>;
}

export interface WeighedModel {
  weights: TreeWeights<JudgementMatrix>;
  /** Groups weighed otherwise than by judgements: each member's share of the group. */
  shares: Record<string, number[]>;
  /** Groups that several people judged. */
  people: Record<string, GroupJudgement>;
  /** Groups weighed by the parcels' scores: on how many parcels that rests. */
  data: Record<string, Omit<DataWeights, 'weights'>>;
  /** Why a group cannot be weighed as asked; the model's own weights stand there meanwhile. */
  problems: Record<string, ReweaveError>;
}

/**
 * Weights of a model's tree, each group in the way chosen for it. entropy and critic look at the parcels' scores (0 … 100, higher better)
 * of what the group holds, a criterion's being the weighted mean of what is under it, over the parcels that have all of them; what is
 * not measured weighs nothing there. A group that cannot be weighed as asked keeps the model's weights and is told in `problems`.
 */
export function weighModel(
  model: IndicatorTree,
  { matrices, ways }: WeightChoice,
  leaves: LeafScore[],
): WeighedModel {
  const missing = leaves.filter((leaf) => leaf.missing).map(({ id }) => id);
  const judged: Record<string, JudgementMatrix> = {};
  const result: Omit<WeighedModel, 'weights'> = { shares: {}, people: {}, data: {}, problems: {} };

  const scoresOf = (criterion: TreeCriterion) => {
    const weights = treeWeights({ criteria: [criterion] }, judged, missing, result.shares);
    return criterionScores(leaves, weights, criterion.id);
  };
  const columnsOf = (group: Pick<TreeCriterion, 'criteria' | 'indicators'>) =>
    membersOf(group).map((member): Float64Array | null => {
      if (isCriterion(member)) {
        const scores = scoresOf(member);
        return scores.length > 0 ? Float64Array.from(scores) : null;
      }
      const leaf = leaves.find(({ id }) => id === member.id);
      return leaf && !leaf.missing ? Float64Array.from(leaf.parcelScores) : null;
    });

  const weigh = (id: string, group: Pick<TreeCriterion, 'criteria' | 'indicators'>) => {
    const way = ways[id];
    const count = membersOf(group).length;
    switch (way?.by) {
      case undefined:
        if (!matrices[id]) return;
        checkCount(id, matrices[id].length, count);
        checkJudgements(matrices[id]);
        judged[id] = matrices[id];
        return;
      case 'people': {
        const together = judgeTogether(way.people);
        checkCount(id, together.matrix.length, count);
        result.people[id] = together;
        judged[id] = together.matrix;
        return;
      }
      case 'direct':
      case 'swing':
        checkCount(id, way.points.length, count);
        result.shares[id] = way.by === 'direct' ? directWeights(way.points) : swingWeights(way.points);
        return;
      case 'equal':
        result.shares[id] = equalWeights(count);
        return;
      default: {
        const columns = columnsOf(group);
        const known = columns.filter((column) => column !== null);
        if (known.length === 0) throw new ReweaveError('columns-constant', { rows: 0 });
        const { weights, ...data } =
          way.by === 'entropy'
            ? entropyWeights(known)
            : criticWeights(
                known,
                known.map(() => 'higher'),
              );
        let next = 0;
        result.shares[id] = columns.map((column) => (column ? weights[next++] : 0));
        result.data[id] = data;
      }
    }
  };

  const visit = (id: string, group: Pick<TreeCriterion, 'criteria' | 'indicators'>) => {
    for (const criterion of group.criteria) visit(criterion.id, criterion);
    try {
      weigh(id, group);
    } catch (error) {
      if (!(error instanceof ReweaveError)) throw error;
      result.problems[id] = error;
    }
  };
  visit(ROOT, model);
  return { weights: treeWeights(model, judged, missing, result.shares), ...result };
}

function checkCount(group: string, got: number, expected: number): void {
  if (got !== expected) throw new ReweaveError('judgement-count', { group, got, expected });
}
