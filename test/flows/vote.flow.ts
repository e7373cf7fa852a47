import type { Page } from '@playwright/test';
import { faultsOf } from './support/axe.ts';
import { parseCsv, textFile, textOf } from './support/files.ts';
import { expect, openApp, test } from './support/fixture.ts';
import { savedProject } from './support/saved.ts';
import { said } from './support/screen.ts';

test.use({ hasTouch: true });

const PIN = '2468';

async function openVote(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('link', { name: 'Consult' }).click();
  await page.getByRole('link', { name: 'Vote', exact: true }).click();
  await expect(page.getByTestId('vote-state')).toBeVisible();
}

const part = (page: Page, name: string) =>
  page
    .getByRole('radiogroup', { name: /^(Parts of the vote|投票各部分)$/ })
    .getByText(name)
    .click();

async function typeIn(page: Page, field: string, value: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field, exact: true });
  await box.fill(value);
  await box.press('Enter');
}

async function addProject(page: Page, id: string, en: string, zh: string, cost: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a project' }).click();
  await typeIn(page, `Name of ${id} in English`, en);
  await typeIn(page, `Name of ${id} in Chinese`, zh);
  await typeIn(page, `Cost of ${id}`, cost);
}

async function openKiosk(page: Page, purpose: string): Promise<void> {
  await page.getByRole('combobox', { name: 'What for' }).selectOption({ label: purpose });
  await page.getByRole('textbox', { name: 'PIN to leave it' }).fill(PIN);
  await page.getByRole('button', { name: 'Open the kiosk' }).click();
  await expect(page.locator('.kiosk')).toBeVisible();
}

async function leaveKiosk(page: Page, pin: string): Promise<void> {
  await page.getByRole('textbox', { name: 'PIN' }).fill(pin);
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
}

const isKiosk = async (page: Page) => {
  await expect(page.locator('.kiosk')).toBeVisible();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/screen/kiosk');
};

test('a vote within a budget: shortlist, paper, file and kiosk, and both rules side by side', async ({
  page,
  shot,
}) => {
  await openVote(page);

  await test.step('projects are put on the shortlist up to twice the budget', async () => {
    await typeIn(page, 'Budget', '100000');
    await typeIn(page, 'People entitled', '10');
    await addProject(page, 'P1', 'Park', '公园', '60000');
    await addProject(page, 'P2', 'Square', '广场', '40000');
    await addProject(page, 'P3', 'Lamps', '路灯', '40000');
    await addProject(page, 'P4', 'Bridge', '天桥', '70000');
    for (const id of ['P1', 'P2', 'P3'])
      await page.getByRole('checkbox', { name: `${id} on the shortlist` }).check();
    await expect(page.getByTestId('shortlist-room')).toHaveText(
      '3 on the shortlist for ¥140,000 of ¥200,000 (twice the budget): room for ¥60,000 more.',
    );
    await page.getByRole('checkbox', { name: 'P4 on the shortlist' }).click();
    await expect(page.getByTestId('list-refused')).toHaveText(/P4 Bridge does not fit/);
    await expect(page.getByRole('checkbox', { name: 'P4 on the shortlist' })).not.toBeChecked();
    await typeIn(page, 'Budget', '0');
    await expect(page.getByText(/Expected a number from 1 to/)).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await typeIn(page, 'Budget', '100000');
    await shot(1);
  });

  await test.step('the vote is opened; paper ballots by keyboard, others from a file', async () => {
    await page.getByRole('button', { name: 'Open the vote' }).click();
    await part(page, 'Ballots');
    const marks = page.getByRole('textbox', { name: 'Marks on the ballot' });
    await marks.fill('1 9');
    await expect(page.getByTestId('typed-problem')).toHaveText(/There is no 9 on the list/);
    for (const ballot of ['1 2', 'p1, p2', '1']) {
      await marks.fill(ballot);
      await marks.press('Enter');
      await expect(marks).toHaveValue('');
    }
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bring in ballots (CSV)' }).click();
    await (await chooser).setFiles(textFile('hall.csv', 'ballot [approval],P1,Fountain\n1,,x\n') as never);
    await expect(page.getByTestId('ballots-read')).toContainText(
      '1 ballot names something that is no project, such as Fountain, and counts as spoiled (first: row 2).',
    );
    await shot(2);
    const again = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bring in ballots (CSV)' }).click();
    await (await again).setFiles(textFile('other.csv', 'ballot [points],P1\n1,3\n') as never);
    await expect(page.getByText('Got points ballots in other.csv, expected approval ballots')).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await part(page, 'Results');
    await expect(page.getByTestId('vote-hidden')).toBeVisible();
    await expect(page.getByTestId('vote-results')).toHaveCount(0);
  });

  await test.step('the kiosk takes a ballot by touch and keeps to the budget', async () => {
    await page.getByRole('textbox', { name: 'PIN to leave it' }).fill('12');
    await page.getByRole('button', { name: 'Open the kiosk' }).click();
    await expect(page.getByText('Expected 4 to 8 digits.')).toBeVisible();
    await openKiosk(page, 'Your vote');
    await expect(page.locator('a')).toHaveCount(0);
    await page.getByRole('button', { name: 'Begin' }).tap();
    await page.getByRole('button', { name: /Park/ }).tap();
    await page.getByRole('button', { name: /Lamps/ }).tap();
    await expect(page.getByRole('status')).toHaveText('¥100,000 of ¥100,000 · ¥0 left');
    await page.getByRole('button', { name: /Square/ }).tap();
    await expect(page.getByRole('alert').filter({ hasText: 'does not fit' })).toHaveText(
      /Square does not fit: it would be ¥40,000 over the budget/,
    );
    await shot(3);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(page.getByRole('status')).toHaveText('¥60,000 of ¥100,000 · ¥40,000 left');
    await page.getByRole('button', { name: /Park/ }).tap();
    await page.getByRole('button', { name: /Lamps/ }).tap();
    await page.getByRole('button', { name: 'Look it over' }).tap();
    await expect(page.getByRole('listitem')).toHaveText(['Lamps¥40,000']);
    await page.getByRole('button', { name: 'Hand in' }).tap();
    await expect(page.getByText('Thank you!')).toBeVisible();
    await page.getByRole('button', { name: 'Next person' }).tap();
  });

  await test.step('and one by keyboard; the thanks make room by themselves', async () => {
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    await page.getByRole('button', { name: /Lamps/ }).press('Space');
    await expect(page.getByRole('button', { name: /Lamps/ })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Look it over' }).press('Enter');
    await page.getByRole('button', { name: 'Hand in' }).press('Enter');
    await expect(page.getByText('Thank you!')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  });

  await test.step('nothing leads away: address, back, Escape, undo, reload', async () => {
    await page.getByRole('button', { name: 'Begin' }).tap();
    await page.evaluate(() => {
      location.hash = '#/diagnose/score';
    });
    await isKiosk(page);
    await page.goBack();
    await isKiosk(page);
    await page.goBack();
    await isKiosk(page);
    for (const keys of ['Escape', 'Control+z', 'Control+s', 'Alt+ArrowLeft']) await page.keyboard.press(keys);
    await isKiosk(page);
    await expect(page.getByRole('button', { name: 'Look it over' })).toBeVisible();
    await page.reload();
    await isKiosk(page);
    expect(await page.evaluate((pin) => JSON.stringify(sessionStorage).includes(pin), PIN)).toBe(false);
  });

  await test.step('an empty ballot is asked about and counted as empty', async () => {
    await page.getByRole('button', { name: '中文' }).tap();
    await expect(page.getByText('共有 3 个项目，预算为 ¥100,000。')).toBeVisible();
    await page.getByRole('button', { name: '开始' }).tap();
    await page.getByRole('button', { name: '检查选票' }).tap();
    await expect(page.getByText('您的选票是空白的')).toBeVisible();
    await page.getByRole('button', { name: '提交空白票' }).tap();
    await page.getByRole('button', { name: '下一位' }).tap();
    await expect(
      page.getByRole('button', { name: 'Begin' }),
      'everybody begins in the same language',
    ).toBeVisible();
  });

  await test.step('it is left with the PIN alone, and what was handed in cannot be undone', async () => {
    await page.getByRole('button', { name: 'Staff' }).tap();
    await leaveKiosk(page, '1357');
    await expect(page.getByText('That is not the PIN.')).toBeVisible();
    await leaveKiosk(page, PIN);
    await expect(page.getByTestId('vote-cast')).toHaveText('7 ballots handed in');
    await expect(page.getByRole('button', { name: 'Undo (Ctrl+Z)' })).toBeDisabled();
  });

  await test.step('the rules differ as worked out by hand, and the tie is told', async () => {
    // Plain: P1 has 3 votes, then P2 and P3 are level at 2 and one of them fits. Shares: once everybody has 20,000 the three buy P1, the two P3.
    await page.getByRole('button', { name: 'Close the vote' }).click();
    await part(page, 'Results');
    await expect(page.getByTestId('rules-differ')).toHaveText(
      'The rules differ. Funded by the plain count alone: P2 Square. By equal shares alone: P3 Lamps.',
    );
    const turnout = page.getByTestId('vote-turnout').locator('dd');
    await expect(turnout).toHaveText(['10', '7', '70.0%', '5', '1', '1']);
    const sums = page.getByTestId('vote-funding').locator('[data-sum]');
    await expect(sums.nth(0).locator('td')).toHaveText(['¥100,000', '¥100,000']);
    await expect(sums.nth(3).locator('td')).toHaveText(['3 (60.0%)', '5 (100.0%)']);
    await expect(page.getByTestId('vote-ties').locator('li')).toHaveText([
      /Plain count, turn 2: P2 Square; P3 Lamps were level\. This decided/,
    ]);
    await shot(4);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Take away results (CSV)' }).click();
    const csv = parseCsv(await textOf(await download));
    expect(csv.texts('id')).toEqual(['P1', 'P2', 'P3']);
    expect(csv.numbers('turn by equal shares')).toEqual([1, Number.NaN, 2]);
  });

  await test.step('a cost that is changed afterwards is told, and the ballots stay', async () => {
    const before = (await savedProject(page)).document.consultation.vote.ballots;
    await part(page, 'Projects');
    await typeIn(page, 'Cost of P3', '45000');
    await expect(page.getByTestId('vote-changed')).toContainText('P3 Lamps cost ¥40,000 and costs ¥45,000.');
    await expect(page.getByRole('button', { name: 'Remove P1' })).toBeDisabled();
    await expect
      .poll(async () => (await savedProject(page)).document.consultation.vote.projects[2].cost)
      .toBe(45000);
    expect((await savedProject(page)).document.consultation.vote.ballots).toEqual(before);
  });
});

test('the example in one step, and what people rank before and after, linked by a number', async ({
  page,
  shot,
}) => {
  await openVote(page);
  await page.getByRole('button', { name: 'Add example projects and 120 example ballots' }).click();
  await expect(page.getByTestId('vote-turnout').locator('dd')).toHaveText([
    '400',
    '120',
    '30.0%',
    '114',
    '4',
    '2',
  ]);
  await expect(page.getByText('Synthetic: made-up ballots')).toBeVisible();
  await shot(5);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click();
  await expect(page.getByTestId('vote-cast')).toHaveText('0 ballots handed in');
  await page.getByRole('button', { name: 'Redo (Ctrl+Shift+Z)' }).click();
  await part(page, 'Before and after');
  await expect(page.getByTestId('rank-compared')).toContainText('People who ranked before and after: 34');
  await page.getByRole('button', { name: 'Remove all rankings' }).click();
  await page.getByRole('button', { name: 'Yes, go on' }).click();
  await expect(page.getByText('Nobody has ranked anything yet.')).toBeVisible();

  const rank = async (names: RegExp[]) => {
    for (const name of names) await page.getByRole('button', { name }).tap();
    await page.getByRole('button', { name: 'Look it over' }).tap();
    await page.getByRole('button', { name: 'Hand in' }).tap();
  };

  await openKiosk(page, 'Your order, before');
  await page.getByRole('button', { name: 'Begin' }).tap();
  await expect(page.getByRole('button', { name: 'Look it over' })).toBeDisabled();
  await rank([/Waterside park/, /clinic/]);
  const number = await said(page.getByTestId('kiosk-number'));
  expect(number).toMatch(/^\d{3}$/);
  await page.getByRole('button', { name: 'I have noted it' }).tap();
  await page.getByRole('button', { name: 'Staff' }).tap();
  await leaveKiosk(page, PIN);

  await openKiosk(page, 'Your order, after');
  await page.setViewportSize({ width: 800, height: 1280 });
  await page.getByRole('button', { name: 'Begin' }).tap();
  const field = page.getByRole('textbox', { name: 'Your number from the first time' });
  await field.fill('1');
  await page.getByRole('button', { name: 'Next' }).tap();
  await expect(page.getByText('There is no number 1 here.')).toBeVisible();
  await field.fill(number);
  await page.getByRole('button', { name: 'Next' }).tap();
  await page.getByRole('button', { name: /clinic/ }).tap();
  await shot(6);
  await rank([/Waterside park/]);
  await page.getByRole('button', { name: 'Next person' }).tap();
  await page.getByRole('button', { name: 'Staff' }).tap();
  await leaveKiosk(page, PIN);
  await page.setViewportSize({ width: 1280, height: 720 });

  const moved = page.getByTestId('rank-moves').locator('[data-item="P5"] td');
  await expect(moved).toHaveText(['2.00', '1.00', 'up by 1.00', '', '1', '0']);
  await expect(page.getByTestId('rank-compared')).toContainText(
    '1 of 1 (100.0%) changed their order; with 1 of them another one came first.',
  );
  await shot(7);
  await page.getByRole('button', { name: '中文' }).click();
  await shot(7);
  await part(page, '结果');
  await shot(5);
});
