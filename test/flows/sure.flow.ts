import type { Locator, Page } from '@playwright/test';
import { expect, isIdle, openApp, test } from './support/fixture.ts';
import { numberOf, said } from './support/screen.ts';

const orderOf = (page: Page) =>
  page
    .getByTestId('order')
    .locator('[data-scenario]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-scenario')));

/** The cells of the row of a table that begins with a text. */
async function cellsOf(room: Locator, name: string | RegExp): Promise<string[]> {
  const row = room
    .getByRole('row')
    .filter({ has: room.page().getByRole('rowheader', { name }) })
    .first();
  // Reading all texts waits for nothing: the row has to be there first.
  await expect(row).toBeVisible();
  return row.getByRole('cell').allInnerTexts();
}

test('scenarios stand against each other in pictures, and how sure figures and orders are is told', async ({
  page,
  shot,
}) => {
  test.setTimeout(300_000);
  await openApp(page);
  await page.goto('/#/compare/charts');
  await page.getByRole('button', { name: 'Make a plan for each of the four goals' }).click();
  const radar = page.getByTestId('radar');
  await expect(radar).toBeVisible({ timeout: 90_000 });
  await isIdle(page);

  await test.step('a net of few figures has its message, its scale and its table', async () => {
    await expect(page.getByTestId('picture-message')).toContainText('of 6 figures');
    await expect(radar).toContainText('from the worst (centre) to the best (rim) of today and the scenarios');
    await radar.getByRole('button', { name: 'As a table' }).click();
    await expect(radar.getByRole('row')).toHaveCount(7);
    expect(await cellsOf(radar, /^Households rehoused elsewhere/)).toHaveLength(5);
    await shot(1);
  });

  await test.step('many figures side by side: one scenario stands out, a span keeps those within it', async () => {
    await page.getByRole('radio', { name: 'Many figures side by side' }).click();
    const parallel = page.getByTestId('parallel');
    const one = parallel.getByRole('button', { name: 'Investment', exact: true });
    await one.click();
    await expect(one).toHaveAttribute('aria-pressed', 'true');
    await parallel.getByRole('button', { name: 'As a table' }).click();
    await expect(parallel.getByRole('row')).toHaveCount(11);
    const box = (await parallel.locator('div[role="img"]').boundingBox())!;
    // The first axis, from a third down up over its top: the scenarios with the most people.
    await page.mouse.move(box.x + 56, box.y + 144);
    await page.mouse.down();
    await page.mouse.move(box.x + 56, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByTestId('within')).toHaveText('Within the spans: Investment');
    await shot(2);
    await page.getByRole('button', { name: 'Let the spans go' }).click();
    await expect(page.getByTestId('within')).toHaveCount(0);
  });

  await test.step('years, a shift whose parts sum to it, winners and losers', async () => {
    await page.getByRole('radio', { name: 'Year by year' }).click();
    await expect(page.getByTestId('years').locator('div[role="img"]')).toHaveCount(9);
    await shot(3);
    await page.getByRole('radio', { name: 'Distribution before and after' }).click();
    const table = page.getByTestId('shift-table');
    for (const share of ['10 %', '50 %', '90 %']) {
      const [total, ...parts] = (await cellsOf(table, share)).map(numberOf);
      expect(Math.abs(total - parts.reduce((sum, part) => sum + part, 0))).toBeLessThan(0.16);
    }
    await shot(4);
    await page.getByRole('radio', { name: 'Winners and losers' }).click();
    const gains = page.getByTestId('gains');
    await expect(gains.getByTestId('picture-message')).toHaveCount(2);
    await gains.getByRole('button', { name: 'As a table' }).last().click();
    await expect(gains.getByRole('row', { name: /^Tenants/ })).toBeVisible();
    await shot(5);
  });

  await page.getByRole('link', { name: 'How sure' }).click();
  const flip = page.getByTestId('flip').first();

  await test.step('the order turns round at the weight that is told, just there, and is undone', async () => {
    const before = await orderOf(page);
    const sentence = /weighs ([\d.]+) instead of ([\d.]+)/;
    const [, told, now] = sentence.exec(await said(flip))!;
    expect(told).not.toBe(now);
    await flip.getByRole('button', { name: 'Try it' }).click();
    await expect.poll(() => orderOf(page)).toEqual([before[1], before[0], ...before.slice(2)]);
    await expect(page.getByTestId('weights')).toContainText(Number(told).toFixed(2));
    // From here it turns back at the same weight.
    await expect
      .poll(async () => Math.abs(Number(sentence.exec(await said(flip))![1]) - Number(told)))
      .toBeLessThan(0.006);
    await expect(flip.locator('[data-mark]')).toHaveAttribute('data-mark', 'fragile');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => orderOf(page)).toEqual(before);
  });

  await test.step('random weights tell how often each is first, and grow stale with other weights', async () => {
    await page.getByRole('button', { name: 'Try random weights' }).click();
    const places = page.getByTestId('places');
    await expect(page.getByTestId('places-message')).toContainText('5,000 random weightings');
    await places.getByRole('button', { name: 'As a table' }).click();
    const shares = (await cellsOf(places, 'Investment')).slice(0, 4).map(numberOf);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
    await page.getByRole('slider', { name: 'Weight of Net present value' }).press('ArrowRight');
    await expect(page.getByTestId('places-stale')).toBeVisible();
    await page.evaluate(() => document.querySelector('.panel-left')?.scrollTo(0, 0));
    await shot(6);
  });

  await test.step('without weights, and of one scenario, there is no order, and a sentence says what to do', async () => {
    for (const slider of await page.getByTestId('weights').getByRole('slider').all())
      await slider.press('Home');
    await expect(page.getByTestId('no-order')).toContainText('All weights are 0');
    await page.getByRole('button', { name: 'All alike' }).click();
    await expect(page.getByTestId('order')).toBeVisible();
    const boxes = ['Better access', 'Investment', 'Better structure'].map((name) =>
      page.getByRole('checkbox', { name }),
    );
    for (const box of boxes) await box.uncheck();
    await expect(page.getByTestId('no-order')).toContainText('Got one scenario');
    for (const box of boxes) await box.check();
    await expect(page.getByTestId('order')).toBeVisible();
  });

  await test.step('one assumption at a time: cancelled, then told which one the figure hangs on', async () => {
    await page.getByText('One at a time', { exact: true }).click();
    const run = page.getByRole('button', { name: 'Move one at a time' });
    await run.click();
    await page.locator('.panel-left').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByTestId('run-tornado')).toHaveText('Cancelled.');
    await run.click();
    await expect(page.getByTestId('tornado-message')).toContainText('moves it most', {
      timeout: 90_000,
    });
    const tornado = page.getByTestId('tornado');
    await tornado.getByRole('button', { name: 'As a table' }).click();
    await expect(tornado.getByRole('row').nth(20)).toBeVisible();
    await shot(7);
    await page.getByLabel('Figure', { exact: true }).selectOption({ label: 'Jobs' });
    await expect(page.getByTestId('tornado-stale')).toBeVisible();
  });

  await test.step('all at once: wrong numbers of samples are refused, intervals are the same for the same seed', async () => {
    await page.getByText('All at once', { exact: true }).click();
    await page.getByLabel('Figure', { exact: true }).selectOption({ label: 'Net present value' });
    const samples = page.getByLabel('How many samples');
    for (const wrong of ['0', '10000000']) {
      await samples.fill(wrong);
      await samples.press('Enter');
      await expect(page.locator('.panel-left')).toContainText('from 1 to 20000');
    }
    await samples.fill('20');
    await samples.press('Enter');
    const run = page.getByRole('button', { name: 'Draw samples' });
    await run.click();
    const intervals = page.getByTestId('intervals');
    await expect(intervals).toContainText('under 20 samples of all assumptions, seed 1', { timeout: 90_000 });
    const first = await said(intervals);
    const [, , low, median, high] = (await cellsOf(intervals, 'Needs met within reach')).map((text) =>
      numberOf(`${text} 0`),
    );
    expect(low).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(high);
    await run.click();
    await expect(run).toBeEnabled({ timeout: 90_000 });
    await isIdle(page);
    expect(await said(intervals)).toBe(first);
    await shot(8);
  });

  await test.step('in Chinese', async () => {
    await page.getByRole('button', { name: '中文' }).click();
    await shot(8);
    await page.getByText('排序', { exact: true }).click();
    await expect(page.getByTestId('order-message')).toContainText('居首');
    await shot(6);
    await page.getByText('逐项变动', { exact: true }).first().click();
    await shot(7);
    await page.getByRole('link', { name: '图表' }).click();
    for (const [n, name] of [
      [5, '受益与受损'],
      [4, '前后分布'],
      [3, '逐年变化'],
      [2, '多项指标：平行坐标'],
      [1, '少量指标：雷达图'],
    ] as const) {
      await page.getByRole('radio', { name }).click();
      await shot(n);
    }
  });
});
