import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../workers/model/sheet.ts';
import { compareSheets } from '../../workers/renewal/sheet/compare.ts';
import { parseSheet, serialiseSheet } from '../../workers/renewal/sheet/file.ts';
import { outOfRange, sheetKinds, sheetValues } from '../../workers/renewal/sheet/values.ts';
import { SHEET } from './samples.ts';

const text = readFileSync(new URL('../../data/sheets/default.json', import.meta.url), 'utf8');
const changed = (id: string, over: object): Sheet => ({
  ...SHEET,
  assumptions: SHEET.assumptions.map((one) => (one.id === id ? { ...one, ...over } : one)),
});

describe('the default sheet', () => {
  test('gives for each assumption a name in both languages, a range around the value, and a source or the mark', () => {
    for (const { id, name, value, low, high, source, illustrative } of SHEET.assumptions) {
      expect(name.en && name.zh, id).toBeTruthy();
      expect(low <= value && value <= high && low < high, id).toBe(true);
      expect(Boolean(source), id).toBe(!illustrative);
    }
  });

  test('takes ¥18,500 a household for retrofit from Zhongwei and 8 % from the national parameters', () => {
    const values = sheetValues(SHEET);
    expect(values['retrofit.perHousehold']).toBe(18_500);
    expect(values.discountRate).toBe(0.08);
    // ¥500 m for 27,078 households.
    expect(Math.abs(5e8 / 27_078 - values['retrofit.perHousehold'])).toBeLessThan(50);
  });

  test('knows seven kinds of facility', () => {
    expect(sheetKinds(sheetValues(SHEET))).toContain('school');
    expect(sheetKinds(sheetValues(SHEET))).toHaveLength(7);
  });
});

describe('a sheet', () => {
  test('saved and opened is the same', () => {
    expect(parseSheet(serialiseSheet(SHEET))).toEqual(parseSheet(text));
    expect(compareSheets(SHEET, parseSheet(serialiseSheet(SHEET)))).toEqual([]);
  });

  test('compared with another tells what differs', () => {
    const other = changed('price.sale', { value: 39_000 });
    other.assumptions.pop();
    const differences = compareSheets(SHEET, other);
    expect(differences.map(({ id }) => id)).toEqual(['price.sale', 'talks.accessMost']);
    expect(differences[0].relative).toBeCloseTo(0.5, 12);
    expect(differences[1].after).toBeNull();
  });

  test('tells which values are outside what is plausible', () => {
    expect(outOfRange(SHEET)).toEqual([]);
    expect(outOfRange(SHEET, { 'price.sale': 1 }).map(({ assumption }) => assumption.id)).toEqual([
      'price.sale',
    ]);
  });
});

describe('bad input is one sentence', () => {
  test.each([
    ['nothing', 'sheet-not-json'],
    ['{"schemaVersion":7}', 'sheet-version'],
    ['null', 'sheet-version'],
    ['{"schemaVersion":1}', 'sheet-wrong'],
    [serialiseSheet(changed('price.sale', { value: 1 })), 'sheet-range'],
    [serialiseSheet(changed('price.sale', { id: 'discountRate' })), 'sheet-repeated'],
    [serialiseSheet(changed('price.sale', { illustrative: undefined })), 'sheet-unsourced'],
  ])('%.40s: %s', (file, code) => {
    expect(() => parseSheet(file)).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    [{ discountRate: -1 }, 'bad-discount'],
    [{ partialShare: 1.2 }, 'sheet-value'],
    [{ partialShare: 0 }, 'sheet-value'],
    [{ floorPerHousehold: 0 }, 'sheet-value'],
    [{ 'price.sale': Number.NaN }, 'sheet-value'],
    [{ 'price.sail': 1 }, 'sheet-unknown'],
  ])('%o: %s', (overrides, code) => {
    expect(() => sheetValues(SHEET, overrides)).toThrow(expect.objectContaining({ code }));
  });
});
