import type { Comment } from '../../model/comments.ts';

/** As many as are written or taken apart within a few milliseconds. */
const SLICE = 500;

/** Comments as texts of some hundreds each. Thousands of objects that cross threads at once hold both sides up; texts do not. */
export type PackedComments = string[];

/** `pause` is awaited between slices; slices that are the same comments as before are taken from `before`. */
export async function packComments(
  comments: Comment[],
  pause: () => Promise<void>,
  before: { comments: Comment[]; packed: PackedComments } = { comments: [], packed: [] },
): Promise<PackedComments> {
  const packed: PackedComments = [];
  for (let from = 0; from < comments.length; from += SLICE) {
    const slice = comments.slice(from, from + SLICE);
    const known = before.packed[packed.length];
    const isSame =
      known !== undefined &&
      (slice.length === SLICE || before.comments.length === comments.length) &&
      slice.every((comment, c) => comment === before.comments[from + c]);
    packed.push(isSame ? known : JSON.stringify(slice));
    if (!isSame) await pause();
  }
  return packed;
}

/** The comments again; `pause` as in packComments. */
export async function unpackComments(packed: PackedComments, pause: () => Promise<void>): Promise<Comment[]> {
  const comments: Comment[] = [];
  for (const slice of packed) {
    comments.push(...(JSON.parse(slice) as Comment[]));
    await pause();
  }
  return comments;
}
