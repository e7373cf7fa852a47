import type { CommentBurst } from '../../model/comments.ts';
import type { JobContext } from '../../model/job.ts';
import { findBursts } from './bursts.ts';
import { type PackedComments, packComments, unpackComments } from './packed.ts';
import { type ReadComments, type ReadCommentsInput, readComments } from './read.ts';
import { writeComments } from './write.ts';

/** As readComments, the comments packed. */
export async function commentsRead(
  input: ReadCommentsInput,
  ctx: JobContext,
): Promise<Omit<ReadComments, 'comments'> & { packed: PackedComments }> {
  const { comments, ...read } = await readComments(input, ctx);
  return { ...read, packed: await packComments(comments, ctx.pause) };
}

/** As writeComments, of packed comments. */
export async function commentsWrite(packed: PackedComments, ctx: JobContext): Promise<Blob> {
  return writeComments(await unpackComments(packed, ctx.pause), ctx);
}

/** As findBursts, of packed comments. */
export async function commentsBursts(packed: PackedComments, ctx: JobContext): Promise<CommentBurst[]> {
  return findBursts({ comments: await unpackComments(packed, ctx.pause) }, ctx);
}
