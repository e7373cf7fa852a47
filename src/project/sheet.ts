import sheet from '../../data/sheets/default.json';
import { type Sheet, sheetSchema } from '../../workers/model/sheet.ts';

/** The assumptions that every scenario starts from. */
export const SHEET: Sheet = sheetSchema.parse(sheet);
