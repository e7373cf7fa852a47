import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import type { Plan, Work } from '../model/renewal.ts';
import type { SitingGoal, SitingReach } from '../model/siting.ts';
import { site } from '../search/siting/site.ts';
import { costOf } from './flows.ts';
import { greenWalks, type Walks } from './green-walks.ts';
import { type Choice, readPlan } from './plan.ts';
import { PlanState } from './plan-state.ts';
import { type Prepared, preparedBy } from './session.ts';
import { type Sited, siteWorks } from './site-works.ts';
import { GREEN, PUBLIC, workOf } from './templates.ts';

export interface PlanSiteInput {
  /** Of planPrepare, after planReach. */
  key: string;
  plan: Plan;
  locked: string[];
  what: Sited;
  /** At most so many; fewer where there are fewer candidates, or more would bring nothing. */
  count: number;
  /** Who has none within the sheet's limit counts with that limit. */
  goal: { type: 'coverage'; withinMin: number } | { type: 'distance' };
}

/** A parcel that becomes one. */
export interface SitedParcel {
  /** Row. */
  parcel: number;
  id: string;
  work: Work;
  /** Yuan. */
  cost: number;
  /** Units of the facility; 0 of green space. */
  capacity: number;
}

export interface PlanSited {
  /** In the order in which they bring most. */
  chosen: SitedParcel[];
  /** People covered, or mean minutes, with the first n of them. */
  steps: Float64Array;
  /** No choice of so many parcels can reach more people, or shorten the mean walk further. */
  bound: number;
  /** How far below the bound, as a share of the bound's gain; 0: proved best. */
  gap: number;
  /** Parcels that could become one, and how many of the kind there are today and by the plan. */
  candidates: number;
  existing: number;
  planned: number;
  /** At the end of the plan. */
  people: number;
  /** Who lives within so many minutes; the mean walk, with the limit for who has none within it. */
  withinMin: number;
  covered: { before: number; after: number };
  walk: { before: number; after: number };
  limitMin: number;
  /** Who must leave the chosen parcels: counted as if they stayed. */
  leaving: number;
}

/**
 * Which parcels that the plan keeps become facilities of a kind (or green space), so that most residents of the end of the plan gain.
 * What is there today counts, and what the plan builds. How many a facility can serve does not.
 * @throws plan-not-prepared, siting-no-candidates, siting-beyond, and as site
 */
export async function planSite(input: PlanSiteInput, ctx: JobContext): Promise<PlanSited> {
  const { key, plan, locked, what, goal } = input;
  const prepared = preparedBy(key);
  const { options, model } = prepared;
  if (!model.reach) throw new ReweaveError('plan-not-prepared', { key });
  const { choice } = readPlan(options, plan, prepared.input);
  const walks =
    what.use === 'green' ? await greenWalks(prepared, ctx) : facilityWalks(prepared, what.facility);
  const { siteOf, cutoffMinutes } = walks;
  const offered = siteWorks(options, new Set([...locked, ...Object.keys(plan)]), what);
  const reachable = [...offered.parcels.keys()].filter((c) => siteOf[offered.parcels[c]] >= 0);
  if (reachable.length === 0) throw new ReweaveError('siting-no-candidates');
  const withinMin = goal.type === 'coverage' ? goal.withinMin : cutoffMinutes;
  if (withinMin > cutoffMinutes) {
    throw new ReweaveError('siting-beyond', { got: withinMin, limit: cutoffMinutes });
  }
  const built = builtSites(prepared, choice, what, siteOf);
  const minutesNow = new Float64Array(options.existing.count).fill(Infinity);
  for (const s of [...Array.from(walks.today), ...built]) nearer(walks, s, minutesNow);
  const people = new PlanState(model, choice).state.slice(model.people, model.jobs);
  const sites = reachable.map((c) => siteOf[offered.parcels[c]]);
  const kernelGoal: SitingGoal =
    goal.type === 'coverage' ? goal : { type: 'distance', farMin: cutoffMinutes };
  const answer = await site(
    {
      people,
      reach: reachOf(walks, sites),
      minutesNow,
      open: Math.min(input.count, sites.length),
      goal: kernelGoal,
    },
    ctx,
  );
  const minutesAfter = minutesNow.slice();
  for (const c of answer.chosen) nearer(walks, sites[c], minutesAfter);
  const works = Array.from(answer.chosen, (c) => offered.works[reachable[c]]);
  const chosen = works.map((w, i): SitedParcel => {
    const parcel = offered.parcels[reachable[answer.chosen[i]]];
    const { action, use, facility, intensity, amounts } = options;
    const template = { action: action[w], use: use[w], facility: facility[w], intensity: intensity[w] };
    return {
      parcel,
      id: options.existing.ids[parcel],
      work: workOf(template, options.kinds),
      cost: costOf(options, w),
      capacity: amounts.capacity[w],
    };
  });
  return {
    chosen,
    steps: answer.steps,
    bound: answer.bound,
    gap: answer.gap,
    candidates: sites.length,
    existing: walks.today.length,
    planned: built.length,
    people: people.reduce((sum, value) => sum + value, 0),
    withinMin,
    covered: {
      before: coveredBy(people, minutesNow, withinMin),
      after: coveredBy(people, minutesAfter, withinMin),
    },
    walk: {
      before: meanWalk(people, minutesNow, cutoffMinutes),
      after: meanWalk(people, minutesAfter, cutoffMinutes),
    },
    limitMin: cutoffMinutes,
    leaving: works.reduce((sum, w) => sum + Math.max(0, -options.amounts.residents[w]), 0),
  };
}

/** Sites of one kind among those that plans are measured with. */
function facilityWalks({ options, model }: Prepared, facility: string): Walks {
  const reach = model.reach!;
  const kind = options.kinds.indexOf(facility);
  const today = [...reach.facilityKind.keys()].filter((s) => reach.facilityKind[s] === kind);
  return { ...reach, today };
}

/** Sites that the plan builds. */
function builtSites({ options }: Prepared, { work }: Choice, what: Sited, siteOf: Int32Array): number[] {
  const sites: number[] = [];
  work.forEach((w, p) => {
    if (w < 0 || siteOf[p] < 0) return;
    const isOne =
      what.use === 'green'
        ? options.use[w] === GREEN
        : options.use[w] === PUBLIC && options.kinds[options.facility[w]] === what.facility;
    if (isOne) sites.push(siteOf[p]);
  });
  return sites;
}

function nearer({ starts, parcel, minutes }: Walks, s: number, into: Float64Array): void {
  for (let i = starts[s]; i < starts[s + 1]; i++) {
    if (minutes[i] < into[parcel[i]]) into[parcel[i]] = minutes[i];
  }
}

function reachOf({ starts, parcel, minutes }: Walks, sites: number[]): SitingReach {
  const out = new Uint32Array(sites.length + 1);
  sites.forEach((s, c) => {
    out[c + 1] = out[c] + starts[s + 1] - starts[s];
  });
  const places = new Uint32Array(out[sites.length]);
  const walked = new Float64Array(out[sites.length]);
  sites.forEach((s, c) => {
    places.set(parcel.subarray(starts[s], starts[s + 1]), out[c]);
    walked.set(minutes.subarray(starts[s], starts[s + 1]), out[c]);
  });
  return { starts: out, places, minutes: walked };
}

function coveredBy(people: Float64Array, minutes: Float64Array, within: number): number {
  return people.reduce((sum, value, p) => (minutes[p] <= within ? sum + value : sum), 0);
}

function meanWalk(people: Float64Array, minutes: Float64Array, limit: number): number {
  let [walked, everyone] = [0, 0];
  people.forEach((value, p) => {
    walked += value * Math.min(limit, minutes[p]);
    everyone += value;
  });
  return walked / everyone;
}
