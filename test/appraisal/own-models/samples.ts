import { type IndicatorTree, indicatorTreeSchema } from '../../../workers/model/indicator-tree.ts';

const name = (en: string) => ({ en, zh: en });
const facilities = (kind: string) => ({ type: 'density', facilities: [kind] });

/** Three levels, every kind of measure, 0.5 + 0.3 + 0.2 at the top. */
export const WALKABLE = {
  schemaVersion: 2,
  id: 'walkable',
  name: name('Walkable and fair'),
  source: 'Made up for tests.',
  criteria: [
    {
      id: 'daily',
      name: name('Daily life'),
      weight: 0.5,
      criteria: [
        {
          id: 'care',
          name: name('Care'),
          weight: 0.3,
          indicators: [
            {
              id: 'clinic',
              name: name('Walk to a clinic'),
              measure: { type: 'accessibility', facilities: ['clinic'], standIns: ['hospital'] },
              weight: 0.2,
              better: 'lower',
              breaks: { upper: [5, 10, 15, 30] },
            },
            {
              id: 'complete',
              name: name('Needs within 15 minutes'),
              measure: { type: 'accessibility', facilities: ['clinic', 'school'], withinMinutes: 15 },
              weight: 0.1,
            },
          ],
        },
      ],
      indicators: [{ id: 'shops', name: name('Shops'), measure: facilities('shop'), weight: 0.2 }],
    },
    {
      id: 'land',
      name: name('Land'),
      weight: 0.3,
      indicators: [
        {
          id: 'far',
          name: name('Floor area ratio'),
          measure: { type: 'ratio', numerator: 'floorAreaM2', denominator: 'areaM2' },
          weight: 0.1,
          better: 'lower',
          breaks: 'equal',
        },
        {
          id: 'greenEach',
          name: name('Green for each resident'),
          measure: { type: 'ratio', numerator: 'greenM2', denominator: 'people' },
          weight: 0.1,
          unit: { en: 'm² per person', zh: '平方米/人' },
          breaks: 'quantile',
        },
        {
          id: 'rent',
          name: name('Rent'),
          measure: { type: 'attribute', of: { field: 'rent' } },
          weight: 0.1,
          better: 'lower',
        },
      ],
    },
  ],
  indicators: [
    { id: 'streets', name: name('Streets'), measure: { type: 'integration', along: 'streets' }, weight: 0.1 },
    { id: 'green', name: name('Green'), measure: { type: 'greenRatio', radiusM: 300 }, weight: 0.1 },
  ],
};

export function walkable(): IndicatorTree {
  const { schemaVersion: _, ...model } = structuredClone(WALKABLE);
  return indicatorTreeSchema.parse(model);
}
