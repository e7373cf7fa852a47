import { accessInput } from '../../workers/appraisal/inputs.ts';
import type { AccessMeasure, Fronts, MeasureAccessInput } from '../../workers/model/access.ts';
import type { District } from '../../workers/model/district.ts';
import type { ProjectDocument, Reach } from '../../workers/model/document.ts';
import { needOf } from './groups.ts';
import type { Lens } from './lenses.ts';
import type { ReachView } from './results.ts';
import { speedOf } from './travel.ts';

/** Input of the measure of access that a person chose. */
export function reachInput(
  district: District,
  access: ProjectDocument['access'],
  fronts: Fronts | null,
): MeasureAccessInput {
  const base = accessInput(district, speedOf(access), access, fronts);
  const { facilities, parcels } = district;
  const { reach } = access;
  const need = reach.need && isCatchment(reach.measure) ? needOf(parcels, reach.need.field) : null;
  return {
    ...base,
    facilities: {
      ...base.facilities,
      capacity: reach.supply === 'each' ? facilities?.capacity.map(() => 1) : facilities?.capacity,
    },
    people: parcels.people,
    ...(need && reach.need && { need: { value: need, lambda: reach.need.lambda } }),
    what: whatOf(reach),
  };
}

/** Whether supply is shared out among people. */
export const isCatchment = (measure: Reach['measure']): boolean => measure.endsWith('sfca');

function whatOf({ measure, cutoffMinutes, decay, decays, zones }: Reach): AccessMeasure {
  switch (measure) {
    case 'nearest':
      return { measure };
    case 'gravity':
      return { measure, decay: decays[decay], cutoffMinutes };
    case 'e2sfca':
      return { measure, cutoffMinutes, zones };
    default:
      return { measure, cutoffMinutes };
  }
}

/** One lens per kind of facility. */
export function reachLenses({ choice, result }: ReachView): Lens[] {
  const unit =
    choice.measure === 'count'
      ? 'facilities'
      : choice.measure === 'gravity'
        ? 'weighted'
        : result.demand === 'people'
          ? 'perThousandPeople'
          : 'perThousandParcels';
  const perThousand = unit === 'perThousandPeople' || unit === 'perThousandParcels';
  return result.kinds.map((kind, i) => ({
    id: `access:by:${kind}`,
    group: 'access',
    label: { key: `lens.reach.${choice.measure}`, kind },
    unit,
    scale: 'amount',
    values: perThousand ? result.values[i].map((value) => 1000 * value) : result.values[i],
  }));
}
