import type { ParcelColumn } from '../../workers/model/compare.ts';
import type { District } from '../../workers/model/district.ts';
import type { Compared } from '../project/compared.ts';
import type { Lens } from '../project/lenses.ts';
import { acceptLens, planLenses } from '../project/planLenses.ts';

export const MAP_RESULTS = [
  'far',
  'floorM2',
  'people',
  'households',
  'access',
  'walkMinutes',
  'action',
  'year',
  'accept',
] as const;
export type MapResult = (typeof MAP_RESULTS)[number];

/** One side of a comparison on the map: a scenario that was measured, at its end, or today. */
export type Side = 'today' | (Compared & { result: NonNullable<Compared['result']> });

const COLUMN_LENS: Record<ParcelColumn['id'], { key: string; scale: Lens['scale'] }> = {
  far: { key: 'lens.far', scale: 'amount' },
  floorM2: { key: 'lens.floorAreaM2', scale: 'amount' },
  people: { key: 'lens.people', scale: 'amount' },
  households: { key: 'lens.households', scale: 'amount' },
  access: { key: 'figures.name.access', scale: 'better' },
  walkMinutes: { key: 'figures.name.walkMinutes', scale: 'minutes' },
};

/**
 * A result of one side as a column of the map; null where it is not measured. Today's amounts are as the scenario on the other side counts
 * them. Today nothing is begun or asked: every parcel is kept, its year and its acceptance are missing.
 */
export function sideLens({ parcels }: District, side: Side, other: Side, result: MapResult): Lens | null {
  if (result === 'action' || result === 'year' || result === 'accept')
    return decidedLens(parcels.ids, side, result);
  const measured = side === 'today' ? other : side;
  if (measured === 'today') return null;
  const column = measured.result.columns.find(({ id }) => id === result);
  if (!column) return null;
  const { key, scale } = COLUMN_LENS[result];
  const values = side === 'today' ? column.before : column.after;
  return { id: `compare:${result}`, group: 'plan', label: { key }, unit: column.unit, scale, values };
}

function decidedLens(ids: string[], side: Side, result: 'action' | 'year' | 'accept'): Lens {
  if (side !== 'today' && result === 'accept') return acceptLens(ids.length, side.result.agreement);
  if (side !== 'today') return planLenses(ids, side.scenario, null)[result === 'action' ? 0 : 1];
  const fill = result === 'action' ? 0 : Number.NaN;
  const like: Lens = {
    ...(result === 'accept'
      ? { unit: 'share' as const, scale: 'accept' as const }
      : { unit: null, scale: result === 'action' ? ('action' as const) : ('planYear' as const) }),
    ...{ id: `plan:${result}`, group: 'plan', label: { key: `lens.plan_${result}` } },
    values: new Float32Array(ids.length).fill(fill),
  };
  return like;
}
