import { isAnswered } from '../../../../workers/consult/comments/ledger.ts';
import type { Comment, CommentState } from '../../../../workers/model/comments.ts';

/** A comment moved to a state: its answer gets the date of today unless it has one, and loses it when it is taken back. */
export function movedTo(comment: Comment, state: CommentState, today: string): Comment {
  const answeredOn = isAnswered({ state }) ? (comment.answeredOn ?? today) : undefined;
  return { ...comment, state, answeredOn };
}

/** A comment put into a category, which sorts one that was only received; '' takes it out. */
export function sortedInto(comment: Comment, category: string): Comment {
  const named = category.trim() || undefined;
  const state = named && comment.state === 'received' ? 'sorted' : comment.state;
  return { ...comment, category: named, state };
}
