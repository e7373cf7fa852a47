import type { ParcelColumn } from '../model/compare.ts';
import { PlanState } from '../renewal/plan-state.ts';

/**
 * What a plan changes on each parcel, before it and at its end, in the rows of the district: floor area (m², NaN where it is not known),
 * floor area ratio, people, households, and where access is measured the share of need that is met (0 … 1) and the walk to the nearest
 * service (minutes, mean over kinds; beyond the limit it counts as the limit), as the figures 'access' and 'walkMinutes' have it.
 * Sums and means over people are those of the evaluation of the same plan.
 */
export function parcelColumns(after: PlanState): ParcelColumn[] {
  const { model, choice } = after;
  const { existing, amounts } = model.options;
  const done = (values: Float64Array, change: (work: number) => number) =>
    values.map((value, p) => (choice.work[p] < 0 ? value : value + change(choice.work[p])));
  const ratio = (floorM2: Float64Array) =>
    floorM2.map((floor, p) => (existing.areaM2[p] > 0 ? floor / existing.areaM2[p] : Number.NaN));

  const floorM2 = done(existing.floorM2, (w) => amounts.builtM2[w] - amounts.demolishedM2[w]);
  const households = done(existing.households, (w) => amounts.newHouseholds[w] - amounts.displaced[w]);
  const people = after.state.slice(model.people, model.people + existing.count);
  const columns: ParcelColumn[] = [
    { id: 'floorM2', unit: 'm2', before: existing.floorM2.slice(), after: floorM2 },
    { id: 'far', unit: 'ratio', before: ratio(existing.floorM2), after: ratio(floorM2) },
    { id: 'people', unit: 'people', before: existing.people.slice(), after: people },
    { id: 'households', unit: 'households', before: existing.households.slice(), after: households },
  ];
  if (!model.access) return columns;
  const before = servicesOf(new PlanState(model));
  const now = servicesOf(after);
  columns.push(
    { id: 'access', unit: 'share', better: 'higher', before: before.share, after: now.share },
    { id: 'walkMinutes', unit: 'minutes', better: 'lower', before: before.walk, after: now.walk },
  );
  return columns;
}

/** By parcel, share of need met and walk in minutes, mean over kinds; copies, since the measure uses its arrays again. */
function servicesOf(state: PlanState): { share: Float64Array; walk: Float64Array } {
  const { access, options } = state.model;
  state.measure(false);
  const n = options.existing.count;
  const kinds = access!.need.length;
  const walk = new Float64Array(n);
  for (let k = 0; k < kinds; k++) for (let p = 0; p < n; p++) walk[p] += access!.walks[k * n + p] / kinds;
  return { share: access!.now.each.slice(), walk };
}
