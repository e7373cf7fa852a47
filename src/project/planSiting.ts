import { create } from 'zustand';
import type { Plan } from '../../workers/model/renewal.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { PlanSited, PlanSiteInput } from '../../workers/renewal/session-siting.ts';
import { siteWorks } from '../../workers/renewal/site-works.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { mark } from './marks.ts';
import { PLAN_ROOM, type PlanPrepared } from './planning.ts';
import { SHEET } from './sheet.ts';

/** What is to be sited, as it is chosen on screen; ends with the page. */
interface SitingChoice {
  /** A kind of facility, or null: green space. Undefined: the first kind that is offered. */
  facility: string | null | undefined;
  count: number;
  rule: PlanSiteInput['goal']['type'];
  withinMin: number;
  year: number;
}

type SitingQuestion = PlanSiteInput & { scenario: string };

interface SitingState extends SitingChoice {
  phase: 'rest' | 'running' | 'stopped';
  found: { question: SitingQuestion; result: PlanSited } | null;
  problem: Error | null;
}

export const MOST_SITED = 20;

export const useSiting = create<SitingState>(() => ({
  facility: undefined,
  count: 3,
  rule: 'coverage',
  withinMin: 15,
  year: 1,
  phase: 'rest',
  found: null,
  problem: null,
}));

export function chooseSiting(part: Partial<SitingChoice>): void {
  useSiting.setState(part);
}

/** Walks are known that far, minutes. */
export function walkLimit({ assumptions }: Scenario): number {
  return assumptions.accessMinutes ?? SHEET.assumptions.find(({ id }) => id === 'accessMinutes')?.value ?? 15;
}

/** What the choices on screen ask. */
export function sitingQuestion(
  { facility, count, rule, withinMin }: SitingChoice,
  scenario: Scenario,
  { key, options }: PlanPrepared,
): SitingQuestion {
  const kind = facility === undefined ? (options.kinds[0] ?? null) : facility;
  return {
    scenario: scenario.id,
    key,
    plan: scenario.plan,
    locked: scenario.locked,
    what: kind === null ? { use: 'green' } : { use: 'public', facility: kind },
    count,
    goal:
      rule === 'coverage'
        ? { type: 'coverage', withinMin: Math.min(withinMin, walkLimit(scenario)) }
        : { type: 'distance' },
  };
}

/** Whether an answer is to this question. Documents are never changed in place: the same plan is the same object. */
export function isSameQuestion(a: SitingQuestion, b: SitingQuestion): boolean {
  return a.plan === b.plan && a.locked === b.locked && isSameChoice(a, b);
}

/** The same whatever the plan decides by now. */
export function isSameChoice(a: SitingQuestion, b: SitingQuestion): boolean {
  const choice = ({ plan: _, locked: __, ...rest }: SitingQuestion) => JSON.stringify(rest);
  return choice(a) === choice(b);
}

/** How many parcels could become it. */
export function candidateCount({ plan, locked, what }: SitingQuestion, { options }: PlanPrepared): number {
  return siteWorks(options, new Set([...locked, ...Object.keys(plan)]), what).parcels.length;
}

/** Sites, and marks the parcels on the map. */
export async function runSiting(question: SitingQuestion): Promise<void> {
  const { scenario: _, ...input } = question;
  useSiting.setState({ phase: 'running', problem: null });
  try {
    const result = await runJob('planSite', 'planSite', input, PLAN_ROOM);
    useSiting.setState({ found: { question, result }, phase: 'rest' });
    if (result.chosen.length > 0) mark(result.chosen.map(({ parcel }) => parcel));
  } catch (error) {
    const isStopped = isCancelled(error);
    useSiting.setState({
      phase: isStopped ? 'stopped' : 'rest',
      problem: isStopped ? null : (error as Error),
    });
  }
}

/** The chosen parcels as decisions of a year. */
export function sitedDecisions({ chosen }: PlanSited, year: number): Plan {
  return Object.fromEntries(chosen.map(({ id, work }) => [id, { ...work, year }]));
}

/** Whether the plan has all of them already, in whatever year. */
export function isInPlan({ chosen }: PlanSited, plan: Plan): boolean {
  return chosen.every(({ id, work }) => {
    const decision = plan[id];
    if (!decision || work.action === 'retrofit' || decision.action !== work.action) return false;
    return decision.use === work.use && decision.facility === work.facility;
  });
}
