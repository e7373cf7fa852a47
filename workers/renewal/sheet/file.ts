import { ReweaveError } from '../../model/errors.ts';
import { SHEET_SCHEMA_VERSION, type Sheet, sheetSchema } from '../../model/sheet.ts';

/**
 * A sheet of assumptions from the text of a JSON file (data/sheets/default.json). Every value lies within its low and high, and has
 * either a source or the mark `illustrative`.
 * @throws sheet-not-json, sheet-version, sheet-wrong (naming the first place that is), sheet-range, sheet-repeated, sheet-unsourced
 */
export function parseSheet(text: string): Sheet {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ReweaveError('sheet-not-json', { got: shortened(text.trim()) });
  }
  const version = (data as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (version !== SHEET_SCHEMA_VERSION) {
    const got = shortened(JSON.stringify(version) ?? '∅');
    throw new ReweaveError('sheet-version', { got, expected: SHEET_SCHEMA_VERSION });
  }
  const read = sheetSchema.safeParse(data);
  if (!read.success) {
    const { path, message } = read.error.issues[0];
    throw new ReweaveError('sheet-wrong', { path: path.map(String).join('.') || 'JSON', got: message });
  }
  return checked(read.data);
}

/** The text of a JSON file; parseSheet gives the same sheet back. */
export function serialiseSheet(sheet: Sheet): string {
  return `${JSON.stringify(sheet, null, 2)}\n`;
}

function checked(sheet: Sheet): Sheet {
  const seen = new Set<string>();
  for (const { id, value, low, high, source, illustrative } of sheet.assumptions) {
    if (seen.has(id)) throw new ReweaveError('sheet-repeated', { id });
    seen.add(id);
    if (!(low <= value && value <= high))
      throw new ReweaveError('sheet-range', { id, got: value, low, high });
    if (!source === !illustrative) throw new ReweaveError('sheet-unsourced', { id });
  }
  return sheet;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text || '∅';
}
