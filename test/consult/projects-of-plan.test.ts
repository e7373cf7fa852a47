import { describe, expect, it } from 'vitest';
import { voteProjectsOfPlan } from '../../workers/consult/votes/projects-of-plan.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Plan } from '../../workers/model/renewal.ts';
import { planMeasure, planPrepare } from '../../workers/renewal/session.ts';
import { districtOf, facilitiesOf, SHEET } from '../renewal/samples.ts';

const lots = [0, 1, 2, 3].map((i) => ({
  x: 100 * i,
  y: 0,
  areaM2: 9000,
  floorM2: 12_000,
  year: 1970,
  people: 200,
}));
const district = districtOf(lots, facilitiesOf([{ kind: 'school', x: 0, y: 0, capacity: 300 }]));
const taken = (plan: Plan) =>
  voteProjectsOfPlan({ district, sheet: SHEET, overrides: {}, years: 5, plan }, quietContext());

describe('the projects of a plan', () => {
  const school = { action: 'rebuild', use: 'public', facility: 'school', year: 2 } as const;
  const park = { action: 'rebuild', use: 'green', year: 1 } as const;

  it('are its public facilities and green space, whose costs are what the plan invests in them', async () => {
    const plan: Plan = { p2: school, p0: park };
    const { projects, absent } = taken({ ...plan, p1: { action: 'retrofit', year: 1 } });
    expect(projects.map(({ parcel, facility, row }) => [parcel, facility, row])).toEqual([
      ['p0', null, 0],
      ['p2', 'school', 2],
    ]);
    expect(absent).toBe(0);
    planPrepare({ key: 'vote', district, sheet: SHEET, overrides: {}, years: 5 });
    const { evaluation } = await planMeasure({ key: 'vote', plan }, quietContext());
    const invested = evaluation.byYear.investment.reduce((sum, one) => sum + one, 0);
    expect(projects[0].cost + projects[1].cost).toBeCloseTo(invested, -1);
  });

  it('that the district does not offer are counted, and homes are none', () => {
    const plan: Plan = {
      p0: { ...school, facility: 'harbour' },
      p1: { action: 'rebuild', use: 'sale', intensity: 'high', year: 1 },
      elsewhere: park,
    };
    expect(taken(plan)).toEqual({ projects: [], absent: 2 });
  });
});
