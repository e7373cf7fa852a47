import type { SitingInput } from '../../model/siting.ts';

/**
 * Siting as least cost: a place costs its weight times the cost to the nearest chosen candidate, at most `base`. Coverage is
 * the case of costs 0 (within) and base 1. Candidate c lowers the costs of its arcs starts[c] … starts[c + 1] − 1, no others.
 */
export interface SitingCosts {
  candidates: number;
  weights: Float64Array;
  base: Float64Array;
  starts: Uint32Array;
  places: Uint32Array;
  costs: Float64Array;
}

/** Leaves out what cannot matter: places without people, arcs that are no nearer than what is there now. */
export function sitingCosts({ people, reach, minutesNow, goal }: SitingInput): SitingCosts {
  const most = goal.type === 'coverage' ? goal.withinMin : goal.farMin;
  const costOf = (minutes: number) => {
    if (goal.type === 'distance') return Math.min(minutes, most);
    return minutes <= most ? 0 : 1;
  };
  const base = minutesNow.map(costOf);
  const weights = people.map(knownPeople);
  const candidates = reach.starts.length - 1;
  const starts = new Uint32Array(candidates + 1);
  const places = new Uint32Array(reach.places.length);
  const costs = new Float64Array(reach.places.length);
  let count = 0;
  for (let c = 0; c < candidates; c++) {
    for (let a = reach.starts[c]; a < reach.starts[c + 1]; a++) {
      const place = reach.places[a];
      const cost = costOf(reach.minutes[a]);
      if (!(weights[place] > 0 && cost < base[place])) continue;
      places[count] = place;
      costs[count++] = cost;
    }
    starts[c + 1] = count;
  }
  return { candidates, weights, base, starts, places: places.slice(0, count), costs: costs.slice(0, count) };
}

/** Places where people are not known have no say. */
export function knownPeople(value: number): number {
  return Number.isNaN(value) ? 0 : Math.max(0, value);
}
