import { readFileSync, writeFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ProjectDocument } from '../../workers/model/document.ts';
import type { Plan } from '../../workers/model/renewal.ts';
import { newScenario } from '../../workers/model/scenario.ts';
import { demoFile, featuresOf, pickFiles, textOf } from './support/files.ts';
import { expect, isAnalysed, isIdle, openApp, test } from './support/fixture.ts';

/** What a person could type to do harm in a file that others open. */
const HOSTILE = '<script>document.title="taken"</script><img src=x onerror=alert(1)>';
const FORMULA = '=HYPERLINK("http://example.org","Click")';

/** Decisions about the homes that were built before a year. */
function oldHomes(before: number, many: number): Plan {
  const old = featuresOf(demoFile('parcels')).filter(
    ({ properties }) => properties.landUse === 'residential' && Number(properties.yearBuilt ?? 9999) < before,
  );
  return Object.fromEntries(
    old.slice(0, many).map(({ properties }, i) => {
      const id = String(properties.parcelId);
      const year = 1 + (i % 5);
      return i % 3 === 0
        ? [id, { action: 'rebuild' as const, use: 'sale' as const, intensity: 'middle' as const, year }]
        : [id, { action: 'retrofit' as const, year }];
    }),
  );
}

const people = ['Old homes first', HOSTILE];

function withScenarios(document: ProjectDocument): ProjectDocument {
  const first = { ...newScenario('s1', people[0], '#0072b2'), plan: oldHomes(1995, 40) };
  const second = {
    ...newScenario('s2', people[1], '#d55e00'),
    plan: oldHomes(1990, 12),
    assumptions: { 'compensation.housing': 16000 },
  };
  const failing = { ...newScenario('s3', 'Out of range', '#009e73'), assumptions: { discountRate: -9 } };
  return { ...document, plans: { scenarios: [first, second, failing], current: 's1' } };
}

/** Two approve of the park, one of the stairs; the budget pays for one of them. */
const VOTE = {
  projects: [
    { id: 'P1', name: { en: 'Park', zh: '公园' }, cost: 60_000, listed: true },
    { id: 'P2', name: { en: 'Stairs', zh: '台阶' }, cost: 50_000, listed: true },
  ],
  budget: 100_000,
  state: 'closed',
  entitled: 10,
  ballots: ['P1', 'P1', 'P2'].map((id) => ({ by: 'paper', marks: [id] })),
};

async function saveProject(page: Page): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Demo district', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save project as a file' }).click();
  return new Uint8Array(readFileSync((await (await download).path())!));
}

/** The project that is open, changed in its file and opened again. */
async function reopenWith(page: Page, change: (document: ProjectDocument) => object): Promise<void> {
  const parts = unzipSync(await saveProject(page));
  const manifest = JSON.parse(strFromU8(parts['project.json']));
  parts['project.json'] = strToU8(JSON.stringify({ ...manifest, document: change(manifest.document) }));
  await page.evaluate(() => {
    window.location.hash = '#/load';
  });
  const buffer = Buffer.from(zipSync(parts));
  await pickFiles(page, [{ name: 'told.reweave', mimeType: 'application/zip', buffer }]);
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, go on' }).click();
  await isAnalysed(page);
}

async function take(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByTestId('report').getByRole('button', { name: button }).click();
  return download;
}

/** What the cells of a table say, row by row. */
async function cellsOf(page: Page, section: string): Promise<string[]> {
  const cells = await page.locator(`${section} tbody :is(th, td)`).allInnerTexts();
  return cells.map((text) => text.trim()).filter((text) => text !== '');
}

test('a report of a project leaves as HTML, DOCX and PDF with the figures of the screen, in both languages', async ({
  page,
  shot,
}) => {
  await openApp(page);
  await reopenWith(page, (document) => ({
    ...withScenarios(document),
    consultation: {
      ...document.consultation,
      stages: {
        open: 'vote',
        plans: { opinions: { from: '2026-02-01', to: '2026-03-01', disclosed: 'Survey', outcome: 'Wishes' } },
      },
      vote: VOTE,
      comments: [
        {
          id: 'c1',
          text: FORMULA,
          state: 'declined',
          reason: 'No place for it',
          date: '2026-03-01',
          answeredOn: '2026-03-11',
        },
        {
          id: 'c2',
          text: 'A clinic near the market, please',
          state: 'adopted',
          change: 'Old homes first',
          solved: true,
          date: '2026-03-02',
          answeredOn: '2026-03-05',
        },
        { id: 'c3', text: HOSTILE, date: '2026-03-03' },
      ],
    },
  }));
  await page.evaluate(() => {
    window.location.hash = '#/consult/report';
  });
  const report = page.getByTestId('report');
  await isIdle(page);
  await expect(report).toHaveAttribute('data-maps', 'done', { timeout: 60_000 });
  const panel = page.getByTestId('report-choices');
  await panel.getByRole('textbox', { name: 'Made by' }).fill('Renewal office <A & B>');
  await panel.getByRole('textbox', { name: 'Made by' }).press('Enter');
  await panel.getByLabel('Date on the cover').fill('2026-03-31');
  await panel.getByLabel('Date on the cover').press('Enter');
  await expect(report.locator('.report-facts')).toContainText('2026-03-31');
  await expect(report).toContainText('Out of range could not be measured');
  await expect(report.locator('[data-section="consultation"]')).toContainText('P1 Park');
  await shot(1);

  const comparison = '[data-section="comparison"]';
  const figures = await cellsOf(page, comparison);
  expect(figures.length).toBeGreaterThan(100);
  await page.locator(comparison).scrollIntoViewIfNeeded();
  await shot(2);
  await page.locator('[data-section="diagnosis"] figure').scrollIntoViewIfNeeded();
  await shot(3);

  const html = await test.step('the HTML file says the same from disk, with the network off', async () => {
    const text = await textOf(await take(page, 'One HTML file'));
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<img src=x');
    const path = test.info().outputPath('report.html');
    writeFileSync(path, text);
    return path;
  });
  const context = await page.context().browser()!.newContext({ offline: true });
  const alone = await context.newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url().slice(0, 40)));
  await alone.goto(`file://${html}`);
  expect(asked.filter((url) => !url.startsWith('data:') && !url.startsWith('file:'))).toEqual([]);
  expect(await alone.title()).toBe('Demo district: renewal report');
  expect(await cellsOf(alone, '#comparison')).toEqual(figures);
  await expect(alone.locator('figure img')).toHaveCount(3);
  await expect(alone.locator('#consultation')).toContainText(FORMULA);
  const pdf = await alone.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pageCount(pdf)).toBeGreaterThan(3);
  writeFileSync('test-results/report-en.pdf', pdf);

  await test.step('the Word document has the same figures, tables and pictures', async () => {
    const download = await take(page, 'Word (DOCX)');
    expect(download.suggestedFilename()).toBe('reweave-demo-report-en.docx');
    const bytes = new Uint8Array(readFileSync((await download.path())!));
    writeFileSync('test-results/report-en.docx', bytes);
    const parts = unzipSync(bytes);
    const said = wordsOf(strFromU8(parts['word/document.xml']));
    for (const figure of figures) expect(said).toContain(figure.replace('\n', ''));
    expect(said).toContain(HOSTILE);
    expect(said).toContain(FORMULA);
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(3);
  });

  await test.step('only the document is printed, by the keyboard too', async () => {
    await report.getByRole('button', { name: 'Print / PDF' }).press('Enter');
    await isIdle(page);
  });

  await test.step('sections and scenarios are chosen, and the language is the report’s own', async () => {
    await panel.getByRole('checkbox', { name: 'Assumptions and sources' }).uncheck();
    await panel.getByRole('checkbox', { name: 'Out of range' }).uncheck();
    await panel.getByRole('combobox', { name: 'Language of the report' }).selectOption('中文');
    await expect(report.locator('article')).toHaveAttribute('lang', 'zh-CN');
    await expect(report).not.toContainText('Out of range');
    await expect(report.locator('[data-section="assumptions"]')).toHaveCount(0);
    await shot(4);
    const text = await textOf(await take(page, 'One HTML file'));
    writeFileSync(html, text);
    const docx = await take(page, 'Word (DOCX)');
    writeFileSync('test-results/report-zh.docx', readFileSync((await docx.path())!));
  });
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await expect(page.getByTestId('report-choices')).toContainText('编制单位或编制人');
  await page.locator('[data-section="consultation"]').scrollIntoViewIfNeeded();
  await shot(5);

  await alone.goto(`file://${html}`);
  await expect(alone.locator('h1')).toHaveText('示例片区更新报告');
  const chinese = await alone.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pageCount(chinese)).toBeGreaterThan(3);
  writeFileSync('test-results/report-zh.pdf', chinese);
  await context.close();
});

const pageCount = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;

/** The text of a Word document, without its structure. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
