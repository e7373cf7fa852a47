import { expect } from '@playwright/test';
import { isIdle, openApp, test } from './support/fixture.ts';

test('a plan by hand: its figures, a red line broken and mended, what can be done on a parcel, and who agrees', async ({
  page,
  shot,
}) => {
  await openApp(page, '#/plan/decide');
  await page.getByRole('button', { name: 'Begin a scenario' }).click();
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByTestId('parcel-table');
  await table.getByRole('combobox', { name: 'Land use' }).click();
  await page.getByRole('option', { name: 'Residential', exact: true }).click();
  await table.getByRole('combobox', { name: 'Add a condition …' }).click();
  await page.getByRole('option', { name: 'Year built', exact: true }).click();
  await table.getByRole('textbox', { name: /^Year built.*: to$/ }).fill('1992');
  await table.getByRole('button', { name: 'Mark these' }).click();
  await table.getByRole('button', { name: 'Close the table' }).click();
  await isIdle(page);
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await isIdle(page);

  await page.getByRole('link', { name: 'Results' }).click();
  const figures = page.getByTestId('plan-figures');
  await expect(figures.locator('[data-row="displaced"]')).not.toContainText('no data');
  await shot(1);
  const demolished = figures.locator('[data-line="demolished"]');
  await expect(demolished).toHaveAttribute('data-met', 'true');

  await test.step('a limit that one change can mend is mended by its button, and undone', async () => {
    const value = /now ([\d.]+)%/.exec((await demolished.textContent())!)![1];
    await demolished.getByRole('textbox').fill((Number(value) - 0.1).toFixed(2));
    await demolished.getByRole('textbox').press('Enter');
    await expect(demolished).toHaveAttribute('data-met', 'false');
    await demolished.getByRole('button', { name: /^Mark/ }).click();
    await expect(page.locator('.map-tools')).toContainText(/\d+ marked/);
    await shot(2);
    await demolished.getByRole('button', { name: 'Do it' }).click();
    await expect(demolished).toHaveAttribute('data-met', 'true');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(demolished).toHaveAttribute('data-met', 'false');
  });

  await test.step('a red line of one’s own is added, held and removed', async () => {
    await figures.getByRole('button', { name: /Add a red line/ }).click();
    await figures.getByRole('combobox', { name: 'Quantity' }).selectOption('displaced');
    await figures.getByRole('button', { name: 'Add', exact: true }).click();
    const own = figures.locator('[data-line="own1"]');
    await own.getByRole('switch').check({ force: true });
    await expect(own).toHaveAttribute('data-met', 'false');
    await own.getByRole('button', { name: /Direction/ }).click();
    await own.getByRole('button', { name: 'Remove this red line' }).click();
    await expect(own).toHaveCount(0);
  });

  await test.step('a number tells how it was made', async () => {
    await figures.locator('[data-row="npv"]').getByRole('button').click();
    await expect(page.getByTestId('figure-card')).toContainText('illustrative');
    await shot(3);
    await page.keyboard.press('Escape');
  });

  await test.step('the figures of all years leave as CSV', async () => {
    await figures.getByRole('button', { name: 'By year' }).click();
    await expect(page.getByRole('dialog')).toContainText('Year 5');
    await shot(4);
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Take away as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('reweave-demo-plan-figures.csv');
    await page.keyboard.press('Escape');
  });

  await page.getByRole('link', { name: 'Who agrees' }).click();
  const agree = page.getByTestId('agree');
  await expect(agree.getByTestId('consensus')).toContainText('%');
  await agree.getByRole('button', { name: 'Hold talks' }).click();
  await expect(agree.getByTestId('talks')).toBeVisible();
  await agree.getByRole('button', { name: 'Show on map and in table' }).click();
  await isIdle(page);
  await expect(page.locator('.legend').first()).toContainText('Acceptance');
  await shot(5);

  await test.step('a parcel tells what can be done there and what cannot, and takes a decision', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await table.locator('[data-cell="0:0"]').click();
    await page.keyboard.press('Enter');
    const options = page.getByTestId('parcel-options');
    await options.getByRole('button', { name: 'What is not offered, and why' }).click();
    await expect(options.getByTestId('absent-works')).toContainText('.');
    await options.getByRole('button', { name: /^Apply: Retrofit/ }).click();
    await expect(options.getByTestId('parcel-decision')).toContainText('Retrofit');
    await table.getByRole('button', { name: 'Close the table' }).click();
    await shot(6);
    await page.getByRole('button', { name: '中文' }).click();
    await shot(7);
    await page.getByRole('link', { name: '结果', exact: true }).click();
    await shot(8);
  });
});
