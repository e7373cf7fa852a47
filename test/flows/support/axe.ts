import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What the rules of WCAG 2.1 A and AA find on the screen, a line each. */
export const faultsOf = async (page: Page): Promise<string[]> =>
  linesOf(await settled(page).then((axe) => axe.withTags(RULES)));

/** What cannot be read well in dark colours, a line each; the screen is light again after. */
export async function darkFaultsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const lines = await linesOf(await settled(page).then((axe) => axe.withRules(['color-contrast'])));
  await page.emulateMedia({ colorScheme: 'light' });
  return lines.map((line) => `dark ${line}`);
}

/** What fades from one colour to another is measured when it has. */
async function settled(page: Page): Promise<AxeBuilder> {
  await page.evaluate(async () => {
    // Fades begin with the frame after the colours have changed.
    for (let frame = 0; frame < 2; frame++)
      await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})));
  });
  return new AxeBuilder({ page });
}

async function linesOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary?.split('\n')[1]}`,
    ),
  );
}
