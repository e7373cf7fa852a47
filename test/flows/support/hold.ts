import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Messages to workers that wait; null: none are held back. */
    heldMessages: (() => void)[] | null;
  }
}

/** Before the app is opened: lets `holdWorkers` keep what is sent to the engine, so that a job lasts until the test lets it go. */
export async function canHoldWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const send = Worker.prototype.postMessage;
    window.heldMessages = null;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      const pass = () => Reflect.apply(send, this, message);
      if (window.heldMessages) window.heldMessages.push(pass);
      else pass();
    };
  });
}

export const holdWorkers = (page: Page) =>
  page.evaluate(() => {
    window.heldMessages = [];
  });

/** Sends what was held back, in its order. */
export const releaseWorkers = (page: Page) =>
  page.evaluate(() => {
    const held = window.heldMessages ?? [];
    window.heldMessages = null;
    for (const pass of held) pass();
  });
