import type { ExportColumn } from '../export/columns.ts';
import { parcelColumns } from '../export/parcel-columns.ts';
import type { AccessMeasure } from '../model/access.ts';
import type { AccessQuestion } from './access-input.ts';
import type { Features } from './write-features.ts';

const UNITS: Record<AccessMeasure['measure'], string> = {
  nearest: 'min',
  count: 'facilities',
  gravity: 'weighted supply',
  '2sfca': 'supply per demand',
  e2sfca: 'supply per demand',
  g2sfca: 'supply per demand',
  '3sfca': 'supply per demand',
};

/** The origins as they leave in a file; names as in the files that the app writes. */
export function accessColumns(
  { origins, originIds, input }: AccessQuestion,
  measure: AccessMeasure['measure'],
  byKind: (Float32Array | Float64Array)[],
  whole: Float32Array | Float64Array,
): Features {
  const column = (name: string, values: Float32Array | Float64Array): ExportColumn => ({
    key: `access_${name} [${UNITS[measure]}]`,
    column: { type: 'number', values },
  });
  const results = [
    column(measure === 'nearest' ? 'furthest_need' : 'all_kinds', whole),
    ...input.facilities.kinds.map((kind, k) => column(kind, byKind[k])),
  ];
  const columns = parcelColumns({ ids: originIds, fields: origins.fields }, results);
  return { geometry: origins.geometry, columns, rows: origins.rows };
}
