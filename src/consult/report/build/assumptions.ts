import type { ReportBlock, ReportTable } from '../../../../workers/model/report.ts';
import type { Assumption } from '../../../../workers/model/sheet.ts';
import { SHEET } from '../../../project/sheet.ts';
import type { ReportWords } from '../words.ts';
import { info } from './nothing.ts';
import type { ReportSource } from './source.ts';

/** What the scenarios rest on: what was changed for each, and the whole sheet with its sources, illustrative values marked. */
export function assumptionBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const { t, tongue } = words;
  const illustrative = SHEET.assumptions.filter((one) => one.illustrative).length;
  return [
    {
      type: 'text',
      text: t('report.assumptions.intro', {
        name: SHEET.name[tongue],
        count: SHEET.assumptions.length,
        illustrative,
      }),
    },
    { type: 'note', tone: 'warning', text: SHEET.note[tongue] },
    ...changed(source, words),
    sheet(words),
  ];
}

function written({ unit }: Assumption, value: number, { numbers }: ReportWords): string {
  if (unit === 'year') return String(value);
  return unit === '1' ? numbers.short(value) : `${numbers.short(value)} ${unit}`;
}

function changed({ compared }: ReportSource, words: ReportWords): ReportBlock[] {
  const { t, tongue } = words;
  const rows = (compared ?? []).flatMap(({ scenario }): ReportTable['rows'] => {
    const own = SHEET.assumptions.filter(({ id }) => id in scenario.assumptions);
    if (own.length === 0) return [];
    return [
      { kind: 'group', cells: [scenario.name] },
      ...own.map((one) => ({
        kind: 'row' as const,
        cells: [
          one.name[tongue],
          written(one, one.value, words),
          written(one, scenario.assumptions[one.id], words),
          `${written(one, one.low, words)} – ${written(one, one.high, words)}`,
        ],
      })),
    ];
  });
  if (rows.length === 0) return [info(t('report.assumptions.noneChanged'))];
  return [
    {
      type: 'table',
      title: t('report.assumptions.changed'),
      columns: [
        { title: t('assume.what'), numbers: false },
        { title: t('report.assumptions.sheet'), numbers: true },
        { title: t('report.assumptions.here'), numbers: true },
        { title: t('report.assumptions.range'), numbers: true },
      ],
      rows,
      note: t('report.assumptions.changedNote'),
    },
  ];
}

function sheet(words: ReportWords): ReportTable {
  const { t, tongue } = words;
  const groups = [...new Set(SHEET.assumptions.map(({ group }) => group))];
  return {
    type: 'table',
    title: t('report.assumptions.all'),
    columns: [
      { title: t('assume.what'), numbers: false },
      { title: t('report.assumptions.sheet'), numbers: true },
      { title: t('assume.source'), numbers: false },
    ],
    rows: groups.flatMap((group): ReportTable['rows'] => [
      { kind: 'group', cells: [t(`assumeGroup.${group}`)] },
      ...SHEET.assumptions
        .filter((one) => one.group === group)
        .map((one) => ({
          kind: 'row' as const,
          cells: [
            one.name[tongue],
            written(one, one.value, words),
            one.source?.[tongue] ?? `◊ ${t('assume.illustrative')}`,
          ],
        })),
    ]),
    note: t('report.illustrative'),
  };
}
