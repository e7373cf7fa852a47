import { test as base, expect, type Page } from '@playwright/test';

/** What the software renderer, and the browser's driver that keeps service workers out, complain about: not the app. */
const FOREIGN = /^luma\.gl:|GL Driver Message|Service Worker registration blocked/;

interface Guarded {
  /** Keeps what is on screen as test-results/screens/<flow>-<n>-<language>.png. */
  shot(n: number): Promise<void>;
}

/**
 * A page that must stay sound: the test fails where anything is written to the console as an error or warning, an exception is
 * not caught, or a request leaves this machine.
 */
export const test = base.extend<Guarded>({
  page: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !FOREIGN.test(message.text()))
        faults.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`not caught: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const isLocal =
        origin === baseURL || protocol === 'data:' || request.url().startsWith(`blob:${baseURL}`);
      if (!isLocal) faults.push(`request: ${request.url()}`);
    });
    await use(page);
    expect(faults, 'nothing went wrong behind the screen').toEqual([]);
  },
  shot: async ({ page }, use, info) => {
    const flow = info.file.replace(/^.*\//, '').replace('.flow.ts', '');
    await use(async (n) => {
      const language = await page.evaluate(() => document.documentElement.lang);
      await page.screenshot({ path: `test-results/screens/${flow}-${n}-${language}.png` });
    });
  },
});

export { expect };

/** Opens the app and waits until the demo district, or what was saved, is analysed. */
export async function openApp(page: Page, address = ''): Promise<void> {
  await page.goto(`/${address}`);
  await isAnalysed(page);
}

/** All results are there and no calculation is under way. */
export async function isAnalysed(page: Page): Promise<void> {
  await expect(page.getByTestId('map')).toHaveAttribute('data-painted', /./, { timeout: 60_000 });
  await isIdle(page);
}

export async function isIdle(page: Page): Promise<void> {
  await expect(page.getByTestId('jobs')).toHaveAttribute('data-count', '0', { timeout: 60_000 });
}
