import { expect, type Locator, type Page } from '@playwright/test';
import { pickFiles, textFile } from './support/files.ts';
import { isAnalysed, isIdle, openApp, test } from './support/fixture.ts';
import { canHoldWorkers, holdWorkers, releaseWorkers } from './support/hold.ts';
import { collection, parcelsWith } from './support/made.ts';
import { savedProject } from './support/saved.ts';
import { chooseLens, legendOf, said } from './support/screen.ts';

const cards = (page: Page): Locator => page.locator('.layer-card');
const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo (Ctrl+Z)' });

async function fromProjectMenu(page: Page, project: string, item: string): Promise<Locator> {
  await page.getByRole('button', { name: project, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return page.getByRole('dialog');
}

test('what a file is and what its fields mean is corrected by hand, and a correction is undone', async ({
  page,
  shot,
}) => {
  await openApp(page, '#/load');
  const codes = ['zq7', 'zq7', 'zq9'].map((code, i) => ({ blk_cat: code, gfa_tot: 1000 * (i + 1) }));
  await pickFiles(page, [textFile('lots.geojson', collection(parcelsWith(codes)))]);
  const card = page.getByRole('region', { name: 'lots.geojson' });
  await expect(card).toContainText('3 areas');
  await isAnalysed(page);
  const landUse = card.getByRole('combobox', { name: 'Land use' });
  await expect(landUse).toHaveValue('');
  const notes = page.getByRole('region', { name: 'What was checked and done about it' });
  await expect(notes).toContainText('No field tells the land use of 3 features; it is missing.');

  await landUse.selectOption({ label: 'blk_cat' });
  await expect(notes).not.toContainText('No field tells the land use');
  await card.getByRole('button', { name: 'What its 2 land-use values stand for' }).click();
  await card.getByRole('combobox', { name: 'zq7' }).selectOption({ label: 'Residential' });
  await card.getByRole('combobox', { name: 'zq9' }).selectOption({ label: 'Industrial' });
  await card.getByRole('combobox', { name: 'Floor area (m²)' }).selectOption({ label: 'gfa_tot' });
  await isIdle(page);
  await chooseLens(page, 'Land use');
  await expect(legendOf(page).getByRole('listitem').filter({ hasText: 'Residential' })).toContainText('2');
  await expect(legendOf(page).getByRole('listitem').filter({ hasText: 'Industrial' })).toContainText('1');
  await shot(1);

  await undo(page).click();
  await expect(card.getByRole('combobox', { name: 'Floor area (m²)' })).toHaveValue('');
  await undo(page).click();
  await expect(legendOf(page).getByRole('listitem').filter({ hasText: 'Other' })).toContainText('1');

  await test.step('a file that is taken for something else can be taken back', async () => {
    await card.getByRole('combobox', { name: 'This file is' }).selectOption({ label: 'green areas' });
    await expect(page.getByRole('alert')).toContainText(
      /Got no parcels.*expected a layer of polygons used as parcels/,
    );
    await expect(legendOf(page), 'nothing is shown that is no longer there').toBeHidden();
    await undo(page).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(legendOf(page)).toBeVisible();
    await expect(card.getByRole('combobox', { name: 'This file is' })).toHaveValue('parcels');
    await expect(landUse.locator('option:checked')).toHaveText('blk_cat');
  });

  await test.step('the project is there after a reload', async () => {
    await expect
      .poll(async () => (await savedProject(page)).document.layers[0].mapping)
      .toMatchObject({
        role: 'parcels',
        fields: { landUse: 'blk_cat' },
        landUses: { zq7: 'residential' },
      });
    await page.reload();
    await isAnalysed(page);
    await expect(page.getByText('My project')).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
    await expect(landUse.locator('option:checked')).toHaveText('blk_cat');
    await expect(legendOf(page).getByRole('listitem').filter({ hasText: 'Residential' })).toContainText('2');
  });
});

test('layers are removed, projects are left and opened, and nothing is closed without asking', async ({
  page,
}) => {
  await openApp(page, '#/load');
  await expect(page.getByRole('heading', { name: 'What do we know?' })).toBeVisible();
  await expect(cards(page)).toHaveCount(6);

  await page.getByRole('button', { name: 'Remove water.geojson' }).click();
  await expect(cards(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Layers' }).click();
  await expect(page.getByRole('checkbox', { name: 'Green areas' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Water areas' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await undo(page).click();
  await expect(cards(page)).toHaveCount(6);

  await test.step('starting anew', async () => {
    const question = await fromProjectMenu(page, 'Demo district', 'Start anew …');
    await expect(question).toContainText('Start an empty project?');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(cards(page)).toHaveCount(6);
    const again = await fromProjectMenu(page, 'Demo district', 'Start anew …');
    await again.getByRole('button', { name: 'Yes, go on' }).click();
    await expect(page.getByText('No files are open yet.')).toBeVisible();
    await expect(page.getByText(/^No district is open\. Load parcels in the panel/)).toBeVisible();
    await expect(undo(page), 'a closed project is not undone into').toBeDisabled();
    await expect.poll(async () => (await savedProject(page)).layers).toBe(0);
    await page.reload();
    await expect(page.getByText('No files are open yet.')).toBeVisible();
  });

  await test.step('going back to the demo', async () => {
    const question = await fromProjectMenu(page, 'My project', 'Open the demo district …');
    await expect(question).toContainText('Open the demo district?');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('No files are open yet.')).toBeVisible();
    const again = await fromProjectMenu(page, 'My project', 'Open the demo district …');
    await again.getByRole('button', { name: 'Yes, go on' }).click();
    await expect(page.getByTestId('total-score')).toBeVisible();
    await isAnalysed(page);
    expect(page.url()).toContain('#/diagnose/score');
  });
});

test('every place has an address', async ({ page }) => {
  await openApp(page, '#/diagnose/access');
  await expect(page.getByTestId('completeness')).toBeVisible();
  for (const [address, sign] of [
    ['#/load', page.getByRole('heading', { name: 'What do we know?' })],
    ['#/diagnose/density', page.getByRole('slider', { name: 'Bandwidth' })],
    ['#/nowhere/at/all', page.getByTestId('total-score')],
    ['#/diagnose/nothing', page.getByTestId('total-score')],
    ['', page.getByTestId('total-score')],
  ] as const) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
    await expect(sign).toBeVisible();
  }
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('slider', { name: 'Bandwidth' })).toBeVisible();
});

test('a cancelled calculation leaves the last result and can be tried again', async ({ page, shot }) => {
  await canHoldWorkers(page);
  await openApp(page, '#/diagnose/density');
  const summary = page.getByTestId('density-summary');
  const before = await said(summary);
  await page.getByRole('textbox', { name: 'Bandwidth' }).fill('150');
  await page.getByRole('textbox', { name: 'Bandwidth' }).press('Enter');
  await isIdle(page);
  const first = await said(summary);
  expect(first).not.toBe(before);
  // The engine hears of nothing until it is let go, so that there is something to cancel however fast the machine is.
  const cancelWhile = async (act: () => Promise<void>) => {
    await holdWorkers(page);
    await act();
    const job = page
      .getByTestId('jobs')
      .locator('.job')
      .filter({ hasText: /^Density/ });
    await job.getByRole('button', { name: 'Cancel' }).click();
    await expect(job).toHaveCount(0);
    await releaseWorkers(page);
    await isIdle(page);
  };
  await cancelWhile(() => chooseLens(page, 'Triangular', 'Kernel'));
  const problem = page.getByRole('alert').filter({ hasText: 'Cancelled.' });
  await expect(problem).toBeVisible();
  await expect(summary).toHaveText(first);
  await shot(2);
  await cancelWhile(() => problem.getByRole('button', { name: 'Try again' }).click());
  await expect(summary).toHaveText(first);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await isIdle(page);
  await expect(problem).toHaveCount(0);
  await expect(summary).not.toHaveText(first);
});

test('a second tab keeps nothing and says so; a damaged project is put aside and said', async ({ page }) => {
  await openApp(page);
  await expect.poll(async () => (await savedProject(page)).layers).toBe(6);
  const second = await page.context().newPage();
  await openApp(second);
  await expect(second.getByText('Reweave is open in another tab', { exact: false })).toBeVisible();
  await second.close();

  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('reweave');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('layers', 'readwrite');
          transaction.objectStore('layers').openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            const { geometry: _, ...damaged } = cursor.value;
            cursor.update(damaged);
          };
          transaction.oncomplete = () => done();
        };
      }),
  );
  await page.reload();
  await expect(page.getByText('was put aside', { exact: false })).toBeVisible();
  await isAnalysed(page);
});

test('parcels alone are shown without a score, not as zero', async ({ page }) => {
  await openApp(page, '#/load');
  const square = (x: number) => [
    [x, 31],
    [x + 0.001, 31],
    [x + 0.001, 31.001],
    [x, 31.001],
    [x, 31],
  ];
  const features = [120, 120.002].map((x, i) => ({
    type: 'Feature',
    properties: { parcelId: `p${i}`, landUse: 'residential', floorAreaM2: 900 },
    geometry: { type: 'Polygon', coordinates: [square(x)] },
  }));
  await pickFiles(page, [
    textFile('parcels.geojson', JSON.stringify({ type: 'FeatureCollection', features })),
  ]);
  await expect(page.getByText('2 areas', { exact: false })).toBeVisible();
  await isIdle(page);
  await page.getByRole('link', { name: 'Diagnose' }).click();
  await expect(page.getByText('so there is no score', { exact: false })).toBeVisible();
  await expect(page.locator('[data-legend=parcels]')).toContainText('Land use');
});
