import type { ChoiceProblem } from '../../../workers/model/search.ts';
import { randomFrom } from '../../density/reference.ts';
import { type ChoiceDraft, draftProblem } from './draft.ts';

const YEARS = 5;
const FARS = [1.2, 2, 3];
/** Revenue and cost of building in thousand yuan per m², households and jobs per 1,000 m², rise of the gain for the district. */
const USES = [
  { id: 'sale', revenue: 14, cost: 5, good: 0 },
  { id: 'rental', revenue: 8, cost: 4.5, good: 2.5 },
  { id: 'office', revenue: 11, cost: 6, good: 1 },
  { id: 'facility', revenue: 0, cost: 5, good: 7 },
  { id: 'green', revenue: 0, cost: 0.6, good: 6 },
] as const;

interface Made {
  parcels: number;
  seed: number;
  /** Gains nearly proportional to costs, so that few options stand out. */
  correlated?: boolean;
  /** Share of what an unlimited plan would spend in a year that each year's budget grants. */
  budget?: number;
}

/**
 * A made district as a choice problem: parcels × (5 uses × 3 intensities × 5 years + keep) under 16 limits: yearly budgets and
 * parcels begun, floor demolished and built, rehousing, sale housing at least and at most, share of public facilities.
 */
export function districtChoice({ parcels, seed, correlated = false, budget = 0.03 }: Made): ChoiceProblem {
  const random = randomFrom(seed);
  const limits: ChoiceDraft['limits'] = [];
  const limit = (id: string) => limits.push({ id, most: 0 }) - 1;
  const budgets = Array.from({ length: YEARS }, (_, y) => limit(`budget-${y + 1}`));
  const begun = Array.from({ length: YEARS }, (_, y) => limit(`begun-${y + 1}`));
  const [demolished, built, rehoused] = ['demolished', 'built', 'rehoused'].map(limit);
  const [saleLeast, saleMost, facilities] = ['sale-at-least', 'sale-at-most', 'facilities'].map(limit);
  const groups: ChoiceDraft['groups'] = [];
  let existing = 0;
  let costOfAll = 0;
  for (let p = 0; p < parcels; p++) {
    const areaM2 = Math.round(1500 * Math.exp(1.6 * random()));
    const floorM2 = Math.round(areaM2 * (0.3 + 2 * random() ** 2));
    const households = Math.round((floorM2 / 90) * (random() < 0.7 ? 1 : 0));
    const worth = 0.6 + 0.8 * random();
    existing += floorM2;
    const options: ChoiceDraft['groups'][number] = [{ gain: 0, uses: [] }];
    for (const use of USES) {
      const fit = 0.8 + 0.4 * random();
      for (const far of FARS) {
        const builtM2 = Math.round(areaM2 * (use.id === 'green' ? 0.02 * far : far));
        const cost = (builtM2 * use.cost + (use.id === 'green' ? areaM2 * 0.6 : 0) + floorM2 * 3) / 1000;
        const revenue = (builtM2 * use.revenue * worth * fit * (1 - 0.05 * far)) / 1000;
        const good = (use.good * (use.id === 'green' ? areaM2 : builtM2) * fit) / 1000;
        const housedHere = use.id === 'rental' ? builtM2 / 60 : use.id === 'sale' ? builtM2 / 250 : 0;
        costOfAll += cost / (USES.length * FARS.length);
        for (let y = 0; y < YEARS; y++) {
          const gain = correlated ? cost * (1 + 0.1 * fit) + 0.5 * random() : revenue + good - cost;
          const uses: [number, number][] = [
            [budgets[y], cost],
            [begun[y], 1],
            [demolished, floorM2],
            [built, builtM2 - 2 * floorM2],
            [facilities, 0.1 * builtM2 - (use.id === 'facility' ? builtM2 : 0)],
          ];
          if (households > 0) uses.push([rehoused, 0.5 * households - Math.min(households, housedHere)]);
          if (use.id === 'sale') uses.push([saleLeast, -builtM2], [saleMost, builtM2]);
          options.push({ gain: gain * 0.95 ** y, uses });
        }
      }
    }
    groups.push(options);
  }
  for (const l of budgets) limits[l].most = Math.round(costOfAll * budget);
  for (const l of begun) limits[l].most = Math.max(1, Math.round(parcels * 0.04));
  limits[demolished].most = Math.round(existing * 0.2);
  limits[saleLeast].most = -Math.round(existing * 0.04);
  limits[saleMost].most = Math.round(existing * 0.1);
  return draftProblem({ limits, groups });
}
