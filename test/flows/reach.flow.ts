import type { Page } from '@playwright/test';
import { CAMBRIDGE, hasCambridge, pickFiles, textFile, textOf } from './support/files.ts';
import { expect, isAnalysed, isIdle, openApp, test } from './support/fixture.ts';
import { collection, parcelsWith } from './support/made.ts';
import { savedProject } from './support/saved.ts';
import { clickParcel, legendOf, numberOf, said } from './support/screen.ts';

const unfold = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The numbers of a row of a summary table. */
async function rowOf(page: Page, table: string, name: string): Promise<number[]> {
  const row = page.getByTestId(table).getByRole('row').filter({ hasText: name });
  return (await row.locator('td').allInnerTexts()).map(numberOf);
}

async function download(page: Page, button: string): Promise<{ features: Feature[]; reweave: unknown }> {
  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return JSON.parse(await textOf(await taken));
}

interface Feature {
  geometry: { type: string; coordinates: number[][][] };
  properties: Record<string, number>;
}

test('what can be reached from a place is drawn, counted and taken away', async ({ page, shot }) => {
  await openApp(page, '#/diagnose/access');
  await unfold(page, 'What can be reached from a place?');
  const choose = page.getByRole('button', { name: 'Choose a place on the map' });

  await test.step('a click on the map chooses the place; Escape lets go', async () => {
    await expect(page.getByRole('button', { name: 'From the selected parcel' })).toBeDisabled();
    await choose.click();
    await expect(page.getByText('Click a place or a facility on the map.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(choose).toHaveAttribute('aria-pressed', 'false');
    await choose.click();
    const box = (await page.getByTestId('map').boundingBox())!;
    await page.mouse.click(box.x + 0.6 * box.width, box.y + 0.5 * box.height);
    await expect(page.getByTestId('isochrone-place')).toContainText(/^Place on the map|\(/);
    await isIdle(page);
    await expect(legendOf(page)).toContainText('Redder = later reached from the ringed place.');
    await expect(legendOf(page).locator('[data-legend="parcels"]')).toHaveCount(0);
    await shot(1);
  });

  await test.step('from the selected parcel more is within reach the longer one goes, and by bicycle', async () => {
    const name = await clickParcel(page, 0.62, 0.25);
    await page.getByRole('button', { name: 'From the selected parcel' }).click();
    await expect(page.getByTestId('isochrone-place')).toHaveText(`Parcel ${name}`);
    await isIdle(page);
    for (const what of ['street, km', 'residents', 'parcels']) {
      const [five, ten, fifteen] = await rowOf(page, 'isochrone-summary', what);
      expect(five).toBeGreaterThan(0);
      expect(ten).toBeGreaterThan(five);
      expect(fifteen).toBeGreaterThan(ten);
    }
    await shot(2);
    const onFoot = await rowOf(page, 'isochrone-summary', 'parcels');
    await unfold(page, 'How people move');
    await page.getByRole('radiogroup', { name: 'People go' }).getByText('by bicycle').click();
    await isIdle(page);
    expect((await rowOf(page, 'isochrone-summary', 'parcels'))[0]).toBeGreaterThan(onFoot[0]);
    await page.getByRole('radiogroup', { name: 'People go' }).getByText('on foot').click();
    await isIdle(page);
    expect(await rowOf(page, 'isochrone-summary', 'parcels')).toEqual(onFoot);
  });

  await test.step('the files hold what the table says', async () => {
    const [, , km] = await rowOf(page, 'isochrone-summary', 'street, km');
    const parcels = await rowOf(page, 'isochrone-summary', 'parcels');
    const areas = await download(page, 'Areas as GeoJSON');
    expect(areas.features.map(({ properties }) => properties['withinMinutes (min)'])).toEqual([5, 10, 15]);
    expect(areas.features.map(({ properties }) => properties.parcels)).toEqual(parcels);
    expect(areas.reweave).toMatchObject({ isochrone: { direction: 'from', limitsMinutes: [5, 10, 15] } });
    const streets = await download(page, 'Streets as GeoJSON');
    const metres = streets.features.reduce((sum, { properties }) => sum + properties['length (m)'], 0);
    expect(Math.abs(metres / 1000 - km)).toBeLessThanOrEqual(0.05 + 1e-9);
  });
});

test('limits and the kind to start from can be changed and outlast a reload', async ({ page, shot }) => {
  await openApp(page, '#/diagnose/access');
  await unfold(page, 'What can be reached from a place?');
  await test.step('the limits can be changed, the start can be all of a kind, and it survives a reload', async () => {
    await page.getByRole('textbox', { name: 'Limit 1' }).fill('3');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'All of a kind' }).click();
    await page.getByRole('option', { name: 'School', exact: true }).click();
    await expect(page.getByTestId('isochrone-place')).toHaveText('The nearest of all: School');
    await expect
      .poll(async () => (await savedProject(page)).view?.isochrone)
      .toMatchObject({ place: { type: 'kind' }, limitsMinutes: [3, 10, 15] });
    await page.reload();
    await isAnalysed(page);
    await expect(legendOf(page)).toContainText('within 3 min');
    await unfold(page, 'What can be reached from a place?');
    await shot(3);
    await page.getByRole('button', { name: 'Take it off the map' }).click();
    await expect(legendOf(page).locator('[data-legend="isochrone"]')).toHaveCount(0);
  });

  await test.step('as the crow flies there is no way to follow, and the screen says so', async () => {
    await unfold(page, 'How people move');
    await page.getByRole('radiogroup', { name: 'Distance' }).getByText('as the crow flies').click();
    await expect(page.getByText('Distances are set to straight lines.')).toBeVisible();
    await isIdle(page);
    await expect(page.getByTestId('network-summary')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await isIdle(page);
    await expect(page.getByTestId('network-summary')).toBeVisible();
  });
});

test('parcels leave on several sides where that is chosen, and how many do is told', async ({ page }) => {
  await openApp(page, '#/diagnose/access');
  await unfold(page, 'How people move');
  await page.getByRole('switch', { name: 'Large parcels may leave on several sides' }).check();
  await isIdle(page);
  await expect(page.getByTestId('fronts-told')).toContainText(/^\d+ parcels leave at several points/);
  await page.getByRole('switch', { name: 'Large parcels may leave on several sides' }).uncheck();
  await expect(page.getByTestId('fronts-told')).toHaveCount(0);
});

test('how evenly access is spread is told over all and by group, with who is left out', async ({
  page,
  shot,
}) => {
  await openApp(page, '#/diagnose/access');
  await page.getByTestId('completeness').getByRole('button', { name: 'All of these' }).click();
  await unfold(page, 'How evenly is it spread?');
  const figures = page.getByTestId('fairness-figures');
  await expect(figures).toContainText('Gini');
  await expect(figures).toContainText('With more than 15 min');
  await page.getByRole('combobox', { name: 'Compare groups' }).click();
  await page.getByRole('option', { name: 'Land use' }).click();
  await isIdle(page);
  const groups = page.getByTestId('fairness-groups');
  const counted = numberOf(await said(page.getByTestId('fairness-counted')));
  const people = await groups.locator('tbody tr td:nth-child(2)').allInnerTexts();
  expect(people.map(numberOf).reduce((a, b) => a + b, 0)).toBeGreaterThan(0.99 * counted);
  await shot(4);
  const share = figures.locator('dd').last();
  const before = numberOf(await said(share));
  await page.getByRole('textbox', { name: 'Everyone should need at most' }).fill('5');
  await page.keyboard.press('Enter');
  await expect(figures).toContainText('With more than 5 min');
  expect(numberOf(await said(share))).toBeGreaterThan(before);
  await figures.getByRole('button').first().click();
  await expect(page.getByTestId('method-card')).toContainText('Gini 1912');
});

test('the measures by competition show their zones, needs and what places are', async ({ page, shot }) => {
  await openApp(page, '#/diagnose/access');
  await page.getByRole('combobox', { name: 'Measure on the map' }).click();
  await page.getByRole('option', { name: 'Places per person, by zones (E2SFCA)' }).click();
  await isIdle(page);
  await expect(page.getByTestId('supply-told')).toContainText('Places are the capacities in the file.');
  await page.getByTestId('completeness').getByRole('button', { name: 'Clinic' }).click();
  await page.getByRole('button', { name: 'Fast: 1, 0.42, 0.09' }).click();
  await expect(page.getByRole('textbox', { name: 'Weight 2' })).toHaveValue('0.42');
  await page.getByRole('combobox', { name: 'Who needs more' }).click();
  await page.getByRole('option', { name: 'yearBuilt' }).click();
  await isIdle(page);
  await shot(5);
  const slider = page.getByRole('slider', { name: 'How much more they need (λ)' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await isIdle(page);
  await expect(page.getByText('Now up to 2.1 times.')).toBeVisible();
  await expect
    .poll(async () => (await savedProject(page)).document.access.reach)
    .toMatchObject({ need: { field: 'yearBuilt', lambda: 1.1 }, measure: 'e2sfca' });
});

const line = (coordinates: [number, number][], properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates },
});

test('the gaps of a broken network are shown, looked at, bridged and unbridged', async ({ page, shot }) => {
  await openApp(page, '#/load');
  const streets = [
    // Half a degree-second apart: a gap of some four metres at 120.5036.
    line([
      [120.4995, 31.2998],
      [120.50355, 31.2998],
    ]),
    line([
      [120.50359, 31.2998],
      [120.509, 31.2998],
    ]),
  ];
  const clinic = {
    type: 'Feature',
    properties: { kind: 'clinic', capacity: 3 },
    geometry: { type: 'Point', coordinates: [120.5085, 31.2999] },
  };
  const parcels = parcelsWith([{ people: 10 }, { people: 20 }, { people: 30 }, { people: 40 }]);
  await pickFiles(page, [
    textFile('parcels.geojson', collection(parcels)),
    textFile('streets.geojson', collection(streets)),
    textFile('facilities.geojson', collection([clinic])),
  ]);
  await isIdle(page);
  await page.getByRole('link', { name: 'Diagnose' }).click();
  await page.getByRole('link', { name: 'On foot' }).click();
  await isIdle(page);
  await expect(page.getByTestId('network-summary')).toContainText('Connected parts: 2');
  await page.getByRole('link', { name: 'Look at the parts and their gaps' }).click();
  await expect(page.getByTestId('parts-told')).toContainText('2 parts are not connected');
  await expect(legendOf(page).locator('[data-legend="parts"]')).toContainText('largest part');
  await page.getByRole('button', { name: 'Show the connectors' }).click();
  await expect(page.getByTestId('gaps-told')).toContainText(
    /^1 connector, 4 m in all: 2 parts become 1, the largest then holds 100/,
  );
  await unfold(page, 'All connectors');
  await page.getByRole('button', { name: 'Show connector 1 on the map' }).click();
  await shot(6);
  await page.getByRole('button', { name: 'Use them' }).click();
  await expect(page.getByTestId('gaps-in-use')).toContainText('In use: 1 connector over gaps up to 5 m');
  await isIdle(page);
  await expect(page.getByTestId('parts-told')).toContainText(/^All .* km of streets are connected/);
  await page.getByRole('link', { name: 'On foot' }).click();
  await isIdle(page);
  await expect(page.getByTestId('network-summary')).toContainText('Connected parts: 1');
  const within = page.getByTestId('completeness').getByRole('row').filter({ hasText: 'Clinic' });
  await expect(within).toContainText('100.0%');
  await page.keyboard.press('Control+z');
  await isIdle(page);
  await expect(page.getByTestId('network-summary')).toContainText('Connected parts: 2');
});

test('a city’s footways, badly broken, are shown in their parts, bridged, and more of the city is within reach', async ({
  page,
  shot,
}) => {
  test.skip(!hasCambridge, `the files of Cambridge are not at ${CAMBRIDGE}`);
  test.setTimeout(480_000);
  const soon = { timeout: 60_000 };
  await openApp(page, '#/load');
  await pickFiles(
    page,
    ['parcels', 'facilities', 'walk_network'].map((name) => `${CAMBRIDGE}derived/${name}.geojson`),
  );
  // What was loaded brings the load panel up: going on before it has would be taken back.
  await expect(page.locator('.layer-card')).toHaveCount(3, soon);
  await expect(page.getByRole('button', { name: 'My project', exact: true })).toBeVisible(soon);
  // The indicators take minutes along so many footways; nothing here needs them.
  const measuring = page
    .getByTestId('jobs')
    .locator('.job')
    .filter({ hasText: /^Indicators/ });
  const needNoIndicators = () =>
    measuring.getByRole('button', { name: 'Cancel' }).dispatchEvent('click', undefined, soon);
  await needNoIndicators();
  await page.getByRole('link', { name: 'Diagnose' }).click(soon);
  await page.getByRole('link', { name: 'On foot' }).click();
  const summary = page.getByTestId('network-summary');
  await expect(summary).toContainText('Connected parts: 501', soon);
  const schools = page
    .getByTestId('completeness')
    .getByRole('row')
    .filter({ hasText: /^School/ });
  const reached = numberOf(await said(schools.first().locator('td').last()));
  await page.getByRole('link', { name: 'Look at the parts and their gaps' }).click();
  await expect(page.getByTestId('parts-told')).toContainText('501 parts are not connected', soon);
  await expect(legendOf(page).locator('[data-legend="parts"]')).toContainText('494 more parts');
  await shot(7);
  await page.getByRole('textbox', { name: 'Gaps up to' }).fill('15');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show the connectors' }).click();
  await expect(page.getByTestId('gaps-told')).toContainText('501 parts become 82', soon);
  await shot(8);
  await page.getByRole('button', { name: 'Use them' }).click();
  await needNoIndicators();
  await expect(page.getByTestId('gaps-in-use')).toContainText('In use: 419 connectors', soon);
  await page.getByRole('link', { name: 'On foot' }).click();
  await expect(summary).toContainText('Connected parts: 82', soon);
  await expect
    .poll(async () => numberOf(await said(schools.first().locator('td').last())), soon)
    .toBeGreaterThan(reached);
  await unfold(page, 'What can be reached from a place?');
  await page.getByRole('combobox', { name: 'All of a kind' }).click();
  await page.getByRole('option', { name: 'Library', exact: true }).click();
  await expect(page.getByTestId('isochrone-summary')).toBeVisible(soon);
  await expect(legendOf(page)).toContainText('within 15 min');
  await shot(9);
});
