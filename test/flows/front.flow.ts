import { expect, isAnalysed, openApp, test } from './support/fixture.ts';

test('a front of trade-offs is searched, looked at, made a scenario and repeated', async ({ page, shot }) => {
  test.setTimeout(300_000);
  await openApp(page);
  await isAnalysed(page);
  await page.goto('/#/plan/front');
  const begin = page.getByRole('button', { name: 'Begin a scenario' });
  await begin.click();
  await page.getByRole('link', { name: 'Trade-offs' }).click();
  const start = page.getByRole('button', { name: 'Start', exact: true });
  await expect(start).toBeEnabled({ timeout: 60_000 });
  await start.click();

  const phase = page.getByTestId('front-phase');
  const figures = page.getByTestId('front-figures');
  await expect(figures).toBeVisible({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(phase).toHaveAttribute('data-phase', 'resting');
  const size = Number(/\d+/.exec((await figures.textContent()) ?? '')![0]);
  expect(size).toBeGreaterThanOrEqual(20);
  const volume = (await page.getByTestId('front-volume').textContent())!;
  await expect(page.getByTestId('front-chosen')).toContainText(`${size} of ${size}`);

  await test.step('a span narrows what is chosen, by keyboard', async () => {
    const from = page.getByRole('slider', { name: 'Access to services, from' });
    await from.focus();
    for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowRight');
    await expect(page.getByTestId('front-chosen')).not.toContainText(`${size} of ${size}`);
    await shot(1);
    await page.getByRole('button', { name: 'Choose all again' }).click();
    await expect(page.getByTestId('front-chosen')).toContainText(`${size} of ${size}`);
  });

  await test.step('a plan picked from the table is shown and becomes a scenario', async () => {
    await page.getByRole('button', { name: 'Knee' }).click();
    await expect(page.getByTestId('front-picked')).toContainText(' min');
    await expect(page.locator('.legend')).toContainText('What the picked plan does');
    await shot(2);
    await page.getByRole('button', { name: 'Make it a scenario' }).click();
    await expect(page.getByLabel('Scenario', { exact: true }).first()).toHaveValue(/ min/);
    await expect(page.getByTestId('front-stale')).toHaveCount(0);
  });

  await test.step('the front stays while one looks elsewhere, and repeats from its seed', async () => {
    await page.getByRole('link', { name: 'By hand' }).click();
    await expect(page.getByTestId('plan-count')).toBeVisible();
    await page.getByRole('link', { name: 'Trade-offs' }).click();
    await expect(page.getByTestId('front-volume')).toHaveText(volume);
    await page.getByRole('button', { name: 'Repeat from the seed' }).click();
    await expect(page.getByTestId('front-same')).toContainText('same plans and numbers', {
      timeout: 120_000,
    });
    await expect(page.getByTestId('front-volume')).toHaveText(volume);
  });
});
