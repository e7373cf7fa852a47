import { type Evaluation, MEASURED_FIGURES } from '../model/evaluation.ts';
import { figuresOf } from './figures.ts';
import type { Choice } from './plan.ts';
import type { PlanModel } from './plan-model.ts';
import { PlanState } from './plan-state.ts';

/**
 * What a plan brings about, by year and in total: all sums, and at the end of each year access, commute, mix and fairness with the
 * people, jobs and facilities of that year. Notes tell what was missing, estimated or left out.
 */
export function evaluate(model: PlanModel, choice: Choice): Evaluation {
  const { options, reach } = model;
  const growing = new PlanState(model);
  const evaluation = figuresOf(new PlanState(model, choice));
  const { byYear, totals, kinds } = evaluation;
  for (let year = 0; year <= options.years; year++) {
    for (let p = 0; p < choice.work.length; p++) {
      if (choice.work[p] >= 0 && choice.year[p] === year) growing.set(p, choice.work[p], year);
    }
    const measures = growing.measure();
    for (const figure of MEASURED_FIGURES) byYear[figure][year] = measures[figure];
    kinds.forEach((kind, k) => {
      kind.access[year] = measures.served[k];
      kind.walkMinutes[year] = measures.minutes[k];
    });
  }
  for (const figure of MEASURED_FIGURES) totals[figure] = byYear[figure][options.years];
  evaluation.notes = [...options.notes, ...(reach?.notes ?? [])];
  if (reach && Number.isNaN(totals.commuteMinutes)) {
    evaluation.notes.push({ code: 'plan-no-jobs', severity: 'problem', count: options.existing.count });
  }
  return evaluation;
}
