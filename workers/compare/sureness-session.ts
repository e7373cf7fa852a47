import type { SampledFigure, Tornado, UncertainInput } from '../model/compare.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import { type AssumedInput, assumedFigures } from './assumed-figures.ts';
import { drawJointly, type SamplingInput, sampledFigure, valuesOfDraws } from './sample-jointly.ts';
import { tornado } from './tornado.ts';

export interface ScenarioTornado extends Tornado {
  /** What the figures are, see AssumedFigures. */
  figures: string[];
  notes: Note[];
}

/** A scenario's figures at the low and the high of each assumption. Stages told as by prepareReach, then 'assumptions'. @throws as assumedFigures and tornado */
export async function scenarioTornado(
  { inputs, ...scenario }: AssumedInput & { inputs: UncertainInput[] },
  ctx: JobContext,
): Promise<ScenarioTornado> {
  const { figures, evaluate, notes } = await assumedFigures(scenario, ctx);
  return { ...(await tornado(inputs, evaluate, ctx)), figures, notes };
}

/** Of all samples those from the first to before the second number. */
export interface SampledPart {
  figures: string[];
  /** At [figure][sample of the part]. */
  values: Float64Array[];
  notes: Note[];
}

/**
 * A part of the samples of a scenario under random assumptions: the parts of several workers, joined, are the same whatever their number.
 * Stages told as by prepareReach, then 'draws'. @throws as assumedFigures and drawJointly
 */
export async function scenarioSamples(
  {
    sampling,
    part,
    ...scenario
  }: AssumedInput & { sampling: SamplingInput; part: [first: number, end: number] },
  ctx: JobContext,
): Promise<SampledPart> {
  const draws = drawJointly(sampling);
  const { figures, evaluate, notes } = await assumedFigures(scenario, ctx);
  return { figures, values: await valuesOfDraws(sampling.inputs, draws, part, evaluate, ctx), notes };
}

export interface ScenarioSamples extends SampledPart {
  samples: number;
  intervals: SampledFigure[];
}

/** Parts of samples put together in their order. */
export function joinSamples({ parts }: { parts: SampledPart[] }): ScenarioSamples {
  const [{ figures, notes }] = parts;
  const samples = parts.reduce((sum, { values }) => sum + (values[0]?.length ?? 0), 0);
  const values = figures.map((_, f) => {
    const column = new Float64Array(samples);
    let at = 0;
    for (const part of parts) {
      if (part.values.length === 0) continue;
      column.set(part.values[f], at);
      at += part.values[f].length;
    }
    return column;
  });
  return { samples, figures, values, notes, intervals: values.map(sampledFigure) };
}
