import { travelStreets } from '../../workers/appraisal/travel.ts';
import {
  ACCESS_DEFAULTS,
  type Fronts,
  ISOCHRONE_DEFAULTS,
  type Isochrone,
  type IsochroneInput,
} from '../../workers/model/access.ts';
import type { District } from '../../workers/model/district.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { project } from '../../workers/model/projection.ts';
import { speedOf } from './travel.ts';
import type { IsochronePlace, IsochroneQuestion } from './view.ts';

/** What lies within each limit, in the order of the limits. */
export interface ReachedSummary {
  streetM: number[];
  parcels: number[];
  /** Null where nobody's number is known. */
  people: number[] | null;
  /** Parcels within the last limit whose people are not known. */
  withoutPeople: number;
  /** Facilities, by kind in the district's order. */
  facilities: number[][];
}

/** Where it starts, metres; empty where the place is not in the district (any more). */
export function pointsOf(district: District, fronts: Fronts | null, place: IsochronePlace): Float64Array {
  const { parcels, facilities, projection } = district;
  switch (place.type) {
    case 'point':
    case 'facility':
      return project(projection.definition, Float64Array.from(place.lonLat));
    case 'parcel': {
      const row = parcels.ids.indexOf(place.id);
      if (row < 0) return new Float64Array(0);
      if (!fronts) return parcels.centreXy.slice(2 * row, 2 * row + 2);
      return fronts.origins.slice(2 * fronts.originStarts[row], 2 * fronts.originStarts[row + 1]);
    }
    case 'kind': {
      const kind = facilities ? facilities.kinds.indexOf(place.kind) : -1;
      if (!facilities || kind < 0) return new Float64Array(0);
      return facilities.xy.filter((_, i) => facilities.kind[i >> 1] === kind);
    }
  }
}

/** Null where there is nothing to start from or nothing to go along. */
export function isochroneInput(
  district: District,
  fronts: Fronts | null,
  access: ProjectDocument['access'],
  { place, direction, limitsMinutes }: IsochroneQuestion,
): IsochroneInput | null {
  const speedKmh = speedOf(access);
  const streets = travelStreets(district.streets, speedKmh, access);
  const points = place ? pointsOf(district, fronts, place) : new Float64Array(0);
  if (!streets || points.length === 0) return null;
  const { parcels, facilities } = district;
  const origins = fronts ? fronts.origins : parcels.centreXy;
  const at = new Float64Array(origins.length + (facilities?.xy.length ?? 0));
  at.set(origins);
  if (facilities) at.set(facilities.xy, origins.length);
  return {
    streets,
    points,
    direction,
    limitsMinutes,
    speedKmh,
    at,
    snapM: ACCESS_DEFAULTS.snapM,
    maxJoinM: ACCESS_DEFAULTS.maxJoinM,
    ...ISOCHRONE_DEFAULTS,
  };
}

/** Counts what lies within each limit; `atMinutes` are those of the parcels' points, then of the facilities. */
export function summaryOf(
  { parcels, facilities }: District,
  fronts: Fronts | null,
  { limitsMinutes, reachedM, atMinutes }: Isochrone,
): ReachedSummary {
  const known = parcels.people.some((n) => n >= 0);
  const zeros = () => limitsMinutes.map(() => 0);
  const summary: ReachedSummary = {
    streetM: [...reachedM],
    parcels: zeros(),
    people: known ? zeros() : null,
    withoutPeople: 0,
    facilities: (facilities?.kinds ?? []).map(zeros),
  };
  const limitOf = (minutes: number) => limitsMinutes.findIndex((limit) => minutes <= limit * (1 + 1e-9));
  const addFrom = (sums: number[], first: number, amount: number) => {
    for (let k = first; k < sums.length; k++) sums[k] += amount;
  };
  for (let parcel = 0; parcel < parcels.count; parcel++) {
    const first = limitOf(bestOf(atMinutes, fronts, parcel));
    if (first < 0) continue;
    addFrom(summary.parcels, first, 1);
    if (!summary.people) continue;
    if (parcels.people[parcel] >= 0) addFrom(summary.people, first, parcels.people[parcel]);
    else summary.withoutPeople++;
  }
  const offset = fronts ? fronts.origins.length / 2 : parcels.count;
  facilities?.kind.forEach((kind, f) => {
    const first = limitOf(atMinutes[offset + f]);
    if (first >= 0) addFrom(summary.facilities[kind], first, 1);
  });
  return summary;
}

function bestOf(minutes: Float64Array, fronts: Fronts | null, parcel: number): number {
  if (!fronts) return minutes[parcel];
  let best = Number.NaN;
  for (let p = fronts.originStarts[parcel]; p < fronts.originStarts[parcel + 1]; p++) {
    if (!(minutes[p] >= best)) best = Number.isNaN(minutes[p]) ? best : minutes[p];
  }
  return best;
}
