import type { WhyNot, Work } from '../model/renewal.ts';
import { absentWorks } from './options-of.ts';
import { preparedBy } from './session.ts';
import { workOf } from './templates.ts';

/** A work that a parcel does not have, and why. */
export interface AbsentWork {
  work: Work;
  why: WhyNot;
}

/** What is not offered on a parcel, and why. @throws plan-not-prepared */
export function planAbsent({ key, parcel }: { key: string; parcel: number }): AbsentWork[] {
  const { input, options } = preparedBy(key);
  return absentWorks(input, parcel).map(({ template, why }) => ({
    work: workOf(template, options.kinds),
    why,
  }));
}
