import type { Scenario } from '../../workers/model/scenario.ts';
import type { Sheet, SheetOverrides } from '../../workers/model/sheet.ts';
import { parseSheet } from '../../workers/renewal/sheet/file.ts';
import { sheetValues } from '../../workers/renewal/sheet/values.ts';
import { editScenario } from './scenarios.ts';
import { SHEET } from './sheet.ts';

const BY_HAND = { en: 'Set by hand', zh: '手动设定' };

/** Sets an assumption of the open scenario; null: back to the sheet's. @throws as sheetValues; nothing is changed then */
export function setAssumption({ assumptions }: Scenario, id: string, value: number | null): void {
  const { [id]: _, ...others } = assumptions;
  const isOwn = value !== null && value !== SHEET.assumptions.find((one) => one.id === id)?.value;
  const now = isOwn ? { ...others, [id]: value } : others;
  sheetValues(SHEET, now);
  editScenario((one) => ({ ...one, assumptions: now }));
}

/** All assumptions of the open scenario go back to the sheet's. */
export function resetAssumptions(): void {
  editScenario((one) => ({ ...one, assumptions: {} }));
}

/** The sheet as a scenario has it: own values have no source but the person, and ranges reach as far as they do. */
export function sheetOf({ name, assumptions }: Pick<Scenario, 'name' | 'assumptions'>): Sheet {
  const own = SHEET.assumptions.map((one) => {
    const value = assumptions[one.id];
    if (value === undefined) return one;
    const { illustrative: _, ...rest } = one;
    return {
      ...rest,
      value,
      low: Math.min(one.low, value),
      high: Math.max(one.high, value),
      source: BY_HAND,
    };
  });
  return { ...SHEET, name: { en: name, zh: name }, assumptions: own };
}

/** What a sheet that was loaded says otherwise than the product's, and what of it the product does not know. */
export interface SheetRead {
  sheet: Sheet;
  overrides: SheetOverrides;
  unknown: string[];
}

/** @throws as parseSheet, and as sheetValues */
export function readSheet(text: string): SheetRead {
  const sheet = parseSheet(text);
  const known = new Map(SHEET.assumptions.map(({ id, value }) => [id, value]));
  const overrides: SheetOverrides = {};
  const unknown: string[] = [];
  for (const { id, value } of sheet.assumptions) {
    if (!known.has(id)) unknown.push(id);
    else if (known.get(id) !== value) overrides[id] = value;
  }
  sheetValues(SHEET, overrides);
  return { sheet, overrides, unknown };
}

/** Takes what a loaded sheet says otherwise, in the place of what was set before. */
export function takeSheet({ overrides }: SheetRead): void {
  editScenario((one) => ({ ...one, assumptions: overrides }));
}
