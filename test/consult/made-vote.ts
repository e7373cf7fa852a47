import type { KeptBallot, KeptProject, VoteKept } from '../../workers/model/vote-kept.ts';
import { NO_VOTE } from '../../workers/model/vote-kept.ts';

/** A project on the shortlist, called as its id in English. */
export const made = (id: string, cost: number | null, more: Partial<KeptProject> = {}): KeptProject => ({
  id,
  name: { en: id, zh: '' },
  cost,
  text: { en: '', zh: '' },
  listed: true,
  ...more,
});

export const paper = (marks: KeptBallot['marks']): KeptBallot => ({ by: 'paper', marks });

export const voteOf = (projects: KeptProject[], more: Partial<VoteKept> = {}): VoteKept => ({
  ...NO_VOTE,
  projects,
  budget: 100,
  state: 'open',
  ...more,
});
