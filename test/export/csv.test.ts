import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../workers/export/csv.ts';
import { quietContext } from '../../workers/model/job.ts';
import { number, single, text } from './samples.ts';

/** Header and rows as an independent reader (Papa Parse) finds them in the bytes. */
async function read(file: Blob): Promise<string[][]> {
  const { data, errors } = Papa.parse<string[]>(await file.text(), { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  expect(data.pop()).toEqual(['']);
  return data;
}

describe('results as CSV', () => {
  it('gives back names with units, texts of any kind and numbers exactly', async () => {
    const names = ['plain', 'comma, and "quotes"', 'two\r\nlines', '地块一', ' spaces ', "it's"];
    const amounts = [0, -1.5, 1e21, 0.1 + 0.2, 5e-324, -0.0001];
    const file = await writeCsv(
      { columns: [text('name', names), number('area [m2]', amounts)], rows: 6 },
      quietContext(),
    );
    const [header, ...rows] = await read(file);
    expect(header).toEqual(['name', 'area [m2]']);
    expect(rows.map(([name]) => name)).toEqual(names);
    expect(rows.map(([, amount]) => Number(amount))).toEqual(amounts);
  });

  it('begins with the UTF-8 byte order mark and ends every line with CRLF, so that spreadsheets read Chinese', async () => {
    const file = await writeCsv({ columns: [text('名称', ['石山'])], rows: 1 }, quietContext());
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('名称\r\n石山\r\n');
  });

  it('leaves missing cells empty and writes zero as 0', async () => {
    const columns = [
      text('use', ['', null]),
      number('floor [m2]', [0, Number.NaN]),
      single('walk [min]', [Number.NaN, 0]),
    ];
    const [, ...rows] = await read(await writeCsv({ columns, rows: 2 }, quietContext()));
    expect(rows).toEqual([
      ['', '0', ''],
      ['', '', '0'],
    ]);
  });

  it('makes texts that a spreadsheet would run as a formula inert, headers too, and leaves negative numbers alone', async () => {
    const harmful = ['=1+1', '+A1', '-2', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'];
    const columns = [
      text('=cmd', harmful),
      number(
        'change',
        harmful.map(() => -7),
      ),
    ];
    const [header, ...rows] = await read(await writeCsv({ columns, rows: harmful.length }, quietContext()));
    expect(header[0]).toBe("'=cmd");
    expect(rows.map(([cell]) => cell)).toEqual(harmful.map((cell) => `'${cell}`));
    expect(rows.every(([, change]) => change === '-7')).toBe(true);
  });

  it('writes single-precision results as the shortest decimal that is the same number', async () => {
    const [, ...rows] = await read(
      await writeCsv({ columns: [single('walk [min]', [3.4, 1 / 3])], rows: 2 }, quietContext()),
    );
    expect(rows).toEqual([['3.4'], ['0.33333334']]);
    await fc.assert(
      fc.asyncProperty(fc.float({ noNaN: true, noDefaultInfinity: true }), async (value) => {
        const [, [cell]] = await read(
          await writeCsv({ columns: [single('x', [value])], rows: 1 }, quietContext()),
        );
        expect(Math.fround(Number(cell))).toBe(value === 0 ? 0 : value);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('gives back any text, but for the apostrophe before a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 }),
        async (cells) => {
          const columns = [
            text('a', cells),
            number(
              'b',
              cells.map((_, i) => i),
            ),
          ];
          const [, ...rows] = await read(await writeCsv({ columns, rows: cells.length }, quietContext()));
          expect(rows.map(([cell]) => (/^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell))).toEqual(
            cells,
          );
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('counts the rows that are done and stops at once when cancelled', async () => {
    const done: number[] = [];
    const columns = [
      number(
        'x',
        Array.from({ length: 1000 }, (_, i) => i),
      ),
    ];
    const controller = new AbortController();
    const context = quietContext(controller.signal);
    const counting = {
      ...context,
      progress: (stage: string, rows: number, total: number) => {
        expect([stage, total]).toEqual(['writing', 1000]);
        done.push(rows);
        if (rows > 500) controller.abort();
      },
    };
    await expect(writeCsv({ columns, rows: 1000 }, counting)).rejects.toMatchObject({ code: 'cancelled' });
    expect(done).toEqual([256, 512]);
  });
});
