import type { FairnessInput } from '../../workers/model/access.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { type Groups, groupsOf } from './groups.ts';
import { lensesOf } from './lenses.ts';
import type { Results } from './results.ts';

/** Minutes that everyone should need at most where nothing is set: the outer limit of the 15-minute city. */
const FLOOR_MINUTES = 15;

/** The floor under what is on the map; undefined where none is set. */
function floorOf({ reach, fairness }: ProjectDocument['access'], lens: string): number | undefined {
  return isReach(lens) ? fairness.floors[reach.measure] : (fairness.floors.nearest ?? FLOOR_MINUTES);
}

/** Whether a lens shows the chosen measure rather than minutes. */
export const isReach = (lens: string): boolean => lens.startsWith('access:by:');

/** What is asked of how the access on the map is spread; null where no access is on the map. */
export function fairnessInput(
  results: Results,
  access: ProjectDocument['access'],
  shown: string,
): { lens: string; group: Groups | null; input: FairnessInput } | null {
  const { district } = results;
  if (!district || !shown.startsWith('access:')) return null;
  const lens = lensesOf(results).find(({ id }) => id === shown);
  if (!lens) return null;
  const group = groupsOf(district.parcels, access.fairness.group);
  return {
    lens: shown,
    group,
    input: {
      values: lens.values,
      people: district.parcels.people,
      better: isReach(shown) ? 'more' : 'less',
      floor: floorOf(access, shown),
      ...(group && { group: { of: group.of, names: group.names } }),
    },
  };
}
