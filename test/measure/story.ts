/**
 * Whether a story that plays by itself grows: `npm run build && npx tsx test/measure/story.ts [loops]`, also the last line of
 * `npm run bench`. Serves dist/, makes a plan and five views of it, lets the steps follow each other around the end as they do in a kiosk,
 * just without waiting, and counts after every few loops what is alive after collecting: JavaScript heap, nodes and listeners of the page,
 * what is on the graphics card. Judged by the second half, when caches are full; the exit code is 1 where something grows.
 *
 * The page runs without the compilers that make machine code of what is often run: that code is kept in the heap too, more of it for
 * hours, and would hide what the app itself keeps. At 15 s a step eight hours are 384 loops.
 */
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { SOFTWARE_BROWSER } from './browser.ts';
import { riseOf } from './growth.ts';

const PORT = 4396;
const STEPS = 5;
const LOOPS = Number(process.argv[2] ?? 60);
const EVERY = Math.max(1, Math.round(LOOPS / 12));
const LOOPS_IN_EIGHT_HOURS = (8 * 3600) / (15 * STEPS);
/** What the heap may rise in eight hours: a tenth of what the app has. */
const MOST_KB = 1500;
/** Nodes, listeners and what is on the card come and go with the step; as a share of what there is. */
const MOST_SHARE = 0.05;
const NO_COMPILERS = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode';
const FRAMES = 2;
const PATIENCE_MS = 20_000;

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
  // What is let go by one collection can be what the next one finds.
  for (let n = 0; n < 4; n++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const kinds = await page.evaluate(() =>
    (window as unknown as { onCard(): Record<string, number> }).onCard(),
  );
  const onCard = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  return { loops, heapKB: Math.round(usedSize / 1024), nodes, listeners: jsEventListeners, onCard };
}

/** In the page, in one go: a driver that asks for every step would leave its own traces in the heap. */
async function play({ steps, frames, patienceMs }: { steps: number; frames: number; patienceMs: number }) {
  const at = () => document.querySelector('[data-testid=progress]')?.textContent;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let step = 0; step < steps; step++) {
    const before = at();
    const began = performance.now();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    while (at() === before || !document.querySelector('[data-testid=jobs][data-count="0"]')) {
      if (performance.now() - began > patienceMs) throw new Error(`the story stays at ${before}`);
      await frame();
    }
    for (let n = 0; n < frames; n++) await frame();
  }
}

async function main(): Promise<void> {
  const server = await preview({
    logLevel: 'error',
    preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
  });
  const browser = await chromium.launch({
    ...SOFTWARE_BROWSER,
    args: [...SOFTWARE_BROWSER.args, '--disable-gpu-compositing', NO_COMPILERS],
  });
  const context = await browser.newContext({
    viewport: { width: 900, height: 480 },
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
  await devtools.send('HeapProfiler.enable');
  const counts: Alive[] = [];
  for (let loop = EVERY; loop <= LOOPS; loop += EVERY) {
    await page.evaluate(play, { steps: EVERY * STEPS, frames: FRAMES, patienceMs: PATIENCE_MS });
    counts.push(await alive(page, devtools, loop));
    console.error(counts.at(-1));
  }
  await browser.close();
  await server.close();
  judge(counts.slice(Math.floor(counts.length / 2)));
}

function judge(counts: Alive[]): void {
  const inEightHours = (what: keyof Alive) =>
    LOOPS_IN_EIGHT_HOURS * riseOf(counts.map((one) => ({ loops: one.loops, value: one[what] })));
  const heap = inEightHours('heapKB');
  const grown = (['nodes', 'listeners', 'onCard'] as const).filter(
    (what) => inEightHours(what) > MOST_SHARE * counts[0][what],
  );
  const isLevel = heap <= MOST_KB && grown.length === 0;
  const { loops, ...last } = counts.at(-1)!;
  console.log(`a story in a loop, ${loops} times ${STEPS} steps: ${JSON.stringify(last)}`);
  console.log(
    `heap in eight hours, by the second half: ${heap > 0 ? '+' : ''}${heap.toFixed(0)} kB (at most ${MOST_KB}); ${
      isLevel ? 'does not grow' : `GROWS: ${[...(heap > MOST_KB ? ['heap'] : []), ...grown].join(', ')}`
    }`,
  );
  process.exitCode = isLevel ? 0 : 1;
}

await main();
