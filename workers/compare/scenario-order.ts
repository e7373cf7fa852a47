import { normalise } from '../appraisal/ranking/normalise.ts';
import type { CompareFigure, CompareScenario, OrderFirmness } from '../model/compare.ts';
import type { CompareCriterion } from '../model/comparison.ts';
import type { OrderInput } from './order-sureness.ts';
import { orderFirmness } from './order-sureness.ts';

/** What scenarios are put in order by: columns have one value per row, rows are scenarios. */
export interface ScenarioColumns extends Pick<OrderInput, 'columns' | 'weights'> {
  /** Ids of the scenarios and of the figures. */
  rows: string[];
  figures: string[];
}

export interface ScenarioOrder extends ScenarioColumns, OrderFirmness {
  state: 'ordered';
  /** Rows that are judged without some of the figures. */
  partial: { row: number; figures: string[] }[];
  /** Scenarios of another district, or whose figures differ by other assumptions. */
  foreign: string[];
  /** Criteria that these scenarios do not have, or that have no better and worse. */
  unknown: string[];
}

/** Why there is no order. */
export interface NoOrder {
  state: 'single' | 'weightless' | 'valueless';
  foreign: string[];
  unknown: string[];
}

/**
 * Scenarios in the order of the weighted sum of figures, each 0 … 1 from the worst to the best of the scenarios (all alike: 0.5).
 * Those that cannot be compared with the first in a figure that weighs are left out and told.
 */
export function scenarioOrder(
  figures: CompareFigure[],
  scenarios: CompareScenario[],
  criteria: CompareCriterion[],
): ScenarioOrder | NoOrder {
  const placed = criteria.map(({ figure, weight }) => ({
    at: figures.findIndex(({ id, better }) => id === figure && better !== undefined),
    figure,
    weight,
  }));
  const unknown = placed.filter(({ at }) => at < 0).map(({ figure }) => figure);
  const used = placed.filter(({ at }) => at >= 0);
  const restsOnSheet = used.some(({ at, weight }) => weight > 0 && figures[at].restsOnSheet);
  const canCompare = ({ district, sheet }: CompareScenario) =>
    district === scenarios[0].district && (!restsOnSheet || sheet === scenarios[0].sheet);
  const chosen = scenarios.filter(canCompare);
  const foreign = scenarios.filter((one) => !canCompare(one)).map(({ id }) => id);
  const none = (state: NoOrder['state']): NoOrder => ({ state, foreign, unknown });
  if (chosen.length < 2) return none('single');
  if (!used.some(({ weight }) => weight > 0)) return none('weightless');
  const columns = used.map(({ at }) =>
    normalise(
      Float64Array.from(chosen, ({ values }) => values[at]),
      { type: 'minmax' },
      figures[at].better!,
    ),
  );
  const weights = used.map(({ weight }) => weight);
  const firmness = orderFirmness({ columns, weights });
  if (firmness.order.length < 2) return none('valueless');
  const partial = chosen
    .map((_, row) => ({
      row,
      figures: used
        .filter(({ weight }, c) => weight > 0 && Number.isNaN(columns[c][row]))
        .map(({ figure }) => figure),
    }))
    .filter((one) => one.figures.length > 0);
  return {
    state: 'ordered',
    ...firmness,
    ...{ rows: chosen.map(({ id }) => id), figures: used.map(({ figure }) => figure), columns, weights },
    ...{ partial, foreign, unknown },
  };
}

/**
 * The weights under which one criterion has the share `share` of all, the others in the proportions they have (alike where all were 0),
 * scaled so that the largest is `most`.
 */
export function weightsWith(weights: number[], criterion: number, share: number, most: number): number[] {
  const rest = weights.reduce((sum, weight, c) => (c === criterion ? sum : sum + weight), 0);
  const shares = weights.map((weight, c) => {
    if (c === criterion) return share;
    return (1 - share) * (rest > 0 ? weight / rest : 1 / (weights.length - 1));
  });
  const largest = Math.max(...shares);
  return shares.map((one) => (most * one) / largest);
}
