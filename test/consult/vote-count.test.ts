import { describe, expect, it } from 'vitest';
import { exampleRankings, exampleVote } from '../../workers/consult/votes/example-vote.ts';
import { withBallots } from '../../workers/consult/votes/kept-vote.ts';
import { openingProblems } from '../../workers/consult/votes/shortlisting.ts';
import { voteCount } from '../../workers/consult/votes/vote-count.ts';
import { quietContext } from '../../workers/model/job.ts';
import { NO_RANKINGS, NO_VOTE, rankingsKeptSchema, voteKeptSchema } from '../../workers/model/vote-kept.ts';
import { made, paper, voteOf } from './made-vote.ts';

describe('a vote counted by both rules', () => {
  it('tells who is reached where they fund different projects, by hand', async () => {
    // Everybody has 20 of 100. The three who want a pay 60 with all they have; the other two have 40 left for c. The plain count takes a
    // with 3 votes, then b and c are level at 2 and only one of them fits.
    const vote = withBallots(
      voteOf([made('a', 60), made('b', 40), made('c', 40)], { completion: 'none' }),
      [['a', 'b'], ['a', 'b'], ['a'], ['c'], ['c']].map(paper),
    );
    const { funding, order, turnout } = await voteCount(vote, quietContext());
    expect(funding?.greedy).toMatchObject({
      funded: ['a', 'b'],
      spent: 100,
      left: 0,
      ties: [{ turn: 2, projects: ['b', 'c'], decisive: true }],
    });
    expect(funding?.shares).toMatchObject({ funded: ['a', 'c'], share: 20, spent: 100, ties: [] });
    expect(funding?.reached).toEqual({ greedy: 3, shares: 5 });
    expect(order.map(({ id, rank }) => [id, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ]);
    expect(turnout).toMatchObject({ cast: 5, counted: 5, empty: 0, spoiled: 0 });
  });

  it('of ranks without costs is an order by Borda points alone', async () => {
    const vote = withBallots(
      voteOf([made('a', null), made('b', null), made('c', null)], { type: 'ranked', budget: null }),
      [paper(['a', 'b', 'c']), paper(['b', 'a']), paper(['b']), paper([])],
    );
    const { funding, order } = await voteCount(vote, quietContext());
    expect(funding).toBeNull();
    expect(order.map(({ id, score, rank }) => [id, score, rank])).toEqual([
      ['b', 2 + 3 + 3, 1],
      ['a', 3 + 2, 2],
      ['c', 1, 3],
    ]);
  });

  it('agrees with the usual textbook example of Borda, the capital of Tennessee', async () => {
    // 126, 194, 173 and 107 with 3, 2, 1, 0 points; one more each for 100 voters with 4, 3, 2, 1.
    const [m, n, c, k] = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];
    const groups: [number, string[]][] = [
      [42, [m, n, c, k]],
      [26, [n, c, k, m]],
      [15, [c, k, n, m]],
      [17, [k, c, n, m]],
    ];
    const ballots = groups.flatMap(([people, order]) => Array.from({ length: people }, () => paper(order)));
    const cities = [m, n, c, k].map((id) => made(id, null));
    const vote = withBallots(voteOf(cities, { type: 'ranked', budget: null }), ballots);
    const { order } = await voteCount(vote, quietContext());
    expect(order.map(({ id, score }) => [id, score])).toEqual([
      [n, 294],
      [c, 273],
      [m, 226],
      [k, 207],
    ]);
  });

  it('with no ballots counts nothing, and does not divide by nobody', async () => {
    const { funding, turnout } = await voteCount(voteOf([made('a', 60)]), quietContext());
    expect(funding).toMatchObject({
      greedy: { funded: [] },
      shares: { funded: [] },
      reached: { greedy: 0, shares: 0 },
    });
    expect(turnout).toMatchObject({ cast: 0, share: Number.NaN });
  });
});

describe('the example', () => {
  it('is sound, the same every time, keeps its limits, and the rules differ on it', async () => {
    const vote = exampleVote(NO_VOTE);
    expect(voteKeptSchema.parse(vote)).toEqual(vote);
    expect(exampleVote(NO_VOTE)).toEqual(vote);
    expect(openingProblems(vote)).toEqual([]);
    expect(vote.ballots).toHaveLength(120);
    const { turnout, overBudget, funding } = await voteCount(vote, quietContext());
    expect(turnout).toEqual({ cast: 120, counted: 114, empty: 4, spoiled: 2, share: 0.3 });
    expect(overBudget).toBe(0);
    expect(funding?.shares.funded.toSorted()).not.toEqual(funding?.greedy.funded.toSorted());
    const rankings = exampleRankings(NO_RANKINGS);
    expect(rankingsKeptSchema.parse(rankings)).toEqual(rankings);
    expect(rankings.people).toHaveLength(40);
    expect(rankings.people.filter(({ before, after }) => before && after)).toHaveLength(34);
  });
});
