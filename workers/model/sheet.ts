import { z } from 'zod';

export const SHEET_SCHEMA_VERSION = 1;

/** In the order in which a screen shows them. */
const ASSUMPTION_GROUPS = [
  'money',
  'space',
  'facilities',
  'rules',
  'carbon',
  'travel',
  'stakeholders',
] as const;

const words = z.strictObject({ en: z.string(), zh: z.string() });

const assumption = z.strictObject({
  /** What the engine asks for: 'price.sale', 'facility.school.floorPerUnit'. */
  id: z.string().min(1),
  group: z.enum(ASSUMPTION_GROUPS),
  name: words,
  value: z.number(),
  /** '1' for a plain number or share. */
  unit: z.string(),
  /** What is still plausible; the value is within. */
  low: z.number(),
  high: z.number(),
  /** Where the value is from; absent where it is `illustrative`. */
  source: words.optional(),
  illustrative: z.literal(true).optional(),
  note: words,
});

/** What the consequences of a plan rest on; the sheets live in data/sheets/. */
export const sheetSchema = z.strictObject({
  schemaVersion: z.literal(SHEET_SCHEMA_VERSION),
  id: z.string().min(1),
  name: words,
  note: words,
  assumptions: z.array(assumption).min(1),
});

export type Assumption = z.infer<typeof assumption>;
export type Sheet = z.infer<typeof sheetSchema>;

/** Values by assumption id that a person set instead of the sheet's. */
export type SheetOverrides = Record<string, number>;

/** One difference between two sheets; null where one of them does not have the assumption. */
export interface SheetDifference {
  id: string;
  before: Assumption | null;
  after: Assumption | null;
  /** after / before − 1; NaN where that means nothing. */
  relative: number;
}
