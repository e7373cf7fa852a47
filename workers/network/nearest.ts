import { LeastCosts } from './leastCosts.ts';
import { firstPoint, furthestOffset, type Places } from './places.ts';
import type { StreetPlaces } from './prepareAccess.ts';
import { routesOf } from './routes.ts';
import type { Steps } from './steps.ts';

/** The nearest of some facilities, seen from each origin. */
export interface Nearest {
  /** NaN where the origin is unjoined or no path leads to a facility. */
  minutes: Float32Array;
  /** Row of the facility, -1 where unreached. */
  facility: Int32Array;
}

const SLICE = 1 << 15;

/**
 * Minutes from each origin to the nearest of the facilities of each kind, with
 * `minutes = origin → street, straight + along the streets + street → facility, straight`. One sweep per kind from all its
 * facilities at once (Dijkstra, many sources) against the way of travel. Of equally near ones the lower row counts.
 *
 * @returns one per kind, given out as it is ready
 */
export function* nearestOfKinds(
  { edges, minutesPerUnit, origins, facilities }: StreetPlaces,
  kind: Uint16Array,
  kinds: number,
  given: (kind: number, nearest: Nearest) => void,
): Steps<void> {
  const search = new LeastCosts(routesOf(edges, true), {
    limit: Infinity,
    furthestSeed: furthestOffset(facilities),
    labelled: true,
  });
  for (let k = 0; k < kinds; k++) {
    search.clear();
    for (let f = 0; f < facilities.count; f++) {
      if (kind[f] !== k) continue;
      for (let p = firstPoint(facilities, f); p < firstPoint(facilities, f + 1); p++) {
        if (facilities.node[p] >= 0) search.seed(facilities.node[p], facilities.offset[p], f);
      }
    }
    while (!search.advance(SLICE)) yield k;
    given(k, read(search, origins, minutesPerUnit));
    yield k + 1;
  }
}

function read({ cost, label }: LeastCosts, origins: Places, minutesPerUnit: number): Nearest {
  const nearest: Nearest = {
    minutes: new Float32Array(origins.count).fill(Number.NaN),
    facility: new Int32Array(origins.count).fill(-1),
  };
  for (let o = 0; o < origins.count; o++) {
    let best = Infinity;
    for (let p = firstPoint(origins, o); p < firstPoint(origins, o + 1); p++) {
      const node = origins.node[p];
      if (node < 0 || cost[node] === Infinity) continue;
      const total = cost[node] + origins.offset[p];
      if (total > best || (total === best && label[node] >= nearest.facility[o])) continue;
      best = total;
      nearest.facility[o] = label[node];
      nearest.minutes[o] = total * minutesPerUnit;
    }
  }
  return nearest;
}
