import { accessInput } from '../../workers/appraisal/inputs.ts';
import { type AccessMeasure, DECAY_DEFAULTS, type MeasureAccessInput } from '../../workers/model/access.ts';
import type { District } from '../../workers/model/district.ts';
import type { Reach } from '../../workers/model/document.ts';
import type { Lens } from './lenses.ts';
import type { ReachView } from './results.ts';

/** Input of the measure of access that a person chose. */
export function reachInput(district: District, speedKmh: number, choice: Reach): MeasureAccessInput {
  const base = accessInput(district, speedKmh);
  const { facilities, parcels } = district;
  return {
    ...base,
    facilities: { ...base.facilities, capacity: facilities?.capacity },
    people: parcels.people,
    what: whatOf(choice),
  };
}

function whatOf({ measure, cutoffMinutes, decay }: Reach): AccessMeasure {
  switch (measure) {
    case 'nearest':
      return { measure };
    case 'gravity':
      return { measure, decay: DECAY_DEFAULTS[decay], cutoffMinutes };
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
