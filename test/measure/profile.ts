import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';

/** A CPU profile as the DevTools protocol hands it over; times in microseconds. */
export interface Profile {
  nodes: {
    id: number;
    children?: number[];
    callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number };
  }[];
  samples: number[];
  timeDeltas: number[];
  startTime: number;
}

/** A stretch of the main thread, milliseconds on the page's clock. */
export interface Task {
  start: number;
  ms: number;
  /** Of which the thread really ran: what is left where nothing else uses the machine. */
  cpuMs?: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Microseconds that the thread ran. */
  tdur?: number;
}

/** Adds to each task the time that its thread ran, from a trace of the browser. */
export function withCpuTime(tasks: Task[], trace: Buffer, originMs: number): Task[] {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString());
  const runs = traceEvents.filter(
    ({ name, ph, dur }) => ph === 'X' && name === 'RunTask' && (dur ?? 0) > 40_000,
  );
  return tasks.map((task) => {
    const isSame = ({ ts, dur = 0 }: TraceEvent) =>
      Math.abs(ts / 1000 - originMs - task.start) < 5 && Math.abs(dur / 1000 - task.ms) < 5;
    const tdur = runs.find(isSame)?.tdur;
    return tdur === undefined ? task : { ...task, cpuMs: tdur / 1000 };
  });
}

/** Milliseconds of a task, by what they went into. */
export interface Spent {
  byFunction: Map<string, number>;
  byOwner: Map<string, number>;
  /** By the nearest file of the app on the stack: on whose behalf a library worked. */
  byCaller: Map<string, number>;
}

/** Where something in the source is. */
interface Place {
  name: string;
  /** From the root of the project; '' for what belongs to the browser. */
  file: string;
}

const APP = /^(src|workers)\//;
const NATIVE = 'the browser itself';

/** Finds the source of what the minified scripts in a folder of assets run. */
function locator(assets: string): (frame: Profile['nodes'][number]['callFrame']) => Place {
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (url: string) => {
    if (!maps.has(url)) {
      const path = join(assets, `${url.split('/').pop()}.map`);
      maps.set(url, url && existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : null);
    }
    return maps.get(url);
  };
  return ({ functionName, url, lineNumber, columnNumber }) => {
    const entry = mapOf(url)?.findEntry(lineNumber, columnNumber);
    const name = functionName || '(anonymous)';
    if (!entry || !('originalSource' in entry)) return { name, file: '' };
    const file = /(?:^|\/)((?:node_modules|src|workers)\/.*)$/.exec(entry.originalSource)?.[1];
    return { name: `${name}:${entry.originalLine + 1}`, file: file ?? entry.originalSource };
  };
}

/** Self times within each task; `startMs`: when the profile began, on the page's clock. */
export function spentIn(profile: Profile, startMs: number, tasks: Task[], assets: string): Spent[] {
  const locate = locator(assets);
  const places = new Map(profile.nodes.map(({ id, callFrame }) => [id, locate(callFrame)]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id])),
  );
  const callerOf = (id: number): string => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { file } = places.get(at)!;
      if (APP.test(file)) return file;
    }
    return 'no file of the app';
  };
  const spent = tasks.map((): Spent => ({ byFunction: new Map(), byOwner: new Map(), byCaller: new Map() }));
  let at = startMs;
  profile.samples.forEach((id, i) => {
    const ms = profile.timeDeltas[i] / 1000;
    at += ms;
    const task = tasks.findIndex(({ start, ms: length }) => at >= start && at <= start + length);
    if (task < 0) return;
    const { name, file } = places.get(id)!;
    add(spent[task].byFunction, `${name} · ${file || NATIVE}`, ms);
    add(spent[task].byOwner, ownerOf(file), ms);
    add(spent[task].byCaller, callerOf(id), ms);
  });
  return spent;
}

function ownerOf(file: string): string {
  if (APP.test(file)) return 'the app';
  const found = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  if (!found) return NATIVE;
  if (/^@(deck|luma|math|loaders|probe)\.gl/.test(found)) return 'deck.gl';
  if (/^(@mantine|@floating-ui)/.test(found)) return 'mantine';
  return /^(react(-dom)?|scheduler)$/.test(found) ? 'react' : found;
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}
