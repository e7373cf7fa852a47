import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, openApp, test } from './support/fixture.ts';
import { legendCounts, numberOf, said, totalScore } from './support/screen.ts';

const CRITERIA = ['Smart infrastructure', 'Smart transport', 'Liveable environment', 'Smart use'];
const PUBLISHED = [0.4338, 0.2711, 0.1422, 0.1529];
const MODEL: { criteria: { indicators: { id: string; weight: number }[] }[] } = JSON.parse(
  readFileSync(new URL('../../data/models/shishan.json', import.meta.url), 'utf8'),
);
const sumOf = (parts: { weight: number }[]) => parts.reduce((sum, { weight }) => sum + weight, 0);

const rootGroup = (page: Page): Locator => page.locator('[data-group="root"]');

const judgement = (page: Page, row: number, column: number): Locator =>
  rootGroup(page).getByRole('combobox', {
    name: `How much ${CRITERIA[row]} matters compared with ${CRITERIA[column]}`,
    exact: true,
  });

/** The weights by row means that the matrix shows. */
async function shownWeights(page: Page): Promise<number[]> {
  const rows = rootGroup(page).locator('.plain-table tbody tr');
  return (await rows.locator('td:nth-child(2)').allInnerTexts()).map(Number);
}

/** Weights by row geometric means, straight from the definition. */
function rowMeans(matrix: number[][]): number[] {
  const means = matrix.map((row) => row.reduce((product, value) => product * value, 1) ** (1 / row.length));
  const sum = means.reduce((a, b) => a + b, 0);
  return means.map((mean) => mean / sum);
}

function withJudgement(matrix: number[][], row: number, column: number, value: number): number[][] {
  const copy = matrix.map((entries) => [...entries]);
  copy[row][column] = value;
  copy[column][row] = 1 / value;
  return copy;
}

const criterionWeight = async (page: Page, name: string): Promise<number> =>
  numberOf(await said(page.getByRole('region', { name, exact: true }).locator('.tree-row span').first()));

/** The matrix shows these weights, to its four decimals. */
async function expectWeights(page: Page, expected: number[]): Promise<void> {
  await expect(async () => {
    const rounding = (await shownWeights(page)).map((weight, i) => Math.abs(weight - expected[i]));
    expect(rounding).toHaveLength(expected.length);
    expect(Math.max(...rounding)).toBeLessThanOrEqual(0.5001e-4);
  }).toPass();
}

test('a changed judgement changes weights, scores and map at once, and can be undone', async ({
  page,
  shot,
}) => {
  await openApp(page);
  await page.getByRole('button', { name: 'Judge the criteria against each other (AHP)' }).click();
  const first = { total: await totalScore(page), counts: await legendCounts(page) };
  const ratios = PUBLISHED.map((a) => PUBLISHED.map((b) => a / b));
  await expectWeights(page, rowMeans(ratios));
  await expect(rootGroup(page)).toContainText('These judgements follow from the published weights.');
  await expect(rootGroup(page).getByText('consistent', { exact: true })).toBeVisible();

  const judged = withJudgement(ratios, 0, 3, 1 / 3);
  await test.step('one judgement changed', async () => {
    await judgement(page, 0, 3).selectOption({ label: '1/3' });
    await expectWeights(page, rowMeans(judged));
    await expect(rootGroup(page)).toContainText('These are your judgements.');
    expect(await totalScore(page)).not.toBe(first.total);
    await expect.poll(() => legendCounts(page)).not.toEqual(first.counts);
    const counts = await legendCounts(page);
    expect(counts.reduce((a, b) => a + b)).toBe(first.counts.reduce((a, b) => a + b));
    await shot(1);
  });

  await test.step('the weight in the tree is the new one, without what is missing', async () => {
    const missing = await page
      .locator('[data-missing]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-indicator')));
    const kept = rowMeans(judged).map((weight, i) => {
      const { indicators } = MODEL.criteria[i];
      const measured = indicators.filter(({ id }) => !missing.includes(id));
      return (weight * sumOf(measured)) / sumOf(indicators);
    });
    const sum = kept.reduce((x, y) => x + y);
    for (const [i, name] of CRITERIA.entries())
      expect(await criterionWeight(page, name)).toBeCloseTo((100 * kept[i]) / sum, 1);
  });

  await test.step('contradicting judgements are named and mended', async () => {
    await judgement(page, 0, 1).selectOption({ label: '9' });
    await judgement(page, 1, 3).selectOption({ label: '9' });
    await expect(rootGroup(page).getByText('not consistent (CR above 0.10)')).toBeVisible();
    const warning = rootGroup(page).getByRole('alert');
    await expect(warning).toContainText(
      /What hurts most: (.+) against (.+) is (.+)\. With .+ the consistency ratio would be \d\.\d\d\./,
    );
    await warning.scrollIntoViewIfNeeded();
    await shot(2);
    const text = await said(warning);
    const [, row, column, suggestion, cr] =
      /What hurts most: (.+) against (.+) is .+\. With (.+) the consistency ratio would be (\d\.\d\d)\./.exec(
        text,
      )!;
    const named = judgement(page, CRITERIA.indexOf(row), CRITERIA.indexOf(column));
    await warning.getByRole('button', { name: 'Set it so' }).click();
    await expect(named.locator('option:checked')).toHaveText(suggestion);
    await expect(rootGroup(page).getByText(`CR ${cr}`)).toBeVisible();
    await expect(async () => {
      await warning.getByRole('button', { name: 'Set it so' }).click({ timeout: 500 });
      await expect(warning).toBeHidden({ timeout: 500 });
    }).toPass();
    await expect(rootGroup(page).getByText('consistent', { exact: true })).toBeVisible();
  });

  await test.step('undo and redo by keyboard and by button go through all steps', async () => {
    const undo = page.getByRole('button', { name: 'Undo (Ctrl+Z)' });
    const redo = page.getByRole('button', { name: 'Redo (Ctrl+Shift+Z)' });
    await page.keyboard.press('Control+z');
    await expect(rootGroup(page).getByText('not consistent (CR above 0.10)')).toBeVisible();
    await page.getByRole('heading').first().scrollIntoViewIfNeeded();
    while (await undo.isEnabled()) await undo.click();
    expect(await totalScore(page)).toBe(first.total);
    expect(await legendCounts(page)).toEqual(first.counts);
    await expect(undo).toBeDisabled();
    await redo.click();
    await expectWeights(page, rowMeans(judged));
    await page.keyboard.press('Control+Shift+z');
    await expectWeights(page, rowMeans(withJudgement(judged, 0, 1, 9)));
    await page.keyboard.press('Control+y');
    await expect(redo).toBeEnabled();
  });

  await test.step('the published weights come back', async () => {
    await rootGroup(page).getByRole('button', { name: 'Back to the published weights' }).click();
    await expectWeights(page, rowMeans(ratios));
    expect(await totalScore(page)).toBe(first.total);
    expect(await legendCounts(page)).toEqual(first.counts);
  });
});
