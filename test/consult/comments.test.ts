import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findBursts } from '../../workers/consult/comments/bursts.ts';
import { readDelimited } from '../../workers/consult/comments/delimited.ts';
import { personalData } from '../../workers/consult/comments/personal.ts';
import { readComments } from '../../workers/consult/comments/read.ts';
import { writeComments } from '../../workers/consult/comments/write.ts';
import { type Comment, commentSchema } from '../../workers/model/comments.ts';
import { quietContext } from '../../workers/model/job.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, more: Partial<Parameters<typeof readComments>[0]> = {}) =>
  readComments(
    { bytes: typeof text === 'string' ? utf8(text) : text, file: 'slips.csv', ...more },
    quietContext(),
  );
const told = (notes: { code: string; count: number; params?: Record<string, unknown> }[]) =>
  Object.fromEntries(notes.map(({ code, count, params }) => [code, [count, params?.row]]));
const comment = (fields: Partial<Comment>): Comment =>
  commentSchema.parse({ id: 'x', text: 'a comment', ...fields });

describe('comments from a table', () => {
  it('reads headers in both languages, choices, groups and places', async () => {
    const { comments, unknown } = await read(
      '编号,阶段,意见内容,经度,纬度,年龄段,来源,日期,状态,是否解决,天气\n7,协商,路灯太暗,120.5,31.3,60+,纸质,2025年3月1日,已采纳,是,晴\n',
    );
    expect(comments).toEqual([
      comment({
        ...{ id: '7', stage: 'consultation', text: '路灯太暗', place: { type: 'point', at: [120.5, 31.3] } },
        ...{ group: { age: '60+' }, source: 'paper', date: '2025-03-01', state: 'adopted', solved: true },
      }),
    ]);
    expect(unknown).toEqual(['天气']);
  });

  it('calls a tenure as the product does, so that one group is not two', async () => {
    const { comments } = await read('意见,居住类型\n甲,租户\n乙,Owner\n丙,tenant\n丁,公房\n戊,\n');
    expect(comments.map(({ group }) => group.tenure)).toEqual([
      ...['tenant', 'owner', 'tenant', '公房', undefined],
    ]);
  });

  it('reads UTF-8 with and without a mark, UTF-16 both ways and GBK', async () => {
    const table = '意见;日期\n停车难;2025-03-01\n';
    const utf16 = (isLittle: boolean, mark: boolean) => {
      const units = [...((mark ? '\ufeff' : '') + table)].map((letter) => letter.charCodeAt(0));
      return Uint8Array.from(units.flatMap((u) => (isLittle ? [u & 255, u >> 8] : [u >> 8, u & 255])));
    };
    // Bytes of "意见;日期\n停车难;2025-03-01\n" in GBK (iconv -t GBK).
    const gbk = Uint8Array.from(
      Buffer.from('d2e2bcfb3bc8d5c6da0acda3b3b5c4d13b323032352d30332d30310a', 'hex'),
    );
    const files: [Uint8Array, string][] = [
      [utf8(table), 'utf-8'],
      [utf8(`\ufeff${table}`), 'utf-8'],
      [utf16(true, true), 'utf-16le'],
      [utf16(false, true), 'utf-16be'],
      [utf16(true, false), 'utf-16le'],
      [utf16(false, false), 'utf-16be'],
      [gbk, 'gb18030'],
    ];
    for (const [bytes, encoding] of files) {
      const result = await read(bytes);
      expect(result.encoding).toBe(encoding);
      expect(result.delimiter).toBe(';');
      expect(result.comments.map(({ text, date }) => [text, date])).toEqual([['停车难', '2025-03-01']]);
    }
    await expect(read(Uint8Array.from([0x61, 0xff, 0xff, 0x0a]))).rejects.toMatchObject({
      code: 'comments-encoding',
    });
  });

  it('reads dates in any order that has one reading, refuses the others and takes the order it is told', async () => {
    const dates = async (cells: string[], order?: 'day-first' | 'month-first') =>
      (await read(`text,date\n${cells.map((cell) => `a,"${cell}"`).join('\n')}`, { order })).comments.map(
        (c) => c.date,
      );
    expect(
      await dates([
        '2025-3-1',
        '2025/03/01',
        '2025.3.1',
        '20250301',
        '２０２５年３月１日',
        '2025-03-01T09:30',
      ]),
    ).toEqual(Array(6).fill('2025-03-01'));
    expect(await dates(['3/4/2025', '25/4/2025'])).toEqual(['2025-04-03', '2025-04-25']);
    expect(await dates(['3/4/2025', '4/25/2025'])).toEqual(['2025-03-04', '2025-04-25']);
    expect(await dates(['5.5.2025'])).toEqual(['2025-05-05']);
    expect(await dates(['3/4/2025'], 'month-first')).toEqual(['2025-03-04']);
    await expect(dates(['5/5/2025', '3/4/2025'])).rejects.toMatchObject({
      code: 'comments-date-order',
      params: { got: '3/4/2025', file: 'slips.csv' },
    });
    await expect(dates(['25/4/2025', '4/25/2025'])).rejects.toMatchObject({ code: 'comments-dates-mixed' });
  });

  it('counts by kind what it could not read, with the first line, and keeps every voice that has a text', async () => {
    const { comments, rows, notes } = await read(
      [
        'id,text,date,lon,lat,state',
        '1,fine,2025-01-01,,,adopted',
        '1,same id,2025-01-02,,,',
        '3,"two',
        'lines",31.2.2025,200,10,',
        '4,,2025-01-01,,,',
        '5,more,2025-01-01,,,,cells',
        '6,no date,,1,,odd',
        '7,call 13812345678,25-1-1,,,',
      ].join('\r\n'),
    );
    expect(rows).toBe(7);
    expect(comments.map(({ id }) => id)).toEqual(['1', 'c2', '3', '6', '7']);
    expect(comments[2]).toMatchObject({ text: 'two\r\nlines', place: undefined, date: undefined });
    expect(told(notes)).toEqual({
      'comment-renumbered': [1, 3],
      'comment-date-unread': [2, 4],
      'comment-place': [2, 4],
      'comment-no-text': [1, 6],
      'comment-cells': [1, 7],
      'comment-date-missing': [1, 8],
      'comment-choice': [1, 8],
      'comment-personal': [1, 9],
    });
  });

  it('refuses a table without comments with one sentence', async () => {
    await expect(read('text,date\nfine,\n"never closed,\nlost,\n')).rejects.toMatchObject({
      code: 'comments-quote',
      params: { line: 3 },
    });
    await expect(read('')).rejects.toMatchObject({ code: 'comments-empty' });
    await expect(read('text,date\n')).rejects.toMatchObject({ code: 'comments-empty' });
    await expect(read('who,what\na,b\n')).rejects.toMatchObject({ code: 'comments-no-text-column' });
    expect((await read('who,what\na,b\n', { textColumn: 'what' })).comments[0].text).toBe('b');
  });

  it('takes rows apart as an independent reader does (Papa Parse)', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '意'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = Papa.unparse(rows, { quotes: true, newline: '\r\n' });
        expect(readDelimited(text, ',').map(({ cells }) => cells)).toEqual(
          Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data,
        );
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('comments as a table', () => {
  it('come back as they were, formulas too, which are inert in the file', async () => {
    const all: Comment[] = [
      comment({
        id: '1',
        text: '=HYPERLINK("http://x")',
        place: { type: 'point', at: [-71.1, 42.4] },
        solved: false,
      }),
      comment({
        stance: 'for',
        isExample: true,
        id: '2',
        text: '+1 for this',
        category: '@work',
        place: { type: 'parcel', parcel: '-7' },
      }),
      comment({
        ...{
          id: '3',
          text: 'two\nlines, "quoted"',
          stage: 'vote',
          scenario: 's2',
          source: 'spoken',
          date: '2024-02-29',
        },
        ...{
          place: {
            type: 'area',
            ring: [
              [0, 0],
              [1, 0],
              [1, 1.5],
            ],
          },
          state: 'declined',
          answeredOn: '2024-03-05',
        },
        ...{
          reason: 'too dear',
          ...{ change: 'none', changedScenario: '-s1', changedParcel: '=P1' },
          group: { age: '18–29', tenure: 'rent', area: 'north' },
          solved: true,
        },
      }),
    ];
    const file = await writeComments(all, quietContext());
    const bytes = new Uint8Array(await file.arrayBuffer());
    const cells = Papa.parse<string[]>(new TextDecoder().decode(bytes)).data.flat();
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    const { comments, notes } = await read(bytes);
    expect(comments).toEqual(all);
    expect(told(notes)).toEqual({ 'comment-date-missing': [2, 2] });
  });

  it('20,000 rows go out and come in, all counted, and a cancel stops the reading', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      comment({ id: `${i}`, text: `意见 ${i}, "原文"`, date: '2025-01-01' }),
    );
    const bytes = new Uint8Array(await (await writeComments(many, quietContext())).arrayBuffer());
    expect((await read(bytes)).comments).toEqual(many);
    const controller = new AbortController();
    const ctx = { ...quietContext(controller.signal), progress: () => controller.abort() };
    await expect(readComments({ bytes, file: 'x' }, ctx)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('personal data in a text', () => {
  const kinds = (text: string) =>
    personalData(text).map(({ kind, at, length }) => [kind, text.slice(at, at + length)]);

  it('is found: phones, ID-card numbers, e-mail, plates, in full width too', () => {
    expect(kinds('我是王，电话138-1234-5678')).toEqual([['phone', '138-1234-5678']]);
    expect(kinds('call +86 13812345678 or 0512-65123456')).toEqual([
      ['phone', '+86 13812345678'],
      ['phone', '0512-65123456'],
    ]);
    expect(kinds('ring (617) 555-0123 or +44 20 7946 0958')).toEqual([
      ['phone', '(617) 555-0123'],
      ['phone', '+44 20 7946 0958'],
    ]);
    // The example number of GB 11643-1999.
    expect(kinds('身份证11010519491231002X，')).toEqual([['id-card', '11010519491231002X']]);
    expect(kinds('write to li.na+1@example.com.cn!')).toEqual([['email', 'li.na+1@example.com.cn']]);
    expect(kinds('车牌苏E·12345和京AD12345挡路')).toEqual([
      ['plate', '苏E·12345'],
      ['plate', '京AD12345'],
    ]);
    expect(kinds('电话１３８１２３４５６７８')).toEqual([['phone', '１３８１２３４５６７８']]);
  });

  it('is not seen in amounts, years, addresses of parcels and ID numbers whose check character or date is wrong', () => {
    for (const text of [
      '投资 1380000 元，2025-03-31 前完成，地块 320505001001',
      '110105194912310021',
      '110105194913310025',
      'lot 12-34, 100 %, @home, 3.1415926535',
      '苏州工业园区',
    ])
      expect(kinds(text), text).toEqual([]);
  });
});

describe('bursts of nearly identical comments', () => {
  const at = (texts: string[], date?: string, prefix = 'c') =>
    texts.map((text, i) => comment({ id: `${prefix}${i}`, text, date }));
  const find = (comments: Comment[], limits = {}) => findBursts({ comments, ...limits }, quietContext());

  it('are flagged with their count and dates, whatever the case, spaces and signs', async () => {
    const burst = at(
      ['坚决反对拆除老街，请保留！', '坚决反对拆除老街 请保留', '坚决反对 拆除老街，请保留。。'],
      '2025-03-01',
    );
    const later = comment({ id: 'late', text: '坚决反对拆除老街，请保留', date: '2025-06-01' });
    const others = at(['路灯太暗', '希望增加停车位', '支持'], '2025-03-01', 'o');
    expect(await find([...others, later, ...burst])).toEqual([
      { ids: ['c0', 'c1', 'c2'], text: burst[0].text, from: '2025-03-01', to: '2025-03-01' },
    ]);
    expect((await find([later, ...burst], { days: 100 }))[0].ids).toHaveLength(4);
    expect(await find(burst, { least: 4 })).toEqual([]);
  });

  it('are found where each changes another word of a template, and not among texts that share nothing', async () => {
    const words = 'please keep the old trees along north street because children play there every day'.split(
      ' ',
    );
    const variants = Array.from({ length: 40 }, (_, i) =>
      words.map((w, k) => (k === i % words.length ? `${w}${i}` : w)).join(' '),
    );
    const [burst, ...rest] = await find(at(variants, '2025-01-01'));
    expect(rest).toEqual([]);
    expect(burst.ids).toHaveLength(40);
    const apart = at(['abcdefghij', 'klmnopqrst', 'uvwxyzabcd', '0123456789'], '2025-01-01');
    expect(await find(apart, { least: 2 })).toEqual([]);
  });

  it('undated ones are a run of their own; texts of signs alone are none; limits are checked; a cancel stops it', async () => {
    const mixed = [
      ...at(['same words here', 'same words here'], '2025-01-01'),
      ...at(['same words here', 'same words here', 'same words here'], undefined, 'u'),
    ];
    expect((await find(mixed)).map(({ ids }) => ids)).toEqual([['u0', 'u1', 'u2']]);
    expect(await find(at(['!!!', '???', '...']))).toEqual([]);
    await expect(find(mixed, { likeness: 0 })).rejects.toMatchObject({ code: 'burst-limits' });
    const controller = new AbortController();
    const ctx = { ...quietContext(controller.signal), progress: () => controller.abort() };
    const many = at(
      Array.from({ length: 20_000 }, (_, i) => `comment number ${i * i} about the plan of the quarter`),
    );
    await expect(findBursts({ comments: many }, ctx)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
