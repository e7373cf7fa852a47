import { create } from 'zustand';
import { ALL_COMMENTS, type CommentFilter, chooseComments } from '../../workers/consult/comments/choose.ts';
import type { Comment, CommentPlace } from '../../workers/model/comments.ts';
import { changeComment, useComments } from './consultation.ts';
import { useProject } from './store.ts';

/** A paper slip as it is typed; what stays for the next one and what does not. */
export type Slip = Pick<Comment, 'stage' | 'source' | 'text' | 'group'> &
  Partial<Pick<Comment, 'scenario' | 'place' | 'category' | 'stance' | 'date'>>;

/** A place that is being chosen on the map: for the slip or for a comment. */
export interface Placing {
  as: 'point' | 'area' | 'parcel';
  of: 'slip' | { comment: string };
}

interface Listening {
  filter: CommentFilter;
  /** Id of the comment that is read. */
  open: string | null;
  /** Ids of comments taken together. */
  marked: ReadonlySet<string>;
  tab: 'read' | 'enter' | 'files';
  slip: Slip;
  placing: Placing | null;
  /** What counts as today, YYYY-MM-DD. */
  today: string;
}

const NO_SLIP: Slip = { stage: 'opinions', source: 'paper', text: '', group: {} };

/** What is looked at and typed in the consultation; kept for this visit only. */
export const useListening = create<Listening>(() => ({
  filter: ALL_COMMENTS,
  open: null,
  marked: new Set(),
  tab: 'read',
  slip: NO_SLIP,
  placing: null,
  today: dateByClock(new Date()),
}));

/** The date by the clock of this machine, as a person there would write it. */
function dateByClock(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function listen(part: Partial<Listening>): void {
  useListening.setState(part);
}

export function askFor(part: Partial<CommentFilter>): void {
  useListening.setState(({ filter }) => ({ filter: { ...filter, ...part }, marked: new Set() }));
}

export function fillSlip(part: Partial<Slip>): void {
  useListening.setState(({ slip }) => ({ slip: { ...slip, ...part } }));
}

/** The slip is done with: stage, source, date, category and scenario stay for the next one. */
export function nextSlip(): void {
  useListening.setState(({ slip: { stage, source, date, category, scenario } }) => ({
    slip: { ...NO_SLIP, stage, source, date, category, scenario },
  }));
}

/** Gives the place that was chosen to what it was chosen for. */
export function takePlace(place: CommentPlace): void {
  const { placing } = useListening.getState();
  if (!placing) return;
  useListening.setState({ placing: null });
  if (placing.of === 'slip') fillSlip({ place });
  else changeComment(placing.of.comment, { place });
}

let known: { comments: Comment[]; filter: CommentFilter; chosen: Comment[] } | null = null;

/** The comments that pass the filter now, worked out once for list, ledger, map and how much was said where. */
export function chosenNow(): Comment[] {
  return chosenOf(useProject.getState().document.consultation.comments, useListening.getState().filter);
}

function chosenOf(comments: Comment[], filter: CommentFilter): Comment[] {
  if (known?.comments !== comments || known.filter !== filter)
    known = { comments, filter, chosen: chooseComments(comments, filter) };
  return known.chosen;
}

export function useChosenComments(): Comment[] {
  const comments = useComments();
  const filter = useListening((state) => state.filter);
  return chosenOf(comments, filter);
}

export function useOpenComment(): Comment | null {
  const open = useListening((state) => state.open);
  return useComments().find(({ id }) => id === open) ?? null;
}

// Another project has other comments.
useProject.subscribe(({ opened }, before) => {
  if (opened === before.opened) return;
  const { today } = useListening.getState();
  useListening.setState({ ...useListening.getInitialState(), today });
});
