import type { Reach } from '../model/reach.ts';
import type { Options } from '../model/renewal.ts';
import { AccessMeasure } from './access-measure.ts';
import { type Before, beforeOf } from './figures.ts';
import { type Flows, flowsOf } from './flows.ts';
import { assumed, type SheetValues } from './sheet/values.ts';

/**
 * What a plan is measured with, and how the numbers that are kept of a plan lie in one array (its state), so that a state can be
 * copied, changed parcel by parcel and handed to a search:
 * rows (years + 1 sums of what begins, see flows.ts) · people, jobs (by parcel, after the plan) · reached, travelled (by zone:
 * Σⱼ Wⱼ gᵢⱼ and Σⱼ Wⱼ gᵢⱼ cᵢⱼ; none without reach)
 */
export class PlanModel {
  readonly options: Options;
  readonly sheet: SheetValues;
  readonly flows: Flows;
  readonly before: Before;
  readonly reach: Reach | null;
  readonly access: AccessMeasure | null;
  readonly employment: number;
  /** Where the parts of a state begin, and its size. */
  readonly people: number;
  readonly jobs: number;
  readonly reached: number;
  readonly travelled: number;
  readonly size: number;
  readonly #start: Float64Array;

  constructor(options: Options, sheet: SheetValues, reach: Reach | null) {
    const { existing, kinds } = options;
    this.options = options;
    this.sheet = sheet;
    this.reach = reach;
    this.flows = flowsOf(options, sheet);
    const capacity = new Float64Array(kinds.length);
    reach?.facilityKind.forEach((kind, f) => {
      capacity[kind] += reach.capacity[f];
    });
    this.before = beforeOf(options, sheet, capacity);
    this.access = reach && kinds.length > 0 ? new AccessMeasure(reach, sheet) : null;
    this.employment = assumed(sheet, 'employment');
    const n = existing.count;
    const zones = reach?.zones ?? 0;
    this.people = (options.years + 1) * this.flows.width;
    this.jobs = this.people + n;
    this.reached = this.jobs + n;
    this.travelled = this.reached + zones;
    this.size = this.travelled + zones;
    this.#start = new Float64Array(this.size);
    this.#start.set(existing.people, this.people);
    this.#start.set(existing.jobs, this.jobs);
    if (!reach) return;
    const jobsIn = new Float64Array(zones);
    existing.jobs.forEach((jobs, p) => {
      jobsIn[reach.zoneOf[p]] += jobs;
    });
    jobsIn.forEach((jobs, zone) => {
      if (jobs !== 0) this.#moreJobs(this.#start, zone, jobs);
    });
  }

  /** The state of keeping everything. */
  begin(state: Float64Array): void {
    state.set(this.#start);
  }

  /** Puts one work of a parcel in the place of another (−1: kept). O(sums), and O(zones) where jobs change. */
  change(
    state: Float64Array,
    parcel: number,
    from: number,
    fromYear: number,
    to: number,
    toYear: number,
  ): void {
    const { flows, options, reach } = this;
    if (from >= 0) flows.add(state, fromYear * flows.width, parcel, from, fromYear, -1);
    if (to >= 0) flows.add(state, toYear * flows.width, parcel, to, toYear, 1);
    const { residents, jobs } = options.amounts;
    const { existing } = options;
    state[this.people + parcel] = existing.people[parcel] + (to < 0 ? 0 : residents[to]);
    const now = existing.jobs[parcel] + (to < 0 ? 0 : jobs[to]);
    const more = now - state[this.jobs + parcel];
    state[this.jobs + parcel] = now;
    if (more !== 0 && reach) this.#moreJobs(state, reach.zoneOf[parcel], more);
  }

  #moreJobs(state: Float64Array, zone: number, more: number): void {
    const { zones, pull, pullMinutes } = this.reach!;
    const row = zone * zones;
    for (let i = 0; i < zones; i++) {
      state[this.reached + i] += more * pull[row + i];
      state[this.travelled + i] += more * pullMinutes[row + i];
    }
  }

  /**
   * Mean minutes to work, Σ Oᵢ mᵢ / Σ Oᵢ with mᵢ = Σⱼ Wⱼ gᵢⱼ cᵢⱼ / Σⱼ Wⱼ gᵢⱼ: the singly-constrained gravity model of model.md §5.
   * Those who reach no job are left out; NaN where nobody reaches one, or nothing is known of ways.
   */
  commute(state: Float64Array): number {
    const { reach } = this;
    if (!reach) return Number.NaN;
    let [workers, minutes] = [0, 0];
    for (let p = 0; p < reach.parcels; p++) {
      const out = state[this.people + p] * this.employment;
      const zone = reach.zoneOf[p];
      const jobs = state[this.reached + zone];
      // What is left of jobs that came and went is no job.
      if (!(jobs > 1e-9)) continue;
      workers += out;
      minutes += (out * state[this.travelled + zone]) / jobs;
    }
    return minutes / workers;
  }
}
