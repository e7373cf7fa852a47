import type { Comment } from '../../model/comments.ts';
import { ReweaveError } from '../../model/errors.ts';
import type { GroupCount, Heard, HeardLine } from '../../model/heard.ts';
import { wilson } from './wilson.ts';

/**
 * Voices per group of one kind, beside the people of the district. A group that only comments name has NaN people. Nobody is told apart:
 * somebody who spoke twice counts twice.
 */
export function countGroups(
  comments: Comment[],
  by: keyof Comment['group'],
  people: Record<string, number>,
): { groups: GroupCount[]; unstated: number } {
  const spoke = new Map(Object.keys(people).map((id) => [id, 0]));
  let unstated = 0;
  for (const { group } of comments) {
    const id = group[by];
    if (id === undefined) unstated++;
    else spoke.set(id, (spoke.get(id) ?? 0) + 1);
  }
  const groups = [...spoke].map(([id, count]) => ({ id, people: people[id] ?? Number.NaN, spoke: count }));
  return { groups, unstated };
}

/**
 * Shares of those who spoke against the people of the district. A group counts as under-heard where chance alone would hardly bring so few of it:
 * its Wilson interval ends below its share of the people. `unstated` voices are told and left out of the shares.
 * @throws heard-count
 */
export function whoWasHeard(groups: GroupCount[], unstated: number): Heard {
  for (const { id, people, spoke } of groups) {
    if (people < 0 || people === Number.POSITIVE_INFINITY || !Number.isInteger(spoke) || spoke < 0)
      throw new ReweaveError('heard-count', { id, people: String(people), spoke: String(spoke) });
  }
  const known = groups.filter(({ people }) => !Number.isNaN(people));
  const allPeople = known.reduce((sum, { people }) => sum + people, 0);
  const allSpoke = known.reduce((sum, { spoke }) => sum + spoke, 0);
  const lines = groups.map((group) => lineOf(group, allPeople, allSpoke));
  return {
    lines,
    underHeard: lines
      .filter(({ heard }) => heard === 'under')
      .sort((a, b) => a.ratio - b.ratio)
      .map(({ id }) => id),
    stated: groups.reduce((sum, { spoke }) => sum + spoke, 0),
    unstated,
  };
}

function lineOf(group: GroupCount, allPeople: number, allSpoke: number): HeardLine {
  const isKnown = !Number.isNaN(group.people);
  const spokeShare = isKnown ? group.spoke / allSpoke : Number.NaN;
  const peopleShare = group.people / allPeople;
  const interval = wilson(group.spoke, isKnown ? allSpoke : 0);
  return {
    ...group,
    spokeShare,
    interval,
    peopleShare,
    ratio: peopleShare > 0 ? spokeShare / peopleShare : Number.NaN,
    heard: heardOf(interval.low, interval.high, peopleShare),
  };
}

function heardOf(low: number, high: number, peopleShare: number): HeardLine['heard'] {
  if (Number.isNaN(low) || Number.isNaN(peopleShare)) return 'unknown';
  if (high < peopleShare) return 'under';
  return low > peopleShare ? 'over' : 'as-there-live';
}
