import type { RedLine } from '../../../../workers/model/red-lines.ts';
import type { ReportBlock, ReportTable } from '../../../../workers/model/report.ts';
import type { RedLineCheck } from '../../../../workers/renewal/check-red-lines.ts';
import { unitOfQuantity } from '../../../plan/redLineUnits.ts';
import type { Compared } from '../../../project/compared.ts';
import type { ReportWords } from '../words.ts';
import { failedOnes, withoutScenarios } from './nothing.ts';
import type { ReportSource } from './source.ts';

/** Which rules each scenario keeps and which it breaks, and by how much. */
export function redLineBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const none = withoutScenarios(source, words);
  if (none) return none;
  return [
    { type: 'text', text: words.t('report.redLines.intro') },
    ...failedOnes(source, words),
    ...source.compared!.flatMap((compared) => linesOf(compared, words)),
  ];
}

function linesOf({ scenario, result }: Compared, words: ReportWords): ReportBlock[] {
  const { t } = words;
  if (!result) return [];
  const heading: ReportBlock = { type: 'heading', level: 2, text: scenario.name, colour: scenario.colour };
  const { redLines } = result;
  if (redLines.length === 0) return [heading, { type: 'text', text: t('report.scenarios.noRules') }];
  const broken = redLines.filter(({ met }) => !met).length;
  const rows = redLines.flatMap((check): ReportTable['rows'] => {
    const line = scenario.redLines.find(({ id }) => id === check.id);
    if (!line) return [];
    return [
      {
        kind: 'row',
        cells: [
          ruleOf(line, words),
          nowOf(line, check, words),
          verdictOf(line, check, words),
          line.source[words.tongue],
        ],
      },
    ];
  });
  return [
    heading,
    { type: 'text', text: t('redLines.summary', { broken, count: redLines.length }) },
    {
      type: 'table',
      title: t('report.redLines.table', { name: scenario.name }),
      columns: [
        { title: t('report.redLines.rule'), numbers: false },
        { title: t('report.redLines.value'), numbers: true },
        { title: t('report.redLines.result'), numbers: false, wide: 1.1 },
        { title: t('report.redLines.source'), numbers: false, wide: 1.9 },
      ],
      rows,
      note: '',
    },
  ];
}

function withUnit({ quantity }: RedLine, value: number, { figures }: ReportWords): string {
  const unit = unitOfQuantity(quantity);
  const bare = figures.write(unit, value);
  return unit === 'share' || Number.isNaN(value) ? bare : `${bare} ${figures.unitOf(unit)}`;
}

/** "Rise of rents in a year: at most 5.0 % (every year)". */
export function ruleOf(line: RedLine, words: ReportWords): string {
  const { t, tongue } = words;
  return t('report.redLines.is', {
    name: line.name[tongue],
    operator: t(`redLines.operator.${line.operator}`),
    threshold: withUnit(line, line.threshold!, words),
    scope: t(`redLines.scope.${line.scope}`),
  });
}

function nowOf(line: RedLine, { value, year }: RedLineCheck, words: ReportWords): string {
  if (Number.isNaN(value)) return words.t('redLines.noValue');
  const written = withUnit(line, value, words);
  return year ? `${written} (${words.t('figures.column.year', { year })})` : written;
}

function verdictOf(line: RedLine, { met, by }: RedLineCheck, words: ReportWords): string {
  const { t, numbers } = words;
  if (met) return t('redLines.met');
  const past =
    unitOfQuantity(line.quantity) === 'share'
      ? t('figures.points', { value: numbers.one(100 * by) })
      : withUnit(line, by, words);
  const told = t(line.operator === 'atMost' ? 'redLines.over' : 'redLines.under', { by: past });
  return `${t('redLines.broken')}: ${told}`;
}
