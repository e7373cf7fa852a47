import type { ModelChoices } from '../../workers/model/document.ts';
import { type IndicatorTree, indicatorsOf, membersOf, ROOT } from '../../workers/model/indicator-tree.ts';
import type { JudgementMatrix, WeightWay } from '../../workers/model/weighting.ts';
import { criteriaOf } from './modelTree.ts';

/** What was decided about a model's weights, feeds and ranking, as far as it still fits the model after a change. */
export function fittedChoices(
  { matrices, ways, kindsFor, ranking }: ModelChoices,
  before: IndicatorTree,
  after: IndicatorTree,
): ModelChoices {
  const [old, now] = [memberIds(before), memberIds(after)];
  /** For each member its place before; null where the members are others. */
  const orderOf = (group: string): number[] | null => {
    const [was, is] = [old.get(group), now.get(group)];
    if (!was || !is || was.length !== is.length) return null;
    const order = is.map((id) => was.indexOf(id));
    return order.includes(-1) ? null : order;
  };
  const kept = new Set(indicatorsOf(after).map(({ id }) => id));
  return {
    matrices: mapped(matrices, (matrix, group) => {
      const order = orderOf(group);
      return order && reordered(matrix, order);
    }),
    ways: mapped(ways, (way, group) => fittedWay(way, orderOf(group), now.has(group))),
    kindsFor: mapped(kindsFor, (kinds, id) => (kept.has(id) ? kinds : null)),
    ranking: {
      ...ranking,
      normalise: mapped(ranking.normalise, (how, id) => (kept.has(id) ? how : null)),
    },
  };
}

function fittedWay(way: WeightWay, order: number[] | null, isThere: boolean): WeightWay | null {
  switch (way.by) {
    case 'people':
      return (
        order && {
          ...way,
          people: way.people.map((one) => ({ ...one, matrix: reordered(one.matrix, order) })),
        }
      );
    case 'direct':
    case 'swing':
      return order && { ...way, points: order.map((place) => way.points[place]) };
    default:
      return isThere ? way : null;
  }
}

function memberIds(model: IndicatorTree): Map<string, string[]> {
  const groups = [{ ...model, id: ROOT }, ...criteriaOf(model)];
  return new Map(groups.map((group) => [group.id, membersOf(group).map(({ id }) => id)]));
}

function reordered(matrix: JudgementMatrix, order: number[]): JudgementMatrix {
  return order.map((row) => order.map((column) => matrix[row][column]));
}

function mapped<T>(
  record: Record<string, T>,
  change: (value: T, key: string) => T | null,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const changed = change(value, key);
      return changed === null ? [] : [[key, changed]];
    }),
  );
}
