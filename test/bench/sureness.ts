import { assumedFigures } from '../../workers/compare/assumed-figures.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Plan } from '../../workers/model/renewal.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import { decisionOf, readPlan } from '../../workers/renewal/plan.ts';
import { PlanModel } from '../../workers/renewal/plan-model.ts';
import { PlanState } from '../../workers/renewal/plan-state.ts';
import { prepareReach } from '../../workers/renewal/prepare-reach.ts';
import { sheetValues } from '../../workers/renewal/sheet/values.ts';
import { assessPlan } from '../../workers/stakeholders/assess.ts';
import { cityOf, SHEET } from '../renewal/samples.ts';
import { type Case, count, furthest, small } from './case.ts';

const YEARS = 5;
const quiet = quietContext();

/** One evaluation of a plan under other assumptions, as a tornado and a sample ask for, beside preparing everything anew. */
function assumedCase(side: number, what: string, changed: Record<string, number>): Case {
  return {
    operation: `plan under other assumptions: ${what}`,
    async prepare() {
      const district = cityOf(side);
      const plan: Plan = {};
      const input = { district, sheet: sheetValues(SHEET), years: YEARS };
      const options = optionsOf(input);
      options.existing.ids.forEach((id, p) => {
        const [first, end] = [options.starts[p], options.starts[p + 1]];
        if (p % 2 === 0 && end > first)
          plan[id] = decisionOf(options, first + ((7 * p) % (end - first)), 1 + (p % YEARS));
      });
      const scenario = { key: `bench ${side}`, district, sheet: SHEET, overrides: {}, years: YEARS, plan };
      const { figures, evaluate } = await assumedFigures(scenario, quiet);
      // Two in turn, so that nothing of the last evaluation can be used again.
      let turn = 1;
      const asked = () => {
        turn = 3 - turn;
        return Object.fromEntries(
          Object.entries(changed).map(([id, value]) => [id, value * (1 + turn / 100)]),
        );
      };
      const plain = async (values: Record<string, number>) => {
        const anew = { district, sheet: sheetValues(SHEET, values), years: YEARS };
        const all = optionsOf(anew);
        const reach = await prepareReach({ district, options: all, sheet: anew.sheet }, quiet);
        const { choice } = readPlan(all, plan, anew);
        return assessPlan(new PlanState(new PlanModel(all, anew.sheet, reach), choice), district.parcels, []);
      };
      return {
        size: `${count(side * side)} parcels, half decided, all figures`,
        ours: () => evaluate(asked()),
        plain: { run: () => plain(asked()) },
        async difference() {
          const values = asked();
          const [ours, { evaluation }] = [await evaluate(values), await plain(values)];
          const shares = figures.flatMap((figure, f) => {
            const expected = evaluation.totals[figure as 'npv'];
            return expected === undefined
              ? []
              : [furthest([ours[f]], [expected]) / (Math.abs(expected) || 1)];
          });
          return `${small(Math.max(...shares))} of each figure`;
        },
      };
    },
  };
}

const TRAVEL = { walkKmh: 4.8, accessMinutes: 15, commuteKmh: 15, commuteDecay: 0.06 };

export const surenessCases: Case[] = [
  assumedCase(32, 'a price', { 'price.sale': 26000 }),
  assumedCase(32, 'prices and ways', { 'price.sale': 26000, ...TRAVEL }),
];
