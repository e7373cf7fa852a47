import { create } from 'zustand';
import type { District } from '../../workers/model/district.ts';
import type { Options } from '../../workers/model/renewal.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { runJob } from './engine/engine.ts';
import { useResults } from './results.ts';
import { currentScenario } from './scenarios.ts';
import { SHEET } from './sheet.ts';
import { useProject } from './store.ts';

/** The worker that keeps what plans are measured with. */
export const PLAN_ROOM = { room: 'plan' };

/** Whether plans have been asked for on this page: until then nothing is prepared for them. */
export const usePlanning = create<{ wanted: boolean }>(() => ({ wanted: false }));

const districts = new WeakMap<District, number>();
let lastDistrict = 0;

/** Names a preparation: the same district, years and assumptions, the same key. */
export function planKey(district: District, { years, assumptions }: Scenario): string {
  if (!districts.has(district)) districts.set(district, ++lastDistrict);
  return JSON.stringify([districts.get(district), years, Object.entries(assumptions).sort()]);
}

/** What the options of a district depend on, and nothing else. */
export function planNeeds(): unknown[] {
  const scenario = currentScenario(useProject.getState().document);
  const { district } = useResults.getState();
  if (!usePlanning.getState().wanted || !scenario || !district) return [null];
  return [planKey(district, scenario)];
}

/** A plan's options with the key that the worker keeps them under. */
export interface PlanPrepared {
  key: string;
  options: Options;
}

export async function preparePlan(): Promise<PlanPrepared | null> {
  const scenario = currentScenario(useProject.getState().document);
  const { district } = useResults.getState();
  if (!usePlanning.getState().wanted || !scenario || !district) return null;
  const key = planKey(district, scenario);
  const { parcels, facilities, streets } = district;
  const options = await runJob(
    'planPrepare',
    'planPrepare',
    {
      key,
      district: { parcels, facilities, streets },
      sheet: SHEET,
      overrides: scenario.assumptions,
      years: scenario.years,
    },
    PLAN_ROOM,
  );
  return { key, options };
}
