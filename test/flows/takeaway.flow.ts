import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  demoFile,
  featuresOf,
  type PlainFeature,
  parseCsv,
  sha256,
  takeAway,
  textOf,
} from './support/files.ts';
import { expect, isIdle, openApp, test } from './support/fixture.ts';
import { clickParcel, numberOf, said, selectedId } from './support/screen.ts';

interface TakenAway {
  synthetic: boolean;
  reweave: { sources: { file: string; sha256: string }[] };
  features: PlainFeature[];
}

/** What the right panel says of the selected parcel. */
async function shownOf(page: Page, lens: string): Promise<number> {
  return numberOf(await said(page.locator(`[data-lens="${lens}"]`)));
}

/** How many colours a picture has, at most `limit`, and its size: drawn in the page, read pixel by pixel. */
function coloursOf(page: Page, png: Buffer, limit: number) {
  return page.evaluate(
    async ({ url, most }) => {
      const picture = new Image();
      picture.src = url;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const pen = canvas.getContext('2d', { willReadFrequently: true })!;
      pen.drawImage(picture, 0, 0);
      const seen = (from: number, width: number) => {
        const pixels = new Uint32Array(pen.getImageData(from, 0, width, picture.height).data.buffer);
        const colours = new Set<number>();
        for (const pixel of pixels) if (colours.size < most) colours.add(pixel);
        return colours.size;
      };
      const { width, height } = picture;
      return { width, height, map: seen(0, width - 300), legend: seen(width - 300, 300) };
    },
    { url: `data:image/png;base64,${png.toString('base64')}`, most: limit },
  );
}

test('results leave as CSV, GeoJSON and PNG, and say what the screen says', async ({ page, shot }) => {
  await openApp(page);
  const parcels = featuresOf(demoFile('parcels'));
  await clickParcel(page, 0.62, 0.25);
  const id = await selectedId(page);

  const csv = await test.step('CSV', async () => {
    const download = await takeAway(page, 'Results as CSV');
    expect(download.suggestedFilename()).toBe('reweave-demo-parcels.csv');
    await expect(page.getByText('reweave-demo-parcels.csv was handed to your downloads.')).toBeVisible();
    await shot(1);
    const text = await textOf(download);
    expect(text.charCodeAt(0), 'a byte order mark, for spreadsheets').toBe(0xfeff);
    return parseCsv(text);
  });

  await test.step('its columns have units, its rows are the parcels', async () => {
    const units = [
      'score_total [points 0-100]',
      'access_school [min]',
      'density [per km2]',
      'floor_area [m2]',
    ];
    for (const column of ['id', 'score_rank [1 = best]', 'far [m2/m2]', ...units])
      expect(csv.header).toContain(column);
    expect(csv.texts('id')).toEqual(parcels.map(({ properties }) => properties.parcelId));
    expect(csv.numbers('people [people]')).toEqual(parcels.map(({ properties }) => properties.people));
    const row = csv.texts('id').indexOf(id);
    for (const [lens, column, digits] of [
      ['score:total', 'score_total [points 0-100]', 1],
      ['score:A1', 'score_A1 [points 0-100]', 1],
      ['access:to:school', 'access_school [min]', 1],
    ] as const)
      expect(Math.abs((await shownOf(page, lens)) - csv.numbers(column)[row])).toBeLessThanOrEqual(
        0.5001 / 10 ** digits,
      );
    const rank = csv.numbers('score_rank [1 = best]')[row];
    await expect(page.getByTestId('parcel-rank')).toContainText(`Rank ${rank} of ${parcels.length}`);
  });

  await test.step('the rank is that of the exported totals', async () => {
    const totals = csv.numbers('score_total [points 0-100]');
    const ranks = csv.numbers('score_rank [1 = best]');
    for (const [row, total] of totals.entries())
      expect(ranks[row]).toBe(1 + totals.filter((other) => other > total).length);
  });

  await test.step('GeoJSON', async () => {
    const download = await takeAway(page, 'Results as GeoJSON');
    const taken: TakenAway = JSON.parse(await textOf(download));
    expect(taken.synthetic).toBe(true);
    expect(taken.features).toHaveLength(parcels.length);
    for (const column of csv.header.filter((name) => /\[/.test(name)))
      expect(taken.features.map(({ properties }) => properties[column] ?? Number.NaN)).toEqual(
        csv.numbers(column),
      );
    const hashes = Object.fromEntries(taken.reweave.sources.map((source) => [source.file, source.sha256]));
    expect(hashes['parcels.geojson']).toBe(sha256(demoFile('parcels')));
    expect(hashes['streets.geojson']).toBe(sha256(demoFile('streets')));
    // The district is opened again as a map of the same shape: same vertices, whatever their order.
    const corners = (features: PlainFeature[]) =>
      features.map(({ geometry }) =>
        [...new Set(JSON.stringify(geometry!.coordinates).match(/\[[\d.-]+,[\d.-]+\]/g))].sort(),
      );
    expect(corners(taken.features)).toEqual(corners(parcels));
  });

  await test.step('PNG', async () => {
    await isIdle(page);
    const download = await takeAway(page, 'Map as PNG');
    expect(download.suggestedFilename()).toBe('reweave-map.png');
    const png = readFileSync((await download.path())!);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const { width, height, map, legend } = await coloursOf(page, png, 500);
    const onScreen = (await page.getByTestId('map').boundingBox())!;
    expect([width, height]).toEqual([onScreen.width + 300, onScreen.height]);
    expect(map, 'colours of the map').toBeGreaterThan(100);
    expect(legend, 'colours of the legend').toBeGreaterThan(20);
  });

  await test.step('no picture of the map is offered while the table covers it', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('button', { name: 'Table over the whole middle' }).click();
    await page.getByRole('button', { name: 'Take away' }).click();
    await expect(page.getByRole('menuitem', { name: 'Map as PNG' })).toBeDisabled();
    await expect(page.getByText('The table covers the map.')).toBeVisible();
  });
});
