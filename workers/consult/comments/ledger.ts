import { COMMENT_STATES, type Comment, type CommentState, type Ledger } from '../../model/comments.ts';
import { dayOf } from '../days.ts';

const RESPONSES: readonly CommentState[] = ['answered', 'adopted', 'declined'];

/**
 * What came of the comments up to `today` (YYYY-MM-DD). The median delay is Kaplan and Meier's (Journal of the American Statistical
 * Association 53, 1958): a comment that is still open has waited at least until today and holds the median up instead of being left out.
 * @throws consult-date
 */
export function ledgerOf(comments: Comment[], today: string): Ledger {
  // Thousands of comments share some hundred dates.
  const days = new Map<string, number>();
  const dayOnce = (date: string) => {
    const day = days.get(date) ?? dayOf(date);
    days.set(date, day);
    return day;
  };
  const now = dayOf(today);
  const byState = Object.fromEntries(COMMENT_STATES.map((state) => [state, 0])) as Ledger['byState'];
  const waits: Wait[] = [];
  let undated = 0;
  for (const comment of comments) {
    byState[comment.state]++;
    const wait = waitOf(comment, now, dayOnce);
    if (wait) waits.push(wait);
    else undated++;
  }
  const received = comments.length;
  const responded = RESPONSES.reduce((sum, state) => sum + byState[state], 0);
  const solved = comments.filter((comment) => comment.solved === true).length;
  const notSolved = comments.filter((comment) => comment.solved === false).length;
  return {
    received,
    byState,
    responded,
    responseShare: responded / received,
    solvedShare: solved / received,
    solved,
    notSolved,
    solvedUnknown: received - solved - notSolved,
    medianDelayDays: medianWait(waits),
    waitedDays: waits.reduce((most, { days }) => Math.max(most, days), 0),
    open: received - responded,
    undated,
    declinedWithoutReason: comments.filter(lacksReason).map(({ id }) => id),
    adoptedWithoutChange: comments.filter(lacksChange).map(({ id }) => id),
  };
}

const isBlank = (text?: string) => !text?.trim();

/** Declined, and nobody said why. */
export function lacksReason({ state, reason }: Comment): boolean {
  return state === 'declined' && isBlank(reason);
}

/** Adopted, and nobody said what was changed because of it or in which scenario. */
export function lacksChange({ state, change, changedScenario }: Comment): boolean {
  return state === 'adopted' && isBlank(change) && isBlank(changedScenario);
}

/** Answered, adopted or declined. */
export function isAnswered({ state }: Pick<Comment, 'state'>): boolean {
  return RESPONSES.includes(state);
}

export interface Wait {
  days: number;
  /** Else it still goes on. */
  isOver: boolean;
}

function waitOf(
  { date, answeredOn, state }: Comment,
  now: number,
  day: (date: string) => number,
): Wait | null {
  if (date === undefined) return null;
  const isOver = isAnswered({ state });
  if (isOver && answeredOn === undefined) return null;
  const days = (isOver ? day(answeredOn!) : now) - day(date);
  return days >= 0 ? { days, isOver } : null;
}

/** The least time at which Kaplan and Meier's share of those still waiting is at most one half; NaN where it never is. */
export function medianWait(waits: Wait[]): number {
  const inOrder = waits.toSorted((a, b) => a.days - b.days || Number(b.isOver) - Number(a.isOver));
  let waiting = 1;
  for (let at = 0; at < inOrder.length; at++) {
    if (!inOrder[at].isOver) continue;
    const left = inOrder.length - at;
    waiting *= (left - 1) / left;
    // One after another of the same day is the same as all at once: (l−1)/l · (l−2)/(l−1) = (l−2)/l.
    if (waiting <= 0.5 + 1e-12) return inOrder[at].days;
  }
  return Number.NaN;
}
