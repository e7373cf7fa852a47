import { LAND_CLASSES, NONE } from '../model/renewal.ts';
import type { MarginalGains } from './choice-problem.ts';
import { FLOW } from './flows.ts';
import { landAt } from './mix.ts';
import type { PlanState } from './plan-state.ts';

/**
 * What each work would bring to access, commute and mix (in their own units, more is better; commute: minutes saved) if it alone
 * were added to a plan, to first order in people, jobs and land; a facility exactly, with all others as they are. Used to seed a search
 * that counts them as sums.
 */
export function marginalGains(scenario: PlanState): Required<MarginalGains> {
  return {
    access: accessGains(scenario),
    commute: commuteGains(scenario),
    mix: mixGains(scenario),
  };
}

/**
 * Access F = 1/K Σₖ Σᵢ Pᵢ min(1, Aᵢₖ/nₖ) / ΣP. One person more at m: (min(1, Aₘₖ/nₖ) − Fₖ) / ΣP for themselves, and for the others
 * who are short of supply −Σⱼ gₘⱼ Sⱼ/Dⱼ² Σᵢ∈short Pᵢ gᵢⱼ / (nₖ ΣP).
 */
function accessGains(scenario: PlanState): Float64Array {
  const { model, state, choice } = scenario;
  const { options, reach, access } = model;
  const { amounts, facility, starts: works } = options;
  const gains = new Float64Array(options.use.length);
  if (!reach || !access) return gains;
  // Supply is kept by the model for the plan that was measured last.
  scenario.measure(false);
  const { parcels: n, kinds, facilityKind, capacity, starts, parcel, weight, siteOf } = reach;
  const at = model.people;
  let everyone = 0;
  for (let p = 0; p < n; p++) everyone += state[at + p];
  if (!(everyone > 0)) return gains;
  const { supply, need, now } = access;
  const perPerson = new Float64Array(n);
  const each = everyone * kinds.length;
  for (let k = 0; k < kinds.length; k++) {
    for (let p = 0; p < n; p++)
      perPerson[p] += (Math.min(1, supply[k * n + p] / need[k]) - now.served[k]) / each;
  }
  const crowd = (site: number, kind: number, offered: number) => {
    let [demand, short] = [0, 0];
    for (let i = starts[site]; i < starts[site + 1]; i++) {
      const drawn = state[at + parcel[i]] * weight[i];
      demand += drawn;
      if (supply[kind * n + parcel[i]] < need[kind]) short += drawn;
    }
    if (!(demand > 0)) return;
    const loss = (offered * short) / (demand * demand) / (need[kind] * each);
    for (let i = starts[site]; i < starts[site + 1]; i++) perPerson[parcel[i]] -= loss * weight[i];
  };
  facilityKind.forEach((kind, site) => {
    crowd(site, kind, capacity[site]);
  });
  choice.work.forEach((w, p) => {
    if (w >= 0 && facility[w] !== NONE && siteOf[p] >= 0) crowd(siteOf[p], facility[w], amounts.capacity[w]);
  });

  for (let p = 0; p < n; p++) {
    const site = siteOf[p];
    for (let w = works[p]; w < works[p + 1]; w++) {
      gains[w] = amounts.residents[w] * perPerson[p];
      const kind = facility[w];
      if (kind === NONE || site < 0) continue;
      let demand = 0;
      for (let i = starts[site]; i < starts[site + 1]; i++) demand += state[at + parcel[i]] * weight[i];
      if (!(demand > 0)) continue;
      const ratio = amounts.capacity[w] / demand;
      let more = 0;
      for (let i = starts[site]; i < starts[site + 1]; i++) {
        const has = supply[kind * n + parcel[i]];
        const room = need[kind] - has;
        if (room > 0) more += state[at + parcel[i]] * Math.min(room, ratio * weight[i]);
      }
      gains[w] += more / (need[kind] * each);
    }
  }
  return gains;
}

/** Minutes saved: −(mₘ − M)/ΣO per worker more at m; −Σᵢ Oᵢ (gᵢⱼ cᵢⱼ − mᵢ gᵢⱼ)/Sᵢ /ΣO per job more at j. */
function commuteGains({ model, state }: PlanState): Float64Array {
  const { options, reach, employment } = model;
  const { amounts, starts } = options;
  const gains = new Float64Array(options.use.length);
  const mean = model.commute(state);
  if (!reach || Number.isNaN(mean)) return gains;
  const { zones, zoneOf, pull, pullMinutes, parcels: n } = reach;
  const workers = new Float64Array(zones);
  let all = 0;
  for (let p = 0; p < n; p++) {
    if (!(state[model.reached + zoneOf[p]] > 1e-9)) continue;
    workers[zoneOf[p]] += state[model.people + p] * employment;
    all += state[model.people + p] * employment;
  }
  const minutes = Float64Array.from(
    { length: zones },
    (_, i) => state[model.travelled + i] / state[model.reached + i],
  );
  const perJob = new Float64Array(zones);
  for (let j = 0; j < zones; j++) {
    let sum = 0;
    for (let i = 0; i < zones; i++) {
      if (workers[i] === 0) continue;
      const g = pull[j * zones + i];
      sum += (workers[i] * (pullMinutes[j * zones + i] - minutes[i] * g)) / state[model.reached + i];
    }
    perJob[j] = -sum / all;
  }
  for (let p = 0; p < n; p++) {
    const zone = zoneOf[p];
    const perWorker = state[model.reached + zone] > 1e-9 ? -(minutes[zone] - mean) / all : 0;
    for (let w = starts[p]; w < starts[p + 1]; w++) {
      gains[w] = amounts.residents[w] * employment * perWorker + amounts.jobs[w] * perJob[zone];
    }
  }
  return gains;
}

/** Of the entropy H = −Σ p ln p / ln K of land L: ∂H/∂Lₖ = −(ln pₖ / ln K + H) / ΣL, with at least a parcel's worth of each use. */
function mixGains({ model, state }: PlanState): Float64Array {
  const { options, flows, before } = model;
  const { starts, existing } = options;
  const gains = new Float64Array(options.use.length);
  const land = landAt(before, state, flows.width, options.years);
  const all = land.reduce((sum, m2) => sum + Math.max(0, m2), 0);
  if (!(all > 0)) return gains;
  const base = Math.log(LAND_CLASSES.length);
  // A use that is absent would be worth without end: it counts as if one thousandth were there.
  const shares = land.map((m2) => Math.max(m2 / all, 1e-3));
  let entropy = 0;
  for (const m2 of land) if (m2 > 0) entropy -= ((m2 / all) * Math.log(m2 / all)) / base;
  const row = new Float64Array(flows.width);
  for (let p = 0; p < existing.count; p++) {
    for (let w = starts[p]; w < starts[p + 1]; w++) {
      row.fill(0);
      flows.add(row, 0, p, w, 1, 1);
      for (let c = 0; c < land.length; c++) {
        const change = row[FLOW['land.housing'] + c];
        if (change !== 0) gains[w] -= (change * (Math.log(shares[c]) / base + entropy)) / all;
      }
    }
  }
  return gains;
}
