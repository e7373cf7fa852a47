import { describe, expect, it } from 'vitest';
import { orderSureness } from '../../workers/compare/order-sureness.ts';
import { type ScenarioOrder, scenarioOrder, weightsWith } from '../../workers/compare/scenario-order.ts';
import type { CompareFigure, CompareScenario } from '../../workers/model/compare.ts';
import { quietContext } from '../../workers/model/job.ts';
import { seededRandom } from '../../workers/random.ts';

const figures: CompareFigure[] = [
  { id: 'npv', unit: '', better: 'higher', restsOnSheet: true },
  { id: 'access', unit: '', better: 'higher', restsOnSheet: false },
  { id: 'carbonKg', unit: '', better: 'lower', restsOnSheet: true },
  { id: 'population', unit: '', restsOnSheet: true },
];
const scenario = (id: string, values: number[], part: Partial<CompareScenario> = {}): CompareScenario => ({
  ...{ id, district: 'd', sheet: 's', today: [0, 0, 0, 0], values },
  ...part,
});
const criteria = (npv: number, access: number, carbonKg: number) => [
  { figure: 'npv', weight: npv },
  { figure: 'access', weight: access },
  { figure: 'carbonKg', weight: carbonKg },
];
const three = [
  scenario('a', [10, 0.2, 50, 1]),
  scenario('b', [4, 0.6, 20, 2]),
  scenario('c', [0, 0.5, 40, 3]),
];
const ordered = (...input: Parameters<typeof scenarioOrder>) => {
  const found = scenarioOrder(...input);
  expect(found.state).toBe('ordered');
  return found as ScenarioOrder;
};
const idsOf = ({ order, rows }: ScenarioOrder) => order.map((row) => rows[row]).join('');

describe('the order of scenarios', () => {
  it('is that of the weighted sum over the worst and best of each figure', () => {
    // npv 1, 0.4, 0; access 0, 1, 0.75; carbon 0, 1, 1/3.
    const found = ordered(figures, three, criteria(2, 1, 1));
    expect([...found.scores]).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(0.7, 12),
      expect.closeTo((0.75 + 1 / 3) / 4, 12),
    ]);
    expect(idsOf(found)).toBe('bac');
  });

  it('turns round exactly at the weight that is told, found by brute force over the weights themselves', () => {
    const random = seededRandom(11);
    let flips = 0;
    for (let round = 0; round < 8; round++) {
      const some = Array.from({ length: 4 }, (_, k) =>
        scenario(
          `${k}`,
          [random(), random(), random(), 0].map((v) => v * 1e6),
        ),
      );
      const weights = [random(), random(), random()];
      const asked = (own: number[]) => ordered(figures, some, criteria(own[0], own[1], own[2]));
      const found = asked(weights);
      for (const { ahead, behind, flip } of found.neighbours) {
        if (!flip) continue;
        flips++;
        const leads = (share: number) => {
          const { scores } = asked(weightsWith(weights, flip.criterion, share, 100));
          return scores[ahead] > scores[behind];
        };
        const sign = Math.sign(flip.change);
        expect(leads(flip.weight - sign * 1e-9)).toBe(true);
        expect(leads(flip.weight + sign * 1e-9)).toBe(false);
        // No smaller change of any one weight does it.
        const sum = weights.reduce((a, b) => a + b, 0);
        let turned = 0;
        for (let c = 0; c < 3; c++) {
          for (let step = 0.05; step < Math.abs(flip.change); step += 0.05) {
            for (const share of [weights[c] / sum - step, weights[c] / sum + step]) {
              if (share <= 0 || share >= 1) continue;
              const { scores } = scenarioOrder(
                figures,
                some,
                criteria(...(weightsWith(weights, c, share, 100) as [number, number, number])),
              ) as ScenarioOrder;
              if (!(scores[ahead] > scores[behind])) turned++;
            }
          }
        }
        expect(turned).toBe(0);
      }
    }
    expect(flips).toBeGreaterThan(10);
  });

  it('has no order of one scenario, without weights, or where nothing is known', () => {
    expect(scenarioOrder(figures, three.slice(0, 1), criteria(1, 1, 1)).state).toBe('single');
    expect(scenarioOrder(figures, three, criteria(0, 0, 0)).state).toBe('weightless');
    expect(scenarioOrder(figures, three, [])).toMatchObject({ state: 'weightless' });
    const nothing = ['a', 'b'].map((id) => scenario(id, [Number.NaN, Number.NaN, Number.NaN, 1]));
    expect(scenarioOrder(figures, nothing, criteria(1, 1, 1)).state).toBe('valueless');
  });

  it('leaves out who rests on other assumptions only where they count, and who is of another district always', () => {
    const mixed = [
      ...three.slice(0, 2),
      scenario('other', [9, 0.9, 1, 1], { sheet: 't' }),
      scenario('far', [9, 0.9, 1, 1], { district: 'e' }),
    ];
    expect(scenarioOrder(figures, mixed, criteria(1, 1, 0)).foreign).toEqual(['other', 'far']);
    expect(scenarioOrder(figures, mixed, criteria(0, 1, 0)).foreign).toEqual(['far']);
    expect(scenarioOrder(figures, mixed.slice(1, 3), criteria(1, 1, 0))).toMatchObject({
      state: 'single',
      foreign: ['other'],
    });
  });

  it('judges a scenario by what is known of it, and tells what is not and which criteria mean nothing', () => {
    const some = [...three.slice(0, 2), scenario('c', [7, Number.NaN, 30, 1])];
    const found = ordered(figures, some, [
      ...criteria(1, 1, 1),
      { figure: 'population', weight: 1 },
      { figure: 'gone', weight: 1 },
    ]);
    expect(found.partial).toEqual([{ row: 2, figures: ['access'] }]);
    expect(found.unknown).toEqual(['population', 'gone']);
    expect(found.scores[2]).toBeCloseTo((0.5 + 2 / 3) / 2, 12);
  });

  it('shows how often each takes each place: by hand where all weights are as likely, shares of a place and of a scenario sum to 1', async () => {
    const { columns, weights } = ordered(figures, three, criteria(1, 1, 1));
    const input = { columns, weights, samples: 20_000, seed: 3, spread: null };
    const { acceptability, firstShare } = await orderSureness(input, quietContext());
    const share = (a: number, place: number) => acceptability.share[3 * a + place];
    for (const k of [0, 1, 2]) {
      expect(share(k, 0) + share(k, 1) + share(k, 2)).toBeCloseTo(1, 12);
      expect(share(0, k) + share(1, k) + share(2, k)).toBeCloseTo(1, 12);
    }
    // b is better than c in all, so c is never first. a leads b where npv weighs more than 1 / 1.6, on a share of (1 − 0.625)² of the simplex.
    expect([...firstShare]).toEqual([expect.closeTo(0.375 ** 2, 2), expect.closeTo(1 - 0.375 ** 2, 2), 0]);
    expect(share(2, 0)).toBe(0);
    expect(share(1, 2)).toBe(0);
  });
});
