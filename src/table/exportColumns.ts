import type { ExportColumn } from '../../workers/export/columns.ts';
import { cellAt, type Field, type TextColumn } from '../../workers/model/columns.ts';
import type { Parcels } from '../../workers/model/district.ts';
import { LAND_USES } from '../../workers/model/layers.ts';
import type { Lens } from '../project/lenses.ts';

/** Units as they stand in the header of a file, the same in every language. */
const UNITS: Record<NonNullable<Lens['unit']>, string> = {
  points: 'points 0-100',
  minutes: 'min',
  perKm2: 'per km2',
  share: '0-1',
  m2: 'm2',
  ratio: 'm2/m2',
  people: 'people',
  households: 'households',
  year: 'year',
};

const NAMES: Record<string, string> = {
  'access:needs': 'access_furthest_need',
  'density:parcel': 'density',
  'attribute:landUse': 'land_use',
  'attribute:areaM2': 'area',
  'attribute:floorAreaM2': 'floor_area',
  'attribute:yearBuilt': 'year_built',
};

/** `score:total` → `score_total [points 0-100]`. */
export function exportKey({ id, unit }: Pick<Lens, 'id' | 'unit'>): string {
  const name =
    NAMES[id] ??
    id.replace(/^attribute:/, '').replace(/^access:to:|:/, (part) => (part === ':' ? '_' : 'access_'));
  return unit ? `${name} [${UNITS[unit]}]` : name;
}

/**
 * All that leaves in a file, one column each: id, the file's own fields under their own names, every result with its unit, the rank.
 * A field whose name is taken gets "(file)" after it; one that only repeats the id is left out.
 */
export function exportColumns(parcels: Parcels, lenses: Lens[], ranks: Uint32Array | null): ExportColumn[] {
  const results = lenses.map((lens) => ({ key: exportKey(lens), column: columnOf(lens) }));
  if (ranks) {
    const at = results.findIndex(({ key }) => key.startsWith('score_total')) + 1;
    const values = Float64Array.from(ranks, (rank) => rank || Number.NaN);
    results.splice(at, 0, { key: 'score_rank [1 = best]', column: { type: 'number', values } });
  }
  const taken = new Set(['id', ...results.map(({ key }) => key)]);
  const own = parcels.fields
    .filter((field) => !repeatsId(field, parcels.ids))
    .map(({ name, column }) => ({ key: freeName(name, taken), column }));
  return [{ key: 'id', column: idColumn(parcels) }, ...own, ...results];
}

function columnOf({ scale, values }: Lens): ExportColumn['column'] {
  if (scale !== 'landUse') return { type: 'number', values };
  return {
    type: 'text',
    codes: Int32Array.from(values, (code) => (Number.isNaN(code) ? -1 : code)),
    dictionary: [...LAND_USES],
  };
}

function idColumn({ ids, count }: Parcels): TextColumn {
  return { type: 'text', codes: Int32Array.from({ length: count }, (_, row) => row), dictionary: ids };
}

function repeatsId({ name, column }: Field, ids: string[]): boolean {
  return name === 'id' && ids.every((id, row) => String(cellAt(column, row)) === id);
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 1; taken.has(free); n++) free = `${name} (file${n > 1 ? ` ${n}` : ''})`;
  taken.add(free);
  return free;
}
