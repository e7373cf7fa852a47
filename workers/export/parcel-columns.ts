import { cellAt, type Field, type TextColumn } from '../model/columns.ts';
import type { Parcels } from '../model/district.ts';
import type { ExportColumn } from './columns.ts';

/**
 * All that leaves of parcels in a file, one column each: id, the file's own fields under their own names, the results.
 * A field whose name is taken gets "(file)" after it; one that only repeats the id is left out.
 */
export function parcelColumns(
  parcels: Pick<Parcels, 'ids' | 'fields'>,
  results: ExportColumn[],
): ExportColumn[] {
  const taken = new Set(['id', ...results.map(({ key }) => key)]);
  const own = parcels.fields
    .filter((field) => !repeatsId(field, parcels.ids))
    .map(({ name, column }) => ({ key: freeName(name, taken), column }));
  return [{ key: 'id', column: idColumn(parcels.ids) }, ...own, ...results];
}

function idColumn(ids: string[]): TextColumn {
  return { type: 'text', codes: Int32Array.from(ids.keys()), dictionary: ids };
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
