import { expect } from '@playwright/test';
import { isAnalysed, openApp, test } from './support/fixture.ts';

test('several parcels are taken together: by conditions of the table, by keys, by a line drawn on the map', async ({
  page,
  shot,
}) => {
  await openApp(page, '#/diagnose/score');
  await isAnalysed(page);
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByTestId('parcel-table');
  await table.getByRole('combobox', { name: 'Land use' }).click();
  await page.getByRole('option', { name: 'Residential', exact: true }).click();
  for (const [column, end, value] of [
    ['Year built', 'to', '1995'],
    ['Community score', 'to', '45'],
  ]) {
    await table.getByRole('combobox', { name: 'Add a condition …' }).click();
    await page.getByRole('option', { name: column, exact: true }).click();
    await table.getByRole('textbox', { name: new RegExp(`^${column}.*: ${end}$`) }).fill(value);
  }
  const status = table.getByRole('status');
  await expect(status).not.toHaveText(/^792 of/);
  const found = Number(/^([\d,]+) of/.exec((await status.textContent())!)![1]);
  expect(found).toBeGreaterThan(0);
  await table.getByRole('button', { name: 'Mark these' }).click();
  await expect(page.locator('.map-tools')).toContainText(`${found} marked`);
  await shot(1);

  await test.step('Space marks and unmarks the row that has the keyboard', async () => {
    await table.locator('[data-cell="0:0"]').click();
    await page.keyboard.press(' ');
    await expect(page.locator('.map-tools')).toContainText(`${found - 1} marked`);
    await page.keyboard.press(' ');
    await expect(page.locator('.map-tools')).toContainText(`${found} marked`);
  });

  await table.getByRole('button', { name: /^Unmark/ }).click();
  await expect(page.locator('.map-tools')).not.toContainText('marked');
  await table.getByRole('button', { name: 'Close the table' }).click();
  await page.getByRole('button', { name: 'Mark parcels by drawing around them' }).click();
  const sheet = page.getByTestId('lasso');
  const box = (await sheet.boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.5, 0.3));
  await page.mouse.down();
  for (const [x, y] of [
    [0.8, 0.3],
    [0.8, 0.6],
    [0.5, 0.6],
  ])
    await page.mouse.move(...at(x, y));
  await page.mouse.up();
  await expect(sheet).toBeHidden();
  await expect(page.locator('.map-tools')).toContainText(/\d+ marked/);
  await shot(2);
});
