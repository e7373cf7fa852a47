import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../workers/weighting/delimited.ts';
import { judge } from '../../workers/weighting/judge.ts';
import { judgementText } from '../../workers/weighting/judgement-text.ts';
import { judgementValue } from '../../workers/weighting/judgement-value.ts';
import { readJudgements } from '../../workers/weighting/read-judgements.ts';
import { randomFrom } from '../density/reference.ts';
import { matrixOf, randomMatrix } from './samples.ts';

const MEMBERS = [
  { id: 'infrastructure', name: { en: 'Smart infrastructure', zh: '智慧基础设施' } },
  { id: 'transport', name: { en: 'Smart transport', zh: '智慧交通' } },
  { id: 'environment', name: { en: 'Liveable environment', zh: '宜居环境' } },
];

describe('a spreadsheet of judgements', () => {
  it('reads fractions, empty halves and names in Chinese, English or by id, in any order, into the members’ order', () => {
    const expected = matrixOf(3, [3, 5, 3]);
    const tables = [
      ',智慧基础设施,智慧交通,宜居环境\n智慧基础设施,1,3,5\n智慧交通,1/3,1,3\n宜居环境,1/5,1/3,1\n',
      '\uFEFF\tSmart transport\tinfrastructure\tLiveable  Environment\r\nLiveable environment\t\t\t\r\nSmart infrastructure\t3\t\t5\r\ntransport\t\t\t3\r\n\r\n',
      'AHP;宜居环境;智慧基础设施;智慧交通\n智慧交通;3;0.33;1\n宜居环境;1;０.２;１／３\n智慧基础设施;5;1;3',
    ];
    for (const table of tables) {
      const { matrix } = readJudgements(table, MEMBERS);
      matrix.forEach((row, i) => {
        row.forEach((v, j) => {
          expect(v).toBeCloseTo(expected[i][j], 12);
        });
      });
    }
    expect(readJudgements(tables[2], MEMBERS).names).toEqual(['智慧基础设施', '智慧交通', '宜居环境']);
  });

  it('a pair that is empty on both sides was not judged; the matrix can be judged all the same', () => {
    const { matrix, names } = readJudgements(',a,b,c\na,1,2,\nb,,1,3\nc,,,1');
    expect(names).toEqual(['a', 'b', 'c']);
    expect(matrix).toEqual(matrixOf(3, [2, null, 3]));
    expect(judge(matrix).eigenvector[0]).toBeCloseTo(0.6, 12);
  });

  it('every value of Saaty’s scale comes back, typed as a fraction or to two decimals', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 6 }), fc.boolean(), (seed, n, decimals) => {
        const matrix = randomMatrix(n, 0, randomFrom(seed));
        const written = (v: number) => {
          if (v >= 1) return String(Math.round(v));
          return decimals ? v.toFixed(2) : `1/${Math.round(1 / v)}`;
        };
        const names = matrix.map((_, i) => `entry ${i}`);
        const rows = [['', ...names], ...matrix.map((row, i) => [names[i], ...row.map((v) => written(v!))])];
        const read = readJudgements(Papa.unparse(rows)).matrix;
        read.forEach((row, i) => {
          row.forEach((v, j) => {
            expect(v).toBeCloseTo(matrix[i][j]!, 12);
          });
        });
      }),
      { seed: 14, numRuns: 60 },
    );
  });

  it.each([
    ['', 'Got 0 rows of judgements'],
    [',a,b', 'Got 1 rows of judgements'],
    ['"a,b\nc', 'Got 0 rows of judgements'],
    ['1,3\n1/3,1', 'Got a first row of 1 3, expected names'],
    [',a\na,1', 'Got one row of judgements, expected at least two'],
    [',a,b\na,1,3', 'Got 1 rows and 2 columns of judgements'],
    [',a,b\na,1,3,4\nb,,1', 'Got 2 rows and 3 columns of judgements'],
    [',a,b\na,1,3\nc,,1', 'Got the name c in the judgements, expected one of: a, b'],
    [',a,b\na,1,3\na,,1', 'Got the name a twice'],
    [',a,b\na,1,much\nb,,1', 'Got "much" in row a, column b of the judgements, expected a number'],
    [',a,b\na,1,-3\nb,,1', 'Got "-3" in row a, column b'],
    [',a,b\na,1,0\nb,,1', 'Got "0" in row a, column b'],
    [',a,b\na,1,\nb,3-Jan,1', 'Got the date "3-Jan" in row b, column a'],
    [',甲,乙\n甲,1,\n乙,1月3日,1', 'Got the date "1月3日" in row 乙, column 甲'],
    [',a,b\na,1,3\nb,1/2,1', 'Got 0.5 in row b, column a of the judgements, expected 0.3333'],
    [',a,b\na,2,3\nb,,1', 'Got 2 in row a, column a of the judgements, expected 0.5'],
  ])('says in one sentence what is wrong with %j', (table, sentence) => {
    expect(() => readJudgements(table)).toThrow(sentence);
  });

  it('says which name of the model is unknown or missing', () => {
    const table = ',智慧交通,宜居环境\n智慧交通,1,2\n宜居环境,,1';
    expect(() => readJudgements(table, MEMBERS)).toThrow('Got no row or no column named 智慧基础设施');
    expect(() => readJudgements(table.replaceAll('宜居', '宜人'), MEMBERS)).toThrow('Got the name 宜人环境');
  });
});

describe('values as people write them', () => {
  it.each<[string, unknown]>([
    ['3', 3],
    [' 0.5 ', 0.5],
    ['1/3', 1 / 3],
    ['1 : 3', 1 / 3],
    ['１／３', 1 / 3],
    ['⅓', 1 / 3],
    ['', null],
    ['1/0', 'wrong'],
    ['1.2.3', 'wrong'],
    ['1/3/2025', 'date'],
    ['2025-01-03', 'date'],
    ['Mar-01', 'date'],
    ['x', 'wrong'],
  ])('%j is %j', (written, value) => {
    expect(judgementValue(written)).toBe(value);
  });
});

describe('cells of a delimited text', () => {
  it('are what papaparse reads', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', '中'), maxLength: 5 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', '\t', ';'), (rows, delimiter) => {
        // The first line decides the delimiter.
        const written = [['x', 'y', 'z', 'u', 'v', 'w'], ...rows];
        const cleaned = written
          .map((row) => row.map((v) => v.trim()))
          .map((row) => row.slice(0, row.findLastIndex((v) => v !== '') + 1))
          .filter((row) => row.length > 0);
        expect(cellsOf(Papa.unparse(written, { delimiter, quotes: true }))).toEqual(cleaned);
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});

describe('files of judgements', () => {
  it('are read as UTF-8, UTF-16 or GB 18030; a workbook is refused', () => {
    const text = ',甲,乙';
    expect(judgementText(new TextEncoder().encode(text), 'a.csv')).toBe(text);
    const wide = Uint8Array.of(
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    );
    expect(judgementText(wide, 'a.csv')).toBe(text);
    expect(judgementText(Uint8Array.of(0x2c, 0xbc, 0xd7, 0x2c, 0xd2, 0xd2), 'a.csv')).toBe(text);
    for (const start of [
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
    ]) {
      expect(() => judgementText(Uint8Array.from(start), 'ahp.xlsx')).toThrow('ahp.xlsx is a workbook');
    }
  });
});
