import type { BallotSource, RankingsKept, RankMoment } from '../../model/vote-kept.ts';

const FIRST = 100;
/** Above this share of numbers in use, longer ones are drawn: a slip of the finger should seldom hit another person's. */
const CROWDED = 0.5;

/** A number that nobody has, drawn by `random` in [0, 1): of three figures, or more where those run out. */
export function drawCode({ people }: RankingsKept, random: number): string {
  const taken = new Set(people.map(({ code }) => code));
  let from = FIRST;
  while (people.length >= CROWDED * 9 * from) from *= 10;
  const size = 9 * from;
  for (let i = 0; ; i++) {
    const code = String(from + ((Math.floor(random * size) + i) % size));
    if (!taken.has(code)) return code;
  }
}

export type WhyNotAfter = 'unknown-code' | 'done-already';

/** Why somebody with this number cannot rank after the material; null where they can. */
export function whyNotAfter({ people }: RankingsKept, code: string): WhyNotAfter | null {
  const person = people.find((one) => one.code === code.trim());
  if (!person) return 'unknown-code';
  return person.after ? 'done-already' : null;
}

/** Adds what somebody ranked: before, or after under the number that they have. */
export function withRanking(
  kept: RankingsKept,
  moment: RankMoment,
  code: string,
  order: string[],
  by: BallotSource,
): RankingsKept {
  const known = kept.people.some((person) => person.code === code);
  const people = known
    ? kept.people.map((person) => (person.code === code ? { ...person, [moment]: order } : person))
    : [...kept.people, { code, by, [moment]: order }];
  return { ...kept, people };
}
