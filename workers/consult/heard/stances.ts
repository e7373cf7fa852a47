import type { Comment } from '../../model/comments.ts';
import type { GroupAnswers } from '../../model/heard.ts';

/** Those who told no group. */
export const UNTOLD = '';

/**
 * Who is for a plan among those who are for or against it, by group; who told no group is the group UNTOLD, of unknown people. `neither`: those
 * who take no side; `silent`: comments that say nothing of it.
 */
export function stancesByGroup(
  comments: Comment[],
  by: keyof Comment['group'],
  people: Record<string, number>,
): { groups: GroupAnswers[]; neither: number; silent: number } {
  const groups = new Map<string, GroupAnswers>();
  const groupOf = (id: string): GroupAnswers => {
    const known = groups.get(id) ?? { id, people: people[id] ?? Number.NaN, answers: 0, yes: 0 };
    groups.set(id, known);
    return known;
  };
  for (const id of Object.keys(people)) groupOf(id);
  let [neither, silent] = [0, 0];
  for (const { stance, group } of comments) {
    if (stance === undefined) silent++;
    else if (stance === 'neither') neither++;
    else {
      const counted = groupOf(group[by] ?? UNTOLD);
      counted.answers++;
      if (stance === 'for') counted.yes++;
    }
  }
  return { groups: [...groups.values()], neither, silent };
}
