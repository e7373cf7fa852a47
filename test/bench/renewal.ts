import type { Evaluation } from '../../workers/model/evaluation.ts';
import { quietContext } from '../../workers/model/job.ts';
import { evaluate } from '../../workers/renewal/evaluate.ts';
import { figuresOf } from '../../workers/renewal/figures.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import type { Choice } from '../../workers/renewal/plan.ts';
import { PlanModel } from '../../workers/renewal/plan-model.ts';
import { type Measures, PlanState } from '../../workers/renewal/plan-state.ts';
import { prepareReach } from '../../workers/renewal/prepare-reach.ts';
import { randomFrom } from '../density/reference.ts';
import { cityOf, values } from '../renewal/samples.ts';
import { type Case, count, small } from './case.ts';
import { plainByYear, plainMeasures, plainSums } from './plain-plan.ts';

const YEARS = 5;
const sheet = values();

/** A city of side × side parcels with a plan that renews half of those that can be. */
async function planned(side: number, withReach: boolean) {
  const district = cityOf(side);
  const options = optionsOf({ district, sheet, years: YEARS });
  const reach = withReach ? await prepareReach({ district, options, sheet }, quietContext()) : null;
  const model = new PlanModel(options, sheet, reach);
  const random = randomFrom(side);
  const { starts, existing } = options;
  const state = new PlanState(model);
  for (let p = 0; p < existing.count; p++) {
    const works = starts[p + 1] - starts[p];
    if (works === 0 || random() < 0.5) continue;
    state.set(p, starts[p] + Math.floor(random() * works), 1 + Math.floor(random() * YEARS));
  }
  return { options, reach, model, state };
}

/** Changes decisions of one parcel after the other, always to another work or year. */
function changer({ options }: { options: Awaited<ReturnType<typeof planned>>['options'] }) {
  const { starts, existing } = options;
  let [parcel, turn] = [0, 0];
  return (set: (parcel: number, work: number, year: number) => void) => {
    do parcel = (parcel + 97) % existing.count;
    while (starts[parcel + 1] === starts[parcel]);
    const works = starts[parcel + 1] - starts[parcel];
    set(parcel, starts[parcel] + (turn++ % works), 1 + (turn % YEARS));
  };
}

const into = (choice: Choice) => (parcel: number, work: number, year: number) => {
  choice.work[parcel] = work;
  choice.year[parcel] = year;
};

function sumsOf({ byYear, totals, years }: Evaluation): number[] {
  const out: number[] = [];
  for (let year = 0; year <= years; year++) {
    for (const name of ['population', 'households', 'jobs', 'cashSoFar'] as const)
      out.push(byYear[name][year]);
  }
  return [...out, totals.npv, totals.carbonKg];
}

const measuresOf = (one: Measures) => [
  one.access,
  one.walkMinutes,
  one.withoutReach,
  one.commuteMinutes,
  one.gini,
];

function byYearOf(evaluation: Evaluation): number[] {
  const { byYear, years } = evaluation;
  const out = sumsOf(evaluation);
  for (let year = 0; year <= years; year++) {
    for (const name of ['access', 'walkMinutes', 'withoutReach', 'commuteMinutes', 'gini'] as const)
      out.push(byYear[name][year]);
  }
  return out;
}

/** The largest difference of two figures, as a share of the figure: they have all kinds of units. */
function furthestOfEach(a: number[], b: number[]): string {
  let most = a.length === b.length ? 0 : Infinity;
  for (const [i, value] of a.entries()) {
    if (Object.is(value, b[i])) continue;
    const apart = Math.abs(value - b[i]) / Math.abs(b[i]);
    most = Number.isNaN(apart) ? Infinity : Math.max(most, apart);
  }
  return `${small(most)} of each figure`;
}

const sizeOf = (parcels: number, what: string) => `${count(parcels)} parcels, half renewed; ${what}`;

function sumsCase(side: number): Case {
  return {
    operation: 'plan after one decision: sums',
    async prepare() {
      const { options, state } = await planned(side, false);
      const choice = structuredClone(state.choice);
      const [change, changePlain] = [changer({ options }), changer({ options })];
      return {
        size: sizeOf(options.existing.count, `all figures by year, ${YEARS} years`),
        ours() {
          change((p, w, year) => state.set(p, w, year));
          return figuresOf(state);
        },
        plain: {
          run() {
            changePlain(into(choice));
            return plainSums({ options, choice });
          },
        },
        difference: () =>
          furthestOfEach(sumsOf(figuresOf(state)), plainSums({ options, choice: state.choice })),
      };
    },
  };
}

function measuresCase(side: number): Case {
  return {
    operation: 'plan after one decision: access and commute',
    async prepare() {
      const { options, state, reach } = await planned(side, true);
      const choice = structuredClone(state.choice);
      const [change, changePlain] = [changer({ options }), changer({ options })];
      return {
        size: sizeOf(
          options.existing.count,
          `${count(reach!.parcel.length)} walks, ${count(reach!.zones)} zones`,
        ),
        ours() {
          change((p, w, year) => state.set(p, w, year));
          return state.measure();
        },
        plain: {
          run() {
            changePlain(into(choice));
            return plainMeasures({ options, sheet, reach: reach!, choice });
          },
        },
        difference: () =>
          furthestOfEach(
            measuresOf(state.measure()),
            plainMeasures({ options, sheet, reach: reach!, choice: state.choice }),
          ),
      };
    },
  };
}

function evaluateCase(side: number): Case {
  return {
    operation: 'plan evaluated by year',
    async prepare() {
      const { options, state, model, reach } = await planned(side, true);
      const input = { options, sheet, reach: reach!, choice: state.choice };
      return {
        size: sizeOf(options.existing.count, `${YEARS} years, all figures`),
        ours: () => evaluate(model, state.choice),
        plain: { run: () => plainByYear(input) },
        difference: () => furthestOfEach(byYearOf(evaluate(model, state.choice)), plainByYear(input)),
      };
    },
  };
}

export const renewalCases: Case[] = [
  sumsCase(32),
  sumsCase(100),
  measuresCase(32),
  measuresCase(100),
  evaluateCase(32),
  evaluateCase(100),
];
