import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  addressOf,
  COMPARE_TOPICS,
  CONSULT_TOPICS,
  PLAN_TOPICS,
  type Place,
  SCREENS,
  TOPICS,
} from '../../src/shell/address.ts';
import { expect, isIdle, openApp, test } from './support/fixture.ts';

const PLACES: Place[] = [
  { mode: 'load' },
  ...TOPICS.map((topic) => ({ mode: 'diagnose', topic }) as const),
  ...PLAN_TOPICS.map((topic) => ({ mode: 'plan', topic }) as const),
  ...COMPARE_TOPICS.map((topic) => ({ mode: 'compare', topic }) as const),
  ...CONSULT_TOPICS.map((topic) => ({ mode: 'consult', topic }) as const),
  ...SCREENS.map((topic) => ({ mode: 'screen', topic }) as const),
];

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What the rules of WCAG 2.1 A and AA find on the screen, a line each. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary?.split('\n')[1]}`,
    ),
  );
}

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
