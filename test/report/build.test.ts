import { beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '../../src/consult/report/build/report.ts';
import { mapsOf } from '../../src/consult/report/build/source.ts';
import type { ReportWords } from '../../src/consult/report/words.ts';
import type { Compared } from '../../src/project/compared.ts';
import { NO_RESULTS } from '../../src/project/results.ts';
import { emptyDocument } from '../../workers/model/document.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import { NO_REPORT_CHOICES, REPORT_SECTIONS } from '../../workers/model/report.ts';
import { smallDistrict } from '../frame/district.ts';
import { resultsOf } from '../frame/results.ts';
import { blocksOf, plansOf, projectOf, tablesOf, threeScenarios, toldBy, wordsIn } from './sample.ts';

describe('a report', () => {
  let words: ReportWords;
  let compared: Compared[];
  beforeAll(async () => {
    words = await wordsIn('en');
    compared = await threeScenarios();
  });
  const full = () => buildReport(projectOf({ compared }, plansOf(compared)), words);

  test('has all sections in order, numbered; those that were left out are gone and the rest counted anew', () => {
    expect(full().sections.map(({ id }) => id)).toEqual([...REPORT_SECTIONS]);
    const report = { ...NO_REPORT_CHOICES, without: ['method' as const] };
    const shorter = buildReport(projectOf({}, { report }), words);
    expect(shorter.sections.map(({ title }) => title.split(' ')[0])).toEqual(
      REPORT_SECTIONS.slice(1).map((_, i) => String(i + 1)),
    );
    expect(shorter.sections.some(({ id }) => id === 'method')).toBe(false);
  });

  test('has the title, the author and the date that were typed on its cover', () => {
    const report = { ...NO_REPORT_CHOICES, title: 'Old town', author: 'Office' };
    const made = buildReport(projectOf({}, { report }), words);
    expect(made.title).toBe('Old town');
    expect(made.cover).toContainEqual({ name: 'Made by', value: 'Office' });
    expect(made.cover).toContainEqual({ name: 'Date', value: '2026-03-31' });
  });

  test('says in every section what there is not: a district, scenarios, a chosen one, comments', () => {
    const nothing = buildReport(projectOf({ results: NO_RESULTS, compared: null }), words);
    for (const id of ['district', 'diagnosis', 'scenarios', 'comparison', 'redLines', 'agreement'])
      expect(toldBy(blocksOf(nothing, id)), id).toContain('No district is open');
    expect(toldBy(blocksOf(nothing, 'consultation'))).toContain('No comment has been recorded');
    const bare = buildReport(projectOf(), words);
    expect(toldBy(blocksOf(bare, 'comparison'))).toContain('There are no scenarios yet');
    const unchosen = buildReport(projectOf({}, plansOf(compared)), words);
    expect(toldBy(blocksOf(unchosen, 'redLines'))).toContain('No scenario was chosen');
    const waiting = buildReport(projectOf({ compared: null }, plansOf(compared)), words);
    expect(toldBy(blocksOf(waiting, 'agreement'))).toContain('still being measured');
  });

  test('names a scenario that could not be measured, with the reason, and goes on with the others', () => {
    const report = full();
    for (const id of ['scenarios', 'comparison', 'redLines', 'agreement']) {
      expect(toldBy(blocksOf(report, id)), id).toContain('Failed could not be measured');
      expect(toldBy(blocksOf(report, id)), id).toContain('-9');
    }
    const [table] = tablesOf(blocksOf(report, 'comparison'));
    expect(table.columns.map(({ title }) => title)).toEqual([
      'Figure',
      'Today',
      'Renewal',
      compared[1].scenario.name,
    ]);
  });

  test('has the figures of the evaluation, written as on screen, with ◊ where they rest on illustrative assumptions', () => {
    const { evaluation } = compared[0].result!;
    const [table] = tablesOf(blocksOf(full(), 'comparison'));
    const rowOf = (name: string) => table.rows.find(({ cells }) => cells[0].startsWith(name))!.cells;
    const write = (value: number) => words.figures.write('people', value);
    expect(rowOf('People (people)')[1]).toBe(write(evaluation.byYear.population[0]));
    expect(rowOf('People (people)')[2]).toContain(write(evaluation.totals.population));
    expect(rowOf('Net present value')[1]).toBe('–');
    expect(rowOf('Net present value')[2]).toContain('◊');
    // Where nothing changes there is nobody to ask.
    expect(rowOf('Stakeholders who accept')[3]).toBe('no data');
  });

  test('counts what each scenario begins by action and year', () => {
    const table = tablesOf(blocksOf(full(), 'scenarios'))[0];
    const cells = table.rows.map((row) => row.cells);
    expect(cells).toContainEqual(['Retrofit', '1', '1', '0', '0', '0', '2']);
    expect(cells).toContainEqual(['Rebuild', '0', '1', '0', '0', '0', '1']);
    expect(cells).toContainEqual(['All', '1', '2', '0', '0', '0', '3']);
    expect(toldBy(blocksOf(full(), 'scenarios'))).toContain('Nothing is decided in this scenario');
  });

  test('tells of each red line whether it is met, and by how much it is broken', () => {
    const { redLines } = compared[0].result!;
    const [table] = tablesOf(blocksOf(full(), 'redLines'));
    expect(table.rows).toHaveLength(redLines.length);
    redLines.forEach(({ met }, i) => {
      expect(table.rows[i].cells[2].startsWith(met ? 'met' : 'broken: ')).toBe(true);
    });
  });

  test('lists what was changed in the assumptions, and marks every value of the sheet without a source', () => {
    const [changed, sheet] = tablesOf(blocksOf(full(), 'assumptions'));
    expect(changed.rows.map(({ cells }) => cells[0])).toEqual([
      compared[1].scenario.name,
      'Price of sale housing',
    ]);
    const marked = sheet.rows.filter(({ kind, cells }) => kind === 'row' && cells[2].startsWith('◊'));
    expect(toldBy(blocksOf(full(), 'assumptions'))).toContain(`${marked.length} of them are illustrative`);
  });

  test('prints what was said with what came of it, and counts silence apart from consent', () => {
    const document = emptyDocument('own');
    const base = { stage: 'opinions' as const, group: {}, source: 'paper' as const };
    const comments = [
      {
        ...base,
        id: 'c1',
        text: '=1+1',
        state: 'declined' as const,
        reason: 'No room',
        date: '2026-03-01',
        answeredOn: '2026-03-05',
      },
      {
        ...base,
        id: 'c2',
        text: 'A clinic',
        state: 'adopted' as const,
        solved: true,
        date: '2026-03-01',
        answeredOn: '2026-03-03',
      },
      { ...base, id: 'c3', text: 'Trees', state: 'received' as const },
    ];
    const consultation = { ...document.consultation, comments };
    const blocks = blocksOf(buildReport(projectOf({}, { consultation }), words), 'consultation');
    expect(toldBy(blocks)).toContain('"label":"say that it is solved","value":"33.3%"');
    expect(toldBy(blocks)).toContain('Did not say whether it is solved: 2 ');
    const said = tablesOf(blocks).at(-1)!;
    expect(said.rows.map(({ cells }) => cells[0])).toEqual(['A clinic', '=1+1', 'Trees']);
    expect(said.rows[1].cells[2]).toBe('Declined\nNo room');
  });

  test('tells who was heard less than they live here, and nothing of a vote before it is closed', () => {
    const { consultation } = emptyDocument('own');
    const voice = (age: string, n: number) =>
      Array.from({ length: n }, (_, i) => ({
        ...{ id: `${age}${i}`, text: 'Trees', stage: 'opinions' as const, source: 'paper' as const },
        ...{ group: { age }, state: 'received' as const },
      }));
    const people = {
      ...consultation.people,
      age: [
        { id: 'young', people: 500 },
        { id: 'old', people: 500 },
      ],
    };
    const vote = {
      ...consultation.vote,
      projects: [
        { id: 'P1', name: { en: 'Park', zh: '公园' }, cost: 60, text: { en: '', zh: '' }, listed: true },
        { id: 'P2', name: { en: 'Stairs', zh: '台阶' }, cost: 50, text: { en: '', zh: '' }, listed: true },
      ],
      budget: 100,
      state: 'closed' as const,
      ballots: [{ by: 'paper' as const, marks: ['P1'] }],
    };
    const told = (state: 'open' | 'closed') => {
      const said = { ...consultation, comments: [...voice('young', 2), ...voice('old', 38)], people };
      const source = projectOf({}, { consultation: { ...said, vote: { ...vote, state } } });
      return toldBy(blocksOf(buildReport(source, words), 'consultation'));
    };
    expect(told('closed')).toContain('Heard less than they live here: young.');
    expect(told('closed')).toContain('"cells":["young","500","50.0%","2","5.0%"');
    expect(told('closed')).toContain('The vote is still being counted.');
    expect(told('open')).toContain('Results are shown once the vote is closed.');
    expect(told('open')).not.toContain('P1 Park');
  });

  test('says of a diagnosis that could not be made anew that it is of earlier parameters, and why', () => {
    const { results } = projectOf();
    const problems = { measure: new ReweaveError('cancelled') };
    const blocks = blocksOf(
      buildReport(projectOf({ results: { ...results, problems } }), words),
      'diagnosis',
    );
    expect(blocks[0]).toMatchObject({ type: 'note', tone: 'warning' });
    expect(toldBy(blocks)).toContain('earlier parameters');
  });

  test('counts in its limits the parcels that nothing is known of', async () => {
    const results = await resultsOf(await smallDistrict(), null);
    const report = buildReport(projectOf({ results, compared: [] }), words);
    // Of the four parcels one has no floor area; none has a number of people.
    expect(toldBy(blocksOf(report, 'limits'))).toContain('1 parcel has no floor area');
    expect(toldBy(blocksOf(report, 'limits'))).toContain('4 parcels have no number of people');
    const figures = blocksOf(report, 'district')[0];
    expect(figures).toMatchObject({ type: 'figures' });
    expect(toldBy([figures])).toContain('{"label":"People","value":"no data"}');
    expect(toldBy(blocksOf(report, 'diagnosis'))).toContain('Not measured, and why');
  });

  test('says where a map is not there yet, was stopped, or cannot be drawn', () => {
    const legend = { text: 'What is done.', rows: [] };
    const toldOf = (state: 'waiting' | 'failed' | 'cancelled') => {
      const maps = new Map([['scenario:s1' as const, { legend, png: null, state }]]);
      return toldBy(
        blocksOf(buildReport(projectOf({ compared, maps }, plansOf(compared)), words), 'scenarios'),
      );
    };
    expect(toldOf('waiting')).toContain('The map is being drawn.');
    expect(toldOf('cancelled')).toContain('making the maps was stopped');
    expect(toldOf('failed')).toContain('gave no WebGL 2');
  });

  test('says the same in Chinese, and shows a map of each scenario that decides something', async () => {
    const chinese = buildReport(projectOf({ compared }, plansOf(compared)), await wordsIn('zh-CN'));
    const english = full();
    expect(chinese.sections.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual(
      english.sections.map(({ blocks }) => blocks.map(({ type }) => type)),
    );
    expect(chinese.words.page.join('*')).toBe('第 * 页，共 * 页');
    expect(mapsOf(projectOf({ compared }, plansOf(compared)))).toEqual(['scenario:s1']);
  });
});
