import type { FrontEvaluator } from '../model/front.ts';
import type { Goal } from '../model/goals.ts';
import { COST_PARTS } from '../model/renewal.ts';
import { AddedFacilities } from './access-measure.ts';
import type { RenewalProblem } from './choice-problem.ts';
import { FLOW, FLOW_COUNT } from './flows.ts';
import { landAt, mixOf } from './mix.ts';
import type { PlanModel } from './plan-model.ts';

/**
 * Measures plans for an evolutionary search: goals to be minimised, then by how much limits are broken, each by the size of its limit.
 * Keeps the state of a plan (see PlanModel), so that a child costs as much as what it changes, and one pass over the walks where access
 * is a goal. A goal that cannot be measured (no jobs, no people) counts as 0.
 */
export function planEvaluator(
  model: PlanModel,
  { map, problem }: Pick<RenewalProblem, 'map' | 'problem'>,
  goals: Goal[],
): FrontEvaluator<Uint32Array> {
  const { options, reach, access } = model;
  const parcels = options.existing.count;
  const { limits, useStarts, useLimit, useAmount } = problem;
  const limitsAt = model.size;
  const kept = model.size + limits.length;
  const size = limits.map(({ most }) => Math.max(Math.abs(most), 1));
  // Of ratios, which have no threshold of their own: by the largest that a parcel could use.
  useLimit.forEach((l, u) => {
    if (limits[l].most === 0) size[l] = Math.max(size[l], Math.abs(useAmount[u]));
  });
  const added = reach && new AddedFacilities(options, reach);
  const land = new Float64Array(model.before.land.length);

  const draw = (state: Float64Array, option: number, sign: 1 | -1) => {
    for (let u = useStarts[option]; u < useStarts[option + 1]; u++)
      state[limitsAt + useLimit[u]] += sign * useAmount[u];
  };

  function read(genes: Uint32Array, state: Float64Array, out: Float64Array): void {
    let accessNow: number | null = null;
    const measuredAccess = () => {
      if (!access || !added) return 0;
      added.clear();
      for (let p = 0; p < parcels; p++) if (map.work[genes[p]] >= 0) added.take(p, map.work[genes[p]]);
      const { served } = access.measure(state, model.people, added);
      let sum = 0;
      for (const share of served) sum += share;
      return sum / served.length;
    };
    for (let g = 0; g < goals.length; g++) {
      const goal = goals[g];
      let value: number;
      if (goal === 'access') {
        accessNow ??= measuredAccess();
        value = -accessNow;
      } else if (goal === 'commute') value = model.commute(state);
      else if (goal === 'mix')
        value = -mixOf(landAt(model.before, state, model.flows.width, options.years, land));
      else value = -sumOf(model, state, goal);
      out[g] = Number.isNaN(value) ? 0 : value;
    }
    let violation = 0;
    for (let l = 0; l < limits.length; l++) {
      const over = state[limitsAt + l] - limits[l].most;
      // Rounding of what came and went is no violation.
      if (over > 1e-9 * size[l]) violation += over / size[l];
    }
    out[goals.length] = violation;
  }

  return {
    goals: goals.length,
    kept,
    evaluate(genes, state, out) {
      model.begin(state);
      state.fill(0, limitsAt, kept);
      for (let p = 0; p < parcels; p++) {
        const o = genes[p];
        draw(state, o, 1);
        if (map.work[o] >= 0) model.change(state, p, -1, 0, map.work[o], map.year[o]);
      }
      read(genes, state, out);
    },
    update(genes, before, changed, state, out) {
      for (let c = 0; c < changed.length; c++) {
        const p = changed[c];
        const [from, to] = [before[p], genes[p]];
        draw(state, from, -1);
        draw(state, to, 1);
        model.change(state, p, map.work[from], map.year[from], map.work[to], map.year[to]);
      }
      read(genes, state, out);
    },
  };
}

/** A goal that is a sum, from the sums of a state; more is better. */
function sumOf({ options, flows, sheet }: PlanModel, state: Float64Array, goal: Goal): number {
  const { years, horizonYears, kinds } = options;
  let sum = 0;
  for (let year = 1; year <= years; year++) {
    const at = year * flows.width;
    const now = (flow: keyof typeof FLOW) => state[at + FLOW[flow]];
    switch (goal) {
      case 'npv':
        sum += now('npv');
        break;
      case 'investment':
        for (const part of COST_PARTS) sum += now(part);
        break;
      case 'people':
        sum += now('residents');
        break;
      case 'saleM2':
      case 'rentalM2':
      case 'jobs':
      case 'greenM2':
        sum += now(goal);
        break;
      case 'carbon':
        sum -= now('embodiedKg') + now('yearlyKg') * (horizonYears - year);
        break;
      case 'stay':
        sum += now('rehoused') - now('displaced');
        break;
      case 'capacity':
        for (let k = 0; k < kinds.length; k++)
          sum += (state[at + FLOW_COUNT + k] * 1000) / sheet[`facility.${kinds[k]}.perThousand`];
        break;
    }
  }
  return sum;
}
