import { describe, expect, it } from 'vitest';
import { drawCode, whyNotAfter, withRanking } from '../../workers/consult/ranks/kept-rankings.ts';
import {
  type BallotRules,
  EMPTY_DRAFT,
  marksOf,
  pointsLeft,
  press,
  pressLess,
  spentOn,
  stepBack,
} from '../../workers/consult/votes/ballot-draft.ts';
import { typedBallot } from '../../workers/consult/votes/typed-ballot.ts';
import { NO_RANKINGS } from '../../workers/model/vote-kept.ts';

const approval: BallotRules = { type: 'approval', costs: { a: 60, b: 50, c: 40 }, limit: 100, points: 0 };

describe('a ballot that is being filled in', () => {
  it('keeps within the budget, takes a mark off again and goes back step by step', () => {
    const a = press(EMPTY_DRAFT, 'a', approval).draft;
    expect(press(a, 'b', approval)).toEqual({ draft: a, refused: { code: 'over-budget', over: 10 } });
    const full = press(a, 'c', approval).draft;
    expect(spentOn(full, approval)).toBe(100);
    const without = press(full, 'a', approval).draft;
    expect(marksOf(without, 'approval')).toEqual(['c']);
    expect(marksOf(stepBack(without), 'approval')).toEqual(['a', 'c']);
    expect(stepBack(EMPTY_DRAFT)).toEqual(EMPTY_DRAFT);
    expect(press(a, 'b', { ...approval, limit: null }).refused).toBeNull();
  });

  it('ranks in the order of taps; who is taken off lets the others move up', () => {
    const rules: BallotRules = { ...approval, type: 'ranked', limit: null };
    const all = ['b', 'a', 'c'].reduce((draft, id) => press(draft, id, rules).draft, EMPTY_DRAFT);
    expect(marksOf(all, 'ranked')).toEqual(['b', 'a', 'c']);
    expect(marksOf(press(all, 'b', rules).draft, 'ranked')).toEqual(['a', 'c']);
  });

  it('gives no more points than there are, and takes them away again', () => {
    const rules: BallotRules = { ...approval, type: 'points', points: 3 };
    const full = ['a', 'a', 'b'].reduce((draft, id) => press(draft, id, rules).draft, EMPTY_DRAFT);
    expect(pointsLeft(full, rules)).toBe(0);
    expect(press(full, 'c', rules).refused).toEqual({ code: 'no-points' });
    expect(marksOf(full, 'points')).toEqual({ a: 2, b: 1 });
    const less = pressLess(full, 'b').draft;
    expect(marksOf(less, 'points')).toEqual({ a: 2 });
    expect(pressLess(less, 'b').draft).toBe(less);
    expect(marksOf(stepBack(less), 'points')).toEqual({ a: 2, b: 1 });
  });
});

describe('numbers that link what was ranked before and after', () => {
  it('are drawn once each, and longer where they would run out', () => {
    const one = withRanking(NO_RANKINGS, 'before', '100', ['a', 'b'], 'kiosk');
    expect(drawCode(one, 0)).toBe('101');
    expect(drawCode(one, 0.9999)).toBe('999');
    let many = NO_RANKINGS;
    for (let i = 0; i < 450; i++) many = withRanking(many, 'before', drawCode(many, 0.5), ['a'], 'kiosk');
    expect(new Set(many.people.map(({ code }) => code)).size).toBe(450);
    expect(drawCode(many, 0)).toBe('1000');
  });

  it('take one ranking before and one after', () => {
    const before = withRanking(NO_RANKINGS, 'before', '321', ['a', 'b'], 'kiosk');
    expect(whyNotAfter(before, '322')).toBe('unknown-code');
    expect(whyNotAfter(before, ' 321')).toBeNull();
    const both = withRanking(before, 'after', '321', ['b', 'a'], 'kiosk');
    expect(both.people).toEqual([{ code: '321', by: 'kiosk', before: ['a', 'b'], after: ['b', 'a'] }]);
    expect(whyNotAfter(both, '321')).toBe('done-already');
  });
});

describe('a paper ballot that is typed', () => {
  const ids = ['P1', 'P2', 'P10'];

  it('is read with or without the letter, in order, with points behind a colon', () => {
    expect(typedBallot('1, p10', 'approval', ids)).toEqual({ marks: ['P1', 'P10'], problem: null });
    expect(typedBallot(' 10 2 ', 'ranked', ids)).toEqual({ marks: ['P10', 'P2'], problem: null });
    expect(typedBallot('1:3 2：0.5', 'points', ids)).toEqual({ marks: { P1: 3, P2: 0.5 }, problem: null });
    expect(typedBallot('', 'approval', ids)).toEqual({ marks: [], problem: null });
    expect(typedBallot('', 'points', ids)).toEqual({ marks: {}, problem: null });
  });

  it('with what is not on the list, twice, or without points is told', () => {
    expect(typedBallot('1 3', 'approval', ids).problem).toEqual({ code: 'unknown', got: '3' });
    expect(typedBallot('1 p1', 'ranked', ids).problem).toEqual({ code: 'twice', got: 'P1' });
    expect(typedBallot('1', 'points', ids).problem).toEqual({ code: 'no-number', got: 'P1' });
    expect(typedBallot('1:-2', 'points', ids).problem).toEqual({ code: 'no-number', got: 'P1' });
  });
});
