import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import proj4 from 'proj4';
import { pickFiles, textFile } from './support/files.ts';
import { expect, isIdle, openApp, test } from './support/fixture.ts';
import { collection, parcelsWith, squareAt } from './support/made.ts';
import { totalScore } from './support/screen.ts';

/** A few parcels with a land use. */
const parcels = (place?: (at: [number, number]) => [number, number], members?: object): string =>
  collection(
    parcelsWith(
      ['residential', 'commercial', 'residential', 'commercial'].map((landUse) => ({
        landUse,
        floorArea: 900,
      })),
      { place },
    ),
    members,
  );

const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
const toMercator = proj4('EPSG:4326', 'EPSG:3857').forward as (at: [number, number]) => [number, number];
const toUtm = proj4('EPSG:4326', '+proj=utm +zone=51 +datum=WGS84 +units=m').forward as typeof toMercator;

const REFUSED: { name: string; text: string; says: RegExp }[] = [
  { name: 'notes.geojson', text: 'Dear all, here are the parcels.', says: /notes\.geojson .*expected/ },
  {
    name: 'list.geojson',
    text: '[1, 2, 3]',
    says: /list\.geojson is JSON but begins with .*expected an object/,
  },
  {
    name: 'plain.json',
    text: '{"name":"Cambridge","rows":[1,2]}',
    says: /plain\.json is JSON but not GeoJSON: got .*expected a FeatureCollection/,
  },
  {
    name: 'script.geojson',
    text: `var parcels = ${parcels()};`,
    says: /script\.geojson starts with `var parcels.*a script, not data/,
  },
  {
    name: 'metres.geojson',
    text: parcels(toUtm),
    says: /metres\.geojson: coordinates run from x [\d,.]+ to [\d,.]+ and y [\d,.]+ to [\d,.]+: metres without a CRS.*Export as WGS84/,
  },
  {
    name: 'nowhere.geojson',
    text: parcels(toUtm, crs('urn:ogc:def:crs:EPSG::999999')),
    says: /nowhere\.geojson is in the coordinate reference .*999999.*not known here/,
  },
  {
    name: 'empty.geojson',
    text: '{"type":"FeatureCollection","features":[]}',
    says: /empty\.geojson is a FeatureCollection without features, expected at least one/,
  },
  {
    name: 'places.geojson',
    text: collection([
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [120.5, 31.3] } },
    ]),
    says: /Got no parcels.*expected a layer of polygons/,
  },
  {
    name: 'half.geojson',
    text: parcels().slice(0, -200),
    says: /half\.geojson.*(ends|not valid JSON|expected)/,
  },
];

const notice = (page: Page): Locator => page.getByRole('alert').filter({ hasText: 'There is a problem' });

async function closeNotice(page: Page): Promise<void> {
  await notice(page).getByRole('button', { name: 'Close' }).click();
  await expect(notice(page)).toHaveCount(0);
}

test('what cannot be read gets one sentence, and what was open stays open', async ({ page, shot }) => {
  await openApp(page);
  const total = await totalScore(page);
  await page.getByRole('link', { name: 'Load' }).click();
  const cards = page.locator('.layer-card');
  await expect(cards).toHaveCount(6);

  for (const { name, text, says } of REFUSED) {
    await test.step(name, async () => {
      await pickFiles(page, [textFile(name, text)]);
      await expect(notice(page)).toHaveText(says);
      const sentence = await notice(page).locator('.mantine-Notification-description').textContent();
      expect(sentence!.length, 'short enough to be read').toBeLessThan(300);
      await expect(cards).toHaveCount(6);
      await expect(page.getByText('Demo district', { exact: true })).toBeVisible();
      if (name === 'metres.geojson') await shot(1);
      await closeNotice(page);
    });
  }
  await page.getByRole('link', { name: 'Diagnose' }).click();
  expect(await totalScore(page)).toBe(total);

  await test.step('of two files the broken one is named and the good one loads', async () => {
    await page.getByRole('link', { name: 'Load' }).click();
    await pickFiles(page, [
      textFile('broken.geojson', '{"type":"FeatureCollection","features":[{"type":'),
      textFile('good.geojson', parcels()),
    ]);
    await expect(notice(page)).toContainText('broken.geojson');
    await expect(page.getByRole('region', { name: 'good.geojson' })).toContainText('4 areas');
    await expect(cards).toHaveCount(1);
    await closeNotice(page);
  });

  await test.step('a crs member that is not WGS84 is understood', async () => {
    const mercator = parcels(toMercator, crs('urn:ogc:def:crs:EPSG::3857'));
    await pickFiles(page, [textFile('mercator.geojson', mercator)]);
    const card = page.getByRole('region', { name: 'mercator.geojson' });
    await expect(card).toContainText('4 areas');
    await expect(card).toContainText('4 features were reprojected from EPSG:3857 to degrees.');
    await card.getByRole('button', { name: 'Passport' }).click();
    await expect(card).toContainText('120.5000, 31.3000, 120.5070, 31.3010');
    await expect(notice(page)).toHaveCount(0);
    await isIdle(page);
    await shot(2);
  });
});

/** A GeoJSON file of square parcels, written piece by piece until it is as large as asked. */
async function writeLargeFile(path: string, bytes: number): Promise<number> {
  const file = createWriteStream(path);
  const padding = 'x'.repeat(20_000);
  let count = 0;
  file.write('{"type":"FeatureCollection","features":[\n');
  let written = 0;
  while (written < bytes) {
    let piece = '';
    for (let k = 0; k < 100; k++, count++) {
      const x = 120.5 + 0.0002 * (count % 600);
      const y = 31.2 + 0.0002 * Math.floor(count / 600);
      const ring = squareAt([x, y], 0.00018);
      const properties = {
        id: `L${count}`,
        landUse: 'residential',
        floorArea: 100 + (count % 900),
        remark: padding,
      };
      const geometry = {
        type: 'Polygon',
        coordinates: [ring.map((at) => at.map((v) => Number(v.toFixed(6))))],
      };
      piece += `${count > 0 ? ',\n' : ''}${JSON.stringify({ type: 'Feature', properties, geometry })}`;
    }
    written += piece.length;
    if (!file.write(piece)) await once(file, 'drain');
  }
  file.end('\n]}\n');
  await once(file, 'finish');
  return count;
}

test('a file of 300 MB leaves the screen alive, can be cancelled, and loads', async ({
  page,
  shot,
}, info) => {
  test.slow();
  const path = info.outputPath('large.geojson');
  const count = await writeLargeFile(path, 300e6);
  await openApp(page);
  await page.getByRole('link', { name: 'Load' }).click();
  const reading = page.getByTestId('jobs').getByText(/^Reading a file · \d+ %/);

  await test.step('reading shows its progress and can be cancelled', async () => {
    await pickFiles(page, [path]);
    await expect(reading).toBeVisible();
    await shot(3);
    await page.getByTestId('jobs').getByRole('button', { name: 'Cancel' }).click();
    await isIdle(page);
    await expect(page.locator('.layer-card')).toHaveCount(6);
    await expect(notice(page)).toHaveCount(0);
  });

  await test.step('the screen answers while the file is read', async () => {
    await pickFiles(page, [path]);
    await expect(reading).toBeVisible();
    await page.getByRole('link', { name: 'Diagnose' }).click();
    await expect(page.getByRole('heading', { name: 'Where does it fall short?' })).toBeVisible();
    await page.getByRole('link', { name: 'On foot' }).click();
    await expect(page.getByTestId('completeness')).toBeVisible();
    await expect(reading, 'it is still being read').toBeVisible();
  });

  await test.step('the file is open in the end, whole', async () => {
    const card = page.getByRole('region', { name: 'large.geojson' });
    await expect(card).toContainText(`${count.toLocaleString('en')} areas`, { timeout: 120_000 });
    await isIdle(page);
  });
  rmSync(path);
});
