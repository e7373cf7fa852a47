import { describe, expect, it } from 'vitest';
import { ledgerOf, medianWait } from '../../workers/consult/comments/ledger.ts';
import { type Comment, commentSchema } from '../../workers/model/comments.ts';

const comment = (id: string, fields: Partial<Comment>): Comment =>
  commentSchema.parse({ id, text: 'a', date: '2025-01-01', ...fields });

describe('the ledger', () => {
  const comments = [
    comment('a', { state: 'answered', answeredOn: '2025-01-11', solved: true }),
    comment('b', { state: 'adopted', answeredOn: '2025-01-21', change: 'trees stay', solved: true }),
    comment('c', { state: 'declined', answeredOn: '2025-01-06', reason: ' ', solved: false }),
    comment('d', { state: 'declined', answeredOn: '2025-01-31', reason: 'no money' }),
    comment('e', { state: 'sorted' }),
    comment('f', {}),
    comment('g', { state: 'adopted', answeredOn: '2024-12-01' }),
    comment('h', { date: undefined }),
  ];

  it('counts what came of the comments; silence is not "solved"', () => {
    expect(ledgerOf(comments, '2025-02-10')).toEqual({
      ...{ received: 8, byState: { received: 2, sorted: 1, answered: 1, adopted: 2, declined: 2 } },
      ...{ responded: 5, responseShare: 5 / 8, open: 3 },
      ...{ solvedShare: 2 / 8, solved: 2, notSolved: 1, solvedUnknown: 5 },
      // Waits 5, 10, 20, 30 and two that still wait after 40: 5/6, 4/6, 3/6.
      ...{ medianDelayDays: 20, waitedDays: 40, undated: 2 },
      ...{ declinedWithoutReason: ['c'], adoptedWithoutChange: ['g'] },
    });
  });

  it('tells no median while fewer than half are answered, but how long has been waited', () => {
    const ledger = ledgerOf(comments.slice(3, 6), '2025-02-10');
    expect(ledger.medianDelayDays).toBeNaN();
    expect(ledger.waitedDays).toBe(40);
    expect(ledgerOf([], '2025-01-01')).toMatchObject({
      received: 0,
      responseShare: Number.NaN,
      solvedShare: Number.NaN,
    });
  });

  it('gives the published medians of Freireich’s leukaemia trial: 23 and 8 weeks (Freireich et al., Blood 21, 1963)', () => {
    const over = (days: number[]) => days.map((d) => ({ days: d, isOver: true }));
    const open = (days: number[]) => days.map((d) => ({ days: d, isOver: false }));
    const treated = [
      ...open([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
      ...over([6, 6, 6, 7, 10, 13, 16, 22, 23]),
    ];
    expect(medianWait(treated)).toBe(23);
    expect(medianWait(over([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]))).toBe(8);
  });

  it('refuses a day that does not exist', () => {
    expect(() => ledgerOf([], '2025-02-30')).toThrow(expect.objectContaining({ code: 'consult-date' }));
  });
});
