import type { FrontPlans, Genes } from '../../model/front.ts';
import { coversRow } from './dominance.ts';

/** The front found so far: plans within the limits that no other plan covers. */
export interface Archive<G extends Genes> {
  /** Takes a plan if it belongs to the front, and drops those that it beats. */
  offer(genes: G, goals: Float64Array): void;
  offerAll(plans: FrontPlans<G>): void;
  /** The plans, in order of the goals. */
  plans(): FrontPlans<G>;
}

/**
 * Holds at most `capacity` plans when asked, twice as many in between. What is too many is taken away one by one: of the two plans that are
 * nearest to each other the one whose goals are worse in sum (goals scaled between their best and worst on the front), never the best of a
 * goal. The same offers in the same order give the same front.
 * @param allocate genes for so many plans
 */
export function newArchive<G extends Genes>(
  goals: number,
  length: number,
  capacity: number,
  allocate: (plans: number) => G,
): Archive<G> {
  const genes = allocate(2 * capacity);
  const values = new Float64Array(2 * capacity * goals);
  let count = 0;

  const move = (from: number, to: number) => {
    if (from === to) return;
    genes.copyWithin(to * length, from * length, (from + 1) * length);
    values.copyWithin(to * goals, from * goals, (from + 1) * goals);
  };

  function offer(plan: G, goal: Float64Array): void {
    for (let p = 0; p < count; p++) if (coversRow(values, p, goal, 0, goals)) return;
    for (let p = 0; p < count; ) {
      if (coversRow(goal, 0, values, p, goals)) move(--count, p);
      else p++;
    }
    genes.set(plan as never, count * length);
    for (let m = 0; m < goals; m++) values[count * goals + m] = goal[m];
    count++;
    if (count === 2 * capacity) thin();
  }

  function thin(): void {
    const keeps = spread(values.subarray(0, count * goals), goals, capacity);
    for (let p = count - 1; p >= 0; p--) if (keeps[p] === 0) move(--count, p);
  }

  return {
    offer,
    offerAll(plans) {
      for (let p = 0; p < plans.count; p++) {
        if (plans.violation[p] > 0) continue;
        offer(
          plans.genes.subarray(p * length, (p + 1) * length) as G,
          plans.goals.subarray(p * goals, (p + 1) * goals),
        );
      }
    },
    plans() {
      if (count > capacity) thin();
      const order = Array.from({ length: count }, (_, p) => p).sort((p, q) => {
        for (let m = 0; m < goals; m++) {
          const d = values[p * goals + m] - values[q * goals + m];
          if (d !== 0) return d;
        }
        return p - q;
      });
      const result = {
        count,
        genes: allocate(count),
        goals: new Float64Array(count * goals),
        violation: new Float64Array(count),
      };
      order.forEach((p, at) => {
        result.genes.set(genes.subarray(p * length, (p + 1) * length) as never, at * length);
        result.goals.set(values.subarray(p * goals, (p + 1) * goals), at * goals);
      });
      return result;
    },
  };
}

/** Which of the points stay so that `keep` are left, well apart; 1 per point that stays. */
function spread(values: Float64Array, goals: number, keep: number): Uint8Array {
  const n = values.length / goals;
  const stays = new Uint8Array(n).fill(1);
  const isBest = new Uint8Array(n);
  const scale = new Float64Array(goals);
  for (let m = 0; m < goals; m++) {
    let best = 0;
    let worst = 0;
    for (let p = 1; p < n; p++) {
      if (values[p * goals + m] < values[best * goals + m]) best = p;
      if (values[p * goals + m] > values[worst * goals + m]) worst = p;
    }
    isBest[best] = 1;
    scale[m] = 1 / (values[worst * goals + m] - values[best * goals + m] || 1);
  }
  const sums = new Float64Array(n);
  for (let at = 0; at < values.length; at++) sums[Math.floor(at / goals)] += values[at] * scale[at % goals];
  const apart = (p: number, q: number) => {
    let sum = 0;
    for (let m = 0; m < goals; m++) {
      const d = (values[p * goals + m] - values[q * goals + m]) * scale[m];
      sum += d * d;
    }
    return sum;
  };
  const nearest = new Int32Array(n);
  const distance = new Float64Array(n);
  const look = (p: number) => {
    distance[p] = Infinity;
    for (let q = 0; q < n; q++) {
      if (q === p || stays[q] === 0) continue;
      const d = apart(p, q);
      if (d >= distance[p]) continue;
      distance[p] = d;
      nearest[p] = q;
    }
  };
  for (let p = 0; p < n; p++) look(p);
  for (let left = n; left > keep; left--) {
    let out = -1;
    for (let p = 0; p < n; p++) {
      if (stays[p] === 0 || isBest[p] === 1) continue;
      if (out < 0 || distance[p] < distance[out]) out = p;
    }
    if (out < 0) break;
    const other = nearest[out];
    if (isBest[other] === 0 && sums[other] > sums[out]) out = other;
    stays[out] = 0;
    for (let p = 0; p < n; p++) if (stays[p] === 1 && nearest[p] === out) look(p);
  }
  return stays;
}
