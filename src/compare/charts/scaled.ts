import { normalise } from '../../../workers/appraisal/ranking/normalise.ts';
import { compareScenarios } from '../../../workers/compare/table.ts';
import type { ComparedFigure } from '../compareRows.ts';
import { type Measured, ofHere } from '../useMeasured.ts';

/** Today beside the chosen scenarios, figure by figure. */
export interface Scaled {
  figure: ComparedFigure;
  /** Where nothing is done; NaN where that means nothing, as of agreement. */
  today: number;
  /** In the order of the scenarios. */
  values: number[];
  /** Today, then the scenarios: 0 the worst … 1 the best of them all (0.5 where all are alike; the highest where neither is better). NaN missing. */
  scaled: Float64Array;
  /** Indices of the scenarios that are best of those that can be compared; none where neither is better, or all are alike. */
  best: number[];
}

/** @param ids of figures; those that no scenario has are left out */
export function scaledFigures(measured: Measured, ids: string[]): Scaled[] {
  const { figures, scenarios } = measured;
  const here = ofHere(measured)[0]?.scenario.id;
  const first = scenarios.find(({ id }) => id === here);
  const table = compareScenarios(figures, scenarios);
  return ids.flatMap((id) => {
    const f = figures.findIndex((one) => one.id === id);
    if (f < 0) return [];
    const figure = figures[f];
    const values = scenarios.map((one) => one.values[f]);
    // Sums over a plan are 0 where nothing is done; nobody is asked then, so that agreement has no today.
    const kept = figure.isState ? (first?.today[f] ?? Number.NaN) : 0;
    const today = 'agreed' in figure.name ? Number.NaN : kept;
    const better = figure.better ?? 'higher';
    const scaled = normalise(Float64Array.of(today, ...values), { type: 'minmax' }, better);
    const ranks = table.rows[f].cells.map(({ rank }) => rank);
    const best = ranks.some((rank) => rank > 1) ? ranks.flatMap((rank, s) => (rank === 1 ? [s] : [])) : [];
    return [{ figure, today, values, scaled, best }];
  });
}

/** The scenarios that are best in most figures, and in how many; null where none is best in any. */
export function oftenBest(rows: Scaled[]): { scenarios: number[]; count: number } | null {
  const counts = new Map<number, number>();
  for (const { best } of rows) for (const s of best) counts.set(s, (counts.get(s) ?? 0) + 1);
  const count = Math.max(0, ...counts.values());
  if (count === 0) return null;
  const scenarios = [...counts.keys()].filter((s) => counts.get(s) === count).sort((a, b) => a - b);
  return { scenarios, count };
}
