import type { Column } from '../../workers/model/columns.ts';
import type { Parcels } from '../../workers/model/district.ts';
import { LAND_USES } from '../../workers/model/layers.ts';

/** Parcels in groups whose access is compared. */
export interface Groups {
  /** As in the document. */
  by: string;
  /** Index into `names` of each parcel, -1 where missing. */
  of: Int32Array;
  /** Values of the field, codes of land uses, or (for `classes`) what is in each class. */
  names: string[];
  /** Upper and lower ends of classes of a number field; null where groups are values. */
  classes: [number, number][] | null;
}

/** More groups than this are a list, not a comparison. */
const MOST_GROUPS = 12;
const CLASSES = 4;

/** What parcels can be grouped by: their land use, text fields with few values, number fields. */
export function groupChoices(parcels: Parcels): string[] {
  const fields = parcels.fields.filter(({ column }) => {
    if (column.type === 'number') return column.values.some(Number.isFinite);
    const used = new Set(column.codes.filter((code) => code >= 0)).size;
    return used >= 2 && used <= MOST_GROUPS;
  });
  const hasUse = parcels.landUse.some((code) => code !== 255);
  return [...(hasUse ? ['landUse'] : []), ...fields.map(({ name }) => `field:${name}`)];
}

/** Number fields that can say how much a parcel's people need. */
export function numberFields(parcels: Parcels): string[] {
  return parcels.fields.filter(({ column }) => spanOf(column) !== null).map(({ name }) => name);
}

/** Groups of parcels; null where nothing is chosen or the field is not there. Number fields are cut into quarters of the parcels. */
export function groupsOf(parcels: Parcels, by: string | null): Groups | null {
  if (by === null) return null;
  if (by === 'landUse') {
    const used = LAND_USES.map((_, code) => code).filter((code) => parcels.landUse.includes(code));
    const of = Int32Array.from(parcels.landUse, (code) => used.indexOf(code));
    return { by, of, names: used.map((code) => LAND_USES[code]), classes: null };
  }
  const column = fieldNamed(parcels, by.replace(/^field:/, ''));
  if (!column) return null;
  if (column.type === 'text') {
    const used = [...new Set(column.codes.filter((code) => code >= 0))].sort((a, b) => a - b);
    const place = new Map(used.map((code, k) => [code, k]));
    const of = Int32Array.from(column.codes, (code) => place.get(code) ?? -1);
    return { by, of, names: used.map((code) => column.dictionary[code]), classes: null };
  }
  return quarters(by, column.values);
}

function quarters(by: string, values: Float64Array): Groups | null {
  const sorted = values.filter(Number.isFinite).sort();
  if (sorted.length === 0) return null;
  const edges = [sorted[0]];
  for (let k = 1; k < CLASSES; k++) {
    const edge = sorted[Math.floor((k * sorted.length) / CLASSES)];
    if (edge > edges[edges.length - 1]) edges.push(edge);
  }
  const ends = [...edges.slice(1), sorted[sorted.length - 1]];
  const classes = edges.map((edge, k): [number, number] => [edge, ends[k]]);
  const of = Int32Array.from(values, (value) =>
    Number.isFinite(value) ? edges.findLastIndex((edge) => value >= edge) : -1,
  );
  return { by, of, names: classes.map((_, k) => String(k)), classes };
}

/** A number field from 0 at its least to 1 at its most, NaN where missing; null where it is not there or says nothing. */
export function needOf(parcels: Parcels, name: string): Float64Array | null {
  const column = fieldNamed(parcels, name);
  const span = column && spanOf(column);
  if (!span || column.type !== 'number') return null;
  const [least, most] = span;
  return column.values.map((value) => (value - least) / (most - least));
}

/** Least and most of a number field; null where it is not there or says nothing. */
export function spanOfField(parcels: Parcels, name: string): [number, number] | null {
  const column = fieldNamed(parcels, name);
  return column ? spanOf(column) : null;
}

function spanOf(column: Column): [number, number] | null {
  if (column.type !== 'number') return null;
  let [least, most] = [Infinity, -Infinity];
  for (const value of column.values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least < most && Number.isFinite(most - least) ? [least, most] : null;
}

function fieldNamed({ fields }: Parcels, name: string): Column | undefined {
  return fields.find((field) => field.name === name)?.column;
}
