import { ReweaveError } from '../model/errors.ts';
import type { FrontRun } from '../model/front.ts';
import { GOAL_PRESETS, type Goal } from '../model/goals.ts';
import type { Plan } from '../model/renewal.ts';
import type { Scenario } from '../model/scenario.ts';
import { choiceOf } from '../renewal/choice-problem.ts';
import { frontGoals, frontOpen, frontSeeds, frontStretch } from '../renewal/front-session.ts';
import { FRONT_ISLANDS, FRONT_MARKS, frontSettings } from '../renewal/front-settings.ts';
import { readPlan, writePlan } from '../renewal/plan.ts';
import { type PrepareInput, preparedBy } from '../renewal/session.ts';
import { choiceVariation } from '../search/front/choice-variation.ts';
import { markedPlans } from '../search/front/marked.ts';
import { advanceFront, newRun } from '../search/front/run.ts';
import type { Session } from './session.ts';

export type GoalName = keyof typeof GOAL_PRESETS;

export interface FrontFound {
  goals: Goal[];
  run: FrontRun<Uint32Array>;
  /** Set red lines that are no sums: they do not bind the search. */
  notLimits: string[];
  /** The plan of the front that is best at the goal; null where the front is empty. */
  best: { plan: Plan; worstScaled: number } | null;
}

/**
 * A front over access, present value, commute and mix, as many of them as plans here differ in, and the plan on it that is best at `goal`.
 * @throws front-goals where fewer than two can be searched, and as frontOpen and frontSeeds
 */
export async function searchFront(
  asked: { key: string; scenario: Scenario; goal: GoalName; points: number; seed: number; isLate(): boolean },
  session: Session,
): Promise<FrontFound> {
  const { key, scenario, goal, points, seed } = asked;
  const { input, options } = preparedBy(key);
  const { ctx } = session;
  const prepare = { key } as PrepareInput;
  const lacking = await frontGoals({ prepare }, ctx);
  const goals = (Object.keys(GOAL_PRESETS.balanced) as Goal[]).filter((one) => !lacking[one]);
  if (goals.length < 2) throw new ReweaveError('front-goals', { got: goals.length });
  const settings = frontSettings(goals.length, seed, points);
  const locked = new Set(scenario.locked);
  const question = {
    goals,
    redLines: scenario.redLines,
    allowed: {
      ...scenario.allowed,
      locked: {
        parcels: Uint8Array.from(options.existing.ids, (id) => (locked.has(id) ? 1 : 0)),
        choice: readPlan(options, scenario.plan, input).choice,
      },
    },
  };
  const { map, notLimits } = await frontOpen({ key, prepare, question }, ctx);
  const variation = choiceVariation(map.starts);
  const rows: number[] = [];
  for (let part = 0; part < FRONT_ISLANDS; part++) {
    for (const option of await frontSeeds({ key, part, parts: FRONT_ISLANDS }, ctx)) rows.push(option);
  }
  const seeds = Uint32Array.from(rows);
  let run = newRun<Uint32Array>(settings, { variation, evaluator: { goals: goals.length } });
  for (let mark = 0; mark < FRONT_MARKS && !(mark > 0 && asked.isLate()); mark++) {
    run = await advanceFront<Uint32Array>(run, variation, (island) =>
      frontStretch({ key, seeds, island, generations: settings.generations }, ctx),
    );
  }
  const { archive } = run;
  if (archive.count === 0) return { goals, run, notLimits, best: null };
  const scaled = scaledGoals(archive.goals, goals.length);
  const row = bestAt(goal, goals, archive.goals, scaled);
  const genes = archive.genes.subarray(row * variation.length, (row + 1) * variation.length);
  const own = scaled.slice(row * goals.length, (row + 1) * goals.length);
  return {
    goals,
    run,
    notLimits,
    best: {
      plan: writePlan(options, choiceOf(map, genes)),
      worstScaled: 1 - Math.max(...own),
    },
  };
}

/** A goal as it is told: minutes of commute as they are, the others the more the better. */
export function shown(goal: Goal, minimised: number): number {
  return goal === 'commute' ? minimised : 0 - minimised;
}

/** Each goal 0 at its best on the front and 1 at its worst. */
function scaledGoals(values: Float64Array, goals: number): number[] {
  const column = (m: number) => [...values].filter((_, at) => at % goals === m);
  const ends = Array.from({ length: goals }, (_, m) => [Math.min(...column(m)), Math.max(...column(m))]);
  return Array.from(values, (value, at) => {
    const [best, worst] = ends[at % goals];
    return (value - best) / (worst - best || 1);
  });
}

function bestAt(goal: GoalName, goals: Goal[], values: Float64Array, scaled: number[]): number {
  if (goal === 'balanced') return markedPlans(values, goals.length)!.balanced;
  const wanted = Object.keys(GOAL_PRESETS[goal]);
  let [best, least] = [0, Infinity];
  for (let p = 0; p * goals.length < values.length; p++) {
    const sum = goals.reduce(
      (total, one, g) => total + (wanted.includes(one) ? scaled[p * goals.length + g] : 0),
      0,
    );
    if (sum < least) [best, least] = [p, sum];
  }
  return best;
}
