import type { Field } from '../../workers/model/columns.ts';
import type { TreeMeasure } from '../../workers/model/indicator-tree.ts';

const RADIUS_M = 300;

/** A measure of a kind to begin with: it keeps the facilities of the one before. */
export function measureOf(
  type: TreeMeasure['type'],
  before: TreeMeasure,
  kinds: string[],
  fields: Field[],
): TreeMeasure {
  const feeds =
    'facilities' in before
      ? { facilities: before.facilities, standIns: before.standIns }
      : { facilities: [kinds[0] ?? 'clinic'], standIns: [] };
  switch (type) {
    case 'density':
    case 'accessibility':
      return { type, ...feeds };
    case 'greenRatio':
      return { type, radiusM: RADIUS_M };
    case 'integration':
      return { type, along: 'streets' };
    case 'ratio':
      return { type, numerator: 'floorAreaM2', denominator: 'areaM2' };
    case 'attribute': {
      const number = fields.find(({ column }) => column.type === 'number');
      return { type, of: number ? { field: number.name } : 'yearBuilt' };
    }
  }
}
