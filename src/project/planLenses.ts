import { ACTIONS } from '../../workers/model/renewal.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { Lens } from './lenses.ts';

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
