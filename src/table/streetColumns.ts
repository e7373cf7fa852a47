import type { StreetDensity } from '../../workers/density/street-density.ts';
import type { ExportColumn } from '../../workers/export/columns.ts';
import type { Streets } from '../../workers/model/district.ts';

/** A density along streets as columns of a file, a row per piece; `amount` is what the piece holds of all that was spread. */
export function streetColumns(
  { edge, fromM, toM, value, line }: StreetDensity,
  streets: Streets,
  unit: string,
): ExportColumn[] {
  const { names } = streets;
  const { featureStarts } = streets.geometry;
  const featureOf = new Int32Array(streets.geometry.lineStarts.length - 1);
  for (let f = 0; f + 1 < featureStarts.length; f++)
    featureOf.fill(f, featureStarts[f], featureStarts[f + 1]);
  const number = (key: string, values: Float64Array): ExportColumn => ({
    key,
    column: { type: 'number', values },
  });
  return [
    {
      key: 'street',
      column: {
        type: 'text',
        codes: Int32Array.from(line, (one) => (names[featureOf[one]] ? featureOf[one] : -1)),
        dictionary: names,
      },
    },
    number('segment', Float64Array.from(edge)),
    number('from [m along segment]', fromM),
    number('to [m along segment]', toM),
    number(`density [${unit}]`, value),
    number(
      'amount',
      value.map((one, k) => (one * (toM[k] - fromM[k])) / 1000),
    ),
  ];
}
