import type { Page } from '@playwright/test';
import { expect, isIdle, openApp, test } from './support/fixture.ts';
import { clickParcel } from './support/screen.ts';

const CONTROLS = 'button|link|textbox|combobox|checkbox|slider|switch|spinbutton|searchbox|tab|menuitem';

/** Controls on the screen that a screen reader could not name. */
async function nameless(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const bare = new RegExp(`^\\s*- (${CONTROLS})\\b(?! ")`);
  return tree.split('\n').filter((line) => bare.test(line));
}

test('every control has a name, on every screen', async ({ page }) => {
  await openApp(page);
  await page.getByRole('button', { name: 'Judge the criteria against each other (AHP)' }).click();
  await page.getByRole('button', { name: 'How the indicators are measured' }).click();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await clickParcel(page, 0.62, 0.3);
  await expect(page.getByRole('grid')).toBeVisible();
  expect(await nameless(page)).toEqual([]);
  for (const topic of ['On foot', 'Density']) {
    await page.getByRole('link', { name: topic }).click();
    await isIdle(page);
    expect(await nameless(page), topic).toEqual([]);
  }
  await page.getByRole('link', { name: 'Load' }).click();
  await page.getByRole('button', { name: 'Passport' }).first().click();
  expect(await nameless(page), 'Load').toEqual([]);
});

/** Where the keyboard is: the part of the frame, and what it is called. */
function focused(page: Page): Promise<{ part: string; name: string; isNew: boolean } | null> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return null;
    const isNew = !at.dataset.visited;
    at.dataset.visited = 'yes';
    const part =
      ['head', 'panel-left', 'map', 'panel-right', 'table'].find((name) => at.closest(`.${name}`)) ??
      'elsewhere';
    const name = at.getAttribute('aria-label') ?? at.textContent ?? '';
    return { part, name: `${at.tagName.toLowerCase()} ${name.slice(0, 40)}`, isNew };
  });
}

test('Tab goes through head, panel and map in this order and leaves nothing out', async ({ page }) => {
  await openApp(page);
  const parts: string[] = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (!at?.isNew) break;
    if (parts.at(-1) !== at.part) parts.push(at.part);
  }
  expect(parts).toEqual(['head', 'panel-left', 'map']);
  const leftOut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]')]
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0 && !one.matches(':disabled'),
      )
      .filter((one) => !one.dataset.visited)
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(leftOut).toEqual([]);
});

test.describe('at 200 % zoom of a 1280×720 projector', () => {
  test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });

  test('no control of the head, the panel or the map tools is cut off at the side', async ({
    page,
    shot,
  }) => {
    await openApp(page);
    await shot(1);
    for (const place of ['#/diagnose/score', '#/diagnose/access', '#/diagnose/density', '#/load']) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, place);
      await isIdle(page);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input, select')]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .filter((one) => {
            const { left, right, width } = one.getBoundingClientRect();
            if (width === 0) return false;
            const frame = one.closest<HTMLElement>('.panel, .table-scroll')?.getBoundingClientRect();
            return left < (frame?.left ?? 0) - 1 || right > (frame?.right ?? window.innerWidth) + 1;
          })
          .map((one) => one.getAttribute('aria-label') ?? one.textContent),
      );
      expect(cut, place).toEqual([]);
    }
    await shot(2);
  });
});
