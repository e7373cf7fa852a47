import { expect } from '@playwright/test';
import { isAnalysed, isIdle, openApp, test } from './support/fixture.ts';
import { said } from './support/screen.ts';

test('a plan is searched for a goal, follows a limit, says how good it is and why each parcel is as it is', async ({
  page,
  shot,
}) => {
  await openApp(page, '#/plan/search');
  await isAnalysed(page);
  await page.getByRole('button', { name: 'Begin a scenario' }).click();
  await page.getByRole('button', { name: 'Search and follow' }).click();
  const result = page.getByTestId('search-result');
  await expect(result).toContainText(/At most \d\.\d\d % below the best possible|The best possible plan/);
  await isIdle(page);
  const first = await said(result);
  const renewed = Number(/([\d,]+) parcels are renewed/.exec(first)![1].replace(',', ''));
  expect(renewed).toBeGreaterThan(10);
  await shot(1);

  await test.step('a tighter limit changes the plan at once and is said to hold it back', async () => {
    const share = page.getByRole('textbox', { name: 'Floor demolished of existing floor ≤' });
    await share.fill('5');
    await share.press('Enter');
    await expect(result).not.toHaveText(first);
    await expect(page.getByTestId('limit-demolished')).toContainText('One more m² would bring about ¥');
    await isIdle(page);
    expect(await said(result)).not.toBe(first);
  });

  await test.step('undo takes limit and plan back together', async () => {
    await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click();
    await expect(result).toHaveText(first);
  });

  await test.step('a plan changed by hand is no longer told to be near the best, and is not searched away', async () => {
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByTestId('parcel-table').locator('[data-cell="0:0"]').click();
    await page
      .getByTestId('parcel-options')
      .getByRole('button', { name: /^Apply: Retrofit/ })
      .click();
    await page.getByRole('button', { name: 'Close the table' }).click();
    await expect(result).toContainText('the plan have changed since the last search');
    const share = page.getByRole('textbox', { name: 'Floor demolished of existing floor ≤' });
    await share.fill('6');
    await share.press('Enter');
    const search = page.getByRole('button', { name: 'Search and follow' });
    await expect(search).toHaveAttribute('aria-pressed', 'false');
    const undo = page.getByRole('button', { name: 'Undo (Ctrl+Z)' });
    await undo.click();
    await search.click();
    await expect(result).toHaveText(first);
    await undo.click();
    await expect(result, 'a search takes the place of hand work as a step of its own').toContainText(
      'the plan have changed since the last search',
    );
    await undo.click();
    await expect(result).toHaveText(first);
  });

  await test.step('a parcel tells what it brings, what it uses and what would change it', async () => {
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByTestId('parcel-table').locator('[data-column="plan:action"]').click();
    await page.getByTestId('parcel-table').locator('[data-column="plan:action"]').click();
    await page.getByTestId('parcel-table').locator('[data-cell="0:0"]').click();
    const why = page.getByTestId('parcel-why');
    await expect(why).toContainText(/year \d: (it brings|by itself it costs) ¥/);
    await expect(why).toContainText(/Next best|By prices alone/);
    await shot(2);
    await page.getByRole('button', { name: 'Close the table' }).click();
  });

  await test.step('limits that clash are named, with what would mend them', async () => {
    const least = page.locator('[data-limit="saleLeast"]');
    await least.getByRole('switch').click();
    const area = least.getByRole('textbox');
    await area.fill('900000000');
    await area.press('Enter');
    await expect(result).toContainText('No plan meets all limits');
    await expect(result).toContainText('New housing for sale ≥');
    await shot(3);
  });
});
