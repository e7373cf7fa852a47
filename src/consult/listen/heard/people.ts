import type { GroupPeople } from '../../../../workers/model/people.ts';

/** People by group as the kernels take them: NaN where nobody knows. */
export function peopleOf(groups: GroupPeople[]): Record<string, number> {
  return Object.fromEntries(groups.map(({ id, people }) => [id, people ?? Number.NaN]));
}

/** The groups with another number of people of one, which is added where it is not there yet. */
export function withGroup(groups: GroupPeople[], id: string, people: number | null): GroupPeople[] {
  const isThere = groups.some((group) => group.id === id);
  if (!isThere) return [...groups, { id, people }];
  return groups.map((group) => (group.id === id ? { id, people } : group));
}
