import type { Page } from '@playwright/test';
import { cityFile, featuresOf } from './support/files.ts';
import { expect, isAnalysed, isIdle, openApp, test } from './support/fixture.ts';
import { savedProject } from './support/saved.ts';
import { chooseLens, legendCounts, legendOf, said } from './support/screen.ts';

const PARCELS = featuresOf(cityFile('parcels'));
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

async function openCity(page: Page, menu = 'Demo district'): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Open the demo city …' }).click();
  await page.getByRole('button', { name: 'Yes, go on' }).click();
}

const opened = (page: Page, name = 'Demo city') =>
  expect(page.getByRole('banner').getByRole('button', { name, exact: true })).toBeVisible();

test('the demo city opens from the menu, is analysed in every topic, and comes back', async ({
  page,
  shot,
}) => {
  test.setTimeout(240_000);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await openApp(page);
  expect(
    fetched.filter((url) => url.endsWith('.geojson')),
    'only the district’s files',
  ).toHaveLength(5);

  await openCity(page);
  await opened(page);
  await isAnalysed(page);
  await expect(page.getByText('Synthetic data')).toBeVisible();
  expect(sum(await legendCounts(page))).toBe(PARCELS.length);
  await shot(1);

  await test.step('indicators without facilities of their kind say so, or take stand-ins', async () => {
    await expect(page.locator('[data-missing]').first()).toBeVisible();
  });

  for (const [n, topic] of ['On foot', 'Streets', 'Density'].entries()) {
    await page
      .getByRole('navigation', { name: 'Ways of looking' })
      .getByRole('link', { name: topic })
      .click();
    await isIdle(page);
    await expect(legendOf(page)).toBeVisible();
    await shot(2 + n);
  }
  await page
    .getByRole('navigation', { name: 'Ways of looking' })
    .getByRole('link', { name: 'Score' })
    .click();

  await test.step('jobs and value can colour the map', async () => {
    await chooseLens(page, 'Value with buildings');
    await expect(legendOf(page)).toContainText('units of money');
    const known = PARCELS.filter(({ properties }) => properties.valueYuan !== null).length;
    const counts = await legendCounts(page);
    expect(sum(counts)).toBe(PARCELS.length);
    expect(counts).toContain(PARCELS.length - known);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await shot(5);
    await chooseLens(page, 'Jobs');
    await expect(legendOf(page)).toContainText('jobs');
  });

  await test.step('a reload brings the city back', async () => {
    await expect.poll(async () => (await savedProject(page)).document.origin).toBe('city');
    await page.reload();
    await isAnalysed(page);
    await opened(page);
    await page.getByRole('button', { name: '中文' }).click();
    await opened(page, '示例城市');
    await shot(6);
    await page.getByRole('button', { name: 'English' }).click();
  });

  await test.step('the load panel offers both demos', async () => {
    await page.getByRole('link', { name: 'Load' }).click();
    const demos = page.getByRole('region', { name: 'No files at hand? Look at invented ones:' });
    await expect(demos.getByRole('button')).toHaveCount(2);
    await page.setViewportSize({ width: 1280, height: 720 });
    await shot(7);
    await demos.getByRole('button', { name: /^Demo district/ }).click();
    await page.getByRole('button', { name: 'Yes, go on' }).click();
    await opened(page, 'Demo district');
    await isAnalysed(page);
  });
});

test('where a file of the demo is not what it should be it is said, and what was open stays', async ({
  page,
}) => {
  await openApp(page);
  const total = await said(page.getByTestId('total-score'));
  await page.route(/\/parcels-[^/]*\.geojson$/, (route) =>
    route.fulfill({ status: 200, body: '<!doctype html><title>Not here</title>' }),
  );
  await openCity(page);
  await expect(page.getByRole('alert').getByText(/parcels\.geojson/)).toBeVisible();
  await opened(page, 'Demo district');
  expect(await said(page.getByTestId('total-score'))).toBe(total);
});
