/**
 * Whether a story that plays by itself grows, measured by hand: `npx tsx test/measure/story.ts [loops]`. Serves dist/ (build it before), makes a
 * plan and five views of it, lets the steps follow each other around the end as they do in a kiosk, just without waiting, and counts after
 * every few loops what is alive: JavaScript heap after collecting, nodes and listeners of the page, buffers, textures and programs on the
 * graphics card. Fails where something grows with the loops. At 15 s a step eight hours are 384 loops.
 */
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { SOFTWARE_BROWSER } from './browser.ts';

const PORT = 4396;
const STEPS = 5;
const LOOPS = Number(process.argv[2] ?? 60);
const EVERY = Math.max(1, Math.round(LOOPS / 6));
/** Caches are full and code is compiled after these: growth is told of the second half. */
const WARM = Math.floor(LOOPS / 2);
/** From the first count to the last, as a share; garbage of the engine itself comes and goes within it. */
const MOST_GROWTH = 0.1;

interface Alive {
  loops: number;
  heapKB: number;
  nodes: number;
  listeners: number;
  onCard: number;
}

/** In the page: keeps track of what is made on the graphics card, neither given back nor collected. */
function countOnCard(): void {
  const made = new Map<string, Set<WeakRef<object>>>();
  const given = new WeakSet<object>();
  Object.assign(window, {
    onCard: () =>
      Object.fromEntries(
        [...made].map(([what, refs]) => {
          for (const ref of refs) {
            const one = ref.deref();
            if (!one || given.has(one)) refs.delete(ref);
          }
          return [what, refs.size];
        }),
      ),
  });
  const card = WebGL2RenderingContext.prototype as unknown as Record<string, (...rest: unknown[]) => unknown>;
  for (const what of ['Buffer', 'Texture', 'Program', 'Framebuffer', 'VertexArray']) {
    const refs = new Set<WeakRef<object>>();
    made.set(what, refs);
    const [make, give] = [card[`create${what}`], card[`delete${what}`]];
    card[`create${what}`] = function (...rest) {
      const one = make.apply(this, rest) as object;
      refs.add(new WeakRef(one));
      return one;
    };
    card[`delete${what}`] = function (...rest) {
      if (rest[0]) given.add(rest[0] as object);
      return give.apply(this, rest);
    };
  }
}

async function isCalm(page: Page): Promise<void> {
  await page.locator('[data-testid=map][data-painted]').waitFor();
  await page.locator('[data-testid=jobs][data-count="0"]').waitFor({ state: 'attached' });
}

async function makeStory(page: Page): Promise<void> {
  await page.goto(`http://127.0.0.1:${PORT}/#/plan/search`);
  await isCalm(page);
  await page.getByRole('button', { name: 'Begin a scenario' }).click();
  await page.getByRole('button', { name: 'Search and follow' }).click();
  await page.getByText('below the best possible').waitFor();
  await isCalm(page);
  await page.getByRole('link', { name: 'Consult' }).click();
  await page.getByRole('button', { name: 'Begin with five views' }).click();
  await page.getByRole('switch', { name: 'Play by itself, over and over' }).click();
  await page.getByRole('link', { name: 'Present', exact: true }).click();
}

async function alive(page: Page, devtools: CDPSession, loops: number): Promise<Alive> {
  for (let n = 0; n < 3; n++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((one) => one.name === name)!.value;
  const kinds = await page.evaluate(() =>
    (window as unknown as { onCard(): Record<string, number> }).onCard(),
  );
  console.log(kinds);
  const onCard = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  return {
    loops,
    heapKB: Math.round(value('JSHeapUsedSize') / 1024),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    onCard,
  };
}

async function playLoop(page: Page): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    const before = await page.getByTestId('progress').textContent();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (was) => document.querySelector('[data-testid=progress]')?.textContent !== was,
      before,
    );
    await isCalm(page);
  }
}

async function main(): Promise<void> {
  const server = await preview({
    logLevel: 'error',
    preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
  });
  const browser = await chromium.launch(SOFTWARE_BROWSER);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (it) => it');
  await page.addInitScript(countOnCard);
  await makeStory(page);
  await isCalm(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const counts: Alive[] = [];
  for (let loop = 1; loop <= LOOPS; loop++) {
    await playLoop(page);
    if (loop % EVERY !== 0) continue;
    const count = await alive(page, devtools, loop);
    console.log(count);
    if (loop >= WARM) counts.push(count);
  }
  await browser.close();
  await server.close();
  const [first, last] = [counts[0], counts.at(-1)!];
  const perLoop = (last.heapKB - first.heapKB) / (last.loops - first.loops);
  console.log(`heap in the second half: ${perLoop.toFixed(0)} KB a loop`);
  const grown = (['heapKB', 'nodes', 'listeners', 'onCard'] as const).filter(
    (what) => last[what] > first[what] * (1 + MOST_GROWTH),
  );
  console.log(grown.length > 0 ? `GROWS: ${grown.join(', ')}` : 'does not grow');
  process.exitCode = grown.length > 0 ? 1 : 0;
}

await main();
