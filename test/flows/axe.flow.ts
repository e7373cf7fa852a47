import { addressOf, type Place } from '../../src/shell/address.ts';
import { PLACES } from '../frame/places.ts';
import { darkFaultsOf, faultsOf } from './support/axe.ts';
import { expect, isIdle, openApp, test } from './support/fixture.ts';

test('every place keeps the rules for accessible pages, with something in it, and every mode in the dark', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await openApp(page);
  await page.goto('/#/compare/table');
  await page.getByRole('button', { name: 'Make a plan for each of the four goals' }).click();
  await expect(page.getByRole('columnheader', { name: /Balance/ })).toBeVisible();
  for (const [topic, example] of [
    ['comments', 'Add 60 example comments'],
    ['vote', 'Add example projects and 120 example ballots'],
    ['story', 'Begin with five views'],
  ]) {
    await page.goto(`/#/consult/${topic}`);
    await page.getByRole('button', { name: example }).first().click();
    await isIdle(page);
  }
  const faults: Record<string, string[]> = {};
  const seenDark = new Set<Place['mode']>();
  for (const place of PLACES) {
    await page.goto(`/${addressOf(place)}`);
    if (place.mode !== 'screen') await isIdle(page);
    // The table of parcels is the same everywhere, and large: it is looked at once.
    const table = page.getByRole('button', { name: 'Table', exact: true });
    const isOnce = addressOf(place) === '#/diagnose/score';
    if (isOnce) await table.click();
    const found = await faultsOf(page);
    // The dark colours are the same in all topics of a mode: each mode is looked at once.
    if (!seenDark.has(place.mode)) found.push(...(await darkFaultsOf(page)));
    seenDark.add(place.mode);
    if (found.length > 0) faults[addressOf(place)] = found;
    if (isOnce) await table.click();
  }
  expect(faults).toEqual({});
});
