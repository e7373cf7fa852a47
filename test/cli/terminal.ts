import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../workers/cli/run.ts';

export interface Answer {
  code: number;
  stdout: string;
  stderr: string;
  /** What was printed, parsed. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into JSON of many shapes.
  json: any;
}

/** Runs a command line in this process, with a clock that stands still. */
export async function reweave(...argv: string[]): Promise<Answer> {
  let stdout = '';
  let stderr = '';
  const code = await run(argv, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    now: () => 0,
  });
  return { code, stdout, stderr, json: stdout.startsWith('{') ? JSON.parse(stdout) : undefined };
}

/** The same, where it must succeed. */
export async function told(...argv: string[]): Promise<Answer['json']> {
  const answer = await reweave(...argv);
  if (answer.code !== 0) throw new Error(`exit ${answer.code}: ${answer.stderr}`);
  return answer.json;
}

export const demo = (role: string) => new URL(`../../data/demo/${role}.geojson`, import.meta.url).pathname;

export const CAMBRIDGE = new URL('../../../shared/data/cambridge-ma/', import.meta.url).pathname;

/** A folder of its own with the given files. */
export function folderWith(files: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'reweave-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { path: (name: string) => join(folder, name), list: () => readdirSync(folder).sort() };
}

type Position = [number, number];

/** GeoJSON of points with properties. */
export function pointFile(points: { at: Position; properties?: Record<string, unknown> }[]): string {
  return fileOf(
    points.map(({ at, properties }) => feature({ type: 'Point', coordinates: at }, properties ?? {})),
  );
}

export function lineFile(lines: Position[][]): string {
  return fileOf(lines.map((coordinates) => feature({ type: 'LineString', coordinates }, {})));
}

export function polygonFile(rings: { ring: Position[]; properties?: Record<string, unknown> }[]): string {
  return fileOf(
    rings.map(({ ring, properties }) => feature({ type: 'Polygon', coordinates: [ring] }, properties ?? {})),
  );
}

/** A closed square with its south-west corner at x, y. */
export function square(x: number, y: number, side: number): Position[] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

function feature(geometry: unknown, properties: Record<string, unknown>) {
  return { type: 'Feature', properties, geometry };
}

function fileOf(features: unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}
