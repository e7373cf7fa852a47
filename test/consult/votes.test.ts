import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalShares } from '../../workers/consult/votes/equal-shares.ts';
import { greedyVote, shortlist } from '../../workers/consult/votes/greedy.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Completion, Vote } from '../../workers/model/votes.ts';
import { ballotsSchema, voteSchema } from '../../workers/model/votes.ts';

const projectsOf = (costs: Record<string, number>) =>
  Object.entries(costs).map(([id, cost]) => ({ id, cost }));
const approvals = (costs: Record<string, number>, budget: number, ballots: string[]): Vote => ({
  projects: projectsOf(costs),
  budget,
  ballots: { type: 'approval', ballots: ballots.map((ballot) => ballot.split(' ').filter(Boolean)) },
});
const shares = (
  vote: Vote,
  completion: Completion = 'none',
  more: { utility?: 'cost' | 'points'; step?: number } = {},
) => equalShares({ vote, completion, ...more }, quietContext());

// The elections of pabutools' own tests (COMSOC-Community/pabutools, tests/test_rule.py, names as there) with their outcomes.
const APP_EX_1 = approvals({ p0: 1, p1: 3, p2: 2, p3: 1 }, 3, ['p0 p1 p2 p3', 'p0 p1 p2 p3']);
const APP_EX_2 = approvals({ p0: 1, p1: 0.9, p2: 2, p3: 1.09 }, 4, ['p0', 'p1 p2 p3', 'p1 p2 p3', 'p2']);
// Running example of Lackner and Skowron, Multi-Winner Voting with Approval Preferences, 2023.
const LACKNER_SKOWRON = approvals({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 }, 4, [
  ...['a b', 'a b', 'a b', 'a c', 'a c', 'a c', 'a d', 'a d'],
  ...['b c f', 'e', 'f', 'g'],
]);

describe('the plain count', () => {
  it('funds by votes while it fits and passes over what does not', () => {
    const vote = approvals({ park: 60, school: 50, bench: 30 }, 100, [
      'park school',
      'park school',
      'park bench',
    ]);
    const result = greedyVote(vote);
    expect(result.funded).toEqual(['park', 'bench']);
    expect(result).toMatchObject({ spent: 90, left: 10, ties: [] });
    expect(result.lines.map(({ id, score, turn }) => [id, score, turn])).toEqual([
      ['park', 3, 1],
      ['school', 2, 0],
      ['bench', 1, 2],
    ]);
  });

  it('agrees with pabutools where all are level, and tells that the order among equals decided', () => {
    const { funded, ties } = greedyVote(APP_EX_1);
    // pabutools, greedy by cost satisfaction without breaking ties.
    expect([['p0', 'p2'], ['p0', 'p3'], ['p1'], ['p2', 'p3']]).toContainEqual(funded);
    expect(ties).toEqual([{ turn: 1, projects: ['p0', 'p3', 'p2', 'p1'], decisive: true }]);
  });

  it('tells a tie in which everybody wins as one that decides nothing', () => {
    expect(greedyVote(approvals({ a: 1, b: 2 }, 3, ['a b'])).ties).toEqual([
      { turn: 1, projects: ['a', 'b'], decisive: false },
    ]);
  });

  it('ranked ballots are counted by Borda points: m for the first, nothing for those left off', () => {
    // By first places a leads with 6; Borda says b.
    const ballots = [
      ...Array(6).fill(['a', 'b', 'c']),
      ...Array(5).fill(['c', 'b', 'a']),
      ...Array(4).fill(['b']),
    ];
    const vote: Vote = {
      projects: projectsOf({ a: 1, b: 1, c: 1 }),
      budget: 1,
      ballots: { type: 'ranked', ballots },
    };
    const result = greedyVote(vote);
    expect(result.lines.map(({ id, score }) => [id, score])).toEqual([
      ['b', 6 * 2 + 5 * 2 + 4 * 3],
      ['a', 6 * 3 + 5],
      ['c', 6 + 5 * 3],
    ]);
    expect(result.funded).toEqual(['b']);
  });

  it('adds points up, and no project without support is funded', () => {
    const vote: Vote = {
      projects: projectsOf({ a: 1, b: 1, c: 1 }),
      budget: 10,
      ballots: { type: 'points', most: 5, ballots: [{ a: 2, b: 3 }, { b: 1 }, { c: 0 }] },
    };
    const { lines, funded, turnout } = greedyVote(vote);
    expect(lines.map(({ id, score, supporters }) => [id, score, supporters])).toEqual([
      ['b', 4, 2],
      ['a', 2, 1],
      ['c', 0, 0],
    ]);
    expect(funded).toEqual(['b', 'a']);
    expect(turnout).toMatchObject({ cast: 3, counted: 2, empty: 1 });
  });

  it('counts empty and spoiled ballots and tells the turnout', () => {
    const vote = { ...approvals({ a: 1, b: 1 }, 1, ['a', '', 'a a', 'nobody', 'b']), entitled: 50 };
    expect(greedyVote(vote).turnout).toEqual({ cast: 5, counted: 2, empty: 1, spoiled: 2, share: 0.1 });
    expect(greedyVote(approvals({ a: 1 }, 1, [''])).turnout.share).toBeNaN();
    const points: Vote = {
      projects: projectsOf({ a: 1 }),
      budget: 1,
      ballots: { type: 'points', most: 5, ballots: [{ a: 6 }, { a: -1 }, { a: Number.NaN }, { a: 5 }] },
    };
    expect(greedyVote(points).turnout).toMatchObject({ counted: 1, spoiled: 3 });
  });

  it('the shortlist goes up to twice the budget and leaves out what alone is over the budget', () => {
    const vote = approvals({ a: 60, b: 60, c: 60, d: 140, e: 20 }, 100, [
      'a b c d',
      'a b d',
      'a d',
      'd',
      'e',
    ]);
    expect(shortlist(vote)).toEqual({
      projects: ['a', 'b', 'e', 'c'],
      tooDear: ['d'],
      cost: 200,
      ties: [{ turn: 3, projects: ['e', 'c'], decisive: false }],
    });
  });
});

describe('the method of equal shares', () => {
  it('agrees with pabutools’ outcomes on its own test elections', async () => {
    expect((await shares(APP_EX_2, 'none', { utility: 'points' })).funded.toSorted()).toEqual([
      'p0',
      'p1',
      'p3',
    ]);
    expect((await shares(APP_EX_2, 'add1', { utility: 'points', step: 0.1 })).funded.toSorted()).toEqual([
      ...['p0', 'p1', 'p3'],
    ]);
    expect((await shares(APP_EX_2)).funded.toSorted()).toEqual(['p0', 'p2']);
    expect((await shares(APP_EX_2, 'add1', { step: 0.1 })).funded.toSorted()).toEqual(['p0', 'p1', 'p2']);
    expect((await shares(LACKNER_SKOWRON)).funded).toEqual(['a']);
  });

  it('counts the small file of equalshares.net by hand', async () => {
    // https://equalshares.net/implementation/computation: share 25,000; 1 (3 votes) and 2 (2 votes) are bought, 3 never: 85,000 > 50,000.
    const vote = approvals({ '1': 5000, '2': 10000, '3': 85000 }, 100000, ['1 2', '1', '3', '1 2 3']);
    const plain = await shares(vote);
    expect(plain.funded).toEqual(['1', '2']);
    expect(plain).toMatchObject({ share: 25000, added: 0, spent: 15000 });
    // Together 3's supporters hold 2s − 5000/3 − 5000 once 1 and 2 are paid: enough from s = 45,833.33 on. 100,000 is then all spent.
    const whole = await shares(vote, 'add1');
    expect(whole.funded).toEqual(['1', '2', '3']);
    expect(whole.share).toBe(45834);
    expect(whole.left).toBe(0);
  });

  it('gives a minority of 40 % its 40 %, where the plain count gives it nothing', async () => {
    const costs = Object.fromEntries([...'ABCDEFGHIJ', ...'abcdefghij'].map((id) => [id, 10]));
    const ballots = [
      ...Array(6).fill([...'ABCDEFGHIJ'].join(' ')),
      ...Array(4).fill([...'abcdefghij'].join(' ')),
    ];
    const vote = approvals(costs, 100, ballots);
    expect(greedyVote(vote).funded).toEqual([...'ABCDEFGHIJ']);
    const { funded, ties } = await shares(vote);
    expect(funded.toSorted()).toEqual([...'ABCDEF', ...'abcd']);
    expect(ties[0]).toEqual({ turn: 1, projects: [...'ABCDEFGHIJ'], decisive: true });
  });

  it('completes greedily when the shares can be raised no further', async () => {
    // Share 50: only a is bought. With more, b would come too and overspend; c has a supporter who cannot pay for it and still fits.
    const vote = approvals({ a: 60, b: 70, c: 40 }, 100, ['a b', 'a b c']);
    expect((await shares(vote)).funded).toEqual(['a']);
    expect((await shares(vote, 'add1')).funded).toEqual(['a']);
    const whole = await shares(vote, 'add1-greedy');
    expect(whole.funded).toEqual(['a', 'c']);
    expect(whole.completedBy).toEqual(['c']);
  });

  it('with nothing but empty ballots nothing is funded', async () => {
    const result = await shares(approvals({ a: 1, b: 3 }, 3, ['', '']), 'add1-greedy');
    expect(result).toMatchObject({ funded: [], spent: 0, turnout: { cast: 2, empty: 2, counted: 0 } });
    expect((await shares(approvals({ a: 1 }, 3, []), 'add1')).funded).toEqual([]);
  });

  it('stops when it is cancelled and tells how much of the budget is spent', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const ctx = {
      ...quietContext(controller.signal),
      progress: (stage: string, done: number, total: number) => {
        expect([stage, total]).toEqual(['shares', 100]);
        told.push(done);
        controller.abort();
      },
    };
    const vote = approvals({ a: 1e7 }, 1e7, ['a', 'a', '']);
    await expect(equalShares({ vote, completion: 'add1', step: 1e-3 }, ctx)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(told).toEqual([0]);
  });
});

describe('every rule', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const vote = fc
    .record({
      costs: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 5, maxLength: 5 }),
      budget: fc.integer({ min: 5, max: 60 }),
      approvals: fc.array(fc.subarray(ids), { maxLength: 12 }),
      points: fc.array(fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 3 })), {
        maxLength: 12,
      }),
      type: fc.constantFrom('approval' as const, 'ranked' as const, 'points' as const),
    })
    .map(
      ({ costs, budget, approvals: lists, points, type }): Vote => ({
        projects: ids.map((id, i) => ({ id, cost: costs[i] })),
        budget,
        ballots: type === 'points' ? { type, most: 15, ballots: points } : { type, ballots: lists },
      }),
    );

  it('keeps to the budget, funds nothing twice and does not depend on the order of ballots and projects', async () => {
    await fc.assert(
      fc.asyncProperty(vote, fc.constantFrom('none', 'add1', 'add1-greedy'), async (one, completion) => {
        const other = voteSchema.parse({
          ...one,
          projects: one.projects.toReversed(),
          ballots: ballotsSchema.parse({ ...one.ballots, ballots: one.ballots.ballots.toReversed() }),
        });
        for (const count of [greedyVote, (v: Vote) => shares(v, completion as Completion)]) {
          const result = await count(one);
          expect(result.spent).toBeLessThanOrEqual(one.budget);
          expect(new Set(result.funded).size).toBe(result.funded.length);
          expect(await count(other)).toEqual(result);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('with equal shares nobody has spent more than the share, and nothing more could be bought', async () => {
    await fc.assert(
      fc.asyncProperty(vote, async (one) => {
        const { funded, share, lines, turnout } = await shares(one);
        const people = turnout.counted + turnout.empty;
        expect(share * people).toBeCloseTo(people > 0 ? one.budget : 0, 9);
        expect(
          lines.filter(({ turn, supporters, cost }) => turn > 0 && cost > supporters * share + 1e-9),
        ).toEqual([]);
        const spent = funded.reduce((sum, id) => sum + one.projects.find((p) => p.id === id)!.cost, 0);
        expect(spent).toBeLessThanOrEqual(one.budget + 1e-9);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('refuses what cannot be counted, with one sentence', async () => {
    const good = approvals({ a: 1, b: 1 }, 1, ['a']);
    const codes: [Partial<Vote>, string][] = [
      [{ projects: [] }, 'vote-no-projects'],
      [{ projects: [...good.projects, { id: 'a', cost: 2 }] }, 'vote-project-repeated'],
      [{ projects: [{ id: 'a', cost: 0 }] }, 'vote-cost'],
      [{ projects: [{ id: 'a', cost: Number.NaN }] }, 'vote-cost'],
      [{ budget: -1 }, 'vote-budget'],
      [{ budget: Number.POSITIVE_INFINITY }, 'vote-budget'],
      [{ entitled: 0 }, 'vote-entitled'],
    ];
    for (const [change, code] of codes) {
      expect(() => greedyVote({ ...good, ...change })).toThrow(expect.objectContaining({ code }));
      await expect(shares({ ...good, ...change })).rejects.toMatchObject({ code });
    }
    await expect(shares(good, 'add1', { step: 0 })).rejects.toMatchObject({ code: 'vote-step' });
  });
});
