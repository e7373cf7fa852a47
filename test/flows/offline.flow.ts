import { expect, isAnalysed, test } from './support/fixture.ts';

test.use({ serviceWorkers: 'allow' });

test('once opened, the app opens and works without a network: what is loaded late too', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await expect(page.getByText('Reweave is kept in this browser now')).toBeVisible();
  await isAnalysed(page);
  await context.setOffline(true);
  await page.reload();
  await isAnalysed(page);
  // The table, the charts and the full-window screens are parts of their own, and the demo city is data.
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.goto('/#/compare/charts');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Demo district' }).click();
  await page.getByRole('menuitem', { name: /demo city/ }).click();
  await page.getByRole('button', { name: 'Yes, go on' }).click();
  await expect(page.getByRole('button', { name: 'Demo city' })).toBeVisible({ timeout: 60_000 });
});
