import { ReweaveError } from '../../model/errors.ts';
import type { GroupAnswers, WeightedShare } from '../../model/heard.ts';
import { wilson } from './wilson.ts';

/**
 * A share of yes with and without post-stratification: an answer of a group weighs (its share of the people) / (its share of the answers), at
 * most `cap`, and then all are scaled to mean 1. A cap keeps a few answers from speaking for thousands; it leaves some of the imbalance in.
 * The effective number of answers is (Σw)² / Σw² (Kish, Survey Sampling, 1965), on which the interval rests.
 * @throws heard-count, heard-cap
 */
export function weightedShare(groups: GroupAnswers[], cap = 5): WeightedShare {
  if (!(cap >= 1)) throw new ReweaveError('heard-cap', { got: String(cap) });
  for (const { id, people, answers, yes } of groups) {
    const isWhole = Number.isInteger(answers) && Number.isInteger(yes);
    if (people < 0 || people === Number.POSITIVE_INFINITY || !isWhole || yes < 0 || yes > answers)
      throw new ReweaveError('heard-count', { id, people: String(people), spoke: `${yes} / ${answers}` });
  }
  const sumOf = (of: (group: GroupAnswers) => number, among = groups) =>
    among.reduce((sum, group) => sum + of(group), 0);
  const answers = sumOf((group) => group.answers);
  const yes = sumOf((group) => group.yes);
  const known = groups.filter(({ people }) => !Number.isNaN(people));
  const heard = known.filter((group) => group.answers > 0);
  const heardPeople = sumOf(({ people }) => people, heard);
  const heardAnswers = sumOf((group) => group.answers, heard);
  const raw = groups.map((group) =>
    heard.includes(group) ? group.people / heardPeople / (group.answers / heardAnswers) : Number.NaN,
  );
  const cut = raw.map((weight) => Math.min(weight, cap));
  const sum = groups.reduce((all, group, g) => all + (heard.includes(group) ? cut[g] * group.answers : 0), 0);
  const weights = Float64Array.from(cut, (weight) => (weight * heardAnswers) / sum);
  let weightedYes = 0;
  let squares = 0;
  groups.forEach((group, g) => {
    if (!heard.includes(group)) return;
    weightedYes += weights[g] * group.yes;
    squares += weights[g] ** 2 * group.answers;
  });
  const share = weightedYes / heardAnswers;
  const effective = squares > 0 ? heardAnswers ** 2 / squares : 0;
  return {
    plain: { share: yes / answers, interval: wilson(yes, answers), answers },
    weighted: { share, interval: wilson(share * effective, effective), effective },
    weights,
    capped: groups.filter((_, g) => raw[g] > cap).map(({ id }) => id),
    silentShare: 1 - heardPeople / sumOf(({ people }) => people, known),
    unweighted: answers - heardAnswers,
  };
}
