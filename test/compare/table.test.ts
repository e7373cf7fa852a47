import { describe, expect, it } from 'vitest';
import { winnersAndLosers } from '../../workers/compare/gains.ts';
import { compareScenarios } from '../../workers/compare/table.ts';
import type { CompareFigure, CompareScenario } from '../../workers/model/compare.ts';

const NAN = Number.NaN;
const figures: CompareFigure[] = [
  { id: 'access', unit: '1', better: 'higher', restsOnSheet: false },
  { id: 'cost', unit: 'CNY', better: 'lower', restsOnSheet: true },
  { id: 'people', unit: '1', restsOnSheet: false },
];
const scenario = (id: string, values: number[], more: Partial<CompareScenario> = {}): CompareScenario => ({
  ...{ id, district: 'd', sheet: 's', values, today: [0.5, 0, 1000] },
  ...more,
});

describe('scenarios beside each other and today', () => {
  it('have changes, per cent, verdicts by direction and ranks with ties', () => {
    const { rows, notes } = compareScenarios(figures, [
      scenario('a', [0.75, 30, 900]),
      scenario('b', [0.75, 20, 1100]),
      scenario('c', [0.25, 10, 1000]),
    ]);
    expect(rows[0].cells).toEqual([
      { value: 0.75, change: 0.25, relative: 0.5, verdict: 'better', rank: 1 },
      { value: 0.75, change: 0.25, relative: 0.5, verdict: 'better', rank: 1 },
      { value: 0.25, change: -0.25, relative: -0.5, verdict: 'worse', rank: 3 },
    ]);
    // From 0 there is no per cent.
    expect(rows[1].cells[0]).toEqual({ value: 30, change: 30, relative: NAN, verdict: 'worse', rank: 3 });
    // A figure without a direction is neither better nor worse and has no rank.
    expect(rows[2].cells[0]).toEqual({ value: 900, change: -100, relative: -0.1, rank: 0 });
    expect(rows[2].today).toEqual([1000, 1000, 1000]);
    expect(notes).toEqual([]);
  });

  it('against one of them: its own change is "same", rounding is no change', () => {
    const pair = [scenario('a', [0.1 + 0.2, 30, 900]), scenario('b', [0.3, 20, 900])];
    const { rows } = compareScenarios(figures, pair, { scenario: 'b' });
    expect(rows[0].cells.map(({ verdict, rank }) => [verdict, rank])).toEqual([
      ['same', 1],
      ['same', 1],
    ]);
    expect(rows[1].cells[0]).toMatchObject({ change: 10, relative: 0.5, verdict: 'worse' });
  });

  it('shows missing as missing', () => {
    const { rows, notes } = compareScenarios(figures, [
      scenario('a', [NAN, 1, 1]),
      scenario('b', [0.6, 2, NAN]),
    ]);
    expect(rows[0].cells).toEqual([
      { value: NAN, change: NAN, relative: NAN, rank: 0 },
      {
        value: 0.6,
        change: expect.closeTo(0.1, 12),
        relative: expect.closeTo(0.2, 12),
        verdict: 'better',
        rank: 1,
      },
    ]);
    expect(notes).toEqual([{ code: 'compare-missing', severity: 'info', count: 2 }]);
  });

  it('of other districts and sheets: says so and compares what can be compared', () => {
    const all = [
      scenario('a', [0.6, 30, 900]),
      scenario('sheet', [0.7, 10, 900], { sheet: 's2' }),
      scenario('district', [0.9, 1, 50], { district: 'e', today: [0.8, 2, 50] }),
    ];
    const { rows, notes } = compareScenarios(figures, all, { scenario: 'a' });
    expect(notes.map(({ code, count }) => [code, count])).toEqual([
      ['compare-district', 1],
      ['compare-sheet', 1],
    ]);
    expect(rows[0].cells.map(({ change, rank }) => [change, rank])).toEqual([
      [0, 2],
      [expect.closeTo(0.1, 12), 1],
      [NAN, 0],
    ]);
    expect(rows[1].cells.map(({ change, rank }) => [change, rank])).toEqual([
      [0, 1],
      [NAN, 0],
      [NAN, 0],
    ]);
    // From its own today each can be told.
    expect(compareScenarios(figures, all).rows[1].cells[2]).toMatchObject({ change: -1, verdict: 'better' });
  });

  it('refuses nothing to compare, too few figures and an unknown scenario', () => {
    const code = (name: string) => expect.objectContaining({ code: name });
    expect(() => compareScenarios(figures, [])).toThrow(code('compare-nothing'));
    expect(() => compareScenarios(figures, [scenario('a', [1])])).toThrow(code('compare-values'));
    expect(() => compareScenarios(figures, [scenario('a', [1, 2, 3])], { scenario: 'gone' })).toThrow(
      code('compare-against'),
    );
  });
});

describe('winners and losers', () => {
  it('are counted by group with their people, by hand', () => {
    const gains = winnersAndLosers({
      ...{ before: [10, 10, 10, 10, NAN, 5], after: [8, 13, 10.5, 20, 3, 4], better: 'lower', threshold: 1 },
      ...{ groups: Int32Array.of(0, 0, 0, 1, 1, -1), groupCount: 2, people: [100, 50, 30, 10, 5, NAN] },
    });
    expect(gains[0]).toEqual({
      ...{ winners: 100, losers: 50, level: 30, unknown: 0, meanWin: 2, meanLoss: -3 },
      meanChange: (100 * 2 - 50 * 3 - 30 * 0.5) / 180,
    });
    expect(gains[1]).toMatchObject({
      winners: 0,
      losers: 10,
      unknown: 5,
      meanWin: NAN,
      meanLoss: -10,
      meanChange: -10,
    });
    expect(gains[2]).toMatchObject({ winners: 0, losers: 0, level: 0, unknown: 0, meanChange: NAN });
    expect(() =>
      winnersAndLosers({ before: [1], after: [], better: 'higher', groups: Int32Array.of(0), groupCount: 1 }),
    ).toThrow(expect.objectContaining({ code: 'uneven-lengths' }));
  });
});
