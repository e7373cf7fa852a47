import { describe, expect, it } from 'vitest';
import { findBursts } from '../../workers/consult/comments/bursts.ts';
import { personalData } from '../../workers/consult/comments/personal.ts';
import { exampleComments, examplePeople } from '../../workers/consult/examples/examples.ts';
import { COMMENT_STATES, commentSchema } from '../../workers/model/comments.ts';
import { quietContext } from '../../workers/model/job.ts';

const parcels = Array.from({ length: 9 }, (_, p) => ({
  id: `p${p}`,
  name: `Yard ${p}`,
  at: [120 + p / 100, 31] as [number, number],
}));
const input = { tongue: 'en', parcels, until: '2025-06-30', scenario: 's1', seed: 60 } as const;

describe('example comments', () => {
  it('are sixty, sound, marked, pinned on the parcels and the same every time', () => {
    const made = exampleComments(input);
    expect(made).toHaveLength(60);
    expect(made).toEqual(exampleComments(input));
    for (const comment of made) {
      expect(commentSchema.parse(comment)).toEqual(comment);
      expect(comment.isExample).toBe(true);
      expect(comment.text).not.toContain('{');
      expect(comment.date! <= '2025-06-30' && (comment.answeredOn ?? '') <= '2025-06-30').toBe(true);
      if (comment.answeredOn) expect(comment.answeredOn > comment.date!).toBe(true);
    }
    const known = new Set(parcels.map(({ id }) => id));
    expect(made.every(({ place }) => place?.type !== 'parcel' || known.has(place.parcel))).toBe(true);
  });

  it('show everything that the ledger tells: all states, a form letter, a phone number', async () => {
    const made = exampleComments(input);
    expect(new Set(made.map(({ state }) => state))).toEqual(new Set(COMMENT_STATES));
    expect(made.filter(({ text }) => personalData(text).length > 0)).toHaveLength(1);
    const [burst] = await findBursts({ comments: made.slice(-6) }, quietContext());
    expect(burst.ids).toHaveLength(5);
  });

  it('are in the language of the screen and can do without parcels', () => {
    const zh = exampleComments({ ...input, tongue: 'zh', parcels: [] });
    expect(zh.every(({ text, place }) => /[一-鿿]/.test(text) && place === undefined)).toBe(true);
  });

  it('go with made-up people that add up to as many as live there', () => {
    for (const groups of Object.values(examplePeople(10_000)))
      expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(10_000);
  });
});
