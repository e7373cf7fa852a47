import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readJudgements } from '../../workers/weighting/read-judgements.ts';
import { sheetsOf } from '../../workers/weighting/workbook.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** ECMA-376: a workbook of the fewest parts, whose style 1 is a date (number format 16, d-mmm) and style 2 a fraction (12, # ?/?). */
function workbook(sheets: Record<string, string>, shared: string[] = []): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const ids = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const kinds = [
    ...names.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}`]),
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
  ];
  const links = kinds.map(
    ([kind, path], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${path}.xml"/>`,
  );
  const styles = [0, 16, 12].map((format) => `<xf numFmtId="${format}" xfId="0" applyNumberFormat="1"/>`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${ids.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet ${MAIN}><sheetData>${sheets[name]}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const NAMES = `<row r="1">${inline('B1', '甲')}${inline('C1', '乙')}</row>`;

describe('a workbook of judgements', () => {
  it('gives shared and inline text, numbers, fractions and what formulas came to, wherever the table stands', async () => {
    const cells = `<row r="3"><c r="C3" t="s"><v>0</v></c>${inline('D3', '乙')}</row>
      <row r="4"><c r="B4" t="s"><v>0</v></c><c r="C4"><v>1</v></c><c r="D4" t="s"><v>1</v></c></row>
      <row r="5">${inline('B5', '乙')}<c r="C5"><f>6/2</f><v>3</v></c><c r="D5" s="2"><v>1</v></c></row>`;
    const [sheet] = await sheetsOf(workbook({ 'Sheet 1': cells }, ['甲', '1/3']), 'ahp.xlsx');
    expect(sheet).toEqual({
      name: 'Sheet 1',
      rows: [
        ['', '甲', '乙'],
        ['甲', '1', '1/3'],
        ['乙', '3', '1'],
      ],
    });
    const { matrix, names } = readJudgements(sheet.rows);
    expect(names).toEqual(['甲', '乙']);
    expect(matrix[0][1]).toBeCloseTo(1 / 3, 12);
    expect(matrix[1][0]).toBe(3);
  });

  it('gives each sheet that holds anything, and a fraction shown as such as its number', async () => {
    const of = (value: number) =>
      `${NAMES}<row r="2">${inline('A2', '甲')}<c r="B2"><v>1</v></c><c r="C2" s="2"><v>${value}</v></c></row><row r="3">${inline('A3', '乙')}</row>`;
    const sheets = await sheetsOf(workbook({ Li: of(1 / 3), Empty: '', Wang: of(5) }), 'ahp.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['Li', 'Wang']);
    expect(sheets.map(({ rows }) => readJudgements(rows).matrix[0][1])).toEqual([1 / 3, 5]);
  });

  it('refuses a date by its cell, an empty, an old or protected, and a broken workbook', async () => {
    const date = `${NAMES}<row r="2">${inline('A2', '甲')}<c r="B2"><v>1</v></c><c r="C2" s="1"><v>46082</v></c></row>`;
    await expect(sheetsOf(workbook({ Li: date }), 'ahp.xlsx')).rejects.toThrow(
      'Got a date in cell C2 of sheet Li in ahp.xlsx',
    );
    await expect(sheetsOf(workbook({ Li: '' }), 'ahp.xlsx')).rejects.toThrow(
      'Got no filled cell in ahp.xlsx',
    );
    await expect(sheetsOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'ahp.xls')).rejects.toThrow(
      'ahp.xls is an old .xls workbook or protected',
    );
    const other = [
      zipSync({ 'content.xml': strToU8('<a/>') }),
      workbook({ Li: date }).slice(0, 300),
      Uint8Array.of(0x50, 0x4b, 3, 4),
    ];
    for (const bytes of other) {
      await expect(sheetsOf(bytes, 'ahp.xlsx')).rejects.toThrow(
        'ahp.xlsx cannot be read as an .xlsx workbook',
      );
    }
  });
});
