import { expect } from '@playwright/test';
import { textOf } from './support/files.ts';
import { isAnalysed, isIdle, openApp, test } from './support/fixture.ts';

test('assumptions are found, changed, refused, saved, loaded and compared, and the plan stays', async ({
  page,
  shot,
}) => {
  await openApp(page, '#/plan/assume');
  await isAnalysed(page);
  await page.getByRole('button', { name: 'Begin a scenario' }).click();
  await isIdle(page);
  await expect(page.getByText('Shown: 119 of 119 assumptions.')).toBeVisible();

  const rate = page.locator('[data-assumption="discountRate"]');
  await test.step('one is found by its name, and tells range and source', async () => {
    await page.getByLabel('Search', { exact: true }).fill('discount');
    await expect(rate).toContainText('Plausible 0.03 to 0.12');
    await rate.getByRole('button', { name: 'Source' }).click();
    await expect(rate).toContainText('NDRC');
  });

  const field = rate.getByRole('textbox', { name: 'Discount rate' });
  await test.step('a rate of −1 is refused in one sentence, and nothing changes', async () => {
    await field.fill('-1');
    await field.press('Enter');
    await expect(rate.getByRole('alert')).toContainText(
      'Got a discount rate of -1, expected a number above −1',
    );
    await expect(rate.getByRole('button', { name: 'Back to 0.08' })).toHaveCount(0);
    await shot(1);
  });

  await test.step('one that is not plausible is taken with a warning, and undone', async () => {
    await field.fill('0.2');
    await field.press('Enter');
    await expect(rate).toContainText('Outside the plausible 0.03 to 0.12');
    await expect(page.getByText('Outside their plausible range: 1.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click();
    await expect(field).toHaveValue('0.08');
    await page.getByRole('button', { name: 'Redo (Ctrl+Shift+Z)' }).click();
    await expect(field).toHaveValue('0.2');
  });

  await test.step('a saved sheet reads back as the same changes', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the sheet' }).click();
    const text = await textOf(await download);
    await rate.getByRole('button', { name: 'Back to 0.08' }).click();
    await expect(field).toHaveValue('0.08');
    const load = page.locator('input[type="file"][accept*="json"]');
    const more = text.replace('"discountRate"', '"ofMyOwn"').replace('"coverage"', '"discountRate"');
    await load.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{') });
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toHaveCount(1);
    await load.setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from(more) });
    await expect(page.getByText('Not known here and left out: ofMyOwn.')).toBeVisible();
    await load.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByText("mine.json: values that differ from the product's sheet: 1.")).toBeVisible();
    await expect(page.getByTestId('sheet-compare')).toContainText('Differences from mine.json: 1');
    await expect(page.getByTestId('sheet-compare')).toContainText('-60.0 %');
    await page.getByRole('button', { name: 'Use them in this scenario' }).click();
    await expect(field).toHaveValue('0.2');
    await expect(page.getByTestId('sheet-compare')).toContainText('Differences from mine.json: 0');
    await shot(2);
  });

  await test.step('what a figure rests on is shown alone', async () => {
    await page.getByLabel('Search', { exact: true }).fill('');
    await page.getByLabel('What a figure rests on').selectOption('commuteMinutes');
    await expect(rate).toHaveCount(0);
    await expect(page.locator('[data-assumption="commuteKmh"]')).toBeVisible();
  });
});
