import type { Note } from '../model/notes.ts';
import type { Decision, Options, Plan, WhyNot } from '../model/renewal.ts';
import { WHY_NOT_WORDS } from '../model/renewal-words.ts';
import { fill } from '../model/words.ts';
import { type OptionsInput, whyNot } from './options-of.ts';
import { codeOf, templateOf, workOf } from './templates.ts';

/** A plan as columns, one entry per parcel. */
export interface Choice {
  /** Index of the work; −1: kept. */
  work: Int32Array;
  /** 1 … years; 0 where kept. */
  year: Uint8Array;
}

export function nothingChosen(parcels: number): Choice {
  return { work: new Int32Array(parcels).fill(-1), year: new Uint8Array(parcels) };
}

/** The parcel's work that a decision names; −1 where it is not offered. */
export function findWork(options: Options, parcel: number, work: Decision | Omit<Decision, 'year'>): number {
  const { starts, action, use, facility, intensity, kinds } = options;
  const code = codeOf(templateOf(work as Decision, kinds));
  for (let w = starts[parcel]; w < starts[parcel + 1]; w++) {
    const here = { action: action[w], use: use[w], facility: facility[w], intensity: intensity[w] };
    if (codeOf(here) === code) return w;
  }
  return -1;
}

/** A plan by parcel id as columns. What the district does not have or does not offer is left out and told, the first with its reason. */
export function readPlan(
  options: Options,
  plan: Plan,
  input: OptionsInput,
): { choice: Choice; notes: Note[] } {
  const choice = nothingChosen(options.existing.count);
  const row = rowsById(options.existing.ids);
  let unknown = 0;
  let notOffered = 0;
  let first: { id: string; why: WhyNot } | null = null;
  for (const [id, decision] of Object.entries(plan)) {
    const parcel = row.get(id);
    if (parcel === undefined) {
      unknown++;
      continue;
    }
    const { year } = decision;
    const work =
      year >= 1 && year <= options.years && Number.isInteger(year) ? findWork(options, parcel, decision) : -1;
    if (work < 0) {
      notOffered++;
      first ??= firstRefusal(id, whyNot(input, parcel, decision));
      continue;
    }
    choice.work[parcel] = work;
    choice.year[parcel] = year;
  }
  const notes: Note[] = [];
  if (unknown > 0) notes.push({ code: 'plan-unknown-parcels', severity: 'left-out', count: unknown });
  if (notOffered > 0) {
    const words = first && WHY_NOT_WORDS[first.why.code];
    const why = words ? fill(words.en, first!.why.params) : '';
    const whyZh = words ? fill(words.zh, first!.why.params) : '';
    const params = { first: first?.id ?? '', why, whyZh };
    notes.push({ code: 'plan-not-offered', severity: 'left-out', count: notOffered, params });
  }
  return { choice, notes };
}

/** Columns as a plan by parcel id; readPlan gives the same columns back where ids are not repeated. */
export function writePlan(options: Options, { work, year }: Choice): Plan {
  const plan: Plan = {};
  work.forEach((w, p) => {
    if (w >= 0) plan[options.existing.ids[p]] = decisionOf(options, w, year[p]);
  });
  return plan;
}

export function decisionOf(
  { action, use, facility, intensity, kinds }: Options,
  w: number,
  year: number,
): Decision {
  const template = { action: action[w], use: use[w], facility: facility[w], intensity: intensity[w] };
  return { ...workOf(template, kinds), year };
}

function firstRefusal(id: string, why: WhyNot | null): { id: string; why: WhyNot } | null {
  return why && { id, why };
}

/** Of parcels that share an id the first. */
function rowsById(ids: string[]): Map<string, number> {
  const rows = new Map<string, number>();
  ids.forEach((id, p) => {
    if (!rows.has(id)) rows.set(id, p);
  });
  return rows;
}
