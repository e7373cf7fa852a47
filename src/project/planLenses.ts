import { ACTIONS } from '../../workers/model/renewal.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { Lens } from './lenses.ts';

/** What is decided about each parcel, as columns: the action, and the year in which it begins. Of parcels that share an id, the first. */
export function planLenses(ids: string[], { plan }: Scenario): Lens[] {
  const action = new Float32Array(ids.length);
  const year = new Float32Array(ids.length).fill(Number.NaN);
  const seen = new Set<string>();
  ids.forEach((id, row) => {
    const decision = plan[id];
    if (!decision || seen.has(id)) return;
    seen.add(id);
    action[row] = ACTIONS.indexOf(decision.action);
    year[row] = decision.year;
  });
  const lens = (id: string, unit: Lens['unit'], scale: Lens['scale'], values: Float32Array): Lens => ({
    id: `plan:${id}`,
    group: 'plan',
    label: { key: `lens.plan_${id}` },
    unit,
    scale,
    values,
  });
  return [lens('action', null, 'action', action), lens('year', null, 'planYear', year)];
}
