import {
  addressOf,
  COMPARE_TOPICS,
  CONSULT_TOPICS,
  PLAN_TOPICS,
  type Place,
  SCREENS,
  TOPICS,
} from '../../src/shell/address.ts';
import { faultsOf } from './support/axe.ts';
import { expect, isIdle, openApp, test } from './support/fixture.ts';

const PLACES: Place[] = [
  { mode: 'load' },
  ...TOPICS.map((topic) => ({ mode: 'diagnose', topic }) as const),
  ...PLAN_TOPICS.map((topic) => ({ mode: 'plan', topic }) as const),
  ...COMPARE_TOPICS.map((topic) => ({ mode: 'compare', topic }) as const),
  ...CONSULT_TOPICS.map((topic) => ({ mode: 'consult', topic }) as const),
  ...SCREENS.map((topic) => ({ mode: 'screen', topic }) as const),
];

for (const scheme of ['light', 'dark'] as const) {
  test(`every place keeps the rules for accessible pages, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openApp(page);
    await page.getByRole('button', { name: 'Table' }).click();
    const faults: Record<string, string[]> = {};
    for (const place of PLACES) {
      await page.goto(`/${addressOf(place)}`);
      if (place.mode !== 'screen') await isIdle(page);
      const found = await faultsOf(page);
      if (found.length > 0) faults[addressOf(place)] = found;
    }
    expect(faults).toEqual({});
  });
}
