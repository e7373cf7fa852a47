import { describe, expect, it } from 'vitest';
import { readPlace } from '../../src/consult/listen/comments/readPlace.ts';
import { movedTo, sortedInto } from '../../src/consult/listen/ledger/steps.ts';
import { blackOut } from '../../workers/consult/comments/black-out.ts';
import { ALL_COMMENTS, categoriesOf, chooseComments } from '../../workers/consult/comments/choose.ts';
import { personalData } from '../../workers/consult/comments/personal.ts';
import { type Comment, commentSchema } from '../../workers/model/comments.ts';

const comment = (id: string, fields: Partial<Comment> = {}): Comment =>
  commentSchema.parse({ id, text: 'a comment', ...fields });
const ids = (comments: Comment[]) => comments.map(({ id }) => id).join('');

describe('choosing comments', () => {
  const all = [
    comment('a', { text: 'Ｐarking is bad', category: 'Parking', stage: 'vote', scenario: 's1' }),
    comment('b', { text: '停车难', category: 'Parking', state: 'declined' }),
    comment('c', { text: 'trees', state: 'adopted', reason: 'parking moved' }),
    comment('d', { state: 'adopted', changedScenario: 's1' }),
    comment('e', { state: 'declined', reason: 'no', category: 'Green' }),
  ];
  const choose = (filter: Partial<typeof ALL_COMMENTS>) =>
    ids(chooseComments(all, { ...ALL_COMMENTS, ...filter }));

  it('lets all pass in their order where nothing is asked', () => {
    expect(choose({})).toBe('abcde');
  });

  it('finds words in any case and width, in text, category and answer, all of them', () => {
    expect(choose({ text: 'PARKING' })).toBe('abc');
    expect(choose({ text: 'parking bad' })).toBe('a');
    expect(choose({ text: '停车' })).toBe('b');
  });

  it('by stage, scenario, none of them, category, state and what is to be done', () => {
    expect(choose({ stage: 'vote' })).toBe('a');
    expect(choose({ scenario: 's1' })).toBe('a');
    expect(choose({ scenario: '' })).toBe('bcde');
    expect(choose({ category: '' })).toBe('cd');
    expect(choose({ state: 'declined' })).toBe('be');
    expect(choose({ todo: 'reason' })).toBe('b');
    expect(choose({ todo: 'change' })).toBe('c');
    expect(choose({ todo: 'answer' })).toBe('a');
    expect(choose({ ids: new Set(['e', 'a']) })).toBe('ae');
  });

  it('counts categories, the most used first', () => {
    expect(categoriesOf(all)).toEqual([
      { category: 'Parking', count: 2 },
      { category: 'Green', count: 1 },
    ]);
  });
});

describe('a step of the ledger', () => {
  it('dates the answer once and takes the date back with it', () => {
    const answered = movedTo(comment('a'), 'answered', '2025-03-05');
    expect(answered.answeredOn).toBe('2025-03-05');
    expect(movedTo(answered, 'adopted', '2025-04-01').answeredOn).toBe('2025-03-05');
    expect(movedTo(answered, 'sorted', '2025-04-01').answeredOn).toBeUndefined();
  });

  it('sorts what was only received, and leaves what came further where it is', () => {
    expect(sortedInto(comment('a'), ' Parking ')).toMatchObject({ category: 'Parking', state: 'sorted' });
    expect(sortedInto(comment('a', { state: 'adopted' }), 'Parking').state).toBe('adopted');
    expect(sortedInto(comment('a', { category: 'x' }), '')).toMatchObject({
      category: undefined,
      state: 'received',
    });
  });
});

describe('personal data', () => {
  it('is covered letter for letter, so that nothing is left to be found', () => {
    const text = 'Ring 138 0000 0000 or write to a.b@example.org, please';
    const covered = blackOut(text, personalData(text));
    expect(covered).toBe('Ring █████████████ or write to ███████████████, please');
    expect(covered).toHaveLength(text.length);
    expect(personalData(covered)).toEqual([]);
    expect(blackOut('nothing', [])).toBe('nothing');
  });
});

describe('a typed place', () => {
  it('is two numbers in their ranges', () => {
    expect(readPlace('120.55, 31.27')).toEqual([120.55, 31.27]);
    expect(readPlace(' １２０.５５　31.27 ')).toEqual([120.55, 31.27]);
    for (const wrong of ['31.27', '120.55, x', '200, 31', '120, 91', '1, 2, 3', ''])
      expect(readPlace(wrong)).toBeNull();
  });
});
