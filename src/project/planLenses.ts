import { ACTIONS } from '../../workers/model/renewal.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { type Agreement, acceptanceOf } from '../../workers/model/stakeholders.ts';
import type { Lens } from './lenses.ts';
import type { Results } from './results.ts';

const lens = (id: string, unit: Lens['unit'], scale: Lens['scale'], values: Float32Array): Lens => ({
  id: `plan:${id}`,
  group: 'plan',
  label: { key: `lens.plan_${id}` },
  unit,
  scale,
  values,
});

/** Plans of a front: how often they renew each parcel, and what the picked one does. */
export function frontLenses({ share, picked }: NonNullable<Results['frontShown']>): Lens[] {
  const lenses = [lens('share', 'share', 'share', share)];
  if (picked) lenses.push(lens('picked', null, 'action', picked));
  return lenses;
}

/** What has been begun on each parcel by the year shown (null: the last), as columns: the action, and its year. Of parcels that share an id, the first. */
export function planLenses(ids: string[], { plan, years }: Scenario, shownYear: number | null): Lens[] {
  const action = new Float32Array(ids.length);
  const year = new Float32Array(ids.length).fill(Number.NaN);
  const seen = new Set<string>();
  ids.forEach((id, row) => {
    const decision = plan[id];
    if (!decision || seen.has(id)) return;
    seen.add(id);
    if (decision.year > (shownYear ?? years)) return;
    action[row] = ACTIONS.indexOf(decision.action);
    year[row] = decision.year;
  });
  return [lens('action', null, 'action', action), lens('year', null, 'planYear', year)];
}

/** How much of its stakeholders a parcel's decision has behind it; NaN where nothing changes. */
export function acceptLens(count: number, agreement: Agreement): Lens {
  const values = new Float64Array(count).fill(Number.NaN);
  const shares = acceptanceOf(agreement);
  agreement.parcels.forEach((parcel, row) => {
    values[parcel] = shares[row];
  });
  return {
    id: 'plan:accept',
    group: 'plan',
    label: { key: 'lens.plan_accept' },
    unit: 'share',
    scale: 'accept',
    values,
  };
}
