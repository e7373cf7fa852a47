import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import {
  CAMBRIDGE,
  type Csv,
  featuresOf,
  hasCambridge,
  parseCsv,
  pickFiles,
  takeAway,
  textOf,
} from './support/files.ts';
import { expect, isAnalysed, isIdle, openApp, test } from './support/fixture.ts';
import * as plainly from './support/plainly.ts';
import { clickParcel, numberOf, said, selectedId, totalScore } from './support/screen.ts';

const FILES = ['derived/parcels', 'derived/facilities', 'raw/TRANS_Centerlines'].map(
  (name) => `${CAMBRIDGE}${name}.geojson`,
);
const BANDWIDTH_M = 600;
const WORDS: Record<string, string> = {
  library: 'Library',
  school: 'School',
  day_care: 'Day care',
  hospital: 'Hospital',
};

test.skip(!hasCambridge, 'skipped: ../shared/data/cambridge-ma is absent');

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Table of parcels' });

const idsShown = (page: Page, rows: number): Promise<string[]> =>
  page.locator('[role="row"][data-parcel] [data-cell$=":0"]').evaluateAll(
    (cells, most) =>
      cells
        .map((cell) => ({
          row: Number(cell.getAttribute('data-cell')!.split(':')[0]),
          text: cell.textContent ?? '',
        }))
        .sort((a, b) => a.row - b.row)
        .slice(0, most)
        .map(({ text }) => text),
    rows,
  );

/** Ids in the order of a column, missing last, equal values in the order of the file. */
function idsBy(csv: Csv, column: string, sign: 1 | -1): string[] {
  const ids = csv.texts('id');
  const values = csv.numbers(column);
  const rows = ids.map((_, row) => row);
  const key = (row: number) => (Number.isNaN(values[row]) ? Infinity : sign * values[row]);
  return rows.sort((a, b) => (key(a) === key(b) ? a - b : key(a) - key(b))).map((row) => ids[row]);
}

test('Cambridge: from its files to map, table and export, with the numbers that plain sums give', async ({
  page,
  shot,
}) => {
  const [parcels, facilities, streets] = FILES.map(featuresOf);
  const values = (field: string) => parcels.map(({ properties }) => properties[field]);
  const nulls = (field: string) => values(field).filter((value) => value === null).length;
  await openApp(page, '#/load');
  await pickFiles(page, FILES);

  await test.step('the files are recognised and counted', async () => {
    const card = (file: string) => page.getByRole('region', { name: file });
    await expect(card('parcels.geojson')).toContainText(`${parcels.length.toLocaleString('en')} areas`, {
      timeout: 60_000,
    });
    await expect(card('facilities.geojson')).toContainText(`${facilities.length} points`);
    await expect(card('TRANS_Centerlines.geojson')).toContainText(
      `${streets.length.toLocaleString('en')} lines`,
    );
    expect([parcels.length, facilities.length, streets.length]).toEqual([13_115, 272, 2643]);
    await expect(page.getByText('My project')).toBeVisible();
    await expect(page.getByText('Synthetic data')).toBeHidden();
  });

  await test.step('what is wrong with them is listed with its count', async () => {
    const notes = page.getByRole('region', { name: 'What was checked and done about it' });
    const ids = values('parcelId').filter((id) => id !== null);
    await expect(notes).toContainText(
      `${ids.length - new Set(ids).size} parcels repeat the id of an earlier one`,
    );
    expect(nulls('parcelId')).toBe(1);
    await expect(notes).toContainText('1 parcel has no id');
    await expect(notes).toContainText(`${nulls('landUse')} features have no land use`);
    await expect(notes).toContainText(`${nulls('floorAreaM2')} features have no floor area`);
    await expect(notes).toContainText(`${nulls('yearBuilt')} features have no year of building`);
    const negative = values('floorAreaM2').filter((area) => Number(area) < 0).length;
    expect(negative).toBe(1);
    await expect(notes).toContainText('1 negative value of floor area was set missing');
    const green = values('landUse').filter((use) => use === 'open_space').length;
    await expect(notes).toContainText(`${green} parcels whose land use is green stand for it`);
    await notes.scrollIntoViewIfNeeded();
    await shot(1);
    await isAnalysed(page);
  });

  await test.step('all three analyses have run', async () => {
    await page.getByRole('link', { name: 'See where it falls short' }).click();
    expect(await totalScore(page)).toBeGreaterThan(20);
    await shot(2);
    await page.getByRole('link', { name: 'On foot' }).click();
    await expect(
      page.getByText(/Nobody’s number is known here, so these are shares of 13,115 parcels/),
    ).toBeVisible();
    const km = numberOf(await said(page.getByTestId('network-summary')));
    expect(Math.abs(km - plainly.lengthKm(streets)), 'km of streets').toBeLessThan(0.1);
    await shot(3);
    await page.getByRole('link', { name: 'Density' }).click();
    await expect(page.getByTestId('density-summary')).toContainText(
      `${facilities.length} facilities counted.`,
    );
    await page.setViewportSize({ width: 1920, height: 1080 });
    await shot(4);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  const kinds = facilities.map(({ properties }) => String(properties.kind));
  const placesOf = (kind: string) => facilities.filter((_, i) => kinds[i] === kind).map(plainly.metresOf);
  await test.step('facilities are counted by kind, and the automatic bandwidth is that of the rule', async () => {
    for (const [kind, word] of Object.entries(WORDS)) {
      const box = page.getByRole('group', { name: 'Facilities that count' });
      const row = box
        .locator('.kind-row')
        .filter({ has: page.getByRole('checkbox', { name: word, exact: true }) });
      expect(numberOf(await said(row))).toBe(placesOf(kind).length);
    }
    const automatic = numberOf(await page.getByRole('textbox', { name: 'Bandwidth' }).inputValue());
    expect(automatic).toBe(Math.round(plainly.automaticBandwidth(facilities.map(plainly.metresOf))));
    await page.getByRole('textbox', { name: 'Bandwidth' }).fill(String(BANDWIDTH_M));
    await page.getByRole('textbox', { name: 'Bandwidth' }).press('Enter');
    await isIdle(page);
  });

  const csv = await test.step('the results are taken away', async () => {
    await expect(page.getByRole('slider', { name: 'Bandwidth' })).toHaveAttribute(
      'aria-valuenow',
      String(BANDWIDTH_M),
    );
    return parseCsv(await textOf(await takeAway(page, 'Results as CSV')));
  });
  /** Some of all over the city: parcels of one simple ring, whose inner point is their centroid. */
  const sample = parcels.flatMap((parcel, row) => {
    const middle = row % 211 === 0 ? plainly.middleOf(parcel) : null;
    return middle ? [{ row, middle }] : [];
  });
  expect(sample.length).toBeGreaterThan(40);

  await test.step('density is the sum of the kernel over all facilities, to single precision', async () => {
    const places = facilities.map(plainly.metresOf);
    const exported = csv.numbers('density [per km2]');
    for (const { row, middle } of sample) {
      const expected = plainly.quarticDensity(middle, places, BANDWIDTH_M);
      expect(Math.abs(exported[row] - expected)).toBeLessThan(1e-5 * (1 + expected));
    }
  });

  await test.step('minutes on foot are those of a textbook Dijkstra on the raw street lines, within 0.02 min', async () => {
    for (const kind of ['library', 'school']) {
      const exported = csv.numbers(`access_${kind} [min]`);
      const expected = plainly.walkingMinutes(
        sample.map(({ middle }) => middle),
        placesOf(kind),
        streets,
      );
      sample.forEach(({ row }, i) => {
        expect(
          Math.abs(exported[row] - expected[i]),
          `${kind} from parcel ${csv.texts('id')[row]}`,
        ).toBeLessThan(0.02);
      });
    }
  });

  await test.step('the score of a parcel is the mean of its indicators by their effective weights', async () => {
    const sheet = JSON.parse(
      readFileSync(new URL('../../data/models/shishan.json', import.meta.url), 'utf8'),
    );
    const measured = csv.header.flatMap((name) => /^score_([A-D]\d) /.exec(name)?.[1] ?? []);
    const weights = plainly.effectiveWeights(sheet, measured);
    const scores = measured.map((id) => ({
      weight: weights.get(id)!,
      of: csv.numbers(`score_${id} [points 0-100]`),
    }));
    csv.numbers('score_total [points 0-100]').forEach((total, row) => {
      const there = scores.filter(({ of }) => !Number.isNaN(of[row]));
      const weight = there.reduce((sum, one) => sum + one.weight, 0);
      const mean = there.reduce((sum, one) => sum + one.weight * one.of[row], 0) / weight;
      expect(there.length === 0 ? Number.isNaN(total) : Math.abs(total - mean) < 1e-4, `parcel ${row}`).toBe(
        true,
      );
    });
    await page.getByRole('link', { name: 'Score', exact: true }).click();
    for (const [id, weight] of weights) {
      const shown = page.locator(`[data-indicator="${id}"] .tree-row span`).first();
      await expect(shown).toHaveText(`${(100 * weight).toFixed(1)}%`);
    }
  });

  await test.step('the table sorts as the exported file does', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: '13,115 of 13,115 parcels' })).toBeVisible();
    const rank = grid(page).getByRole('columnheader', { name: 'Rank by score' });
    await rank.click();
    await expect(rank).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => idsShown(page, 6)).toEqual(idsBy(csv, 'score_rank [1 = best]', 1).slice(0, 6));
    const library = grid(page).getByRole('columnheader', { name: /Clinic/ });
    await library.click();
    await library.click();
    await expect(library).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => idsShown(page, 6)).toEqual(idsBy(csv, 'access_clinic [min]', -1).slice(0, 6));
    await shot(5);
  });

  await test.step('the table can be used by keyboard, and the map follows', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const second = idsBy(csv, 'access_clinic [min]', -1)[1];
    await expect(grid(page).locator(':focus')).toHaveText(second);
    await expect(page.getByTestId('parcel-panel').locator('h2 + p')).toHaveText(second);
    await expect(grid(page).locator('[aria-selected="true"]')).toContainText(second);
    await page.keyboard.press('Control+End');
    await expect(grid(page).locator(':focus')).toHaveAttribute(
      'data-cell',
      new RegExp(`^${parcels.length - 1}:`),
    );
    await page.keyboard.press('Control+Home');
    await expect(grid(page).locator(':focus')).toHaveAttribute('data-cell', '0:0');
  });

  await test.step('the table filters by text, land use and range', async () => {
    const count = page.getByTestId('parcel-table').getByRole('status');
    const search = page.getByRole('textbox', { name: /^Find/ });
    await search.fill('brattle');
    const found = parcels.filter(({ properties }) =>
      Object.values(properties).some((value) => typeof value === 'string' && /brattle/i.test(value)),
    );
    expect(found.length).toBeGreaterThan(10);
    await expect(count).toContainText(`${found.length} of 13,115 parcels`);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.getByTestId('parcel-table').getByRole('combobox', { name: 'Land use' }).click();
    await page.getByRole('option', { name: 'Industrial' }).click();
    const industrial = values('landUse').filter((use) => use === 'industrial').length;
    await expect(count).toContainText(`${industrial} of 13,115 parcels`);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.getByRole('textbox', { name: /Clinic.*: from$/ }).fill('30');
    const far = csv.numbers('access_clinic [min]').filter((minutes) => minutes >= 30).length;
    await expect(count).toContainText(`${far.toLocaleString('en')} of 13,115 parcels`);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
  });

  await test.step('a parcel selected on the map is highlighted in the table', async () => {
    await page.getByRole('button', { name: 'Show the whole district' }).click();
    await clickParcel(page, 0.47, 0.55);
    const id = await selectedId(page);
    const row = grid(page).locator('[aria-selected="true"]');
    await expect(row).toContainText(id);
    await expect(row).toBeInViewport();
    await shot(6);
  });
});
