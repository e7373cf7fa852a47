import type { Comment } from '../../model/comments.ts';
import type { GroupAnswers } from '../../model/heard.ts';

/**
 * Who is for a plan, among those who are for or against it and told their group. `neither`: those who take no side; `silent`: comments that say
 * nothing of it; `unstated`: sides taken by people who told no group, in `all` only.
 */
export function stancesByGroup(
  comments: Comment[],
  by: keyof Comment['group'],
  people: Record<string, number>,
): {
  groups: GroupAnswers[];
  all: { answers: number; yes: number };
  neither: number;
  silent: number;
  unstated: number;
} {
  const groups = new Map(
    Object.entries(people).map(([id, count]) => [id, { id, people: count, answers: 0, yes: 0 }]),
  );
  const all = { answers: 0, yes: 0 };
  let [neither, silent, unstated] = [0, 0, 0];
  for (const { stance, group } of comments) {
    if (stance === undefined) silent++;
    else if (stance === 'neither') neither++;
    else {
      const yes = stance === 'for' ? 1 : 0;
      all.answers++;
      all.yes += yes;
      const id = group[by];
      if (id === undefined) {
        unstated++;
        continue;
      }
      const known = groups.get(id) ?? { id, people: Number.NaN, answers: 0, yes: 0 };
      known.answers++;
      known.yes += yes;
      groups.set(id, known);
    }
  }
  return { groups: [...groups.values()], all, neither, silent, unstated };
}
