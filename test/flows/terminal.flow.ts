import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Csv, demoFile, parseCsv, takeAway, textOf } from './support/files.ts';
import { expect, isIdle, openApp, test } from './support/fixture.ts';
import { numberOf, said, totalScore } from './support/screen.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'reweave-terminal-'));

/** What the command prints, run as a reviewer would run it. */
function reweave(...args: string[]) {
  const printed = execFileSync('npm', ['run', '--silent', 'reweave', '--', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(printed);
}

/** A list of the terminal's, its null the missing number of a table. */
const numbers = (list: (number | null)[]): number[] => list.map((value) => value ?? Number.NaN);

const topic = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Ways of looking' }).getByRole('link', { name, exact: true }).click();

async function resultsOf(page: Page): Promise<Csv> {
  return parseCsv(await textOf(await takeAway(page, 'Results as CSV')));
}

test('the terminal gives the numbers of the screen: density, minutes on foot, scores, syntax, weights', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openApp(page);
  await topic(page, 'Density');
  await isIdle(page);
  const csv = await resultsOf(page);

  await test.step('density at every parcel, to the last bit', async () => {
    const told = reweave(
      ...['density', '--points', demoFile('facilities'), '--parcels', demoFile('parcels')],
      ...['--boundary', demoFile('boundary'), '--bandwidth', 'auto', '--at', demoFile('parcels')],
    );
    expect(csv.numbers('density [per km2]')).toEqual(numbers(told.values));
    await expect(page.getByTestId('density-summary')).toContainText(`${told.points} facilities counted`);
  });

  await test.step('minutes to every kind from every parcel, to the last bit', async () => {
    const told = reweave(
      ...['access', '--origins', demoFile('parcels'), '--facilities', demoFile('facilities')],
      ...['--kind-field', 'kind', '--network', demoFile('streets'), '--population', 'people'],
      ...['--minutes', '15', '--values'],
    );
    expect(Object.keys(told.kinds).length).toBeGreaterThan(5);
    for (const [kind, { values }] of Object.entries<{ values: (number | null)[] }>(told.kinds))
      expect(csv.numbers(`access_${kind} [min]`), kind).toEqual(numbers(values));
    await topic(page, 'On foot');
    const everything = page.getByTestId('completeness').locator('.total-row td').last();
    expect(Math.abs(numberOf(await said(everything)) - 100 * told.complete)).toBeLessThanOrEqual(0.501);
  });

  await test.step('total and every score of every parcel, to the last bit; the total as the screen rounds it', async () => {
    const out = join(folder, 'scores.csv');
    const told = reweave(
      ...['diagnose', '--parcels', demoFile('parcels'), '--facilities', demoFile('facilities')],
      ...['--network', demoFile('streets'), '--boundary', demoFile('boundary')],
      ...['--green', demoFile('green'), '--water', demoFile('water'), '--out', out],
    );
    const written = parseCsv(readFileSync(out, 'utf8'));
    const scores = written.header.filter((column) => column.startsWith('score_'));
    expect(scores.length).toBeGreaterThan(10);
    for (const column of scores) expect(csv.numbers(column), column).toEqual(written.numbers(column));
    await topic(page, 'Score');
    expect(Math.abs((await totalScore(page)) - told.total)).toBeLessThanOrEqual(0.0501);
  });

  await test.step('integration and choice, shared among workers here, as the table rounds them', async () => {
    const told = reweave('syntax', '--network', demoFile('streets'), '--radius', 'n');
    await topic(page, 'Streets');
    const rows = page.getByTestId('syntax-summary').locator('tbody tr');
    await expect(rows).toHaveCount(2);
    for (const [row, { min, mean, max }] of [told.nain, told.nach].entries()) {
      const shown = (await rows.nth(row).locator('td').allInnerTexts()).map(numberOf);
      for (const [at, value] of [min, mean, max].entries())
        expect(Math.abs(shown[at] - value)).toBeLessThanOrEqual(0.00501);
    }
    await expect(page.getByTestId('syntax-summary')).toContainText(`${told.segments} segments`);
  });

  await test.step('weights of a judged matrix, to the four decimals shown', async () => {
    await topic(page, 'Score');
    await page.getByRole('button', { name: 'Judge the criteria against each other (AHP)' }).click();
    const group = page.locator('[data-group="root"]');
    await group
      .getByRole('combobox', {
        name: 'How much Smart infrastructure matters compared with Smart use',
        exact: true,
      })
      .selectOption({ label: '1/3' });
    const published = [0.4338, 0.2711, 0.1422, 0.1529];
    const matrix = published.map((a) => published.map((b) => a / b));
    [matrix[0][3], matrix[3][0]] = [1 / 3, 3];
    const file = join(folder, 'matrix.json');
    writeFileSync(file, JSON.stringify(matrix));
    const told = reweave('weights', '--matrix', file, '--method', 'geometric');
    await expect(async () => {
      const shown = await group.locator('.plain-table tbody tr td:nth-child(2)').allInnerTexts();
      expect(shown.map(Number)).toEqual(told.weights.map((weight: number) => Number(weight.toFixed(4))));
    }).toPass();
    await expect(group).toContainText(`${told.cr.toFixed(2)}`);
  });
});
