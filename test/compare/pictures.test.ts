import { describe, expect, it } from 'vitest';
import { oftenBest, scaledFigures } from '../../src/compare/charts/scaled.ts';
import type { ComparedFigure } from '../../src/compare/compareRows.ts';
import { inputsOfAll, inputsOfFigure } from '../../src/compare/sure/asked.ts';
import type { Measured } from '../../src/compare/useMeasured.ts';
import { SHEET } from '../../src/project/sheet.ts';
import {
  FLOW_FIGURES,
  MEASURED_FIGURES,
  STATE_FIGURES,
  TOTAL_FIGURES,
} from '../../workers/model/evaluation.ts';
import { newScenario } from '../../workers/model/scenario.ts';
import { restsOn } from '../../workers/renewal/sheet/rests-on.ts';

const figure = (id: string, part: Partial<ComparedFigure>): ComparedFigure => ({
  ...{ id, group: 'measures', name: { figure: id as 'npv', facility: null }, unit: 'share', isState: true },
  ...{ restsOnSheet: false },
  ...part,
});
const figures = [
  figure('access', { better: 'higher' }),
  figure('elsewhere', { better: 'lower', isState: false }),
  figure('consensus', { better: 'higher', isState: false, name: { agreed: 'consensus' } }),
  figure('population', {}),
];
const NONE = Number.NaN;
const measured = {
  figures,
  entries: ['a', 'b'].map((id) => ({ scenario: newScenario(id, id, '#000000'), district: 'here' })),
  scenarios: [
    { id: 'a', district: 'here', sheet: '', values: [0.6, 30, 0.4, 90], today: [0.5, NONE, NONE, 100] },
    { id: 'b', district: 'here', sheet: '', values: [0.9, 10, 0.4, 120], today: [0.5, NONE, NONE, 100] },
  ],
} as unknown as Measured;

describe('figures scaled for a net', () => {
  const rows = scaledFigures(measured, ['access', 'elsewhere', 'consensus', 'population', 'gone']);

  it('go from 0, the worst, to 1, the best, of today and the scenarios; nothing done is 0 of a sum, and no agreement', () => {
    expect(rows.map(({ today }) => today)).toEqual([0.5, 0, NONE, 100]);
    expect(rows.map(({ scaled }) => [...scaled])).toEqual([
      [0, expect.closeTo(0.25, 12), 1],
      [1, 0, expect.closeTo(2 / 3, 12)],
      [NONE, 0.5, 0.5],
      [expect.closeTo(1 / 3, 12), 0, 1],
    ]);
  });

  it('tell who is best where there is a better, and not where all are alike', () => {
    expect(rows.map(({ best }) => best)).toEqual([[1], [1], [], []]);
    expect(oftenBest(rows)).toEqual({ scenarios: [1], count: 2 });
    expect(oftenBest(rows.slice(2))).toBeNull();
  });

  it('call nothing best that the table does not rank: what cannot be compared has no part in it', () => {
    const elsewhere = { ...measured.scenarios[0], id: 'c', district: 'other', values: [0.95, 5, 0.9, 10] };
    const wider = {
      figures,
      entries: [...measured.entries, { scenario: newScenario('c', 'c', '#000000'), district: 'other' }],
      scenarios: [...measured.scenarios, elsewhere],
    } as unknown as Measured;
    expect(scaledFigures(wider, ['access', 'elsewhere', 'consensus']).map(({ best }) => best)).toEqual([
      [1],
      [1],
      [],
    ]);
  });
});

describe('assumptions that are moved', () => {
  const scenario = { ...newScenario('a', 'A', '#000000'), assumptions: { 'price.sale': 70000 } };

  it('are all that any figure rests on, and no rule of what may be done where', () => {
    const ids = inputsOfAll(scenario).map(({ id }) => id);
    for (const name of [...STATE_FIGURES, ...FLOW_FIGURES, ...MEASURED_FIGURES, ...TOTAL_FIGURES])
      expect(ids).toEqual(expect.arrayContaining(restsOn(SHEET, name).all.map(({ id }) => id)));
    expect(ids).not.toContain('minSite.sale');
    expect(ids.some((id) => id.startsWith('talks.'))).toBe(false);
  });

  it('reach from low to high of the sheet, and as far as a value set by hand', () => {
    const inputs = inputsOfFigure(scenario, figure('npv', {}));
    expect(inputs.find(({ id }) => id === 'price.sale')).toEqual({
      ...{ id: 'price.sale', value: 70000, low: 12000, high: 70000 },
    });
    expect(inputs.find(({ id }) => id === 'discountRate')).toEqual({
      ...{ id: 'discountRate', value: 0.08, low: 0.03, high: 0.12 },
    });
    expect(inputs.some(({ id }) => id === 'walkKmh')).toBe(false);
  });
});
