import { FLOW_FIGURES, MEASURED_FIGURES, STATE_FIGURES, TOTAL_FIGURES } from '../model/evaluation.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import type { Options, Plan } from '../model/renewal.ts';
import { type Agreement, PARTIES } from '../model/stakeholders.ts';
import { existingOf } from '../renewal/existing.ts';
import { figuresOf } from '../renewal/figures.ts';
import { type OptionsInput, optionsOf } from '../renewal/options-of.ts';
import { readPlan } from '../renewal/plan.ts';
import { PlanModel } from '../renewal/plan-model.ts';
import { PlanState } from '../renewal/plan-state.ts';
import { Rules } from '../renewal/rules.ts';
import type { PrepareInput } from '../renewal/session.ts';
import { type SheetValues, sheetValues } from '../renewal/sheet/values.ts';
import { codeOf, PUBLIC, templateOf } from '../renewal/templates.ts';
import { agreement } from '../stakeholders/agree.ts';
import { accessGains } from '../stakeholders/assess.ts';
import type { Evaluator } from './evaluator.ts';
import { reachUnder, type WideReach, wideReach } from './wide-reach.ts';

const FIGURES = [...STATE_FIGURES, ...FLOW_FIGURES, ...MEASURED_FIGURES, ...TOTAL_FIGURES];

export interface AssumedInput extends PrepareInput {
  plan: Plan;
}

/** A scenario's plan measured again under other assumptions. */
export interface AssumedFigures {
  /**
   * Figures of an evaluation at the end of the plan, by kind of facility 'capacity:<kind>', 'access:<kind>' and 'walkMinutes:<kind>', and
   * of agreement 'consensus', 'accepts_<party>', 'winners' and 'losers'.
   */
  figures: string[];
  evaluate: Evaluator;
  notes: Note[];
}

/** The ways are kept: they take longer than all the rest, and assumptions of money do not touch them. */
let lastWays: { key: string; ways: WideReach } | null = null;

/**
 * Makes ready to measure one plan under many assumptions: the plan stays what it is under the scenario's own, also where other
 * assumptions would not offer its works; ways are searched once; of each parcel only the decided work is worked out.
 * Stages told as by prepareReach. @throws as sheetValues, optionsOf and prepareReach
 */
export async function assumedFigures(
  { key, district, sheet, overrides, years, plan }: AssumedInput,
  ctx: JobContext,
): Promise<AssumedFigures> {
  const own = sheetValues(sheet, overrides);
  const input: OptionsInput = { district, sheet: own, years };
  const { kinds } = optionsOf({ ...input, only: new Int32Array(district.parcels.count).fill(-1) });
  const only = worksOf(plan, input, kinds);
  const under = (values: SheetValues) => optionsOf({ district, sheet: values, years, kinds, only });
  const options = under(own);
  const { choice, notes } = readPlan(options, plan, input);
  const sites = Array.from(options.starts.keys()).filter((p) => options.use[options.starts[p]] === PUBLIC);
  const waysKey = JSON.stringify([key, sites]);
  if (lastWays?.key !== waysKey)
    lastWays = { key: waysKey, ways: await wideReach({ district, options, sheet, values: own }, ctx) };
  const { ways } = lastWays;
  return {
    figures: [
      ...FIGURES,
      ...(['capacity', 'access', 'walkMinutes'] as const).flatMap((of) =>
        kinds.map((kind) => `${of}:${kind}`),
      ),
      ...['consensus', ...PARTIES.map((party) => `accepts_${party}`), 'winners', 'losers'],
    ],
    notes,
    evaluate(changed) {
      const values = sheetValues(sheet, { ...overrides, ...changed });
      const now = under(values);
      const reach = reachUnder(ways, { district, options: now, values });
      const state = new PlanState(new PlanModel(now, values, reach), choice);
      return figuresAtEnd(state, agreement(state, district.parcels, accessGains(state)));
    },
  };
}

function figuresAtEnd(state: PlanState, { consensus, shares, winners, losers }: Agreement): number[] {
  const { totals, kinds, years } = figuresOf(state);
  const measures = state.measure();
  for (const figure of MEASURED_FIGURES) totals[figure] = measures[figure];
  return [
    ...FIGURES.map((figure) => totals[figure]),
    ...kinds.map(({ capacity }) => capacity[years]),
    ...measures.served,
    ...measures.minutes,
    ...[consensus, ...PARTIES.map((party) => shares[party]), winners, losers],
  ];
}

/** By parcel the code of the work that a plan decides and the rules offer; −1 where there is none. */
function worksOf(plan: Plan, { district, sheet }: OptionsInput, kinds: Options['kinds']): Int32Array {
  const { parcels } = district;
  const rules = new Rules(parcels, existingOf(parcels, sheet).existing, sheet, kinds);
  const taken = new Set<string>();
  return Int32Array.from(parcels.ids, (id, p) => {
    const decision = taken.has(id) ? undefined : plan[id];
    if (!decision) return -1;
    taken.add(id);
    const template = templateOf(decision, kinds);
    return rules.whyNotCode(p, template) === null ? codeOf(template) : -1;
  });
}
