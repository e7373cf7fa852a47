import { demoFile, featuresOf, sha256 } from './support/files.ts';
import { expect, isAnalysed, isIdle, openApp, test } from './support/fixture.ts';
import { savedProject } from './support/saved.ts';
import {
  chooseLens,
  clickParcel,
  legendCounts,
  legendOf,
  numberOf,
  said,
  totalScore,
} from './support/screen.ts';

const PARCELS = featuresOf(demoFile('parcels')).length;
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

test('the first visit shows the demo district, analysed and marked as synthetic', async ({ page, shot }) => {
  await openApp(page);
  await expect(page.getByRole('heading', { name: 'Where does it fall short?' })).toBeVisible();
  expect(await totalScore(page)).toBeGreaterThan(20);
  expect(await totalScore(page)).toBeLessThan(100);
  await expect(page.getByText('Synthetic data')).toBeVisible();
  await expect(legendOf(page)).toContainText('Community score (points)');
  expect(sum(await legendCounts(page))).toBe(PARCELS);
  await shot(1);

  await test.step('a parcel can be pointed at, selected and let go', async () => {
    const name = await clickParcel(page, 0.62, 0.25);
    const panel = page.getByTestId('parcel-panel');
    await expect(panel.getByRole('heading')).toHaveText(name);
    await expect(page.getByTestId('parcel-rank')).toHaveText(new RegExp(`^Rank \\d+ of ${PARCELS} `));
    await shot(3);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });

  await test.step('layers can be hidden and the massing raised', async () => {
    await page.getByRole('button', { name: 'Layers' }).click();
    const parcels = page.getByRole('checkbox', { name: 'Parcels' });
    await parcels.uncheck();
    await expect(legendOf(page)).toBeHidden();
    await parcels.check();
    await expect(legendOf(page)).toBeVisible();
    for (const layer of ['Streets', 'Facilities', 'Boundary', 'Green areas', 'Water areas'])
      await expect(page.getByRole('checkbox', { name: layer })).toBeChecked();
    await page.keyboard.press('Escape');
    const massing = page.getByRole('button', { name: 'Massing by floor area' });
    await massing.click();
    await expect(massing).toHaveAttribute('aria-pressed', 'true');
    await shot(4);
    await massing.click();
    await expect(massing).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('another lens brings its own legend', async () => {
    await chooseLens(page, 'Land use');
    await expect(page.getByTestId('map')).toHaveAttribute('data-painted', 'attribute:landUse');
    await expect(legendOf(page)).toContainText('What the land is used for.');
    const uses = featuresOf(demoFile('parcels')).map(({ properties }) => properties.landUse);
    const residential = legendOf(page).getByRole('listitem').filter({ hasText: 'Residential' });
    expect(numberOf(await said(residential))).toBe(uses.filter((use) => use === 'residential').length);
  });

  await test.step('the total tells how it was made, from which files, and what was missing', async () => {
    await page.getByTestId('total-score').getByRole('button').click();
    const card = page.getByTestId('method-card');
    const inputs = card.getByRole('region', { name: 'Inputs' });
    for (const file of ['parcels', 'facilities', 'streets', 'boundary', 'green', 'water']) {
      await expect(inputs).toContainText(`${file}.geojson · SHA-256 ${sha256(demoFile(file)).slice(0, 12)}`);
    }
    const missing = card.getByRole('region', { name: 'What was missing' });
    const unmeasured = await page.locator('[data-missing] .tree-row p').allTextContents();
    for (const name of unmeasured.length > 0 ? unmeasured : ['Nothing.'])
      await expect(missing).toContainText(name);
    await expect(card).toContainText('44.26');
    await shot(5);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await shot(2);
});

test('a reload brings back lens, selection and judgement', async ({ page, shot }) => {
  await openApp(page);
  await chooseLens(page, 'Year built');
  const name = await clickParcel(page, 0.62, 0.25);
  await page.getByRole('button', { name: 'Judge the criteria against each other (AHP)' }).click();
  const judgement = page.getByRole('combobox', {
    name: /^How much Smart infrastructure matters compared with Smart transport$/,
  });
  await judgement.selectOption({ label: '5' });
  const total = await totalScore(page);
  await expect.poll(async () => (await savedProject(page)).document.score.matrices.root?.[0][1]).toBe(5);
  await page.reload();
  await isAnalysed(page);
  await expect(page.getByTestId('parcel-panel').getByRole('heading')).toHaveText(name);
  await expect(page.getByTestId('map')).toHaveAttribute('data-painted', 'attribute:yearBuilt');
  expect(await totalScore(page)).toBe(total);
  await page.getByRole('button', { name: 'Judge the criteria against each other (AHP)' }).click();
  await expect(judgement.locator('option:checked')).toHaveText('5');
  await shot(6);
});

/** Proper names, units, formula letters and file endings that stay in Latin letters in Chinese too. */
const LATIN = /\b(Reweave|English|AHP|CR|Jenks|Epanechnikov|km²?|m²?|CSV|GeoJSON|PNG|[ABCD]\d?)\b/g;

test('the screen speaks Chinese and English, in light and dark', async ({ page, shot }) => {
  await openApp(page);
  const counts = await legendCounts(page);
  const total = await totalScore(page);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  for (const topic of ['得分', '步行', '密度']) {
    await page.getByRole('navigation', { name: '查看方式' }).getByRole('link', { name: topic }).click();
    await isIdle(page);
    await expect(legendOf(page)).toBeVisible();
    for (const text of await page.locator('.head, .panel-left, .map-tools, .legend').allInnerTexts())
      expect(
        text.replaceAll(LATIN, '').match(/[A-Za-z]{2,}/g),
        `English words on the screen of ${topic}`,
      ).toBeNull();
  }
  await shot(7);
  await page.getByRole('navigation', { name: '模式' }).getByRole('link', { name: '导入' }).click();
  await expect(page.getByRole('heading', { name: '我们知道什么？' })).toBeVisible();
  await page.getByRole('navigation', { name: '模式' }).getByRole('link', { name: '体检' }).click();
  await expect(page.getByRole('heading', { name: '哪里有短板？' })).toBeVisible();
  await page.getByRole('link', { name: '得分' }).click();
  await expect(legendOf(page)).toContainText(/社区总分\s?[(（]分[)）]/);
  expect(await legendCounts(page)).toEqual(counts);
  expect(await totalScore(page)).toBe(total);
  await clickParcel(page, 0.62, 0.25);
  await expect(page.getByTestId('parcel-rank')).toHaveText(/^社区总分排名第 \d+，共 792/);
  await shot(8);

  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.getByRole('button', { name: '深色' }).click();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await shot(9);
  await page.getByRole('button', { name: '浅色' }).click();
  await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light');

  await page.getByRole('button', { name: 'English' }).click();
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'Load' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where does it fall short?' })).toBeVisible();
  await expect(legendOf(page)).toContainText('Community score (points)');
});
