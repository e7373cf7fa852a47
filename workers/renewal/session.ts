import type { District } from '../model/district.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import type { Options, Plan } from '../model/renewal.ts';
import { type Sheet, type SheetOverrides, sheetSchema } from '../model/sheet.ts';
import { type Before, beforeOf, figuresOf } from './figures.ts';
import { type Flows, flowsOf } from './flows.ts';
import { type OptionsInput, optionsOf } from './options-of.ts';
import { readPlan } from './plan.ts';
import { type SheetValues, sheetValues } from './sheet/values.ts';
import { Sums } from './sums.ts';

/** What a worker keeps of one district under one sheet, so that each move of a slider sends only what moved. */
export interface Prepared {
  input: OptionsInput;
  sheet: SheetValues;
  options: Options;
  flows: Flows;
  before: Before;
}

export interface PrepareInput {
  /** Names what is prepared: the same key, the same preparation. */
  key: string;
  district: Pick<District, 'parcels' | 'facilities' | 'streets'>;
  sheet: Sheet;
  overrides: SheetOverrides;
  years: number;
}

/** A plan measured. */
export interface PlanMeasured {
  evaluation: Evaluation;
  /** What of the plan could not be taken as it is. */
  notes: Note[];
}

const kept = new Map<string, Prepared>();
/** A few, for scenarios with other years or assumptions that are looked at in turn. */
const MOST_KEPT = 3;

/** Prepared before under this key. @throws plan-not-prepared where the worker does not have it (any more) */
export function preparedBy(key: string): Prepared {
  const prepared = kept.get(key);
  if (!prepared) throw new ReweaveError('plan-not-prepared', { key });
  return prepared;
}

/**
 * Works out the options of every parcel and keeps them in this worker under the key; the screen gets a copy of the columns.
 * @throws as sheetValues and optionsOf
 */
export function planPrepare({ key, district, sheet, overrides, years }: PrepareInput): Options {
  const values = sheetValues(sheetSchema.parse(sheet), overrides);
  const input: OptionsInput = { district, sheet: values, years };
  const options = optionsOf(input);
  const prepared = {
    input,
    sheet: values,
    options,
    flows: flowsOf(options, values),
    before: beforeOf(options, values),
  };
  kept.delete(key);
  kept.set(key, prepared);
  for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
  return structuredClone(options);
}

/** What a plan brings about. @throws plan-not-prepared */
export async function planMeasure(
  { key, plan }: { key: string; plan: Plan },
  ctx: JobContext,
): Promise<PlanMeasured> {
  const { options, flows, before, input } = preparedBy(key);
  const { choice, notes } = readPlan(options, plan, input);
  await ctx.pause();
  const sums = new Sums(options, flows);
  sums.take(choice);
  const evaluation = figuresOf(sums, before);
  return { evaluation, notes: [...notes, ...evaluation.notes] };
}
