import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { fromArrayBuffer } from 'geotiff';
import {
  demoFile,
  featuresOf,
  type PlainFeature,
  parseCsv,
  pickFiles,
  takeAway,
  textFile,
  textOf,
} from './support/files.ts';
import { expect, isAnalysed, isIdle, openApp, test } from './support/fixture.ts';
import { collection, facilitiesFile, parcelsWith } from './support/made.ts';
import { savedProject } from './support/saved.ts';
import { legendOf, numberOf, said } from './support/screen.ts';

const FACILITIES = featuresOf(demoFile('facilities'));

const summary = (page: Page) => page.getByTestId('density-summary');
const bandwidth = (page: Page) => page.getByRole('textbox', { name: 'Bandwidth' });

async function type(page: Page, field: string, value: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field });
  await box.fill(value);
  await box.press('Enter');
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).click();
  await isIdle(page);
}

/** The demo's density, its further options open. */
async function openDensity(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('link', { name: 'Density' }).click();
  await expect(summary(page)).toBeVisible();
  await isIdle(page);
  await page.getByRole('button', { name: 'Read-out, weights, edge, cells' }).click();
}

const peakOf = async (page: Page) => numberOf(await said(summary(page).getByRole('button')));

test('a density says what it is made of, with every kernel, rule, read-out and weight; all of it can be undone', async ({
  page,
  shot,
}) => {
  await openDensity(page);
  await expect(summary(page)).toHaveText(
    /^Highest: 793 per km²\. 370 facilities counted\. Exact, to rounding\.$/,
  );
  await expect(bandwidth(page)).toHaveValue('165 m');
  for (const [rule, given] of [
    ['By the rule of desktop GIS: 165 m', '165 m'],
    ['By Silverman’s rule: 438 m', '438 m'],
    ['By cross-validation: 75 m', '75 m'],
  ]) {
    await choose(page, rule);
    await expect(bandwidth(page)).toHaveValue(given);
  }
  await choose(page, 'By the rule of desktop GIS: 165 m');
  expect(await peakOf(page)).toBe(793);

  await test.step('as a probability it is the same surface over all that counts', async () => {
    await choose(page, 'Probability');
    await expect(summary(page)).toHaveText(/^Highest: 2\.14×10⁻⁶ probability per m²/);
    await expect(legendOf(page)).toContainText('probability per m²');
    await shot(1);
    await choose(page, 'Facilities per km²');
  });

  await test.step('weighed by capacity it counts places, and says how many facilities have none', async () => {
    await page.getByRole('switch', { name: 'Weigh each facility by its capacity' }).check({ force: true });
    await isIdle(page);
    const without = FACILITIES.filter(
      ({ properties }) => properties.capacity === null || properties.capacity === undefined,
    );
    await expect(summary(page)).toContainText('capacity per km²');
    if (without.length > 0)
      await expect(summary(page)).toContainText(`${without.length} without a capacity are left out.`);
    await page.keyboard.press('Control+z');
    await isIdle(page);
    await expect(summary(page)).toContainText('Highest: 793 per km²');
  });

  await test.step('its card tells what was counted, what lies in the study area, and how other programs differ', async () => {
    await summary(page).getByRole('button').click();
    const card = page.getByTestId('method-card');
    await expect(card).toContainText('165 m (automatic, rule of desktop GIS)');
    await expect(card).toContainText(/Facilities counted\s*370/);
    await expect(card).toContainText(/Of these, within the study area as spread out\s*361/);
    await expect(card).toContainText(/Spread beyond the edge of the study area\s*8\.59/);
    await expect(
      card.getByRole('region', { name: 'Why other software may say something else' }),
    ).toContainText('SAGA');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });

  await test.step('the choices are kept', async () => {
    await page.getByRole('switch', { name: 'Correct at the edge of the study area' }).check({ force: true });
    await isIdle(page);
    await expect.poll(async () => (await savedProject(page)).document.density.edgeCorrection).toBe(true);
    const corrected = await peakOf(page);
    expect(corrected).toBeGreaterThanOrEqual(793);
    await page.reload();
    await isAnalysed(page);
    expect(await peakOf(page)).toBe(corrected);
  });
});

test('while the bandwidth is slid the surface follows in its fast form, and at rest it is exact', async ({
  page,
}) => {
  await openApp(page, '#/load');
  const uses = ['residential', 'commercial'].map((landUse) => ({ landUse }));
  await pickFiles(page, [
    textFile('parcels.geojson', collection(parcelsWith(uses, { side: 0.02 }))),
    facilitiesFile('shops.geojson', 60_000, 'shop'),
  ]);
  await expect(page.getByRole('region', { name: 'shops.geojson' })).toContainText('60,000 points');
  await isAnalysed(page);
  await page.getByRole('link', { name: 'Diagnose' }).click();
  await page.getByRole('link', { name: 'Density' }).click();
  await expect(summary(page)).toContainText('Exact, to rounding.');
  const slider = page.getByRole('slider', { name: 'Bandwidth' });
  const box = (await slider.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (const dx of [20, 40, 60, 80]) await page.mouse.move(box.x + box.width / 2 + dx, y);
  await expect(summary(page)).toHaveAttribute('data-mode', 'fast');
  await expect(summary(page)).toContainText(
    /Fast form: off by at most 0\.\d % ?of the highest value|Fast form: off by at most 0\.\d%/,
  );
  await page.mouse.up();
  // The slider's last move comes with the next frame, and ends with the one after.
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
  await expect(summary(page)).toHaveAttribute('data-mode', 'exact');
  await isIdle(page);
  await page.keyboard.press('Control+z');
  await isIdle(page);
  await expect.poll(async () => (await savedProject(page)).document.density.bandwidthM).toBe('auto');
});

test('what cannot be computed is told in one sentence, and the last good surface stays', async ({
  page,
  shot,
}) => {
  await openDensity(page);
  const before = await said(summary(page));
  const alert = page.getByRole('alert');
  for (const wrong of ['0', '-5', '']) {
    await type(page, 'Bandwidth', wrong);
    await expect(page.getByText('Expected a number from 1 to 1000000 m.')).toBeVisible();
    await expect(summary(page)).toHaveText(before);
  }
  await type(page, 'Bandwidth', '900000');
  await expect(alert).toContainText('Got a bandwidth of 900,000 m, expected at most');
  await expect(summary(page)).toHaveText(before);
  await expect(page.getByTestId('density-held')).toHaveText(
    'What is shown is the last that could be made: Quartic, 165 m.',
  );
  await shot(2);
  await alert.getByRole('button', { name: 'Use the automatic bandwidth' }).click();
  await expect(alert).toHaveCount(0);

  await type(page, 'Cell size of the surface', '0.05');
  await expect(alert).toContainText(
    /Got a grid of [\d,]{11,} cells, expected at most 25,000,000\. A cell size of [\d.]+ m fits\./,
  );
  await expect(summary(page)).toHaveText(before);
  await alert.getByRole('button', { name: /^Use cells of [\d.]+ m$/ }).click();
  await isIdle(page);
  await expect(alert).toHaveCount(0);
  await expect(page.getByTestId('density-held')).toHaveCount(0);
  expect(await peakOf(page)).toBe(793);
  await page.getByRole('button', { name: 'Automatic' }).click();
  await isIdle(page);

  await page.getByRole('button', { name: 'none', exact: true }).click();
  await expect(alert).toContainText('Got no points, expected at least one.');
  await expect(summary(page)).toHaveText(before);
  await page.getByRole('button', { name: 'all', exact: true }).click();
  await expect(alert).toHaveCount(0);
});

test('facilities that all stand at one place have no automatic bandwidth, but a density with a typed one', async ({
  page,
}) => {
  await openApp(page, '#/load');
  const uses = ['residential', 'commercial'].map((landUse) => ({ landUse }));
  const shop = {
    type: 'Feature',
    properties: { kind: 'shop' },
    geometry: { type: 'Point', coordinates: [120.5005, 31.3005] },
  };
  await pickFiles(page, [
    textFile('parcels.geojson', collection(parcelsWith(uses))),
    textFile('shops.geojson', collection([shop, shop, shop, shop])),
  ]);
  await isAnalysed(page);
  await page.getByRole('link', { name: 'Diagnose' }).click();
  await page.getByRole('link', { name: 'Density' }).click();
  await expect(page.getByRole('alert')).toContainText('half or more stand at one place');
  await type(page, 'Bandwidth', '100');
  // Of four at the middle, four times 3/π · 10⁶ / 100².
  await expect(summary(page)).toContainText('3 of them stand exactly where another does; they add up.');
  expect(Math.abs((await peakOf(page)) - 382)).toBeLessThan(1);
  await page.getByRole('button', { name: 'Read-out, weights, edge, cells' }).click();
  await choose(page, 'Count once');
  await expect(summary(page)).toContainText('3 of them stand exactly where another does and are left out.');
  expect(Math.abs((await peakOf(page)) - 95.5)).toBeLessThan(0.3);
});

test('along the streets nothing is lost, and pieces and surface leave with what is needed to read them', async ({
  page,
  shot,
}) => {
  await openDensity(page);
  await test.step('the surface leaves as grids and as contours', async () => {
    const tiff = await fromArrayBuffer(
      Uint8Array.from(readFileSync((await (await takeAway(page, 'Surface on the map as GeoTIFF')).path())!))
        .buffer,
    );
    const image = await tiff.getImage();
    const [values] = (await image.readRasters()) as unknown as [Float32Array];
    const asc = await takeAway(page, 'Surface as ASCII grid');
    expect(asc.suggestedFilename()).toBe('reweave-demo-density.zip');
    const files = unzipSync(readFileSync((await asc.path())!));
    const [head, ...rows] = strFromU8(files['reweave-demo-density.asc'])
      .trimEnd()
      .split(/\n(?=[-\d])/);
    expect(head).toContain(`ncols ${image.getWidth()}`);
    const numbers = rows.flatMap((row) => row.split(' ').map((text) => Math.fround(Number(text))));
    expect(numbers).toHaveLength(values.length);
    expect(Math.max(...numbers.slice(0, 50_000))).toBe(
      Math.max(...[...values.slice(0, 50_000)].filter(Number.isFinite)),
    );
    expect(strFromU8(files['reweave-demo-density.prj'])).toContain('WGS_1984_UTM_Zone_51N');
    const bands = JSON.parse(await textOf(await takeAway(page, 'Contour bands as GeoJSON')));
    expect(bands.features.map((one: PlainFeature) => one.properties['from [per km2]'])).toEqual([
      0, 100, 200, 300, 400, 500, 600, 700,
    ]);
    expect(bands.reweave.density).toMatchObject({ kernel: 'quartic', mode: 'exact', cellM: 5 });
    const lines = JSON.parse(await textOf(await takeAway(page, 'Contour lines as GeoJSON')));
    expect(lines.features).toHaveLength(7);
    expect(lines.features[0].geometry.type).toBe('MultiLineString');
  });

  await choose(page, 'Along streets');
  const told = page.getByTestId('street-density-summary');
  await expect(told).toContainText('370 facilities joined to a street, 0 not.');
  await expect(legendOf(page)).toContainText('Density along streets (per km of street)');
  await shot(3);
  const csv = parseCsv(await textOf(await takeAway(page, 'Density along streets as CSV')));
  const amount = csv.numbers('amount').reduce((sum, one) => sum + one, 0);
  expect(amount).toBeCloseTo(FACILITIES.length, 6);
  expect(numberOf(await said(told.getByRole('button')))).toBe(
    Math.round(Math.max(...csv.numbers('density [per km]'))),
  );
  const pieces = JSON.parse(await textOf(await takeAway(page, 'Density along streets as GeoJSON')));
  expect(pieces.features).toHaveLength(csv.rows.length);
  expect(pieces.features.map((one: PlainFeature) => one.properties['density [per km]'])).toEqual(
    csv.numbers('density [per km]'),
  );
  await told.getByRole('button').click();
  await expect(page.getByTestId('method-card')).toContainText(/Spread along the streets in all\s*370/);
  await expect(page.getByTestId('method-card')).toContainText('turns back');
});

test('on a small map the legend folds up to a corner and opens at a press', async ({ page, shot }) => {
  await openApp(page);
  await page.setViewportSize({ width: 640, height: 360 });
  await page.getByRole('link', { name: 'Density' }).click();
  await isIdle(page);
  const covered = async () => {
    const [legend, map] = [
      (await legendOf(page).boundingBox())!,
      (await page.getByTestId('map').boundingBox())!,
    ];
    return (legend.width * legend.height) / (map.width * map.height);
  };
  await expect(legendOf(page)).toContainText('Density of chosen facilities (per km²)');
  expect(await covered()).toBeLessThan(0.25);
  await shot(4);
  await page.getByRole('button', { name: 'Show the whole legend' }).click();
  await expect(legendOf(page)).toContainText('Darker = more facilities nearby.');
  await page.getByRole('button', { name: 'Fold the legend up' }).click();
  expect(await covered()).toBeLessThan(0.25);
});
