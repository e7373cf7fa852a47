import { create } from 'zustand';
import { MARGINAL_GOALS } from '../../workers/model/goals.ts';
import type { Plan } from '../../workers/model/renewal.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { Clash } from '../../workers/model/search.ts';
import type { PlanSearched, PlanSearchInput } from '../../workers/renewal/session-search.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { cancelJobs } from './engine/jobs.ts';
import { PLAN_ROOM } from './planning.ts';
import { useResults } from './results.ts';
import { currentScenario } from './scenarios.ts';
import { amend, edit, isStrokeOpen, useProject } from './store.ts';

interface SearchState {
  /** Whether the plan follows goals and limits as they change. */
  following: boolean;
  /** The last answer, and the question it answers (see questionOf). */
  found: { question: string; scenario: string; result: PlanSearched; exact: boolean } | null;
  clash: Clash | null;
  problem: Error | null;
}

const NOTHING: SearchState = { following: false, found: null, clash: null, problem: null };

/** The search by goals and limits: ends with the page. */
export const useSearch = create<SearchState>(() => NOTHING);

/** What an answer depends on, as a text to be compared; decisions that are not locked are none of it. */
function questionOf(key: string, scenario: Scenario): string {
  const { id, goal, redLines, allowed, locked, plan } = scenario;
  const kept = locked.map((parcel) => [parcel, plan[parcel]]);
  return JSON.stringify([key, id, goal.weights, redLines, allowed, kept]);
}

function asked(scenario: Scenario, key: string): Omit<PlanSearchInput, 'begin'> {
  const { plan, locked, goal, redLines, allowed } = scenario;
  return { key, plan, locked, weights: goal.weights, redLines, allowed };
}

function isSamePlan(a: Plan, b: Plan): boolean {
  if (a === b) return true;
  const ids = Object.keys(a);
  return (
    ids.length === Object.keys(b).length && ids.every((id) => JSON.stringify(a[id]) === JSON.stringify(b[id]))
  );
}

/** Whether what was found answers the goals and limits of today, and the scenario still holds the plan that was found. */
export function isAnswer(found: SearchState['found'], scenario: Scenario, key: string | undefined): boolean {
  if (!found || key === undefined || found.question !== questionOf(key, scenario)) return false;
  return !found.result.feasible || isSamePlan(found.result.plan, scenario.plan);
}

/** Whether the open scenario is the one that was asked about, with the same goals and limits; the question names the district too. */
function isStillAsked(question: string): boolean {
  const scenario = currentScenario(useProject.getState().document);
  const key = useResults.getState().plan?.key;
  return scenario !== null && key !== undefined && questionOf(key, scenario) === question;
}

/** Plans that were found here. Any other plan is somebody's work: it is replaced on request only, and undo brings it back. */
const searched = new WeakSet<Plan>();

const isOwnWork = (plan: Plan) => Object.keys(plan).length > 0 && !searched.has(plan);

/**
 * Searches for the open scenario and takes the plan that was found; while a slider moves from the last answer on, at rest anew.
 * An answer to a question that is no longer asked (another scenario or project, other goals or limits) is let go.
 */
export async function searchPlan(exactSeconds?: number): Promise<void> {
  const scenario = currentScenario(useProject.getState().document);
  const { plan } = useResults.getState();
  if (!scenario || !plan) return;
  const question = questionOf(plan.key, scenario);
  const input = asked(scenario, plan.key);
  try {
    const result = exactSeconds ? await exactly(input, exactSeconds) : await priced(input);
    if (!isStillAsked(question)) return;
    const now = currentScenario(useProject.getState().document)!;
    const take = isOwnWork(now.plan) ? edit : amend;
    const found = { question, scenario: scenario.id, result, exact: exactSeconds !== undefined };
    useSearch.setState({ found, problem: null, clash: null });
    if (result.feasible) {
      searched.add(result.plan);
      take((document) => ({
        ...document,
        plans: {
          ...document.plans,
          scenarios: document.plans.scenarios.map((one) =>
            one.id === scenario.id ? { ...one, plan: result.plan } : one,
          ),
        },
      }));
    } else if (!isStrokeOpen()) {
      const clash = await runJob('planClash', 'planClash', { ...input, begin: 'fresh' }, PLAN_ROOM);
      if (isStillAsked(question)) useSearch.setState({ clash });
    }
  } catch (error) {
    if (!isCancelled(error) && isStillAsked(question))
      useSearch.setState({ problem: error as Error, following: false });
  }
}

const priced = (input: Omit<PlanSearchInput, 'begin'>): Promise<PlanSearched> =>
  runJob('planSearch', 'planSearch', { ...input, begin: isStrokeOpen() ? 'quick' : 'fresh' }, PLAN_ROOM);

/** HiGHS cannot be interrupted: it runs on a worker of the pool, which is ended to cancel it. */
async function exactly(input: Omit<PlanSearchInput, 'begin'>, seconds: number): Promise<PlanSearched> {
  const asked: PlanSearchInput = { ...input, begin: 'fresh' };
  const stated = await runJob('planProblem', 'planProblem', asked, PLAN_ROOM);
  const answer = await runJob(
    'exactSearch',
    'exactSearch',
    { ...stated, seconds },
    { room: 'exact', endOnCancel: true },
  );
  return runJob('planTake', 'planTake', { asked, answer }, PLAN_ROOM);
}

/** Whether a goal needs the ways to services and work. */
function isMarginal({ goal }: Scenario): boolean {
  return Object.entries(goal.weights).some(([id, weight]) => weight > 0 && MARGINAL_GOALS.includes(id));
}

let lastQuestion = '';

/** What is followed: a scenario of a project, and the plan that it had when that was asked for, which may be replaced. */
let followed: { scenario: string; opened: number; plan: Plan } | null = null;

const isFollowed = (scenario: Scenario | null): scenario is Scenario =>
  scenario !== null &&
  scenario.id === followed?.scenario &&
  useProject.getState().opened === followed.opened &&
  (!isOwnWork(scenario.plan) || scenario.plan === followed.plan);

/** Searches again whenever goals or limits have changed, as long as the plan is to follow them and nobody works on it by hand. */
function follow(): void {
  if (!useSearch.getState().following) return;
  const scenario = currentScenario(useProject.getState().document);
  if (!isFollowed(scenario)) {
    useSearch.setState({ following: false });
    return;
  }
  const { plan, planReach } = useResults.getState();
  const isReady = plan !== null && (planReach !== null || !isMarginal(scenario));
  if (!isReady) return;
  const question = `${questionOf(plan.key, scenario)}${isStrokeOpen()}`;
  if (question === lastQuestion) return;
  lastQuestion = question;
  void searchPlan();
}

export function startFollowing(): void {
  useProject.subscribe((now, before) => {
    if (now.opened !== before.opened) useSearch.setState(NOTHING);
    follow();
  });
  useProject.temporal.subscribe(follow);
  useResults.subscribe(follow);
}

export function setFollowing(following: boolean): void {
  const { document, opened } = useProject.getState();
  const scenario = currentScenario(document);
  followed = scenario && { scenario: scenario.id, opened, plan: scenario.plan };
  lastQuestion = '';
  useSearch.setState({ following, problem: null });
  follow();
}

/** Ends what is searched and lets go of what was found: for when the project is taken back to what it was. */
export function forgetSearch(): void {
  cancelJobs((key) => ['planSearch', 'planClash', 'planProblem', 'exactSearch', 'planTake'].includes(key));
  followed = null;
  lastQuestion = '';
  useSearch.setState(NOTHING);
}
