import { criterionScores } from '../appraisal/score-tree.ts';
import type { ExportColumn } from '../export/columns.ts';
import type { TreeScores, TreeWeights } from '../model/appraisal.ts';
import {
  type IndicatorTree,
  indicatorsOf,
  isCriterion,
  membersOf,
  type TreeNode,
} from '../model/indicator-tree.ts';
import type { MeasuredLeaf } from '../model/own-models.ts';
import type { JudgementMatrix } from '../model/weighting.ts';

/** All that a diagnosis found. */
export interface Diagnosis {
  model: IndicatorTree;
  measured: MeasuredLeaf[];
  weights: TreeWeights<JudgementMatrix>;
  scores: TreeScores;
}

interface TreeRecord {
  id: string;
  score: number | null;
  weight: number;
  effective: number;
  children: TreeRecord[];
}

/** The members of the model's top with all that they hold, as they are printed. */
export function treeOf(diagnosis: Diagnosis): TreeRecord[] {
  return membersOf(diagnosis.model).map((node) => nodeOf(node, diagnosis));
}

function nodeOf(node: TreeNode, diagnosis: Diagnosis): TreeRecord {
  const { measured, weights, scores } = diagnosis;
  const { id } = node;
  if (isCriterion(node)) {
    const { weight, effective } = weights.criteria.find((one) => one.id === id)!;
    const { score } = scores.criteria.find((one) => one.id === id)!;
    const children = membersOf(node).map((member) => nodeOf(member, diagnosis));
    return { id, score: orNull(score), weight, effective, children };
  }
  const { weight, effective } = weights.indicators.find((one) => one.id === id)!;
  const leaf = measured.find((one) => one.id === id)!;
  if (leaf.missing) return { id, score: null, weight, effective, children: [] };
  const { score, unit, areaShare } = leaf;
  const rest = leaf.grid ? { bandwidthM: leaf.bandwidthM, points: leaf.points } : { overall: leaf.overall };
  return { id, score, weight, effective, ...{ unit, areaShare, ...rest }, children: [] };
}

/** Scores of the parcels, named as in the files that the app writes. */
export function scoreColumns({ model, measured, weights, scores }: Diagnosis): ExportColumn[] {
  const column = (key: string, values: Float32Array | Float64Array): ExportColumn => ({
    key,
    column: { type: 'number', values },
  });
  const points = (id: string, values: Float32Array) => column(`score_${id} [points 0-100]`, values);
  const leaves = measured.map((leaf) =>
    leaf.missing ? { id: leaf.id, missing: { code: leaf.missing.code } } : leaf,
  );
  return [
    points('total', scores.parcelTotals),
    column(
      'score_rank [1 = best]',
      Float64Array.from(scores.parcelRanks, (rank) => rank || Number.NaN),
    ),
    ...weights.criteria
      .filter(({ effective }) => effective > 0)
      .map(({ id }) => points(id, criterionScores(leaves, weights, id))),
    ...indicatorsOf(model).flatMap(({ id }) => {
      const leaf = measured.find((one) => one.id === id)!;
      return leaf.missing ? [] : [points(id, leaf.parcelScores)];
    }),
  ];
}

export const orNull = (value: number) => (Number.isFinite(value) ? value : null);
