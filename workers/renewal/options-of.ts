import type { District } from '../model/district.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Note } from '../model/notes.ts';
import {
  CLOSED_REASONS,
  type Options,
  type WhyNot,
  WORK_AMOUNTS,
  type Work,
  type WorkAmount,
} from '../model/renewal.ts';
import { consequences } from './consequences.ts';
import { existingOf } from './existing.ts';
import { Rules } from './rules.ts';
import { assumed, type SheetValues, sheetKinds } from './sheet/values.ts';
import { codeOf, type Template, templateOf, templatesOf } from './templates.ts';

const MOST_YEARS = 50;
/** About 180,000 parcels on which everything is possible. */
const MOST_MEGABYTES = 1000;

/** What the options of a district are made of; the same for optionsOf and whyNot. */
export interface OptionsInput {
  district: Pick<District, 'parcels' | 'facilities'>;
  sheet: SheetValues;
  /** Of the plan, 1 … 50. */
  years: number;
  /** Kinds of facility to offer; without them those of the sheet that the district has, or all of the sheet. */
  kinds?: string[];
  /** By parcel the one work that it has, whatever the rules say, as codeOf tells it (−1: none); without it all that the rules offer. */
  only?: Int32Array;
  /** How much memory the columns may take; 1000 where absent. */
  mostMegabytes?: number;
}

/**
 * All works of all parcels with their consequences, in two passes: which are offered, then what they bring about.
 * @throws bad-years, sheet-unknown, renewal-too-large (naming how much memory it would take)
 */
export function optionsOf(input: OptionsInput): Options {
  const { district, sheet, years, kinds: chosen, only, mostMegabytes: most = MOST_MEGABYTES } = input;
  if (!(Number.isInteger(years) && years >= 1 && years <= MOST_YEARS)) {
    throw new ReweaveError('bad-years', { got: years, most: MOST_YEARS });
  }
  const { parcels } = district;
  const { kinds, notes: kindNotes } = kindsOf(district, sheet, chosen);
  const { existing, notes } = existingOf(parcels, sheet);
  const rules = new Rules(parcels, existing, sheet, kinds);
  const templates = templatesOf(kinds);
  const codes = new Map(templates.map((template) => [template, codeOf(template)]));
  const isOffered = only
    ? (p: number, template: Template) => only[p] === codes.get(template)
    : (p: number, template: Template) => rules.whyNotCode(p, template) === null;

  const starts = new Uint32Array(parcels.count + 1);
  const closed = Object.fromEntries(CLOSED_REASONS.map((code) => [code, 0])) as Options['closed'];
  let yearless = 0;
  let unvalued = 0;
  for (let p = 0; p < parcels.count; p++) {
    let works = 0;
    if (existing.closed[p] > 0) closed[CLOSED_REASONS[existing.closed[p] - 1]]++;
    else {
      for (const template of templates) if (isOffered(p, template)) works++;
      if (existing.floorM2[p] > 0) {
        if (Number.isNaN(parcels.yearBuilt[p])) yearless++;
        if (works > 1 && !(parcels.value[p] >= 0)) unvalued++;
      }
    }
    starts[p + 1] = starts[p] + works;
  }
  const count = starts[parcels.count];
  const bytes = count * (8 * WORK_AMOUNTS.length + 4) + 12 * 8 * parcels.count;
  if (bytes > most * 1e6) {
    const megabytes = Math.ceil(bytes / 1e6);
    throw new ReweaveError('renewal-too-large', {
      parcels: parcels.count,
      works: count,
      megabytes,
      most,
    });
  }

  const code = () => new Uint8Array(count);
  const [action, use, facility, intensity] = [code(), code(), code(), code()];
  const amounts = Object.fromEntries(WORK_AMOUNTS.map((name) => [name, new Float64Array(count)])) as Record<
    WorkAmount,
    Float64Array
  >;
  const bringsAbout = consequences(parcels, existing, rules, sheet, kinds);
  for (let p = 0, w = 0; p < parcels.count; p++) {
    if (starts[p + 1] === starts[p]) continue;
    for (const template of templates) {
      if (!isOffered(p, template)) continue;
      action[w] = template.action;
      use[w] = template.use;
      facility[w] = template.facility;
      intensity[w] = template.intensity;
      bringsAbout(amounts, w++, p, template);
    }
  }

  const told = (code: Note['code'], number: number): Note[] =>
    number > 0 ? [{ code, severity: 'left-out', count: number }] : [];
  let valued = 0;
  for (const value of parcels.value) if (value >= 0) valued++;
  const currency: Note[] =
    valued > 0 ? [{ code: 'plan-value-currency', severity: 'info', count: valued }] : [];
  return {
    years,
    kinds,
    existing,
    starts,
    action,
    use,
    facility,
    intensity,
    amounts,
    rate: assumed(sheet, 'discountRate'),
    horizonYears: Math.max(years, assumed(sheet, 'horizonYears')),
    closed,
    bytes,
    notes: [
      ...told('plan-land-use-missing', closed['land-use-missing']),
      ...told('plan-floor-missing', closed['floor-missing']),
      ...told('plan-year-missing', yearless),
      ...(valued > 0 ? told('plan-value-missing', unvalued) : []),
      ...currency,
      ...told('plan-repeated-ids', parcels.count - new Set(parcels.ids).size),
      ...notes,
      ...kindNotes,
    ],
  };
}

/** Why a decision (or a work, in any year) is not possible on a parcel; null where it is. */
export function whyNot(input: OptionsInput, parcel: number, work: Work & { year?: number }): WhyNot | null {
  const { kinds } = kindsOf(input.district, input.sheet, input.kinds);
  const { existing } = existingOf(input.district.parcels, input.sheet);
  const rules = new Rules(input.district.parcels, existing, input.sheet, kinds);
  const { year = 1 } = work;
  if (!(Number.isInteger(year) && year >= 1 && year <= input.years)) {
    return { code: 'year-outside', params: { year, years: input.years } };
  }
  const facility = work.action === 'retrofit' ? undefined : work.facility;
  return rules.whyNot(parcel, templateOf(work, kinds), facility);
}

/** Every work that a parcel does not have, with the reason: for a list beside its options. */
export function absentWorks(input: OptionsInput, parcel: number): { template: Template; why: WhyNot }[] {
  const { kinds } = kindsOf(input.district, input.sheet, input.kinds);
  const { existing } = existingOf(input.district.parcels, input.sheet);
  const rules = new Rules(input.district.parcels, existing, input.sheet, kinds);
  return templatesOf(kinds).flatMap((template) => {
    const why = rules.whyNot(parcel, template);
    return why ? [{ template, why }] : [];
  });
}

function kindsOf(
  { facilities }: OptionsInput['district'],
  sheet: SheetValues,
  chosen?: string[],
): { kinds: string[]; notes: Note[] } {
  const known = sheetKinds(sheet);
  if (chosen) return { kinds: known.filter((kind) => chosen.includes(kind)), notes: [] };
  const present = known.filter((kind) => facilities?.kinds.includes(kind));
  if (present.length > 0) return { kinds: present, notes: [] };
  return { kinds: known, notes: [{ code: 'plan-kinds-all', severity: 'info', count: known.length }] };
}
