import { describe, expect, it } from 'vitest';
import {
  ballotsNaming,
  changesSince,
  countableVote,
  withBallots,
  withoutBallots,
} from '../../workers/consult/votes/kept-vote.ts';
import {
  freshProjectId,
  openingProblems,
  shortlistRoom,
  whyNotListed,
} from '../../workers/consult/votes/shortlisting.ts';
import { consultationSchema, NO_CONSULTATION } from '../../workers/model/consultation.ts';
import { voteKeptSchema } from '../../workers/model/vote-kept.ts';
import { made, paper, voteOf } from './made-vote.ts';

describe('a consultation that is kept', () => {
  it('opens with nothing in it where an older project had no vote', () => {
    expect(consultationSchema.parse({ comments: [] })).toEqual(NO_CONSULTATION);
    expect(voteKeptSchema.parse(JSON.parse(JSON.stringify(NO_CONSULTATION.vote)))).toEqual(
      NO_CONSULTATION.vote,
    );
  });
});

describe('the shortlist', () => {
  const free = made('d', 30, { listed: false });

  it('goes up to twice the budget, to the yuan', () => {
    const vote = voteOf([made('a', 90), made('b', 80), free]);
    expect(shortlistRoom(vote)).toBe(30);
    expect(whyNotListed(vote, free)).toBeNull();
    expect(whyNotListed(vote, { ...free, cost: 30.01 })).toBe('no-room');
    expect(whyNotListed(vote, { ...free, cost: 100.01 })).toBe('dearer-than-budget');
    expect(whyNotListed(vote, { ...free, cost: null })).toBe('no-cost');
    expect(whyNotListed({ ...vote, budget: null }, free)).toBe('no-budget');
    expect(shortlistRoom({ ...vote, budget: null })).toBeNaN();
  });

  it('tells what keeps a vote from being opened', () => {
    expect(openingProblems(voteOf([made('a', 60), made('b', 60)]))).toEqual([]);
    expect(openingProblems(voteOf([free]))).toEqual([{ code: 'nothing-listed' }]);
    const bad = voteOf([
      made('a', 120, { name: { en: 'Park', zh: '公园' } }),
      made('b', null, { name: { en: ' park', zh: '' } }),
      made('c', 90),
    ]);
    expect(openingProblems(bad)).toEqual([
      { code: 'dearer-than-budget', id: 'a' },
      { code: 'no-cost', id: 'b' },
      { code: 'over-limit', over: 10 },
      { code: 'same-name', id: 'b', other: 'a' },
    ]);
    expect(openingProblems(voteOf([made('a', null)], { budget: null }))).toEqual([
      { code: 'no-budget' },
      { code: 'no-cost', id: 'a' },
    ]);
  });

  it('of a ranked vote may do without costs and budget', () => {
    const vote = voteOf([made('a', null), made('b', null)], { budget: null, type: 'ranked' });
    expect(openingProblems(vote)).toEqual([]);
    expect(whyNotListed(vote, free)).toBeNull();
  });

  it('numbers projects by the first number that is free', () => {
    expect(freshProjectId(['P1', 'P3'])).toBe('P2');
  });
});

describe('ballots that are kept', () => {
  const projects = [made('a', 60), made('b', 50), made('c', 30)];

  it('stay as they were handed in: what leaves the shortlist is struck from the count alone', () => {
    const vote = withBallots(voteOf(projects), [paper(['a', 'c']), paper(['c']), paper(['nobody'])]);
    const later = { ...vote, projects: [projects[0], projects[1], { ...projects[2], listed: false }] };
    expect(later.ballots).toBe(vote.ballots);
    const { vote: counted, struck, overBudget } = countableVote(later);
    expect(counted.projects).toEqual([
      { id: 'a', cost: 60 },
      { id: 'b', cost: 50 },
    ]);
    expect(counted.ballots.ballots).toEqual([['a'], [], ['nobody']]);
    expect({ struck, overBudget }).toEqual({ struck: 2, overBudget: 0 });
    expect(ballotsNaming(later, 'c')).toBe(2);
    expect(changesSince(vote)).toBeNull();
    expect(changesSince(later)).toEqual({ budget: null, costs: [], gone: ['c'], come: [] });
  });

  it('over the budget are spoiled, by the costs that people were asked with', () => {
    const vote = withBallots(voteOf(projects), [paper(['a', 'b']), paper(['a', 'c'])]);
    expect(countableVote(vote)).toMatchObject({ overBudget: 1, vote: { spoiled: 1 } });
    const dearer = {
      ...vote,
      budget: 95,
      projects: [...projects.slice(0, 2), made('c', 45), made('d', 5)],
    };
    expect(countableVote(dearer)).toMatchObject({ overBudget: 1, vote: { spoiled: 1, budget: 95 } });
    expect(changesSince(dearer)).toEqual({
      budget: { was: 100, now: 95 },
      costs: [{ id: 'c', was: 30, now: 45 }],
      gone: [],
      come: ['d'],
    });
    const free = { ...vote, withinBudget: false };
    expect(countableVote(free)).toMatchObject({ overBudget: 0, vote: { spoiled: 0 } });
  });

  it('of another type, or set aside, are spoiled', () => {
    const vote = withBallots(voteOf(projects, { type: 'points', points: 5 }), [
      paper(['a']),
      paper({ a: 5 }),
      { by: 'file', marks: {}, spoiled: true },
    ]);
    expect(countableVote(vote).vote).toMatchObject({ spoiled: 2, ballots: { ballots: [{ a: 5 }], most: 5 } });
  });

  it('cannot be counted where a cost is missing, but for an order', () => {
    const open = [made('a', null), made('b', 5)];
    expect(() => countableVote(voteOf(open))).toThrow(expect.objectContaining({ code: 'vote-cost-missing' }));
    const ranked = countableVote(voteOf(open, { type: 'ranked' }));
    expect(ranked).toMatchObject({
      hasMoney: false,
      vote: { budget: 2, projects: [{ cost: 1 }, { cost: 1 }] },
    });
  });

  it('are put among the others by lot, and leave by the way they came', () => {
    const first = withBallots(voteOf(projects), [paper(['a']), paper(['b'])]);
    const kiosk = { by: 'kiosk' as const, marks: ['c'] };
    const mixed = withBallots(first, [kiosk], 0.5);
    expect(mixed.ballots.map(({ marks }) => marks)).toEqual([['a'], ['c'], ['b']]);
    expect(mixed.asked).toBe(first.asked);
    expect(withoutBallots(mixed, 'paper')).toMatchObject({ ballots: [kiosk], asked: first.asked });
    expect(withoutBallots(first, 'paper')).toMatchObject({ ballots: [], asked: null });
  });
});
