import { ReweaveError } from '../../model/errors.ts';
import type { JobContext } from '../../model/job.ts';
import type { ChoiceAnswer, ChoiceProblem } from '../../model/search.ts';
import { isBetter, planOf } from '../priced/plan.ts';
import { prepare } from '../priced/prepare.ts';
import { pricedSearch } from '../priced/priced-search.ts';
import { solveHighs } from './solve-highs.ts';
import { problemOf, stillPossible } from './still-possible.ts';

export interface ExactInput {
  problem: ChoiceProblem;
  /** Prices and plan of a priced answer to this problem; searched first where not given. */
  start?: { prices: Float64Array; choice?: Uint32Array };
  /** Enough when this is proved; 1e-6 unless set. */
  gap?: number;
  /** Most seconds for HiGHS; 60 unless set. An answer that ran into this differs from machine to machine. */
  seconds?: number;
}

/** HiGHS proves its bound up to its own tolerances; this share of it is added. */
const SOLVER_TOLERANCE = 1e-7;

/**
 * The exact optimum, or the best plan and bound within the time: priced search first, options that cannot be in a better plan
 * left out by their prices, the rest by branch and cut (HiGHS, Huangfu & Hall 2018). Tells its running gap in percent as progress
 * of the stage 'proving'. HiGHS cannot be interrupted: run it as a job whose worker is ended on cancel. Errors: those of
 * `pricedSearch`; 'exact-seconds' for a time that is not above 0.
 */
export async function exactSearch(
  { problem, start, gap = 1e-6, seconds = 60 }: ExactInput,
  ctx: JobContext,
): Promise<ChoiceAnswer> {
  if (!(seconds > 0)) throw new ReweaveError('exact-seconds', { got: seconds });
  const priced = await pricedSearch({ problem, start, gap: Math.min(0.002, Math.max(gap, 1e-9)) }, ctx);
  if (priced.bound === -Infinity || priced.gap <= gap) return priced;
  const prepared = prepare(problem);
  const known = planOf(prepared, priced.choice);
  const kept = priced.feasible
    ? stillPossible(prepared, priced.prices, priced.objective)
    : Uint32Array.from(problem.gain.keys());
  const reduced = problemOf(problem, kept);
  const place = new Map(Array.from(kept, (o, i) => [o, i]));
  const inReduced = priced.choice.map((o) => place.get(o) ?? -1);
  const isStartKept = priced.feasible && priced.choice.every((o) => place.has(o));
  ctx.progress('proving', percent(priced.gap), 100);
  await ctx.pause();
  const run = await solveHighs(
    { ...prepared, problem: reduced, options: kept.length },
    { start: isStartKept ? inReduced : null, gap, seconds },
    (gain, bound) => {
      const upper = Math.min(priced.bound, bound);
      const lower = Math.max(known.feasible ? known.gain : -Infinity, gain);
      ctx.progress('proving', percent((upper - lower) / Math.max(Math.abs(upper), 1e-9)), 100);
    },
  );
  const found = run.choice
    ? planOf(
        prepared,
        run.choice.map((i) => kept[i]),
      )
    : null;
  const plan = found && isBetter(found, known) ? found : known;
  // What was left out cannot beat the known plan: the bound of the rest is one of the whole only above that plan's gain.
  const proved = run.bound === -Infinity ? run.bound : run.bound + SOLVER_TOLERANCE * Math.abs(run.bound);
  const bound = Math.min(priced.bound, Math.max(proved, plan.feasible ? plan.gain : -Infinity));
  return {
    choice: plan.choice,
    objective: plan.gain,
    bound,
    gap: plan.feasible ? Math.max(0, bound - plan.gain) / Math.max(Math.abs(bound), 1e-9) : Infinity,
    feasible: plan.feasible,
    used: plan.used,
    prices: priced.prices,
    iterations: priced.iterations + run.nodes,
  };
}

/** With two decimals; 100 while nothing is known. */
function percent(gap: number): number {
  return Number.isFinite(gap) ? Math.round(Math.max(0, Math.min(1, gap)) * 1e4) / 100 : 100;
}
