import { describe, expect, it } from 'vitest';
import { countGroups, whoWasHeard } from '../../workers/consult/heard/heard.ts';
import { saidPerPlace } from '../../workers/consult/heard/per-place.ts';
import { weightedShare } from '../../workers/consult/heard/weighted-share.ts';
import { wilson } from '../../workers/consult/heard/wilson.ts';
import { commentSchema } from '../../workers/model/comments.ts';

const NAN = Number.NaN;

describe('the interval of a share', () => {
  it('is the published one: Newcombe, Statistics in Medicine 17, 1998, table I, method 3', () => {
    const published: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [hits, n, low, high] of published) {
      const interval = wilson(hits, n);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
    expect(wilson(20, 20).high).toBe(1);
    expect(wilson(0, 0)).toEqual({ low: NAN, high: NAN });
  });
});

describe('who was heard', () => {
  it('sets shares of voices against shares of the people, by hand', () => {
    const { lines, underHeard, stated, unstated } = whoWasHeard(
      [
        { id: '18–29', people: 3000, spoke: 10 },
        { id: '30–59', people: 5000, spoke: 50 },
        { id: '60+', people: 2000, spoke: 40 },
        { id: 'visitors', people: NAN, spoke: 7 },
      ],
      12,
    );
    expect(
      lines.map(({ spokeShare, peopleShare, ratio, heard }) => [spokeShare, peopleShare, ratio, heard]),
    ).toEqual([
      [0.1, 0.3, 1 / 3, 'under'].map((v) => (typeof v === 'number' ? expect.closeTo(v, 12) : v)),
      [0.5, 0.5, 1, 'as-there-live'],
      [0.4, 0.2, 2, 'over'],
      [NAN, NAN, NAN, 'unknown'],
    ]);
    expect({ underHeard, stated, unstated }).toEqual({ underHeard: ['18–29'], stated: 107, unstated: 12 });
  });

  it('does not call a group under-heard where numbers are too small to tell', () => {
    // 1 of 5 against 40 %: chance alone brings that often.
    const few = [
      { id: 'tenants', people: 400, spoke: 1 },
      { id: 'owners', people: 600, spoke: 4 },
    ];
    expect(whoWasHeard(few, 0).underHeard).toEqual([]);
    expect(
      whoWasHeard(
        few.map((group) => ({ ...group, spoke: group.spoke * 20 })),
        0,
      ).underHeard,
    ).toEqual(['tenants']);
    const none = whoWasHeard(
      few.map((group) => ({ ...group, spoke: 0 })),
      3,
    );
    expect(none.lines.map(({ heard }) => heard)).toEqual(['unknown', 'unknown']);
  });

  it('counts comments by the group they tell, and lists groups of which nobody spoke', () => {
    const said = (age?: string) => commentSchema.parse({ id: 'x', text: 'a', group: { age } });
    expect(
      countGroups([said('60+'), said('60+'), said(), said('?')], 'age', { '18–29': 10, '60+': 20 }),
    ).toEqual({
      groups: [
        { id: '18–29', people: 10, spoke: 0 },
        { id: '60+', people: 20, spoke: 2 },
        { id: '?', people: NAN, spoke: 1 },
      ],
      unstated: 1,
    });
  });

  it('refuses counts that cannot be', () => {
    for (const wrong of [{ people: -1 }, { spoke: 1.5 }, { spoke: -1 }, { people: Number.POSITIVE_INFINITY }])
      expect(() => whoWasHeard([{ id: 'a', people: 1, spoke: 1, ...wrong }], 0)).toThrow(
        expect.objectContaining({ code: 'heard-count' }),
      );
  });
});

describe('a result with and without weighting', () => {
  const groups = [
    { id: 'young', people: 600, answers: 20, yes: 15 },
    { id: 'old', people: 400, answers: 80, yes: 20 },
  ];

  it('by hand: 35 % as counted, 55 % weighted, worth 50 answers', () => {
    // Weights 0.6/0.2 = 3 and 0.4/0.8 = 0.5; (3·15 + 0.5·20)/100; 100²/(9·20 + 0.25·80).
    const { plain, weighted, weights, capped, silentShare } = weightedShare(groups);
    expect([...weights]).toEqual([expect.closeTo(3, 12), expect.closeTo(0.5, 12)]);
    expect(plain).toEqual({ share: 0.35, interval: wilson(35, 100), answers: 100 });
    expect(weighted.share).toBeCloseTo(0.55, 12);
    expect(weighted.effective).toBeCloseTo(50, 10);
    expect(weighted.interval.low).toBeCloseTo(wilson(27.5, 50).low, 10);
    expect({ capped, silentShare }).toEqual({ capped: [], silentShare: 0 });
  });

  it('with a cap of 2: 50 %, worth 64 answers', () => {
    // 2 and 0.5, sum 80: (30 + 10)/80; 80²/(4·20 + 0.25·80).
    const { weighted, weights, capped } = weightedShare(groups, 2);
    expect(weighted.share).toBeCloseTo(0.5, 12);
    expect(weighted.effective).toBeCloseTo(64, 10);
    expect(20 * weights[0] + 80 * weights[1]).toBeCloseTo(100, 10);
    expect(capped).toEqual(['young']);
  });

  it('tells whom no weight speaks for, and what cannot be weighted', () => {
    const silent = { id: 'children', people: 1000, answers: 0, yes: 0 };
    const guests = { id: 'guests', people: NAN, answers: 10, yes: 10 };
    const { plain, weighted, silentShare, unweighted, weights } = weightedShare([...groups, silent, guests]);
    expect(silentShare).toBe(0.5);
    expect(unweighted).toBe(10);
    expect(plain.share).toBe(45 / 110);
    expect(weighted.share).toBeCloseTo(0.55, 12);
    expect([...weights.subarray(2)]).toEqual([NAN, NAN]);
    const nobody = weightedShare([silent]);
    expect(nobody.weighted).toEqual({ share: NAN, interval: { low: NAN, high: NAN }, effective: 0 });
    expect(nobody.silentShare).toBe(1);
  });

  it('equal shares of voices and people change nothing', () => {
    const even = weightedShare([
      { id: 'a', people: 30, answers: 3, yes: 1 },
      { id: 'b', people: 70, answers: 7, yes: 6 },
    ]);
    expect(even.weighted.share).toBeCloseTo(even.plain.share, 12);
    expect(even.weighted.effective).toBeCloseTo(10, 10);
  });

  it('refuses a cap below 1 and more yes than answers', () => {
    expect(() => weightedShare(groups, 0.5)).toThrow(expect.objectContaining({ code: 'heard-cap' }));
    expect(() => weightedShare([{ ...groups[0], yes: 21 }])).toThrow(
      expect.objectContaining({ code: 'heard-count' }),
    );
  });
});

describe('how much was said about each place', () => {
  it('is counted beside the people there', () => {
    const { counts, perHead, unplaced } = saidPerPlace(
      Int32Array.of(0, 0, 2, -1),
      Float64Array.of(4, 10, 0, NAN),
    );
    expect([...counts]).toEqual([2, 0, 1, 0]);
    expect([...perHead]).toEqual([0.5, 0, NAN, NAN]);
    expect(unplaced).toBe(1);
  });
});
