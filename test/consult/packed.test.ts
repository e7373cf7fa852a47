import { describe, expect, it } from 'vitest';
import { packComments, unpackComments } from '../../workers/consult/comments/packed.ts';
import { type Comment, commentSchema } from '../../workers/model/comments.ts';

const made = (count: number): Comment[] =>
  Array.from({ length: count }, (_, i) => commentSchema.parse({ id: `c${i}`, text: `text ${i}` }));

describe('packed comments', () => {
  it('come back as they were, none and many', async () => {
    for (const count of [0, 1, 500, 1234]) {
      const comments = made(count);
      const packed = await packComments(comments, async () => {});
      expect(packed).toHaveLength(Math.ceil(count / 500));
      expect(await unpackComments(packed, async () => {})).toEqual(comments);
    }
  });

  it('are packed again only where they differ from before: changed, added, taken away', async () => {
    const comments = made(1234);
    const packed = await packComments(comments, async () => {});
    let slices = 0;
    const again = async (now: Comment[]) => {
      slices = 0;
      const pause = async () => {
        slices++;
      };
      const next = await packComments(now, pause, { comments, packed });
      expect(await unpackComments(next, async () => {})).toEqual(now);
      return slices;
    };
    expect(await again([...comments])).toBe(0);
    expect(
      await again(comments.map((one) => (one.id === 'c700' ? { ...one, state: 'sorted' as const } : one))),
    ).toBe(1);
    expect(await again([...comments, ...made(1)])).toBe(1);
    expect(await again(comments.slice(0, 1100))).toBe(1);
    expect(await again(comments.slice(1))).toBe(3);
  });
});
