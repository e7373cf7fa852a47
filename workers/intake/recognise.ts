import { type Column, cellAt } from '../model/columns.ts';
import type { LandUse, Layer, Mapping } from '../model/layers.ts';
import {
  bareName,
  FACILITY_WORDS,
  FILE_WORDS,
  type FieldWords,
  fileWords,
  PARCEL_WORDS,
  STREET_WORDS,
} from './field-words.ts';
import { protectedOf } from './heritage-column.ts';
import { landUseOf } from './land-use-words.ts';
import { readNumber } from './read-number.ts';
import { oneWayOf, slopeOf, speedOf } from './street-travel.ts';

const MAX_LAND_USES = 200;
const SAMPLE_ROWS = 2000;
/** A boundary is one or a few polygons. */
const FEW = 20;
const MOST = 0.8;
const HALF = 0.5;

/**
 * What a layer is probably for and which of its fields mean what, by geometry, file and field names in English and
 * Chinese, and the values: a guess that a person can correct. Quick: looks at no more than 2,000 rows.
 */
export function recognise(layer: Layer): Mapping {
  if (layer.geometry.kind === 'point') return { role: 'facilities', fields: fieldsBy(layer, FACILITY_WORDS) };
  if (layer.geometry.kind === 'line') {
    return isWaterLine(layer) ? { role: null } : { role: 'streets', fields: fieldsBy(layer, STREET_WORDS) };
  }
  const fields = fieldsBy(layer, PARCEL_WORDS);
  const role = polygonRole(layer, fields);
  return role === 'parcels' ? { role, fields, landUses: landUsesOf(layer, fields.landUse) } : { role };
}

/** The land use that each distinct value of a field means (at most 200 values); 'other' where no word tells. */
export function landUsesOf(layer: Layer, fieldName: string | undefined): Record<string, LandUse> {
  const column = columnNamed(layer, fieldName);
  if (column === undefined) return {};
  const values = distinctValues(column, layer.passport.features).slice(0, MAX_LAND_USES);
  return Object.fromEntries(values.map((value) => [value, landUseOf(value) ?? 'other']));
}

function polygonRole(layer: Layer, fields: Record<string, string | undefined>) {
  const file = fileWords(layer.passport.file);
  if (FILE_WORDS.parcels.test(file)) return 'parcels';
  if (layer.passport.features <= FEW && FILE_WORDS.boundary.test(file)) return 'boundary';
  const { landUse, floorAreaM2, yearBuilt, households, people } = fields;
  if ([landUse, floorAreaM2, yearBuilt, households, people].filter(Boolean).length >= 2) return 'parcels';
  if (FILE_WORDS.green.test(file)) return 'green';
  if (FILE_WORDS.water.test(file)) return 'water';
  const uses =
    landUse === undefined ? [] : sampleOf(columnNamed(layer, landUse)!).map((v) => landUseOf(String(v)));
  const isMostly = (use: LandUse) => uses.length > 0 && share(uses, (found) => found === use) >= MOST;
  return isMostly('green') ? 'green' : isMostly('water') ? 'water' : 'parcels';
}

function isWaterLine(layer: Layer): boolean {
  const file = fileWords(layer.passport.file);
  const names = layer.fields.map((field) => bareName(field.name));
  if (FILE_WORDS.streets.test(file) || names.includes('highway')) return false;
  return FILE_WORDS.water.test(file) || names.includes('waterway');
}

/** For each meaning the field whose name fits best and whose values fit; each field is used once. */
function fieldsBy<M extends string>(layer: Layer, words: Record<M, FieldWords>): Partial<Record<M, string>> {
  const chosen: Partial<Record<M, string>> = {};
  const taken = new Set<string>();
  for (const meaning of Object.keys(words) as M[]) {
    const best = layer.fields
      .filter(({ name, column }) => !taken.has(name) && fits(meaning, column))
      .map(({ name }) => ({ name, rank: rankOf(bareName(name), words[meaning]) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank)[0];
    if (best === undefined) continue;
    chosen[meaning] = best.name;
    taken.add(best.name);
  }
  return chosen;
}

function rankOf(name: string, { exact, within = [], unless }: FieldWords): number {
  if (unless?.test(name)) return Infinity;
  const whole = exact.indexOf(name);
  if (whole >= 0) return whole;
  const part = within.findIndex((word) => name.includes(word));
  return part >= 0 ? exact.length + part : Infinity;
}

/** Whether the values of a column can have the meaning. */
function fits(meaning: string, column: Column): boolean {
  const sample = sampleOf(column);
  if (sample.length === 0) return false;
  const isNumber = holdsNumbers(column);
  switch (meaning) {
    case 'yearBuilt':
      return (
        isNumber &&
        share(
          sample,
          (year) => readNumber(year) === 0 || (readNumber(year) >= 1500 && readNumber(year) <= 2100),
        ) >= HALF
      );
    case 'floorAreaM2':
    case 'households':
    case 'people':
    case 'jobs':
    case 'storeys':
    case 'heightLimitM':
    case 'value':
    case 'capacity':
      return isNumber && share(sample, (value) => readNumber(value) >= 0) >= HALF;
    case 'landUse':
      return share(sample, (value) => landUseOf(String(value)) !== null) >= HALF;
    case 'heritage':
      return share(sample, (value) => protectedOf(value) !== null) >= HALF;
    case 'kind':
      return column.type === 'text' && (sample.length < 10 || new Set(sample).size <= sample.length * MOST);
    case 'class':
      return new Set(sample).size <= 40;
    case 'name':
      return column.type === 'text';
    case 'speedKmh':
      return share(sample, (value) => speedOf(value) > 0) >= HALF;
    case 'slope':
      return share(sample, (value) => Number.isFinite(slopeOf(value))) >= HALF;
    case 'oneWay':
      return share(sample, (value) => !Number.isNaN(oneWayOf(value))) >= HALF;
    default:
      return true;
  }
}

const numeric = new WeakMap<Column, boolean>();

/** Whether the values of a column are numbers, or at least half of its texts spell one ("1,200" beside "n/a"). */
export function holdsNumbers(column: Column): boolean {
  if (column.type === 'number') return true;
  let known = numeric.get(column);
  if (known === undefined) {
    const sample = sampleOf(column);
    known = sample.length > 0 && share(sample, (value) => !Number.isNaN(readNumber(value))) >= HALF;
    numeric.set(column, known);
  }
  return known;
}

function columnNamed(layer: Layer, name: string | undefined): Column | undefined {
  return layer.fields.find((field) => field.name === name)?.column;
}

/** Values that are there, of rows evenly spread. */
function sampleOf(column: Column): (string | number)[] {
  const rows = column.type === 'text' ? column.codes.length : column.values.length;
  const step = Math.max(1, Math.floor(rows / SAMPLE_ROWS));
  const sample = [];
  for (let row = 0; row < rows; row += step) {
    const cell = cellAt(column, row);
    if (cell !== undefined) sample.push(cell);
  }
  return sample;
}

function distinctValues(column: Column, rows: number): string[] {
  if (column.type === 'text') return column.dictionary;
  const values = new Set<string>();
  for (let row = 0; row < rows && values.size < MAX_LAND_USES; row++) {
    const cell = cellAt(column, row);
    if (cell !== undefined) values.add(String(cell));
  }
  return [...values];
}

function share<T>(values: T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length;
}
