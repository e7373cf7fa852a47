import { expect, test } from 'vitest';
import { streetColumns } from '../../src/table/streetColumns.ts';
import type { StreetDensity } from '../../workers/density/street-density.ts';
import type { Streets } from '../../workers/model/district.ts';

test('pieces of street leave with the name of their street, missing where it has none, and with what they hold', () => {
  // Two features: the first of two lines, the second of one and without a name.
  const streets = {
    names: ['Mill Street', ''],
    geometry: { lineStarts: Uint32Array.of(0, 2, 4, 6), featureStarts: Uint32Array.of(0, 2, 3) },
  } as Streets;
  const density = {
    edge: Uint32Array.of(0, 1, 2),
    line: Uint32Array.of(0, 1, 2),
    fromM: Float64Array.of(0, 0, 10),
    toM: Float64Array.of(20, 10, 20),
    value: Float64Array.of(50, 0, 100),
  } as StreetDensity;
  const [street, , , , value, amount] = streetColumns(density, streets, 'per km');
  expect(street.column).toMatchObject({ type: 'text', codes: Int32Array.of(0, 0, -1) });
  expect(value.key).toBe('density [per km]');
  expect(amount.column).toMatchObject({ values: Float64Array.of(1, 0, 1) });
});
