import { describe, expect, it } from 'vitest';
import { ballotColumns, readBallots } from '../../workers/consult/votes/ballot-file.ts';
import { projectColumns, readVoteProjects } from '../../workers/consult/votes/project-file.ts';
import { writeCsv } from '../../workers/export/csv.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { KeptBallot } from '../../workers/model/vote-kept.ts';
import { made } from './made-vote.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ctx = quietContext();
const projects = [
  made('P1', 60, { name: { en: 'Park', zh: '公园' }, listed: false }),
  made('P2', null, {
    name: { en: '=1+1', zh: '' },
    text: { en: 'a, "b"\nc', zh: '' },
    parcel: 'A-1',
    listed: false,
  }),
];

describe('projects as a file', () => {
  it('come back as they were, and formulas are inert', async () => {
    const blob = await writeCsv({ columns: projectColumns(projects), rows: 2 }, ctx);
    const text = await blob.text();
    expect(text).toContain(`P2,'=1+1,`);
    const read = readVoteProjects(
      { bytes: new Uint8Array(await blob.arrayBuffer()), file: 'p.csv', taken: [] },
      ctx,
    );
    expect(read.projects).toEqual(projects);
    expect(read.notes).toMatchObject([{ code: 'vote-project-no-cost', count: 1 }]);
  });

  it('are read with Chinese headers, costs in thousands, and each problem is one sentence', () => {
    const text = '编号;项目名称;费用\nP1;公园;¥1 200 000\nP1;广场;-3\n;;5\n;路灯;一百\n';
    const { projects: read, notes } = readVoteProjects(
      { bytes: bytesOf(text), file: 'p.csv', taken: ['P3'] },
      ctx,
    );
    expect(read.map(({ id, name, cost }) => [id, name.zh, cost])).toEqual([
      ['P1', '公园', 1_200_000],
      ['P2', '广场', null],
      ['P4', '路灯', null],
    ]);
    expect(notes.map(({ code, count, params }) => [code, count, params?.row])).toEqual([
      ['vote-project-no-cost', 2, 3],
      ['vote-project-renumbered', 1, 3],
      ['vote-project-no-name', 1, 4],
    ]);
  });

  it('without names or rows are refused', () => {
    const read = (text: string) => () =>
      readVoteProjects({ bytes: bytesOf(text), file: 'p.csv', taken: [] }, ctx);
    expect(read('a,b\n1,2')).toThrow(expect.objectContaining({ code: 'vote-file-columns' }));
    expect(read('name,cost\n')).toThrow(expect.objectContaining({ code: 'vote-file-empty' }));
  });
});

describe('ballots as a file', () => {
  const read = (text: string, type: 'approval' | 'ranked' | 'points') =>
    readBallots({ bytes: bytesOf(text), file: 'b.csv', type, projects }, ctx);

  it('come back as they were, whatever their type', async () => {
    const cases: ['approval' | 'ranked' | 'points', KeptBallot['marks'][]][] = [
      ['approval', [['P1'], [], ['P1', 'P2']]],
      ['ranked', [['P2', 'P1'], [], ['P1']]],
      ['points', [{ P1: 3, P2: 1 }, {}, { P2: 5 }]],
    ];
    for (const [type, marks] of cases) {
      const ballots = marks.map((one): KeptBallot => ({ by: 'file', marks: one }));
      const spoiled: KeptBallot = { by: 'file', marks: type === 'points' ? {} : [], spoiled: true };
      const columns = ballotColumns([...ballots, spoiled], type, ['P1', 'P2']);
      const blob = await writeCsv({ columns, rows: 4 }, ctx);
      const back = await readBallots(
        { bytes: new Uint8Array(await blob.arrayBuffer()), file: 'b.csv', type, projects },
        ctx,
      );
      expect(back).toEqual({ ballots: [...ballots, spoiled], notes: [] });
    }
  });

  it('with an unknown project, an unreadable mark or a rank twice are spoiled and told', async () => {
    const approval = await read('no,Park,P2,Bench\n1,x,,\n2,,✓,1\n3,maybe,,\n4,,,\n', 'approval');
    expect(approval.ballots).toEqual([
      { by: 'file', marks: ['P1'] },
      { by: 'file', marks: ['P2', 'Bench'], spoiled: true },
      { by: 'file', marks: [], spoiled: true },
      { by: 'file', marks: [] },
    ]);
    expect(approval.notes.map(({ code, params }) => [code, params])).toEqual([
      ['vote-ballot-unknown', { row: 3, got: 'Bench' }],
      ['vote-ballot-unread', { row: 4, got: 'maybe' }],
    ]);
    const ranked = await read('公园,P2\n2,1\n1,1\n1.5,\n', 'ranked');
    expect(ranked.ballots.map(({ marks, spoiled }) => [marks, spoiled])).toEqual([
      [['P2', 'P1'], undefined],
      [['P1', 'P2'], true],
      [[], true],
    ]);
    expect(ranked.notes.map(({ code }) => code)).toEqual(['vote-ballot-rank-twice', 'vote-ballot-unread']);
  });

  it('that are numbered do not count the blank rows that a spreadsheet leaves; without numbers a blank row is an empty ballot', async () => {
    const blank = ',,\n,,\n';
    expect((await read(`no,P1,P2\n1,x,\n2,,\n${blank}`, 'approval')).ballots).toEqual([
      { by: 'file', marks: ['P1'] },
      { by: 'file', marks: [] },
    ]);
    expect((await read('P1,P2\nx,\n,\n', 'approval')).ballots).toHaveLength(2);
  });

  it('of another type, without a column for any project, or without rows are refused', async () => {
    await expect(read('ballot [ranked],P1\n1,2\n', 'approval')).rejects.toMatchObject({
      code: 'vote-file-type',
      params: { got: 'ranked', wanted: 'approval' },
    });
    await expect(read('a,b\n1,1\n', 'approval')).rejects.toMatchObject({ code: 'vote-ballot-columns' });
    await expect(read('P1\n', 'approval')).rejects.toMatchObject({ code: 'vote-file-empty' });
  });
});
