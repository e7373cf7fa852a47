import { describe, expect, it } from 'vitest';
import type { Lens } from '../../src/project/lenses.ts';
import { exportColumns, exportKey } from '../../src/table/exportColumns.ts';
import { type Column, cellAt, type Field, type TextColumn } from '../../workers/model/columns.ts';
import type { Parcels } from '../../workers/model/district.ts';
import { text } from '../export/samples.ts';

const lens = (id: string, unit: Lens['unit'], values: number[], scale: Lens['scale'] = 'amount'): Lens => ({
  id,
  unit,
  scale,
  group: 'attribute',
  label: { key: 'lens.total' },
  values: Float32Array.from(values),
});

function parcelsWith(fields: Parcels['fields'], ids: string[]): Parcels {
  return { ids, count: ids.length, fields } as Parcels;
}

const field = (name: string, cells: (string | null)[]): Field => ({
  name,
  column: text(name, cells).column as TextColumn,
});

describe('columns that leave in a file', () => {
  it('are named by what they are, with the unit, in no language of the screen', () => {
    expect(exportKey({ id: 'score:total', unit: 'points' })).toBe('score_total [points 0-100]');
    expect(exportKey({ id: 'access:to:school', unit: 'minutes' })).toBe('access_school [min]');
    expect(exportKey({ id: 'score:A1', unit: 'points' })).toBe('score_A1 [points 0-100]');
    expect(exportKey({ id: 'access:to:a:b', unit: 'minutes' })).toBe('access_a:b [min]');
    expect(exportKey({ id: 'attribute:areaM2', unit: 'm2' })).toBe('area [m2]');
    expect(exportKey({ id: 'attribute:landUse', unit: null })).toBe('land_use');
  });

  it('are the id, the file’s own fields, then the results with the rank after the total', () => {
    const parcels = parcelsWith(
      [
        field('地址', ['a', 'b']),
        { name: 'storeys', column: { type: 'number', values: Float64Array.of(1, 2) } },
      ],
      ['p1', 'p2'],
    );
    const lenses = [
      lens('score:total', 'points', [50, Number.NaN]),
      lens('attribute:landUse', null, [6, Number.NaN], 'landUse'),
    ];
    const columns = exportColumns(parcels, lenses, Uint32Array.of(1, 0));
    expect(columns.map(({ key }) => key)).toEqual([
      'id',
      '地址',
      'storeys',
      'score_total [points 0-100]',
      'score_rank [1 = best]',
      'land_use',
    ]);
    const rows = [0, 1].map((row) => columns.map(({ column }) => cellAt(column as Column, row)));
    expect(rows).toEqual([
      ['p1', 'a', 1, 50, 1, 'green'],
      ['p2', 'b', 2, undefined, undefined, undefined],
    ]);
  });

  it('repeat no name: a field that is the id is left out, one that takes the name of a result is marked', () => {
    const same = parcelsWith([field('id', ['p1', 'p2']), field('land_use', ['R', 'C'])], ['p1', 'p2']);
    const lenses = [lens('attribute:landUse', null, [0, 1], 'landUse')];
    expect(exportColumns(same, lenses, null).map(({ key }) => key)).toEqual([
      'id',
      'land_use (file)',
      'land_use',
    ]);
    const numbered = parcelsWith([field('id', ['p1', 'p1']), field('id (file)', ['x', 'y'])], ['p1', 'p1·2']);
    expect(exportColumns(numbered, [], null).map(({ key }) => key)).toEqual([
      'id',
      'id (file)',
      'id (file) (file)',
    ]);
  });
});
