import type { Locator, Page } from '@playwright/test';
import { parseCsv, takeAway, textOf } from './support/files.ts';
import { expect, isIdle, openApp, test } from './support/fixture.ts';
import { savedProject } from './support/saved.ts';
import { legendOf, numberOf, said, totalScore } from './support/screen.ts';

const menuItem = (page: Page, name: string): Locator => page.getByRole('menuitem', { name, exact: true });

/** Opens the menu of the model itself and picks an entry. */
async function withModel(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Copy, open or save the model' }).click();
  await menuItem(page, entry).click();
}

/** Opens the menu of a criterion or an indicator and picks an entry. */
async function withNode(page: Page, node: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `Change ${node}`, exact: true }).click();
  await menuItem(page, entry).click();
}

async function choose(
  page: Page,
  label: string,
  option: string,
  inside: Page | Locator = page,
): Promise<void> {
  await inside.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.press('Enter');
}

const editor = (page: Page): Locator => page.getByTestId('node-editor');
const notice = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'There is a problem' });

async function done(page: Page): Promise<void> {
  await editor(page).getByRole('button', { name: 'Done' }).click();
  await expect(editor(page)).toBeHidden();
}

/** One sentence is told, is read, and goes. */
async function isTold(page: Page, says: RegExp): Promise<void> {
  await expect(notice(page)).toHaveCount(1);
  await expect(notice(page)).toContainText(says);
  await notice(page).getByRole('button', { name: 'Close' }).click();
  await expect(notice(page)).toHaveCount(0);
}

async function openModelFile(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Copy, open or save the model' }).click();
  const chooser = page.waitForEvent('filechooser');
  await menuItem(page, 'Open from a file …').click();
  await (await chooser).setFiles([
    { name: 'model.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  ]);
}

const weightOf = async (page: Page, region: string): Promise<number> =>
  numberOf(
    await said(page.getByRole('region', { name: region, exact: true }).locator('.tree-row span').first()),
  );

test('a model of one’s own: copied, changed, saved, opened again, ranked by, undone', async ({
  page,
  shot,
}) => {
  await openApp(page);
  const published = await totalScore(page);
  expect(published).toBe(43.64);
  await withModel(page, 'Make a copy to change');
  await isIdle(page);
  expect(await totalScore(page)).toBe(published);

  await test.step('an accessibility indicator in a criterion inside another', async () => {
    await withNode(page, 'Smart use', 'Add a criterion');
    await type(page, 'Name in English', 'Care nearby');
    await expect(editor(page).getByRole('combobox', { name: 'Belongs to' })).toHaveValue('Smart use');
    await done(page);
    await withNode(page, 'New indicator', 'Edit …');
    await type(page, 'Name in English', 'Walk to a clinic');
    await choose(page, 'How it is measured', 'Walk to facilities (parcels)');
    await shot(1);
    await done(page);
    await isIdle(page);
    const row = page.locator('[data-indicator="i1"]');
    await expect(row.locator('.number-button')).toHaveText(/^\d\d\.\d$/);
    await row.getByRole('button', { name: 'Walk to a clinic', exact: true }).click();
    await expect(legendOf(page)).toContainText('Walk to a clinic (points)');
    await row.locator('.number-button').click();
    await expect(page.getByTestId('method-card')).toContainText('Minutes on foot from each parcel');
    await page.keyboard.press('Escape');
  });

  const nested = await totalScore(page);
  expect(nested).not.toBe(published);
  await test.step('a criterion gets another weight, the others keep their proportions', async () => {
    await withNode(page, 'Liveable environment', 'Edit …');
    await type(page, 'Weight in its group', '40');
    await done(page);
    await expect.poll(() => weightOf(page, 'Liveable environment')).toBe(40);
    const [one, other] = [
      await weightOf(page, 'Smart infrastructure'),
      await weightOf(page, 'Smart transport'),
    ];
    expect(one / other).toBeCloseTo(0.4338 / 0.2711, 1);
  });

  await test.step('a ratio, graded at values of its own, that are only taken where they rise', async () => {
    await withNode(page, 'Communication network', 'Edit …');
    await choose(page, 'How it is measured', 'Ratio of two values (parcels)');
    await choose(page, 'Grades cut by', 'At values of its own');
    const ends = ['0.5', '1', '1.5', '2.5'];
    for (const [k, end] of [...ends.entries()].reverse()) {
      // From the last down, so that they rise at every step whatever they were.
      await type(page, `Band ${k + 1} to`, String(Number(end) + 1000));
    }
    for (const [k, end] of ends.entries()) await type(page, `Band ${k + 1} to`, end);
    await type(page, 'Band 1 to', '99');
    await isTold(page, /Got the grade breaks 99, 1, 1\.5, 2\.5 for A2, expected four rising numbers/);
    await expect(page.getByRole('textbox', { name: 'Band 1 to' })).toHaveValue('0.5');
    await done(page);
    await isIdle(page);
    const row = page.locator('[data-indicator="A2"]');
    await row.locator('.number-button').click();
    const card = page.getByTestId('method-card');
    await expect(card).toContainText('0.5 | 1 | 1.5 | 2.5');
    await expect(card).not.toContainText('Score published for Shishan');
    await page.keyboard.press('Escape');
  });

  const total = await totalScore(page);
  let saved = '';
  await test.step('saved as a file, and the file opened is the same model', async () => {
    const download = page.waitForEvent('download');
    await withModel(page, 'Save as a file');
    saved = await textOf(await download);
    expect(JSON.parse(saved)).toMatchObject({ schemaVersion: 2, id: 'shishan-2' });
    await choose(page, 'Indicator model', 'Smart community renewal, Shishan');
    await expect.poll(() => totalScore(page)).toBe(published);
    await openModelFile(page, saved);
    await isIdle(page);
    await expect.poll(() => totalScore(page)).toBe(total);
    await expect.poll(async () => (await savedProject(page)).document.score.model).toBe('shishan-2-2');
  });

  await test.step('what is no model is refused in one sentence and changes nothing', async () => {
    for (const [text, says] of [
      ['hello', /which is not JSON; expected an indicator model/],
      ['[1, 2]', /Got \[1,2\] at JSON of the indicator model, expected an object/],
      ['{"id":"x","name":"y"}', /at name of the indicator model, expected an object/],
      [saved.replace('"i1"', '"total"'), /Got total as the id/],
      [saved.replace('"density"', '"magic"'), /measure\.type .*expected density/],
    ] as const) {
      await openModelFile(page, text);
      await isTold(page, says);
    }
    expect(await totalScore(page)).toBe(total);
  });

  await test.step('the parcels in order by TOPSIS: list, map, table, panel and file say the same', async () => {
    await page.getByRole('button', { name: 'Put the parcels in order' }).click();
    await choose(page, 'In order by', 'TOPSIS');
    await expect(page.getByTestId('map')).toHaveAttribute('data-painted', 'rank:topsis');
    await expect(legendOf(page)).toContainText('Closeness to the ideal (TOPSIS)');
    const list = page.getByTestId('top-list');
    await list.scrollIntoViewIfNeeded();
    await shot(2);
    await list.getByRole('button').first().click();
    const panel = page.getByTestId('parcel-panel');
    await expect(panel.locator('[data-lens="rank:rank"]')).toHaveText('1');
    const score = numberOf(await said(list.locator('tbody td').first()));
    const csv = parseCsv(await textOf(await takeAway(page, 'Results as CSV')));
    const ranks = csv.numbers('ranking_rank [1 = best]');
    const scores = csv.numbers('ranking_topsis');
    expect(scores[ranks.indexOf(1)]).toBeCloseTo(score, 3);
    expect(Math.max(...scores.filter(Number.isFinite))).toBe(scores[ranks.indexOf(1)]);
  });

  await test.step('undo goes back through all of it', async () => {
    const undo = page.getByRole('button', { name: 'Undo (Ctrl+Z)' });
    while (await undo.isEnabled()) await undo.click();
    await isIdle(page);
    await expect.poll(() => totalScore(page)).toBe(published);
    await expect(page.getByRole('combobox', { name: 'Indicator model' })).toHaveValue(
      'Smart community renewal, Shishan',
    );
  });
});

const NAMES = ['Smart infrastructure', 'Smart transport', 'Liveable environment', 'Smart use'];
const sheet = (rows: string[]): string =>
  ['', ...NAMES].join(',') + '\n' + rows.map((row, i) => `${NAMES[i]},${row}`).join('\n');

test('weights of a group from several people, points, data; how sure the order is', async ({
  page,
  shot,
}) => {
  await openApp(page);
  await page.getByRole('button', { name: 'Judge the criteria against each other (AHP)' }).click();
  const root = page.locator('[data-group="root"]');
  const way = (option: string) => choose(page, 'Where the weights come from', option, root);
  const used = async () =>
    (await root.locator('.plain-table tbody td:nth-child(2)').allInnerTexts()).map(Number);
  const paste = async (text: string) => {
    await root.getByRole('textbox', { name: 'Table of judgements' }).fill(text);
    await root.getByRole('button', { name: 'Add these judgements' }).click();
  };

  await test.step('a judgement can be left out as long as the others join all criteria', async () => {
    const judged = root.getByRole('combobox', {
      name: /^How much Smart infrastructure matters compared with/,
    });
    await judged.nth(0).selectOption({ label: '–' });
    await expect(root).toContainText('Pairs not judged: 1');
    await judged.nth(1).selectOption({ label: '–' });
    await judged.nth(2).selectOption({ label: '–' });
    await isTold(page, /Got no chain of judgements from entry 1 to entry 2/);
    await expect(root).toContainText('Pairs not judged: 2');
  });

  await test.step('tables of several people; what is wrong in one is told and it is not taken', async () => {
    await way('Judgements of several people (AHP)');
    await expect(root).toContainText('Got no judgement matrices');
    await root.getByRole('button', { name: 'Paste a table' }).click();
    for (const [text, says] of [
      [
        sheet(['1,2,3,4', '1,1,1,1', ',,1,1', ',,,1']),
        /Got 1 in row Smart transport, column Smart infrastructure .*expected 0\.5/,
      ],
      [
        sheet(['1,0,3,4', ',1,1,1', ',,1,1', ',,,1']),
        /Got "0" in row Smart infrastructure, column Smart transport/,
      ],
      [sheet(['1,1-Mar,3,4', ',1,1,1', ',,1,1', ',,,1']), /Got the date "1-Mar"/],
      [',a\na,1', /Got the name a in the judgements, expected one of/],
      ['1,2\n3,4', /expected names in the first row and in the first column/],
    ] as const) {
      await paste(text);
      await isTold(page, says);
    }
    await paste(sheet(['1,2,3,4', ',1,2,2', ',,1,1', ',,,1']));
    await paste(sheet(['1,2,,', ',1,,', ',,1,3', ',,,1']));
    await expect(root.getByRole('listitem')).toHaveCount(2);
    await expect(root.getByRole('listitem').nth(1)).toContainText('judged in part');
    await root.getByTestId('group-result').scrollIntoViewIfNeeded();
    await shot(3);
    await root.getByRole('button', { name: 'Remove Person 1' }).click();
    await expect(root).toContainText('Got no chain of judgements');
    await expect(root).toContainText('Until then the model’s own weights count here.');
    await page.keyboard.press('Control+z');
    await expect(root.getByTestId('group-result')).toBeVisible();
  });

  await test.step('points, data and none', async () => {
    await way('All the same');
    await expect.poll(used).toEqual([0.25, 0.25, 0.25, 0.25]);
    await way('Points given directly');
    const slider = root.getByRole('slider', { name: 'Smart transport' });
    await slider.press('End');
    await expect(root.locator('.plain-table tbody td').nth(1)).toHaveText((100 / 175).toFixed(4));
    for (const name of ['Entropy of the data', 'Contrast and conflict in the data (CRITIC)']) {
      await way(name);
      await expect(root).toContainText('Rests on parcels with all values');
      const weights = await used();
      expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 3);
    }
    await shot(4);
  });

  await test.step('how sure the order is', async () => {
    await page.getByRole('button', { name: 'Put the parcels in order' }).click();
    await page.getByTestId('sureness').getByRole('button', { name: 'Test it' }).click();
    await expect(page.getByTestId('acceptability').locator('tbody tr')).toHaveCount(8);
    await expect(page.getByTestId('top-flip')).toContainText(
      /The smallest change of one weight|No change of one weight/,
    );
    await page.getByTestId('acceptability').scrollIntoViewIfNeeded();
    await shot(5);
    await choose(page, 'In order by', 'VIKOR');
    await expect(page.getByTestId('map')).toHaveAttribute('data-painted', 'rank:q');
    await expect(page.getByTestId('ranking')).toContainText(/clearly first/);
    await page.getByTestId('ranking').scrollIntoViewIfNeeded();
    await shot(6);
  });
});
