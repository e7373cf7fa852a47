import type { Options } from '../model/renewal.ts';
import type { Flows } from './flows.ts';
import { type Choice, nothingChosen } from './plan.ts';

/**
 * A plan and the sums of what it begins, year by year. Changing one parcel costs as much whatever the number of parcels. Sums are the
 * same as those from scratch up to rounding.
 */
export class Sums {
  readonly choice: Choice;
  /** One row per year 0 … years, `flows.width` entries each; row 0 stays 0. */
  readonly rows: Float64Array;
  /** By parcel, after the plan. */
  readonly people: Float64Array;
  readonly jobs: Float64Array;
  readonly options: Options;
  readonly flows: Flows;

  constructor(options: Options, flows: Flows) {
    this.options = options;
    this.flows = flows;
    this.choice = nothingChosen(options.existing.count);
    this.rows = new Float64Array((options.years + 1) * flows.width);
    this.people = options.existing.people.slice();
    this.jobs = options.existing.jobs.slice();
  }

  /** Chooses a work (−1: keep) and its year for a parcel, whatever was chosen before. */
  set(parcel: number, work: number, year: number): void {
    const { choice, flows, options, rows } = this;
    const before = choice.work[parcel];
    if (before >= 0) {
      const at = choice.year[parcel] * flows.width;
      flows.add(rows, at, parcel, before, choice.year[parcel], -1);
    }
    choice.work[parcel] = work;
    choice.year[parcel] = work < 0 ? 0 : year;
    if (work >= 0) flows.add(rows, year * flows.width, parcel, work, year, 1);
    const { residents, jobs } = options.amounts;
    this.people[parcel] = options.existing.people[parcel] + (work < 0 ? 0 : residents[work]);
    this.jobs[parcel] = options.existing.jobs[parcel] + (work < 0 ? 0 : jobs[work]);
  }

  /** Takes a whole plan, summed from scratch. */
  take({ work, year }: Choice): void {
    this.clear();
    for (let p = 0; p < work.length; p++) if (work[p] >= 0) this.set(p, work[p], year[p]);
  }

  /** Keeps everything. */
  clear(): void {
    const { existing } = this.options;
    this.choice.work.fill(-1);
    this.choice.year.fill(0);
    this.rows.fill(0);
    this.people.set(existing.people);
    this.jobs.set(existing.jobs);
  }
}
