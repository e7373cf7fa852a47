import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import Papa from 'papaparse';

const ROOT = new URL('../../../', import.meta.url).pathname;
export const CAMBRIDGE = new URL('../../../../shared/data/cambridge-ma/', import.meta.url).pathname;
export const hasCambridge = existsSync(CAMBRIDGE);

export const demoFile = (name: string): string => `${ROOT}data/demo/${name}.geojson`;

export const cityFile = (name: string): string => `${ROOT}data/city/${name}.geojson`;

export const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

export interface PlainFeature {
  geometry: { type: string; coordinates: never } | null;
  properties: Record<string, string | number | null>;
}

/** The features of a GeoJSON file by plain JSON.parse. */
export function featuresOf(path: string): PlainFeature[] {
  return JSON.parse(readFileSync(path, 'utf8')).features;
}

type ChosenFile = string | { name: string; mimeType: string; buffer: Buffer };

export const textFile = (name: string, text: string): ChosenFile => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(text),
});

/** Picks files with the button of the load panel, as a person does. */
export async function pickFiles(page: Page, files: ChosenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pick files …' }).click();
  await (await chooser).setFiles(files as string[]);
}

export async function takeAway(page: Page, item: string): Promise<Download> {
  await page.getByRole('button', { name: 'Take away' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return download;
}

export async function textOf(download: Download): Promise<string> {
  return readFileSync((await download.path())!, 'utf8');
}

export interface Csv {
  header: string[];
  rows: string[][];
  /** The numbers of a column, NaN where a cell is empty. */
  numbers(column: string): number[];
  texts(column: string): string[];
}

export function parseCsv(text: string): Csv {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd());
  if (errors.length > 0) throw new Error(`not CSV: ${errors[0].message} in row ${errors[0].row}`);
  const [header, ...rows] = data;
  const texts = (column: string) => {
    const at = header.indexOf(column);
    if (at < 0) throw new Error(`no column ${column} among ${header.join(' | ')}`);
    return rows.map((row) => row[at]);
  };
  return {
    header,
    rows,
    texts,
    numbers: (column) => texts(column).map((cell) => (cell === '' ? Number.NaN : Number(cell))),
  };
}
