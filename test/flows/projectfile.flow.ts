import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { pickFiles, textFile } from './support/files.ts';
import { isAnalysed, openApp, test } from './support/fixture.ts';

async function fromMenu(page: Page, project: string, item: string): Promise<void> {
  await page.getByRole('button', { name: project, exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a project is saved as a file and opened again with its decisions', async ({ page, shot }) => {
  await openApp(page, '#/diagnose/density');
  await isAnalysed(page);
  await page.getByRole('textbox', { name: 'Bandwidth' }).fill('333');
  await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await fromMenu(page, 'Demo district', 'Save project as a file');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('demo.reweave');
  const buffer = readFileSync((await saved.path())!);

  await fromMenu(page, 'Demo district', 'Start anew …');
  await page.getByRole('button', { name: 'Yes, go on' }).click();
  await expect(page.getByRole('heading', { name: 'What do we know?' })).toBeVisible();

  await test.step('a damaged copy is refused in one sentence', async () => {
    const half = buffer.subarray(0, buffer.length / 2);
    await pickFiles(page, [{ name: 'half.reweave', mimeType: 'application/zip', buffer: Buffer.from(half) }]);
    await expect(page.getByRole('alert').filter({ hasText: 'half.reweave is damaged' })).toBeVisible();
    await pickFiles(page, [
      { name: 'whole.reweave', mimeType: 'application/zip', buffer },
      textFile('a.geojson', '{}'),
    ]);
    await expect(page.getByRole('alert').filter({ hasText: 'expected a project file alone' })).toBeVisible();
  });

  await pickFiles(page, [{ name: 'whole.reweave', mimeType: 'application/zip', buffer }]);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Open whole.reweave?');
  await shot(1);
  await dialog.getByRole('button', { name: 'Yes, go on' }).click();
  await isAnalysed(page);
  await page.evaluate(() => {
    window.location.hash = '#/diagnose/density';
  });
  await expect(page.getByRole('textbox', { name: 'Bandwidth' })).toHaveValue('333 m');
});
