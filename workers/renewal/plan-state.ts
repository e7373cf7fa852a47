import { gini, ordered } from '../network/inequality.ts';
import { AddedFacilities } from './access-measure.ts';
import { landAt, mixOf } from './mix.ts';
import { type Choice, nothingChosen } from './plan.ts';
import type { PlanModel } from './plan-model.ts';

/** What is not a sum, once a plan is done; NaN where it cannot be measured. */
export interface Measures {
  access: number;
  walkMinutes: number;
  withoutReach: number;
  commuteMinutes: number;
  mix: number;
  gini: number;
  /** By kind. */
  served: Float64Array;
  minutes: Float64Array;
}

/**
 * A plan that is changed decision by decision. `set` costs as much whatever the number of parcels (and O(zones) where jobs change);
 * `measure` goes once through the walks to all facilities there are.
 */
export class PlanState {
  readonly model: PlanModel;
  readonly choice: Choice;
  readonly state: Float64Array;
  readonly #added: AddedFacilities | null;

  constructor(model: PlanModel, choice?: Choice) {
    this.model = model;
    this.choice = nothingChosen(model.options.existing.count);
    this.state = new Float64Array(model.size);
    this.#added = model.reach && new AddedFacilities(model.options, model.reach);
    model.begin(this.state);
    if (choice) this.take(choice);
  }

  /** Chooses a work (−1: keep) and its year for a parcel, whatever was chosen before. */
  set(parcel: number, work: number, year: number): void {
    const { choice } = this;
    this.model.change(this.state, parcel, choice.work[parcel], choice.year[parcel], work, year);
    choice.work[parcel] = work;
    choice.year[parcel] = work < 0 ? 0 : year;
  }

  unset(parcel: number): void {
    this.set(parcel, -1, 0);
  }

  /** Takes a whole plan, from scratch: the same bytes whatever was there before. */
  take({ work, year }: Choice): void {
    this.model.begin(this.state);
    this.choice.work.fill(-1);
    this.choice.year.fill(0);
    for (let p = 0; p < work.length; p++) if (work[p] >= 0) this.set(p, work[p], year[p]);
  }

  /** Of the plan as it is done; fairness takes a sort of all parcels and can be left out. */
  measure(withFairness = true): Measures {
    const { model, state, choice } = this;
    const { options, before, flows } = model;
    const n = options.existing.count;
    const mix = mixOf(landAt(before, state, flows.width, options.years));
    const none = new Float64Array(options.kinds.length).fill(Number.NaN);
    const measures: Measures = {
      access: Number.NaN,
      walkMinutes: Number.NaN,
      withoutReach: Number.NaN,
      commuteMinutes: model.commute(state),
      mix,
      gini: Number.NaN,
      served: none,
      minutes: none,
    };
    const added = this.#added;
    if (!model.access || !added) return measures;
    added.clear();
    for (let p = 0; p < n; p++) if (choice.work[p] >= 0) added.take(p, choice.work[p]);
    const now = model.access.measure(state, model.people, added);
    measures.served = now.served.slice();
    measures.minutes = now.minutes.slice();
    measures.access = meanOf(now.served);
    measures.walkMinutes = meanOf(now.minutes);
    measures.withoutReach = now.withoutReach;
    if (withFairness) measures.gini = gini(ordered(now.each, state.subarray(model.people, model.people + n)));
    return measures;
  }
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
