import type { ExportColumn } from '../../workers/export/columns.ts';
import { parcelColumns } from '../../workers/export/parcel-columns.ts';
import type { Parcels } from '../../workers/model/district.ts';
import { LAND_USES } from '../../workers/model/layers.ts';
import { ACTIONS } from '../../workers/model/renewal.ts';
import type { Lens } from '../project/lenses.ts';
import { categoryTexts } from './columns.ts';

/** Units as they stand in the header of a file, the same in every language. */
const UNITS: Record<NonNullable<Lens['unit']>, string> = {
  points: 'points 0-100',
  minutes: 'min',
  perKm2: 'per km2',
  capacityPerKm2: 'capacity per km2',
  perM2: 'probability per m2',
  share: '0-1',
  m2: 'm2',
  ratio: 'm2/m2',
  people: 'people',
  households: 'households',
  rank: '1 = best',
  year: 'year',
  jobs: 'jobs',
  storeys: 'storeys',
  money: 'money of the data',
  metres: 'm',
  facilities: 'facilities',
  weighted: 'capacity x nearness',
  comments: 'comments',
  commentsPerThousand: 'comments per 1000 people',
  perThousandPeople: 'capacity per 1000 people',
  perThousandParcels: 'capacity per 1000 parcels',
};

const NAMES: Record<string, string> = {
  'access:needs': 'access_furthest_need',
  'density:parcel': 'density',
  'attribute:landUse': 'land_use',
  'attribute:areaM2': 'area',
  'attribute:floorAreaM2': 'floor_area',
  'attribute:yearBuilt': 'year_built',
  'attribute:heightLimitM': 'height_limit',
};

/** `score:total` → `score_total [points 0-100]`. */
export function exportKey({ id, unit }: Pick<Lens, 'id' | 'unit'>): string {
  const name =
    NAMES[id] ??
    id
      .replace(/^attribute:/, '')
      .replace(/^access:to:/, 'access_')
      .replace(/^access:by:/, 'reach_')
      .replace(/^rank:/, 'ranking_')
      .replace(/^score:/, 'score_')
      .replace(/^plan:/, 'plan_');
  return unit ? `${name} [${UNITS[unit]}]` : name;
}

/** `parcelColumns` with every result, its unit in the name, and the rank after the total. */
export function exportColumns(parcels: Parcels, lenses: Lens[], ranks: Uint32Array | null): ExportColumn[] {
  const results = lenses.map((lens) => ({ key: exportKey(lens), column: columnOf(lens) }));
  if (ranks) {
    const at = results.findIndex(({ key }) => key.startsWith('score_total')) + 1;
    const values = Float64Array.from(ranks, (rank) => rank || Number.NaN);
    results.splice(at, 0, { key: 'score_rank [1 = best]', column: { type: 'number', values } });
  }
  return parcelColumns(parcels, results);
}

function columnOf({ scale, values }: Lens): ExportColumn['column'] {
  if (scale === 'landUse') return categoryTexts(values, [...LAND_USES]);
  if (scale === 'action') return categoryTexts(values, [...ACTIONS]);
  return { type: 'number', values };
}
