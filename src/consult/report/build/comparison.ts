import type { ReportBlock, ReportTable } from '../../../../workers/model/report.ts';
import { differingAssumptions, otherYears } from '../../../compare/compareRows.ts';
import { type Comparison, comparisonOf, HERE } from '../../../compare/comparison.ts';
import { restsOnRow } from '../../../plan/restsOnRow.ts';
import type { ReportWords } from '../words.ts';
import { failedOnes, info, withoutScenarios } from './nothing.ts';
import type { ReportSource } from './source.ts';

/** Scenarios that stand beside each other on a page; more go into further tables. */
const BESIDE = 4;
const SIGN = { better: '▲', worse: '▼', same: '' };

/** All figures of the scenarios beside each other and today, as the mode that compares them has them. */
export function comparisonBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const { t } = words;
  const none = withoutScenarios(source, words);
  if (none) return none;
  const entries = source.compared!.map((compared) => ({ ...compared, district: HERE }));
  const comparison = comparisonOf(entries, [], 'today');
  const blocks: ReportBlock[] = [
    { type: 'text', text: t('report.comparison.intro') },
    ...failedOnes(source, words),
  ];
  if (!comparison) return blocks;
  const { scenarios } = comparison;
  const years = otherYears(scenarios);
  if (years) blocks.push(info(t('compare.otherYears', years)));
  if (differingAssumptions(scenarios.map(({ assumptions }) => assumptions)).length > 0)
    blocks.push(info(t('report.comparison.sheets')));
  for (let from = 0; from < scenarios.length; from += BESIDE) {
    const beside = scenarios.map((_, s) => s).slice(from, from + BESIDE);
    blocks.push(tableOf(comparison, beside, words));
  }
  return blocks;
}

function tableOf(comparison: Comparison, beside: number[], words: ReportWords): ReportTable {
  const { t, compared } = words;
  const { figures, scenarios, table } = comparison;
  const rows = figures.flatMap((figure, f): ReportTable['rows'] => {
    const isFirst = f === 0 || figures[f - 1].group !== figure.group;
    const cells = [
      `${compared.nameOf(figure)} (${compared.unitOf(figure)})`,
      figure.isState ? compared.write(figure, table.rows[f].today[0]) : '–',
      ...beside.map((s) => cellOf(comparison, f, s, words)),
    ];
    const group = { kind: 'group' as const, cells: [compared.groupOf(figure)] };
    return [...(isFirst ? [group] : []), { kind: 'row', cells }];
  });
  return {
    type: 'table',
    title: t('report.comparison.table'),
    columns: [
      { title: t('figures.column.name'), numbers: false },
      { title: t('figures.column.today'), numbers: true },
      ...beside.map((s) => ({
        title: scenarios[s].name,
        numbers: true,
        colour: scenarios[s].colour,
        wide: 1.7,
      })),
    ],
    rows,
    note: t('report.comparison.note'),
  };
}

/** The value with its rank and mark; under it how it differs from today, where it does. */
function cellOf(
  { figures, scenarios, table }: Comparison,
  f: number,
  s: number,
  { t, compared }: ReportWords,
): string {
  const figure = figures[f];
  const { cells } = table.rows[f];
  const { value, change, relative, verdict, rank } = cells[s];
  if (Number.isNaN(value)) return t('missing');
  const ranks = new Set(cells.map((cell) => cell.rank));
  const isIllustrative =
    'agreed' in figure.name
      ? figure.unit !== 'lines'
      : restsOnRow(figure.name, scenarios[s].assumptions).illustrative.length > 0;
  const first = [
    ...(rank > 0 && ranks.size > 1 ? [`#${rank}`] : []),
    compared.write(figure, value),
    ...(isIllustrative ? ['◊'] : []),
  ].join(' ');
  if (!compared.isTold(figure, change)) return first;
  const written = compared.writeChange(figure, change);
  const percent = compared.writeRelative(figure, relative);
  const told = verdict && verdict !== 'same' ? ` ${SIGN[verdict]} ${t(`compare.verdict.${verdict}`)}` : '';
  return `${first}\n${written}${percent && ` (${percent})`}${told}`;
}
