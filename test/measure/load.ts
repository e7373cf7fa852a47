/**
 * What it costs to open a real city in the browser, measured by hand: `npx tsx test/measure/load.ts`. Builds with source maps into a
 * folder of its own, serves it, drops Cambridge three times, and prints how long it took until it was painted and analysed, what the
 * long tasks of the main thread were spent on, and how much JavaScript the first visit asked for.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { SOFTWARE_BROWSER } from './browser.ts';
import { type Profile, type Spent, spentIn, type Task, withCpuTime } from './profile.ts';

const PORT = 4397;
const RUNS = 3;
const CITY = new URL('../../../shared/data/cambridge-ma/', import.meta.url).pathname;
const FILES = ['derived/parcels', 'derived/facilities', 'raw/TRANS_Centerlines'].map(
  (name) => `${CITY}${name}.geojson`,
);

interface Clock {
  /** On the page's clock. */
  dropped: number;
  /** Milliseconds after the drop; 0: not yet. */
  painted: number;
  analysed: number;
  tasks: Task[];
}

interface Run extends Clock {
  spent: Spent[];
  scripts: string[];
}

/** In the page: starts the clock when files are chosen, looks every frame whether the new district is drawn and all is computed. */
function keepClock(): void {
  const clock: Clock = { dropped: 0, painted: 0, analysed: 0, tasks: [] };
  Object.assign(window, { clock });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      clock.tasks.push({ start: startTime, ms: duration });
  }).observe({ type: 'longtask' });
  const attribute = (test: string, name: string) =>
    document.querySelector(`[data-testid="${test}"]`)?.getAttribute(name);
  const look = () => {
    const lens = attribute('map', 'data-painted');
    // A note that only the new district has.
    const isNew = document.querySelector('[data-note="ids-repeated"]') !== null;
    if (clock.painted === 0 && isNew && lens) {
      clock.painted = -1;
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          clock.painted = performance.now() - clock.dropped;
        }),
      );
    }
    const isDone = clock.painted > 0 && attribute('jobs', 'data-count') === '0' && lens === 'score:total';
    if (isDone) clock.analysed = performance.now() - clock.dropped;
    else requestAnimationFrame(look);
  };
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    clock.dropped = performance.now();
    look();
  };
  document.addEventListener('change', onChange, true);
}

async function dropOnce(browser: Browser, assets: string): Promise<Run> {
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1280, height: 720 },
  });
  const scripts = new Set<string>();
  context.on('request', (request) => scripts.add(new URL(request.url()).pathname.split('/').pop()!));
  const page = await context.newPage();
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (it) => it');
  await page.addInitScript(keepClock);
  await page.goto('/');
  await page.locator('[data-testid=map][data-painted="score:total"]').waitFor();
  await page.locator('[data-testid=jobs][data-count="0"]').waitFor({ state: 'attached' });
  await page.waitForFunction(() => new Promise((done) => requestIdleCallback(() => done(true))));
  const atFirst = [...scripts];
  await page.getByRole('link', { name: 'Load' }).click();

  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.setSamplingInterval', { interval: 500 });
  await devtools.send('Profiler.start');
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await page.locator('input[type=file]').setInputFiles(FILES);
  const read = () => (window as unknown as { clock: Clock }).clock;
  await page.waitForFunction(() => (window as unknown as { clock: Clock }).clock.analysed > 0, undefined, {
    timeout: 120_000,
  });
  const profile = (await devtools.send('Profiler.stop')).profile as Profile;
  const trace = await browser.stopTracing();
  const { metrics } = await devtools.send('Performance.getMetrics');
  const originS = metrics.find(({ name }) => name === 'NavigationStart')!.value;
  const clock = await page.evaluate(read);
  await context.close();
  const ours = clock.tasks.filter(({ start }) => start >= clock.dropped);
  const tasks = withCpuTime(ours, trace, 1000 * originS);
  const startMs = profile.startTime / 1000 - 1000 * originS;
  return { ...clock, tasks, spent: spentIn(profile, startMs, tasks, assets), scripts: atFirst };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
const longest = ({ tasks }: Run): number => Math.max(0, ...tasks.map(({ ms }) => ms));
const column = (value: number, unit: string): string =>
  `${Math.round(value).toLocaleString('en').padStart(8)} ${unit}`;

function printTimes(runs: Run[]): void {
  const row = (name: string, of: (run: Run) => number, unit = 'ms') => {
    const values = runs.map(of);
    console.log(
      `${name.padEnd(28)}${column(median(values), unit)}   (${values.map((value) => Math.round(value)).join(', ')})`,
    );
  };
  console.log(`Cambridge in the browser, software WebGL, median of ${RUNS} (each)`);
  row('drop to painted', ({ painted }) => painted);
  row('drop to all analyses', ({ analysed }) => analysed);
  row('longest main-thread task', longest);
  row('  the longest by CPU time', ({ tasks }) => Math.max(0, ...tasks.map(({ cpuMs }) => cpuMs ?? 0)));
  row('tasks over 50 ms', ({ tasks }) => tasks.length, '  ');
  row('  together', ({ tasks }) => sum(tasks.map(({ ms }) => ms)));
  row('  together by CPU time', ({ tasks }) => sum(tasks.map(({ cpuMs }) => cpuMs ?? 0)));
}

function printScripts(assets: string, asked: string[]): void {
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js') && asked.includes(name));
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(assets, name))).length);
  console.log(`\nJavaScript of the first visit, gzip${column(sum(sizes) / 1000, 'kB')}`);
  for (const [i, name] of scripts.entries()) console.log(`${column(sizes[i] / 1000, 'kB')}  ${name}`);
}

function printTop(title: string, sums: Map<string, number>, rows: number): void {
  console.log(`  ${title}`);
  const top = [...sums].sort((a, b) => b[1] - a[1]).slice(0, rows);
  for (const [name, ms] of top) if (ms >= 1) console.log(`${column(ms, 'ms')}  ${name}`);
}

function printTasks({ tasks, spent, dropped }: Run): void {
  console.log('\nTasks over 50 ms of the run with the longest');
  for (const [i, { start, ms, cpuMs }] of tasks.entries()) {
    const cpu = cpuMs === undefined ? '' : ` (${Math.round(cpuMs)} ms of CPU)`;
    console.log(`\n${Math.round(ms)} ms${cpu}, ${Math.round(start - dropped)} ms after the drop`);
    printTop('whose code', spent[i].byOwner, 6);
    printTop('on whose behalf', spent[i].byCaller, 8);
    printTop('functions by self time', spent[i].byFunction, 10);
  }
}

async function main(): Promise<void> {
  if (!existsSync(CITY)) throw new Error(`Cambridge is not at ${CITY}`);
  const folder = mkdtempSync(join(tmpdir(), 'reweave-measure-'));
  const assets = join(folder, 'assets');
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true, sourcemap: true } });
  const server = await preview({
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
  });
  const browser = await chromium.launch(SOFTWARE_BROWSER);
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await dropOnce(browser, assets));
  await browser.close();
  await server.close();
  printTimes(runs);
  printScripts(assets, runs[0].scripts);
  printTasks(runs.toSorted((a, b) => longest(b) - longest(a))[0]);
  rmSync(folder, { recursive: true });
}

await main();
