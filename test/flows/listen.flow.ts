import type { Page } from '@playwright/test';
import { faultsOf } from './support/axe.ts';
import { parseCsv, textOf } from './support/files.ts';
import { expect, isAnalysed, isIdle, openApp, test } from './support/fixture.ts';
import { savedProject } from './support/saved.ts';
import { legendCounts, said } from './support/screen.ts';

const topic = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: /^(Parts of the consultation|共商各部分)$/ })
    .getByRole('link', { name, exact: true })
    .click();
const tab = (page: Page, name: string) => page.getByText(name, { exact: true }).first().click();
const comments = async (page: Page) => (await savedProject(page)).document.consultation.comments;

/** Always the same place. */
async function clickMap(page: Page): Promise<void> {
  const map = (await page.getByTestId('map').boundingBox())!;
  await page.mouse.click(Math.round(map.x + 0.62 * map.width), Math.round(map.y + 0.5 * map.height));
}

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await tab(page, 'Files');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bring in a CSV file …' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
}

/** Letters as GB18030, by asking the decoder for every pair of bytes. */
function gb18030(text: string): Buffer {
  const pairs = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++)
      pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Buffer.from(
    [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : pairs.get(letter)!)),
  );
}

test('slips are typed by the keyboard, kept, pinned, answered up to "solved", and a foreign table joins them', async ({
  page,
  shot,
}) => {
  await openApp(page, '#/consult/comments');
  await topic(page, 'Stages');

  await test.step('dates that cannot be are told in one sentence', async () => {
    const vote = page.getByRole('region', { name: 'Vote' });
    await vote.getByLabel('First day').fill('2025-05-02');
    await vote.getByLabel('First day').press('Enter');
    await vote.getByLabel('Last day').fill('2025-05-01');
    await vote.getByLabel('Last day').press('Enter');
    await expect(vote.getByRole('alert')).toContainText(
      'Got 2025-05-01 as the last day, before the first day 2025-05-02',
    );
    await vote.getByLabel('Last day').fill('2025-05-09');
    await vote.getByLabel('Last day').press('Enter');
    await expect(vote.getByRole('alert')).toHaveCount(0);
    await vote.getByLabel('What is disclosed').fill('Twelve projects and the budget');
    await page.getByRole('radio', { name: 'Consultation' }).check();
    await expect(page.getByRole('list', { name: 'Stages over time' })).toContainText(
      '2025-05-02 – 2025-05-09',
    );
  });

  await topic(page, 'Comments');
  await isAnalysed(page);
  await page.getByRole('button', { name: 'Type in paper slips' }).click();
  const slip = page.getByRole('form', { name: 'Paper slip' });
  const text = slip.getByRole('textbox', { name: 'What was said' });

  await test.step('one slip after another, by keys alone', async () => {
    await expect(slip.getByRole('combobox', { name: 'Stage' })).toHaveValue('consultation');
    await slip.getByLabel('Received on').fill('2025-03-01');
    await slip.getByLabel('Received on').press('Tab');
    await slip.getByRole('combobox', { name: 'Category' }).focus();
    await page.keyboard.type('Parking');
    await page.keyboard.press('Tab');
    await page.keyboard.type('There is nowhere to park');
    await page.keyboard.press('Control+Enter');
    await expect(slip.getByRole('status')).toHaveText('Kept as c1.');
    await expect(text).toBeFocused();
    await expect(text).toHaveValue('');
    await page.keyboard.type('Ring me: 138 0000 0000');
    await expect(page.getByTestId('personal').locator('mark')).toHaveText('138 0000 0000');
    await page.getByRole('button', { name: 'Black it out' }).press('Enter');
    await expect(text).toHaveValue('Ring me: █████████████');
    await text.press('Control+Enter');
    await expect(slip.getByRole('status')).toHaveText('Kept as c2, 2 slips in a row.');
  });

  await test.step('a pin on a parcel by its name and by a click, and none for an empty slip', async () => {
    await text.fill('Keep the old trees');
    await slip.getByRole('combobox', { name: 'Parcel by name' }).fill('HW-0135');
    await page.getByRole('option', { name: /HW-0135/ }).click();
    await expect(page.getByTestId('place')).toContainText('HW-0135');
    await text.press('Control+Enter');
    await slip.getByRole('button', { name: 'Point', exact: true }).click();
    await clickMap(page);
    await expect(page.getByTestId('place')).toContainText(/120\.\d{5}, 31\.\d{5}/);
    await text.press('Control+Enter');
    await expect(slip).toContainText('The slip has no text. Type what was said.');
    await text.fill('The lane is dark');
    await text.press('Control+Enter');
    await expect.poll(async () => (await comments(page)).length).toBe(4);
    const kept = await comments(page);
    expect(kept[0]).toMatchObject({
      ...{ id: 'c1', stage: 'consultation', source: 'paper', date: '2025-03-01', category: 'Parking' },
      ...{ state: 'sorted', group: {} },
    });
    expect(kept[2].place).toEqual({ type: 'parcel', parcel: 'HW-0135' });
    expect(kept[3].place).toMatchObject({ type: 'point' });
    await tab(page, 'Read');
    expect(await legendCounts(page, 'comments')).toEqual([2]);
    await shot(1);
  });

  await test.step('the ledger goes from sorted to solved', async () => {
    await topic(page, 'Ledger');
    await page.getByLabel('Counts as today').fill('2025-03-11');
    await page.getByLabel('Counts as today').press('Enter');
    await expect(page.getByTestId('ledger-headline')).toContainText('0.0%');
    await page.locator('.ledger-row[data-row="2"]').press('Enter');
    const card = page.getByTestId('comment-card');
    await card.getByRole('button', { name: 'Adopted' }).click();
    await expect(page.locator('[data-todo="change"]')).toHaveText('1 adopted without a change');
    await card.getByRole('textbox', { name: 'What was changed' }).fill('Trees stay');
    await card.getByText('Yes', { exact: true }).click();
    await expect(page.locator('[data-todo="change"]')).toBeDisabled();
    // One of four is solved; one answered after ten days, three that have waited as long: no median yet.
    await expect(page.getByTestId('ledger-headline')).toContainText('25.0%');
    await expect(page.getByTestId('ledger-headline')).toContainText(
      '1 of 4 received; 0 say it is not, 3 were not asked',
    );
    await expect(page.getByTestId('ledger-response')).toContainText('1 of 4');
    await expect(page.getByTestId('ledger-median')).toHaveText('more than 10 days');
    await card.getByRole('button', { name: 'All comments' }).click();
  });

  await test.step('several are sorted at once by the keyboard', async () => {
    await page.locator('.ledger-row[data-row="0"]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(page.getByText('2 together')).toBeVisible();
    await page.getByRole('main').getByRole('combobox', { name: 'Category' }).fill('Streets');
    await page.getByRole('button', { name: 'Sort into this category' }).click();
    await expect
      .poll(async () => (await comments(page)).map(({ category }) => category))
      .toEqual([...['Streets', 'Streets', 'Parking', 'Parking']]);
    await shot(2);
  });

  await test.step('a GB18030 table with dates in several forms and formulas is shown first, joins, and goes out inert', async () => {
    await topic(page, 'Comments');
    const table = [
      '编号,阶段,意见内容,地块,方案,来源,日期,状态,天气',
      '1,协商,"=HYPERLINK(""http://x"")",HW-0001,旧方案,纸质,2025年3月1日,已收到,晴',
      '2,协商,停车难,HW-0002,,线上,2025/3/2,已答复,',
      '3,,路灯太暗,NOPE,,口头,20250303,,',
      '4,,,HW-0003,,口头,2025-03-04,,',
    ].join('\r\n');
    await bring(page, '意见.csv', gb18030(table));
    const preview = page.getByTestId('import-preview');
    await expect(preview).toContainText('3 comments read from 4 rows');
    await expect(preview).toContainText('Read as GB18030, cells parted by commas.');
    await expect(preview).toContainText('Columns that are not taken: 天气.');
    await expect(preview.locator('[data-note="comment-no-text"]')).toContainText('first: row 5');
    await preview.getByRole('button', { name: 'Add 3 comments' }).click();
    await expect(page.getByText('7 of 7 comments')).toBeVisible();
    await page.getByRole('button', { name: /^3 .*路灯太暗/ }).click();
    await expect(page.getByTestId('place')).toContainText('parcel NOPE, no longer there');
    await page.getByRole('button', { name: 'All comments' }).click();
    await page.getByRole('button', { name: /^1 .*HYPERLINK/ }).click();
    await expect(page.getByTestId('comment-card')).toContainText('scenario 旧方案, no longer there');
    await tab(page, 'Files');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Take away 7 as CSV' }).click();
    const csv = parseCsv(await textOf(await download));
    expect(csv.rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
    expect(csv.texts('text').slice(4)).toEqual([`'=HYPERLINK("http://x")`, '停车难', '路灯太暗']);
    expect(csv.texts('date').slice(4)).toEqual(['2025-03-01', '2025-03-02', '2025-03-03']);
    expect(csv.texts('scenario')[4]).toBe('旧方案');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Take away 4 as CSV' })).toBeVisible();
  });

  await test.step('dates that can be read two ways are asked about', async () => {
    await bring(page, 'open.csv', Buffer.from('text,date\nA,03/04/2025\n'));
    await expect(page.getByTestId('import-problem')).toContainText('Got dates such as 03/04/2025');
    await page.getByRole('button', { name: 'Day first' }).click();
    await expect(page.getByTestId('import-preview')).toContainText('2025-04-03');
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  await test.step('a click on a comment on the map opens it', async () => {
    await tab(page, 'Read');
    await expect(page.getByText('4 of 4 comments')).toBeVisible();
    await clickMap(page);
    await expect(page.getByRole('region', { name: 'Comment c4' })).toContainText('The lane is dark');
  });
});

test('who was heard is what a hand counts, 20,000 comments leave the screen alive, and examples in both languages', async ({
  page,
  shot,
}) => {
  await openApp(page, '#/consult/comments');
  const line = (age: string, stance: string) => `opinions,said,${age},${stance},2025-03-01`;
  const rows = [
    // 10 young, 50 in between, 40 old; for the plan 8, 25 and 4 of them.
    ...Array.from({ length: 10 }, (_, i) => line('18–34', i < 8 ? 'for' : 'against')),
    ...Array.from({ length: 50 }, (_, i) => line('35–59', i < 25 ? 'for' : 'against')),
    ...Array.from({ length: 40 }, (_, i) => line('60+', i < 4 ? 'for' : 'against')),
  ];
  const head = 'stage,text,age,stance,date';

  await test.step('shares, interval, weights by hand', async () => {
    await bring(page, 'hundred.csv', Buffer.from([head, ...rows].join('\n')));
    await page.getByRole('button', { name: 'Add 100 comments' }).click();
    await topic(page, 'Heard');
    for (const [group, people] of Object.entries({ '18–34': 3000, '35–59': 5000, '60+': 2000 })) {
      await page.getByRole('textbox', { name: `People: ${group}` }).fill(String(people));
      await page.getByRole('textbox', { name: `People: ${group}` }).press('Enter');
    }
    await expect(page.getByTestId('under-heard')).toHaveText('Heard less than they live here: 18–34.');
    const young = page.getByTestId('heard-groups').locator('[data-group="18–34"]');
    // Wilson, n = 100: 10 of them.
    await expect(young).toContainText('30.0%');
    await expect(young).toContainText('5.5% – 17.4%');
    await expect(
      page.getByTestId('heard-groups').locator('[data-group="60+"] [data-heard]').last(),
    ).toHaveText('more');
    await expect(page.getByTestId('stance-plain')).toContainText('37.0% for');
    // 0.3 · 0.8 + 0.5 · 0.5 + 0.2 · 0.1.
    await expect(page.getByTestId('stance-weighted')).toContainText('51.0% for');
    await page.getByRole('button', { name: 'Look through 100 comments' }).click();
    await expect(page.getByTestId('bursts').locator('li')).toContainText('100×');
    await page.getByRole('button', { name: 'Undo' }).click();
  });

  await test.step('20,000 are read, join and are chosen among while the screen stays alive', async () => {
    await topic(page, 'Comments');
    const many = Array.from(
      { length: 20_000 },
      (_, i) => `opinions,"comment ${i} on parking, trees",35–59,${i % 2 ? 'for' : 'against'},2025-03-01`,
    );
    await bring(page, 'many.csv', Buffer.from([head, ...many].join('\n')));
    await page.evaluate(() => {
      const held = { longest: 0, last: performance.now() };
      Object.assign(window, { held });
      setInterval(() => {
        const now = performance.now();
        held.longest = Math.max(held.longest, now - held.last);
        held.last = now;
      }, 20);
    });
    await page.getByRole('button', { name: 'Add 20,000 comments' }).click();
    await expect(page.getByText('20,100 of 20,100 comments')).toBeVisible();
    await page.getByPlaceholder('Words in comments').fill('comment 1999');
    await expect(page.getByText('24 of 20,100 comments')).toBeVisible();
    await page.getByPlaceholder('Words in comments').fill('');
    await topic(page, 'Ledger');
    await expect(page.getByTestId('ledger-headline')).toContainText('20,100 received');
    const held = await page.evaluate(() => (window as unknown as { held: { longest: number } }).held.longest);
    expect(held, 'milliseconds without an answer').toBeLessThan(1500);
    // The table of 20,000, two numbers of people, the table of a hundred.
    for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Undo' }).click();
  });

  await test.step('examples, marked as such, in both languages', async () => {
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: '加入 60 条示例意见' }).click();
    await expect(page.getByTestId('ledger-headline')).toContainText('收到 60 条');
    await shot(3);
    await topic(page, '谁被听见');
    await isIdle(page);
    const places = page.getByTestId('said-places').locator('tbody tr');
    await expect(places).toHaveCount(8);
    // The only one with a phone number.
    await page.getByPlaceholder('意见中的词语').fill('138');
    await expect(places).toHaveCount(1);
    await page.getByPlaceholder('意见中的词语').fill('');
    await expect(places).toHaveCount(8);
    await shot(3 + 1);
    await topic(page, '阶段');
    await shot(5);
    await page.getByRole('button', { name: 'English' }).click();
    await topic(page, 'Heard');
    await shot(4);
    expect(await faultsOf(page)).toEqual([]);
    await topic(page, 'Ledger');
    await shot(3);
    await page.locator('.ledger-row[data-row="0"]').click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'All comments' }).click();
    await topic(page, 'Comments');
    await isIdle(page);
    await page.getByText('Per head', { exact: true }).click();
    await isIdle(page);
    await expect(page.getByRole('region', { name: 'Legend' })).toContainText('How much was said, not need.');
    await shot(6);
    expect(await said(page.locator('.comment-row').first())).toContain('example');
    expect(await faultsOf(page)).toEqual([]);
    await tab(page, 'Paper slips');
    expect(await faultsOf(page)).toEqual([]);
  });
});
