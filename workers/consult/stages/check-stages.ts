import { STAGES, type Stage, type Stages } from '../../model/stages.ts';

/** Dates that cannot be: a stage that ends before it starts, or starts before one that comes earlier has ended. Dates as they are set. */
export type StageProblem =
  | { kind: 'ends-before-start'; stage: Stage; from: string; to: string }
  | { kind: 'starts-too-early'; stage: Stage; from: string; before: Stage; ended: string };

/** One problem per stage at most; stages without dates are passed over. Dates as YYYY-MM-DD are in the order of their letters. */
export function checkStages({ plans }: Pick<Stages, 'plans'>): StageProblem[] {
  const problems: StageProblem[] = [];
  let latest: { stage: Stage; ended: string } | null = null;
  for (const stage of STAGES) {
    const { from, to } = plans[stage] ?? {};
    if (from !== undefined && to !== undefined && to < from)
      problems.push({ kind: 'ends-before-start', stage, from, to });
    else if (from !== undefined && latest && from < latest.ended)
      problems.push({ kind: 'starts-too-early', stage, from, before: latest.stage, ended: latest.ended });
    const ended = [from, to]
      .filter((date) => date !== undefined)
      .sort()
      .at(-1);
    if (ended !== undefined && (!latest || ended > latest.ended)) latest = { stage, ended };
  }
  return problems;
}
