import type { Evaluation } from '../model/evaluation.ts';
import { GOAL_PRESETS } from '../model/goals.ts';
import { newScenario, openScenarioOf, SCENARIO_COLOURS, type Scenario } from '../model/scenario.ts';
import type { Clash } from '../model/search.ts';
import { goalValues } from '../renewal/goal-values.ts';
import { type PlanSearchInput, planClash } from '../renewal/session-search.ts';
import type { Args } from './args.ts';
import type { Command } from './command.ts';
import { type GoalName, searchFront, shown } from './plan-front.ts';
import { PLAN_ENDINGS, writePlanFile } from './plan-output.ts';
import { inUnits, searchPriced } from './plan-priced.ts';
import {
  assessed,
  namedScenario,
  type OpenedProject,
  openProject,
  PROJECT_OPTION,
  prepareScenario,
  redLineRecords,
} from './project.ts';
import type { Session } from './session.ts';

const GOAL_NAMES = Object.keys(GOAL_PRESETS) as GoalName[];
const EXACT_SECONDS = 60;
const MOST_POINTS = 1000;
/** Plans that the front of the balanced plan keeps, as in the app. */
const BALANCED_POINTS = 300;

export const planCommand: Command = {
  name: 'plan',
  summary: 'Searches a plan for one of the four goals, within the red lines.',
  options: {
    project: PROJECT_OPTION,
    goal: { value: GOAL_NAMES.join('|'), what: 'what the plan is to be good at', required: true },
    scenario: {
      value: 'id',
      what: 'whose red lines, locks, years and assumptions hold; the one that was open unless given, the defaults where there is none',
    },
    exact: {
      what: 'go on to the exact optimum with HiGHS; of access and structure that of how they change at the margin',
    },
    front: {
      value: 'N',
      what: `search a front of at most N plans (2 to ${MOST_POINTS}) and take the one best at the goal`,
    },
    seed: { value: 'n', what: 'of the front, a whole number; 1 unless given' },
    'time-limit': {
      value: 's',
      what: `seconds after which --exact (${EXACT_SECONDS} unless given) or the front stops`,
    },
    decisions: { what: 'print the decisions even where there is --out' },
    out: {
      value: PLAN_ENDINGS.join('|'),
      what: 'the project with the plan as one more scenario, or the parcels with their decisions',
    },
  },
  tells: `JSON: goal, objective, bound (no plan within the limits is better; null where nothing is proved), gap, unit, feasible, redLines (of the plan, as
evaluate tells them), decisions (by parcel id; null where they went to --out), decided (parcels), goals and consensus of the plan, elapsedMs.
Investment: the objective is the net present value in yuan, and its bound is proved. Access and structure are no sums: the plan is searched by
what each work brings at the margin, what is proved of that is in margin (objective, bound, gap), the objective is what the plan measures,
and its bound is null. Access: the share of need that is met. Structure: mean minutes to work; mix counts as much in the search, see goals.
Balanced: from a front over access, present value, commute and mix the plan whose worst goal is best; the objective is how far that goal has come from
its worst on the front (0) to its best (1). With --front also points (goals of each plan), hypervolume (share of the box between the worst
and best of the first plans), evaluations and marks.
feasible: whether the plan holds all red lines that are sums; notLimits names those that are none. Where none does: clash, a smallest set of
limits that cannot be met together, and by how much each alone would have to give way (null: no amount was found that helps).
The same seed gives the same plan; --time-limit cuts by the clock and may not.`,
  async run(args, session) {
    const goal = args.choice('goal', GOAL_NAMES);
    const front = frontAsked(args, goal);
    const seconds = aboveZero(args, 'time-limit');
    const out = await session.outputPath('out', PLAN_ENDINGS);
    const project = await openProject(args, session);
    const scenario = scenarioFor(args, project, goal);
    const { value, elapsedMs } = await session.timed(async () => {
      const key = await prepareScenario(project, scenario, session);
      const found = front
        ? await byFront(key, scenario, goal, front, seconds, session)
        : await byPrices(key, scenario, args.has('exact') ? (seconds ?? EXACT_SECONDS) : null, session);
      const { state, assessment } = assessed(key, found.plan, scenario, session);
      return { found, assessment, goals: goalValues(state, assessment.evaluation) };
    });
    const { found, assessment, goals } = value;
    const { feasible, plan } = found;
    if (out !== undefined && feasible) await writePlanFile(out, plan, scenario, project, session);
    if (!feasible) session.say(clashSentence(found.clash));
    const print = feasible && (out === undefined || args.has('decisions'));
    return {
      goal,
      ...proved(goal, found, assessment.evaluation),
      feasible,
      ...(!feasible && { clash: found.clash }),
      redLines: redLineRecords(assessment, project.district.parcels.ids),
      decisions: print ? plan : null,
      decided: feasible ? Object.keys(plan).length : 0,
      goals,
      consensus: assessment.consensus,
      ...found.told,
      scenario: scenario.id,
      years: scenario.years,
      elapsedMs,
    };
  },
};

/** What a front is asked for; null: prices are enough. @throws option-value */
function frontAsked(args: Args, goal: GoalName): { points: number; seed: number } | null {
  const seed = args.number('seed') ?? 1;
  if (!Number.isInteger(seed)) throw args.wrong('seed', 'a whole number', '整数');
  const points = args.number('front');
  if (points !== undefined && !(Number.isInteger(points) && points >= 2 && points <= MOST_POINTS)) {
    throw args.wrong('front', `a whole number from 2 to ${MOST_POINTS}`, `2 至 ${MOST_POINTS} 的整数`);
  }
  if (points === undefined && goal !== 'balanced') return null;
  if (args.has('exact')) {
    throw args.wrong(
      'exact',
      'it without --front and --goal balanced',
      '不与 --front 或 --goal balanced 同用',
    );
  }
  return { points: points ?? BALANCED_POINTS, seed };
}

function aboveZero(args: Args, option: string): number | null {
  const value = args.number(option);
  if (value === undefined) return null;
  if (!(value > 0)) throw args.wrong(option, 'a number above 0', '大于 0 的数');
  return value;
}

function scenarioFor(args: Args, project: OpenedProject, goal: GoalName): Scenario {
  const named = namedScenario(args, project) ?? openScenarioOf(project.file.document.plans);
  const base = named ?? newScenario('default', '', SCENARIO_COLOURS[0]);
  return { ...base, name: goal, goal: { preset: goal, weights: { ...GOAL_PRESETS[goal] } } };
}

async function byPrices(key: string, scenario: Scenario, exactSeconds: number | null, session: Session) {
  const { plan, locked, goal, redLines, allowed } = scenario;
  const input: PlanSearchInput = {
    key,
    plan,
    locked,
    weights: goal.weights,
    redLines,
    allowed,
    begin: 'fresh',
  };
  const searched = await searchPriced(input, exactSeconds, session);
  const clash = searched.feasible ? null : await planClash(input, session.ctx);
  const told = { notLimits: searched.notLimits, limits: searched.limits };
  return { plan: searched.plan, feasible: searched.feasible, clash, searched, front: null, told };
}

async function byFront(
  key: string,
  scenario: Scenario,
  goal: GoalName,
  { points, seed }: { points: number; seed: number },
  seconds: number | null,
  session: Session,
) {
  const end = seconds === null ? Infinity : session.now() + 1000 * seconds;
  const front = await searchFront(
    { key, scenario, goal, points, seed, isLate: () => session.now() >= end },
    session,
  );
  const { goals, run, best, notLimits } = front;
  const { plan, locked, redLines, allowed } = scenario;
  // Whether limits clash is no question of goals.
  const question: PlanSearchInput = {
    key,
    plan,
    locked,
    weights: { npv: 1 },
    redLines,
    allowed,
    begin: 'fresh',
  };
  const clash = best ? null : await planClash(question, session.ctx);
  const at = (p: number) =>
    Object.fromEntries(goals.map((one, g) => [one, shown(one, run.archive.goals[p * goals.length + g])]));
  const told = {
    notLimits,
    points: Array.from({ length: run.archive.count }, (_, p) => at(p)),
    hypervolume: run.hypervolume.at(-1),
    evaluations: run.evaluations,
    marks: run.hypervolume.length,
    seed,
  };
  return { plan: best?.plan ?? plan, feasible: best !== null, clash, searched: null, front, told };
}

type Found = Awaited<ReturnType<typeof byPrices>> | Awaited<ReturnType<typeof byFront>>;

/** Objective, bound and gap: a bound only where one is proved of what is measured. */
function proved(goal: GoalName, { searched, front, feasible }: Found, evaluation: Evaluation) {
  const none = { bound: null, gap: null };
  if (front) {
    const worst = front.best?.worstScaled ?? null;
    const objective = goal === 'balanced' ? worst : feasible ? measured(goal, evaluation) : null;
    return { objective, ...none, unit: goal === 'balanced' ? 'share of the way on the front' : UNITS[goal] };
  }
  const { objective, bound, gap } = inUnits(searched!);
  if (goal === 'investment') return { objective, bound, gap, unit: UNITS[goal] };
  const own = feasible ? measured(goal, evaluation) : null;
  return { objective: own, ...none, unit: UNITS[goal], margin: { objective, bound, gap } };
}

const UNITS: Record<GoalName, string> = {
  investment: 'yuan',
  access: 'share of need',
  structure: 'minutes',
  balanced: 'share',
};

function measured(goal: GoalName, { totals }: Evaluation): number {
  if (goal === 'investment') return totals.npv;
  return goal === 'access' ? totals.access : totals.commuteMinutes;
}

function clashSentence(clash: Clash | null): string {
  if (!clash)
    return 'No plan was found that holds all red lines, and no clash of them is proved; ask for less or lock fewer parcels.';
  const limits = clash.limits.map(({ id, relaxBy }) =>
    Number.isFinite(relaxBy) ? `${id} (give way by ${relaxBy})` : id,
  );
  return `No plan holds these limits together: ${limits.join(', ')}; let one of them give way.`;
}
