import type { District } from '../model/district.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Evaluation } from '../model/evaluation.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import type { Options, Plan } from '../model/renewal.ts';
import { type Sheet, type SheetOverrides, sheetSchema } from '../model/sheet.ts';
import { evaluate } from './evaluate.ts';
import { type OptionsInput, optionsOf } from './options-of.ts';
import { readPlan } from './plan.ts';
import { PlanModel } from './plan-model.ts';
import { prepareReach } from './prepare-reach.ts';
import { type SheetValues, sheetValues } from './sheet/values.ts';

/** What a worker keeps of one district under one sheet, so that each move of a slider sends only what moved. */
export interface Prepared {
  input: OptionsInput;
  sheet: SheetValues;
  options: Options;
  district: Pick<District, 'parcels' | 'facilities' | 'streets'>;
  /** Without ways until planReach has been run under this key: then access and commute are NaN. */
  model: PlanModel;
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

export function isPrepared(key: string): boolean {
  return kept.has(key);
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
    district,
    model: new PlanModel(options, values, null),
  };
  kept.delete(key);
  kept.set(key, prepared);
  for (const old of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(old);
  return structuredClone(options);
}

/**
 * Prepares walks to services and ways to work, once for a key: from then on plans are measured with access, commute and fairness.
 * @throws plan-not-prepared, and as prepareReach
 */
export async function planReach({ key }: { key: string }, ctx: JobContext): Promise<{ notes: Note[] }> {
  const prepared = preparedBy(key);
  const { options, sheet, district } = prepared;
  if (!prepared.model.reach) {
    const reach = await prepareReach({ district, options, sheet }, ctx);
    prepared.model = new PlanModel(options, sheet, reach);
  }
  return { notes: prepared.model.reach!.notes };
}

/** What a plan brings about. @throws plan-not-prepared */
export async function planMeasure(
  { key, plan }: { key: string; plan: Plan },
  ctx: JobContext,
): Promise<PlanMeasured> {
  const { options, model, input } = preparedBy(key);
  const { choice, notes } = readPlan(options, plan, input);
  await ctx.pause();
  const evaluation = evaluate(model, choice);
  return { evaluation, notes: [...notes, ...evaluation.notes] };
}
