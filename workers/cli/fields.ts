import { selectFeatures } from '../intake/geometry-levels.ts';
import { selectRows } from '../intake/join-fields.ts';
import type { PlacedLayer } from '../intake/placed-layer.ts';
import { type Column, cellAt } from '../model/columns.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Args } from './args.ts';

type Table = Pick<PlacedLayer, 'file' | 'fields' | 'rows'>;

/** @throws field-unknown */
export function columnOf({ file, fields }: Table, name: string, option: string): Column {
  const column = fields.find((field) => field.name === name)?.column;
  if (column !== undefined) return column;
  const known = fields.map((field) => field.name).join(', ');
  throw new ReweaveError('field-unknown', { file, got: name, fields: known || '—', option });
}

/** The numbers of a field; what is none is missing. @throws field-unknown, field-not-numbers where there is not one */
export function numbersIn(table: Table, name: string, option: string): Float64Array {
  const column = columnOf(table, name, option);
  const cells = Array.from({ length: table.rows }, (_, row) => cellAt(column, row));
  const values = Float64Array.from(cells, (cell) => Number(cell ?? Number.NaN));
  if (values.some(Number.isFinite)) return values;
  const got = cells.find((cell) => cell !== undefined) ?? '—';
  throw new ReweaveError('field-not-numbers', { file: table.file, field: name, got });
}

/**
 * The features that meet the conditions `field=value`: any of those on one field, and all fields.
 * @throws option-value, field-unknown, nothing-left
 */
export function whereOf(layer: PlacedLayer, args: Args, option: string): PlacedLayer {
  const conditions = new Map<string, Set<string>>();
  for (const text of args.texts(option)) {
    const at = text.indexOf('=');
    if (at < 1) throw args.wrong(option, 'field=value', '字段=值');
    const name = text.slice(0, at);
    conditions.set(name, (conditions.get(name) ?? new Set()).add(text.slice(at + 1)));
  }
  if (conditions.size === 0) return layer;
  const wanted = [...conditions].map(([name, values]) => ({
    values,
    column: columnOf(layer, name, `--${option}`),
  }));
  const kept = Uint32Array.from({ length: layer.rows }, (_, row) => row).filter((row) =>
    wanted.every(({ column, values }) => values.has(String(cellAt(column, row) ?? ''))),
  );
  if (kept.length === 0) {
    const got = args.texts(option).join(', ');
    throw new ReweaveError('nothing-left', { file: layer.file, count: layer.rows, got });
  }
  return {
    ...layer,
    geometry: selectFeatures(layer.geometry, kept),
    fields: selectRows(layer.fields, kept),
    rows: kept.length,
  };
}
