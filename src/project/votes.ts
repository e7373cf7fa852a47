import { drawCode, withRanking } from '../../workers/consult/ranks/kept-rankings.ts';
import { exampleRankings, exampleVote } from '../../workers/consult/votes/example-vote.ts';
import { withBallots } from '../../workers/consult/votes/kept-vote.ts';
import type { Consultation } from '../../workers/model/consultation.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import type {
  BallotSource,
  KeptBallot,
  KeptProject,
  RankingsKept,
  RankMoment,
  VoteKept,
} from '../../workers/model/vote-kept.ts';
import { amend, edit, useProject } from './store.ts';

export const useVote = (): VoteKept => useProject((state) => state.document.consultation.vote);
export const useRankings = (): RankingsKept => useProject((state) => state.document.consultation.rankings);

const inConsultation =
  (change: (consultation: Consultation) => Partial<Consultation>) => (document: ProjectDocument) => ({
    ...document,
    consultation: { ...document.consultation, ...change(document.consultation) },
  });

/** Changes the vote; one step of undo. */
export function editVote(change: (vote: VoteKept) => VoteKept): void {
  edit(inConsultation(({ vote }) => ({ vote: change(vote) })));
}

export const setVote = (part: Partial<VoteKept>) => editVote((vote) => ({ ...vote, ...part }));

export function editProject(id: string, part: Partial<KeptProject>): void {
  editVote((vote) => ({
    ...vote,
    projects: vote.projects.map((project) => (project.id === id ? { ...project, ...part } : project)),
  }));
}

export function editRankings(change: (rankings: RankingsKept) => RankingsKept): void {
  edit(inConsultation(({ rankings }) => ({ rankings: change(rankings) })));
}

/** Adds ballots that somebody typed or loaded; one step of undo. */
export function addBallots(ballots: KeptBallot[]): void {
  editVote((vote) => withBallots(vote, ballots));
}

/** Made-up projects, ballots and rankings, to try it; one step of undo. */
export function addExample(): void {
  edit(
    inConsultation(({ vote, rankings }) => ({
      vote: exampleVote(vote),
      ...(rankings.people.length === 0 ? { rankings: exampleRankings(rankings) } : {}),
    })),
  );
}

/** Keeps what somebody handed in themselves. It cannot be undone: what was done before it is no step any more that would take it away again. */
function keepForGood(change: (consultation: Consultation) => Partial<Consultation>): void {
  amend(inConsultation(change));
  useProject.temporal.getState().clear();
}

export function handIn(marks: KeptBallot['marks']): void {
  keepForGood(({ vote }) => ({ vote: withBallots(vote, [{ by: 'kiosk', marks }], drawn()) }));
}

/** Keeps a ranking under the number that links it to the other; without one a number is drawn. Returns the number. */
export function handInRanking(moment: RankMoment, order: string[], known: string | null): string {
  const code = known ?? drawCode(useProject.getState().document.consultation.rankings, drawn());
  keepForGood(({ rankings }) => ({ rankings: withRanking(rankings, moment, code, order, 'kiosk') }));
  return code;
}

/** Adds a ranking from paper; one step of undo. */
export function addRanking(moment: RankMoment, order: string[], known: string, by: BallotSource): string {
  const { rankings } = useProject.getState().document.consultation;
  const code = known || drawCode(rankings, drawn());
  editRankings((kept) => withRanking(kept, moment, code, order, by));
  return code;
}

/** A number from 0 to below 1 that nobody can foretell. */
function drawn(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32;
}
