import { create } from 'zustand';
import type { District } from '../../workers/model/district.ts';
import type { FrontRun } from '../../workers/model/front.ts';
import type { Goal } from '../../workers/model/goals.ts';
import type { Options } from '../../workers/model/renewal.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { FrontQuestion } from '../../workers/renewal/front-problem.ts';
import type { FrontOpened, NoGoal } from '../../workers/renewal/front-session.ts';
import { FRONT_ISLANDS, FRONT_MARKS, frontSettings } from '../../workers/renewal/front-settings.ts';
import type { PrepareInput } from '../../workers/renewal/session.ts';
import { choiceVariation } from '../../workers/search/front/choice-variation.ts';
import { advanceFront, newRun } from '../../workers/search/front/run.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { cancelJobs } from './engine/jobs.ts';
import { lookAtFront, useFrontLook } from './frontLook.ts';
import { samePlan } from './frontPlans.ts';
import { choiceOfPlan } from './planChoice.ts';
import { PLAN_ROOM, planKey } from './planning.ts';
import { SHEET } from './sheet.ts';

/** Islands are shared over these workers; the answer is the same over one. */
const ROOMS = [PLAN_ROOM, { room: 'plan2' }];

/** What a search was asked: kept, so that its plans are never taken for answers to another question. */
export interface FrontAsked {
  goals: Goal[];
  seed: number;
  scenario: Scenario;
  district: District;
  options: Options;
  needs: string;
}

export type FrontPhase = 'none' | 'preparing' | 'seeding' | 'searching' | 'resting' | 'failed';

interface Front {
  phase: FrontPhase;
  problem: Error | null;
  asked: FrontAsked | null;
  opened: FrontOpened | null;
  seeds: Uint32Array | null;
  run: FrontRun<Uint32Array> | null;
  /** The search before, of the same question and seed, that this one repeats. */
  before: FrontRun<Uint32Array> | null;
  /** Goals that plans of a preparation cannot be told apart by. */
  lacking: { key: string; reasons: Partial<Record<Goal, NoGoal>> } | null;
  /** Why that could not be found out. */
  cannotAsk: Error | null;
}

const NONE: Front = {
  phase: 'none',
  problem: null,
  asked: null,
  opened: null,
  seeds: null,
  run: null,
  before: null,
  lacking: null,
  cannotAsk: null,
};

export const useFront = create<Front>(() => NONE);

/** Everything that a front depends on besides goals and seed, as a text to be compared. */
export function frontNeeds(district: District, scenario: Scenario): string {
  const { redLines, allowed, locked, plan } = scenario;
  const held = [...locked].sort().map((id) => [id, plan[id] ?? null]);
  return JSON.stringify([planKey(district, scenario), redLines, allowed, held]);
}

function prepareOf(district: District, { assumptions, years }: Scenario, key: string): PrepareInput {
  const { parcels, facilities, streets } = district;
  return { key, district: { parcels, facilities, streets }, sheet: SHEET, overrides: assumptions, years };
}

let asking = 0;

/** Finds out which goals can be searched; once per preparation. */
export async function askGoals(district: District, scenario: Scenario): Promise<void> {
  const key = planKey(district, scenario);
  if (useFront.getState().lacking?.key === key) return;
  const last = ++asking;
  useFront.setState({ cannotAsk: null });
  try {
    const prepare = prepareOf(district, scenario, key);
    const reasons = await runJob('frontGoals', 'frontGoals', { prepare }, PLAN_ROOM);
    useFront.setState({ lacking: { key, reasons } });
  } catch (error) {
    // Replaced by a newer question, whose answer counts; or cancelled by hand, which can be taken back.
    if (last === asking) useFront.setState({ cannotAsk: error as Error });
  }
}

/** Begins a new search; the one before is let go. */
export async function startFront(
  question: Omit<FrontAsked, 'needs'>,
  before: FrontRun<Uint32Array> | null = null,
): Promise<void> {
  stopFront();
  const asked = { ...question, needs: frontNeeds(question.district, question.scenario) };
  useFront.setState({ ...NONE, lacking: useFront.getState().lacking, phase: 'preparing', asked, before });
  await goOn(asked, before ? before.hypervolume.length : FRONT_MARKS);
}

/** The same question with the same seed, as far as it had come. */
export async function repeatFront(): Promise<void> {
  const { asked, run } = useFront.getState();
  if (asked && run) await startFront(asked, run);
}

export async function continueFront(): Promise<void> {
  const { asked, run } = useFront.getState();
  if (!asked) return;
  useFront.setState({ phase: 'preparing', problem: null, before: null });
  await goOn(asked, (run?.hypervolume.length ?? 0) + FRONT_MARKS);
}

/** Stops at the last mark; what was found since is not kept. */
export function stopFront(): void {
  cancelJobs((key) => key.startsWith('front:'));
}

async function goOn(asked: FrontAsked, marks: number): Promise<void> {
  const isMine = () => useFront.getState().asked === asked;
  const { scenario, district, goals, seed } = asked;
  const key = JSON.stringify([asked.needs, goals]);
  const prepare = prepareOf(district, scenario, planKey(district, scenario));
  const question = questionOf(asked);
  try {
    const [opened] = await Promise.all(
      ROOMS.map((room) => runJob(`front:open:${room.room}`, 'frontOpen', { key, prepare, question }, room)),
    );
    if (!isMine()) return;
    let { seeds, run } = useFront.getState();
    if (!seeds) {
      useFront.setState({ phase: 'seeding', opened });
      const parts = await Promise.all(
        Array.from({ length: FRONT_ISLANDS }, (_, part) =>
          runJob(
            `front:${part}`,
            'frontSeeds',
            { key, part, parts: FRONT_ISLANDS },
            ROOMS[part % ROOMS.length],
          ),
        ),
      );
      if (!isMine()) return;
      seeds = joined(parts);
    }
    const variation = choiceVariation(opened.map.starts);
    const settings = frontSettings(goals.length, seed);
    run ??= newRun<Uint32Array>(settings, { variation, evaluator: { goals: goals.length } });
    useFront.setState({ phase: 'searching', opened, seeds });
    while (run.hypervolume.length < marks) {
      const from: FrontRun<Uint32Array> = run;
      run = await advanceFront<Uint32Array>(from, variation, (island) =>
        runJob(
          `front:${island.island}`,
          'frontStretch',
          { key, seeds: seeds!, island, generations: settings.generations },
          ROOMS[island.island % ROOMS.length],
        ),
      );
      if (!isMine()) return;
      const { picked } = useFrontLook.getState();
      lookAtFront({
        picked: picked === null ? null : samePlan(from.archive, picked, run.archive),
        hovered: null,
      });
      useFront.setState({ run });
    }
    useFront.setState({ phase: 'resting' });
  } catch (error) {
    if (!isMine()) return;
    stopFront();
    useFront.setState(
      isCancelled(error) ? { phase: 'resting' } : { phase: 'failed', problem: error as Error },
    );
  }
}

function questionOf({ goals, scenario, options, district }: FrontAsked): FrontQuestion {
  const locked = new Set(scenario.locked);
  return {
    goals,
    redLines: scenario.redLines,
    allowed: {
      intensities: scenario.allowed.intensities,
      uses: scenario.allowed.uses,
      locked: {
        parcels: Uint8Array.from(district.parcels.ids, (id) => (locked.has(id) ? 1 : 0)),
        choice: choiceOfPlan(options, scenario.plan),
      },
    },
  };
}

function joined(parts: Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
