import type { Comment } from '../../workers/model/comments.ts';
import type { Consultation } from '../../workers/model/consultation.ts';
import type { DistrictPeople } from '../../workers/model/people.ts';
import { NO_STAGE_PLAN, type Stage, type StagePlan } from '../../workers/model/stages.ts';
import { edit, useProject } from './store.ts';

export function useConsultation(): Consultation {
  return useProject(({ document }) => document.consultation);
}

export function useComments(): Comment[] {
  return useProject(({ document }) => document.consultation.comments);
}

function editConsultation(change: (consultation: Consultation) => Consultation): void {
  edit((document) => ({ ...document, consultation: change(document.consultation) }));
}

/** Adds comments, and with them what else belongs to the step; one step of undo. */
export function addComments(added: Comment[], people?: DistrictPeople): void {
  editConsultation((consultation) => ({
    ...consultation,
    comments: [...consultation.comments, ...added],
    people: people ?? consultation.people,
  }));
}

/** Changes these comments the same way; one step of undo. */
export function changeComments(ids: ReadonlySet<string>, change: (comment: Comment) => Comment): void {
  editConsultation((consultation) => ({
    ...consultation,
    comments: consultation.comments.map((comment) => (ids.has(comment.id) ? change(comment) : comment)),
  }));
}

export function changeComment(id: string, part: Partial<Comment>): void {
  changeComments(new Set([id]), (comment) => ({ ...comment, ...part }));
}

export function removeComments(ids: ReadonlySet<string>): void {
  editConsultation((consultation) => ({
    ...consultation,
    comments: consultation.comments.filter(({ id }) => !ids.has(id)),
  }));
}

/** The first number from how many there are on that no comment has: ids do not depend on the clock. */
export function freshCommentId(comments: Comment[]): string {
  const taken = new Set(comments.map(({ id }) => id));
  for (let n = comments.length + 1; ; n++) if (!taken.has(`c${n}`)) return `c${n}`;
}

export function openStage(open: Stage): void {
  editConsultation((consultation) => ({ ...consultation, stages: { ...consultation.stages, open } }));
}

export function changeStage(stage: Stage, part: Partial<StagePlan>): void {
  editConsultation((consultation) => {
    const { stages } = consultation;
    const plan = { ...NO_STAGE_PLAN, ...stages.plans[stage], ...part };
    return { ...consultation, stages: { ...stages, plans: { ...stages.plans, [stage]: plan } } };
  });
}

export function changePeople(part: Partial<DistrictPeople>): void {
  editConsultation((consultation) => ({ ...consultation, people: { ...consultation.people, ...part } }));
}
