import { create } from 'zustand';
import type { OrderSurenessInput } from '../../../workers/compare/order-sureness.ts';
import type { SamplingInput } from '../../../workers/compare/sample-jointly.ts';
import type { UncertainInput } from '../../../workers/model/compare.ts';
import type { District } from '../../../workers/model/district.ts';
import type { Scenario } from '../../../workers/model/scenario.ts';
import { runJob, runParts, workers } from '../../project/engine/engine.ts';
import { planKey } from '../../project/planning.ts';
import { SHEET } from '../../project/sheet.ts';
import { runOf } from './runOf.ts';

export const FIRST_SEED = 1;

/** Milliseconds that one plan takes under other assumptions, all workers together, by the last run in a district: just to say how long. */
const usePace = create<{ district: District | null; ms: number }>(() => ({ district: null, ms: Number.NaN }));

/** Seconds that so many evaluations may take; NaN before the first run. */
export function useSeconds(district: District, evaluations: number): number {
  const pace = usePace();
  return pace.district === district ? (pace.ms * evaluations) / 1000 : Number.NaN;
}

async function timed<R>(district: District, evaluations: number, work: () => Promise<R>): Promise<R> {
  const began = performance.now();
  const result = await work();
  usePace.setState({ district, ms: (performance.now() - began) / evaluations });
  return result;
}

interface OfScenario {
  district: District;
  scenario: Scenario;
}

function assumedInput({ district, scenario }: OfScenario) {
  const { parcels, facilities, streets } = district;
  const { plan, years, assumptions: overrides } = scenario;
  return {
    key: planKey(district, scenario),
    ...{ district: { parcels, facilities, streets }, sheet: SHEET, overrides, years, plan },
  };
}

export interface TornadoAsk extends OfScenario {
  figure: string;
  inputs: UncertainInput[];
}

export const { useRun: useTornado, start: startTornado } = runOf((ask: TornadoAsk) =>
  timed(ask.district, 2 * ask.inputs.length + 1, () =>
    runJob('tornado', 'scenarioTornado', { ...assumedInput(ask), inputs: ask.inputs }),
  ),
);

export interface SamplesAsk extends OfScenario {
  sampling: SamplingInput;
}

/** On all workers side by side; the answer is the same whatever their number. */
export const { useRun: useSamples, start: startSamples } = runOf((ask: SamplesAsk) => {
  const { samples } = ask.sampling;
  const parts = Math.min(workers, samples);
  const edge = (part: number) => Math.round((part * samples) / parts);
  const inputs = Array.from({ length: parts }, (_, part) => ({
    ...assumedInput(ask),
    sampling: ask.sampling,
    part: [edge(part), edge(part + 1)] as [number, number],
  }));
  return timed(ask.district, samples, async () =>
    runJob('joinSamples', 'joinSamples', { parts: await runParts('samples', 'scenarioSamples', inputs) }),
  );
});

export interface WeightsAsk
  extends Required<Pick<OrderSurenessInput, 'columns' | 'weights' | 'samples' | 'seed'>> {
  spread: number | null;
  rows: string[];
}

export const { useRun: useWeightings, start: startWeightings } = runOf(({ rows: _, ...ask }: WeightsAsk) =>
  runJob('weightings', 'orderSureness', ask),
);
