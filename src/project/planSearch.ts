import { create } from 'zustand';
import { MARGINAL_GOALS } from '../../workers/model/goals.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { Clash } from '../../workers/model/search.ts';
import type { PlanSearched, PlanSearchInput } from '../../workers/renewal/session-search.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { PLAN_ROOM } from './planning.ts';
import { useResults } from './results.ts';
import { currentScenario } from './scenarios.ts';
import { amend, isStrokeOpen, useProject } from './store.ts';

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
export function questionOf(key: string, scenario: Scenario): string {
  const { id, goal, redLines, allowed, locked, plan } = scenario;
  const kept = locked.map((parcel) => [parcel, plan[parcel]]);
  return JSON.stringify([key, id, goal.weights, redLines, allowed, kept]);
}

function asked(scenario: Scenario, key: string): Omit<PlanSearchInput, 'begin'> {
  const { plan, locked, goal, redLines, allowed } = scenario;
  return { key, plan, locked, weights: goal.weights, redLines, allowed };
}

/** Searches for the open scenario and takes the plan that was found; while a slider moves from the last answer on, at rest anew. */
export async function searchPlan(exactSeconds?: number): Promise<void> {
  const scenario = currentScenario(useProject.getState().document);
  const { plan } = useResults.getState();
  if (!scenario || !plan) return;
  const question = questionOf(plan.key, scenario);
  const input = asked(scenario, plan.key);
  try {
    const result = exactSeconds ? await exactly(input, exactSeconds) : await priced(input);
    const found = { question, scenario: scenario.id, result, exact: exactSeconds !== undefined };
    useSearch.setState({ found, problem: null, clash: null });
    if (result.feasible) {
      amend((document) => ({
        ...document,
        plans: {
          ...document.plans,
          scenarios: document.plans.scenarios.map((one) =>
            one.id === scenario.id ? { ...one, plan: result.plan } : one,
          ),
        },
      }));
    } else if (!isStrokeOpen()) {
      useSearch.setState({
        clash: await runJob('planClash', 'planClash', { ...input, begin: 'fresh' }, PLAN_ROOM),
      });
    }
  } catch (error) {
    if (!isCancelled(error)) useSearch.setState({ problem: error as Error, following: false });
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

/** Searches again whenever goals or limits have changed, as long as the plan is to follow them. */
function follow(): void {
  const scenario = currentScenario(useProject.getState().document);
  const { plan, planReach } = useResults.getState();
  if (!useSearch.getState().following || !scenario || !plan) return;
  const isReady = planReach !== null || !isMarginal(scenario);
  const question = `${questionOf(plan.key, scenario)}${isStrokeOpen()}`;
  if (!isReady) return;
  if (question === lastQuestion) return;
  lastQuestion = question;
  void searchPlan();
}

export function startFollowing(): void {
  useProject.subscribe(follow);
  useProject.temporal.subscribe(follow);
  useResults.subscribe(follow);
}

export function setFollowing(following: boolean): void {
  lastQuestion = '';
  useSearch.setState({ following, problem: null });
  follow();
}
