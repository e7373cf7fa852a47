import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import readWorkbook from 'read-excel-file/universal';
import { parseCsv, textOf } from './support/files.ts';
import { expect, isIdle, test } from './support/fixture.ts';
import { otherProject } from './support/otherProject.ts';
import { said } from './support/screen.ts';

const tableOf = (page: Page) => page.getByTestId('compare-table');
const shownAt = (table: Locator, row: string, scenario: string) =>
  table.locator(`[data-row="${row}"] [data-cell="${scenario}"] [data-value]`);

async function taken(page: Page, button: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return download;
}

test('four plans at one press, held against today and each other in a table, its files and on the map', async ({
  page,
  shot,
}) => {
  await page.goto('/#/compare/table');
  const table = tableOf(page);
  await page.getByRole('button', { name: 'Make a plan for each of the four goals' }).click();
  await expect(table.locator('thead th')).toHaveCount(6, { timeout: 60_000 });
  await expect(shownAt(table, 'population', 's4')).toBeVisible({ timeout: 60_000 });
  await isIdle(page);
  await shot(1);

  await test.step('the four are one step of undo', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByTestId('nothing-to-compare')).toBeVisible();
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(shownAt(table, 'population', 's4')).toBeVisible();
  });

  const rows = ['population', 'displaced', 'investment', 'npv', 'access', 'commuteMinutes', 'carbonKg'];
  const compared = new Map<string, string>();
  for (const row of rows) compared.set(row, await said(shownAt(table, row, 's1')));

  await test.step('against a scenario sums change too; the base says that it is one', async () => {
    const investment = table.locator('[data-row="investment"] [data-cell="s1"]');
    await expect(investment).not.toContainText('%');
    await page.getByRole('combobox', { name: 'Changes from' }).selectOption({ label: 'Investment' });
    await expect(investment).toContainText('%');
    await expect(table.locator('thead th').nth(3)).toContainText('changes are from here');
    await expect(table.locator('[data-row="npv"] [data-cell="s1"]')).toHaveAttribute('data-verdict', 'worse');
  });

  await test.step('sorted over all by one column, and filtered by name', async () => {
    await page.getByRole('button', { name: 'Sort by “Balance”' }).click();
    await page.getByText('Over all').click();
    await expect(table.locator('thead th').nth(5)).toHaveAttribute('aria-sort', 'descending');
    const changes = await table.locator('[data-cell="s4"] .compare-change').allInnerTexts();
    const percents = changes.flatMap((text) => /\(([+-]?[\d,.]+)%\)/.exec(text)?.[1] ?? []);
    const numbers = percents.map((text) => Number(text.replaceAll(',', '')));
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    await page.getByRole('textbox', { name: 'Figures whose name holds' }).fill('needs met');
    await expect(table.locator('[data-row="access"]')).toBeVisible();
    await expect(table.locator('[data-row="population"]')).toHaveCount(0);
    await page.getByRole('textbox', { name: 'Figures whose name holds' }).fill('');
  });

  await test.step('both files hold the numbers of the table, and the same', async () => {
    const csv = parseCsv(await textOf(await taken(page, 'CSV')));
    const file = await taken(page, 'Excel (XLSX)');
    expect(file.suggestedFilename()).toBe('reweave-demo-comparison.xlsx');
    const sheets = await readWorkbook(new Blob([readFileSync((await file.path())!)]));
    const [head, ...lines] = sheets[0].data;
    const at = head.indexOf('Better access');
    const inCsv = csv.numbers('Better access');
    expect(lines).toHaveLength(inCsv.length);
    lines.forEach((line, f) => {
      if (Number.isNaN(inCsv[f])) expect(line[at]).toBeNull();
      else expect(line[at]).toBeCloseTo(inCsv[f], 9);
    });
    const population = inCsv[csv.texts('figure').indexOf('population')];
    expect(Math.round(population).toLocaleString('en-GB')).toBe(compared.get('population'));
  });

  await test.step('scenarios of another project stand beside, as far as they can be compared', async () => {
    const bring = async (file: Awaited<ReturnType<typeof otherProject>>) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Add scenarios of another project …' }).click();
      await (await chooser).setFiles(file);
    };
    await bring(await otherProject('empty.reweave', null));
    await expect(
      page.getByRole('alert').filter({ hasText: 'Got no scenario in empty.reweave' }),
    ).toBeVisible();
    await expect(table.locator('thead th')).toHaveCount(6);
    await bring(await otherProject('elsewhere.reweave', 'Retrofit'));
    await expect(table.locator('thead th')).toHaveCount(7, { timeout: 60_000 });
    await expect(page.getByTestId('compare-notes')).toContainText('another district');
    const population = table.locator('[data-row="population"] [data-cell="elsewhere#s1"]');
    await expect(population).toContainText('not comparable');
    await page.getByRole('checkbox', { name: /elsewhere/ }).uncheck();
    await expect(table.locator('thead th')).toHaveCount(6);
    await page.getByRole('alert').getByRole('button').first().click();
  });

  await test.step('the maps: swiped with the keyboard, and their difference centred on zero', async () => {
    await page.getByRole('link', { name: 'Maps' }).click();
    const maps = page.getByTestId('compare-maps');
    await expect(maps).toHaveAttribute('data-painted', 'far:today:s1');
    const divider = page.getByRole('slider', { name: 'Where the left map ends' });
    await divider.focus();
    await page.keyboard.press('PageUp');
    await expect(divider).toHaveAttribute('aria-valuenow', '60');
    await page.keyboard.press('ArrowLeft');
    await expect(divider).toHaveAttribute('aria-valuenow', '58');
    await expect(divider).toHaveAttribute('aria-valuetext', /“Today”.*“Better access”/);
    await shot(2);
    await page.getByRole('combobox', { name: 'Right' }).selectOption({ label: 'Investment' });
    await page.getByRole('radiogroup').getByText('Difference').click();
    const legend = page.getByTestId('compare-legend');
    const classes = (await legend.locator('tbody th').allInnerTexts()).filter((text) => text !== 'no data');
    const middle = (classes.length - 1) / 2;
    expect(classes[middle]).toBe('no difference');
    const numbersIn = (text: string) => text.split(' – ').map(Number);
    for (let i = 0; i < middle; i++)
      expect(numbersIn(classes[i]).map((value) => Math.abs(value))).toEqual(
        numbersIn(classes[classes.length - 1 - i]).toReversed(),
      );
    await shot(3);
    await page.getByTestId('differ-table').getByRole('button').first().press('Enter');
    await expect(page.locator('.parcel-readout')).toContainText('Difference: ');
    await shot(4);
    await page.getByRole('radiogroup').getByText('Beside').click();
    await expect(maps.getByText('Today', { exact: true })).toBeVisible();
    await page.getByRole('radiogroup').getByText('Blink').click();
    await page.getByRole('button', { name: 'Show the other' }).click();
    await expect(page.getByRole('button', { name: 'Alternate' })).toBeVisible();
    await page.getByRole('radiogroup').getByText('Difference').click();
  });

  await test.step('in Chinese', async () => {
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.getByTestId('compare-legend')).toContainText('无差异');
    await shot(4);
    await page.getByRole('link', { name: '指标对照' }).click();
    await expect(table.locator('[data-row="npv"]')).toContainText('净现值');
    await shot(1);
    await page.getByRole('button', { name: 'English' }).click();
  });

  await test.step('a scenario’s figures are those of the plan’s results', async () => {
    await page.goto('/#/plan/figures');
    await isIdle(page);
    const figures = page.getByTestId('plan-figures');
    for (const name of ['Carbon', 'Access, way to work, mix and fairness'])
      await figures.getByRole('button', { name, exact: true }).click();
    for (const row of rows)
      await expect(figures.locator(`[data-row="${row}"] td`).nth(1).getByRole('button')).toHaveText(
        compared.get(row)!,
      );
  });
});
