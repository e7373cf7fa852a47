import { GOALS } from '../../../../workers/model/goals.ts';
import { ACTIONS, RENEWAL_USES } from '../../../../workers/model/renewal.ts';
import type { ReportBlock, ReportTable } from '../../../../workers/model/report.ts';
import type { Scenario } from '../../../../workers/model/scenario.ts';
import type { ReportWords } from '../words.ts';
import { failedOnes, withoutScenarios } from './nothing.ts';
import { pictureOf } from './picture.ts';
import { ruleOf } from './redLines.ts';
import type { ReportSource } from './source.ts';

/** What each scenario does and when, what for, and by which rules. */
export function scenarioBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const none = withoutScenarios(source, words);
  if (none) return none;
  return [
    ...failedOnes(source, words),
    ...source.compared!.flatMap(({ scenario }) => oneScenario(source, scenario, words)),
  ];
}

function oneScenario(source: ReportSource, scenario: Scenario, words: ReportWords): ReportBlock[] {
  const { t, numbers } = words;
  const decided = Object.keys(scenario.plan).length;
  const changed = Object.keys(scenario.assumptions).length;
  const rules = scenario.redLines.filter(({ threshold }) => threshold !== null);
  return [
    { type: 'heading', level: 2, text: scenario.name, colour: scenario.colour },
    {
      type: 'text',
      text: t('report.scenarios.what', {
        years: scenario.years,
        decided: numbers.whole(decided),
        all: numbers.whole(source.results.district!.parcels.count),
        locked: numbers.whole(scenario.locked.length),
        changed,
      }),
    },
    { type: 'text', text: `${t('report.scenarios.goal')} ${goalOf(scenario, words)}` },
    ...(rules.length > 0
      ? [
          {
            type: 'small' as const,
            text: `${t('report.scenarios.rules')} ${rules.map((line) => ruleOf(line, words)).join(t('works.listed'))}`,
          },
        ]
      : [{ type: 'text' as const, text: t('report.scenarios.noRules') }]),
    ...(decided > 0
      ? [
          byYear(scenario, words),
          ...pictureOf(
            source,
            `scenario:${scenario.id}`,
            t('report.scenarios.map', { name: scenario.name }),
            words,
          ),
        ]
      : [{ type: 'note' as const, tone: 'info' as const, text: t('report.scenarios.nothing') }]),
  ];
}

function goalOf({ goal }: Scenario, { t, numbers }: ReportWords): string {
  if (goal.preset !== 'own') return t(`goalPreset.${goal.preset}`);
  const weights = GOALS.filter((name) => (goal.weights[name] ?? 0) > 0).map(
    (name) => `${t(`goal.${name}`)} ${numbers.two(goal.weights[name]!)}`,
  );
  return weights.length > 0 ? weights.join(t('works.listed')) : t('report.scenarios.noGoal');
}

/** Parcels begun by action and, of what is built anew, by use; a column per year. */
function byYear({ plan, years }: Scenario, { t, numbers }: ReportWords): ReportTable {
  const decisions = Object.values(plan);
  const row = (kind: 'row' | 'total', name: string, counted: typeof decisions) => {
    const tally = new Array<number>(years).fill(0);
    for (const { year } of counted) if (year <= years) tally[year - 1]++;
    const sum = tally.reduce((a, b) => a + b, 0);
    return { kind, cells: [name, ...tally.map(numbers.whole), numbers.whole(sum)] };
  };
  const uses = RENEWAL_USES.map((use) => ({
    use,
    counted: decisions.filter((decision) => 'use' in decision && decision.use === use),
  })).filter(({ counted }) => counted.length > 0);
  return {
    type: 'table',
    title: t('report.scenarios.byYear'),
    columns: [
      { title: t('report.scenarios.action'), numbers: false },
      ...Array.from({ length: years }, (_, y) => ({
        title: years > 8 ? String(y + 1) : t('figures.column.year', { year: y + 1 }),
        numbers: true,
      })),
      { title: t('report.scenarios.all'), numbers: true },
    ],
    rows: [
      ...ACTIONS.filter((action) => action !== 'keep').map((action) =>
        row(
          'row',
          t(`action.${action}`),
          decisions.filter((decision) => decision.action === action),
        ),
      ),
      row('total', t('report.scenarios.all'), decisions),
      ...(uses.length > 0
        ? [
            { kind: 'group' as const, cells: [t('report.scenarios.uses')] },
            ...uses.map(({ use, counted }) => row('row', t(`renewalUse.${use}`), counted)),
          ]
        : []),
    ],
    note: '',
  };
}
