import {
  indicatorsOf,
  isCriterion,
  membersOf,
  type TreeNode,
} from '../../../../workers/model/indicator-tree.ts';
import type { ReportBlock, ReportTable } from '../../../../workers/model/report.ts';
import { modelOf } from '../../../project/models.ts';
import { orMissing } from '../../../words/orMissing.ts';
import type { ReportWords } from '../words.ts';
import { info, nothingOpen, warning } from './nothing.ts';
import { pictureOf } from './picture.ts';
import type { ReportSource } from './source.ts';

/** Indicators that are named as the largest shortfalls. */
const SHORTFALLS = 8;

/** Where the district falls short: scores and grades, walks, and what costs most. */
export function diagnosisBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const { t, numbers } = words;
  const { district, scores, weights } = source.results;
  if (!district) return nothingOpen(words);
  const scored = scores !== null && !Number.isNaN(scores.total) && weights !== null;
  return [
    ...outdated(source, words),
    ...(scored
      ? [
          {
            type: 'figures' as const,
            items: [
              { label: t('report.diagnosis.total'), value: numbers.two(scores.total) },
              { label: t('report.diagnosis.ranked'), value: numbers.whole(scores.ranked) },
            ],
          },
          ...(weights.missingWeight > 0
            ? [
                info(
                  t('score.renormalised', {
                    share: numbers.percent(weights.missingWeight),
                    count: weights.indicators.filter(({ missing }) => missing).length,
                  }),
                ),
              ]
            : []),
          ...pictureOf(source, 'diagnosis', t('report.diagnosis.map'), words),
          tree(source, words),
          ...shortfalls(source, words),
        ]
      : [info(t('score.nothingMeasured'))]),
    ...missing(source, words),
    ...walks(source, words),
  ];
}

/** Stages whose last calculation failed or was cancelled: what is shown of them is older than the parameters. */
function outdated({ results }: ReportSource, { t, error }: ReportWords): ReportBlock[] {
  return (['measure', 'access', 'shares'] as const).flatMap((stage) => {
    const problem = results.problems[stage];
    return problem ? [warning(t('report.none.outdated', { got: error(problem) }))] : [];
  });
}

function tree({ document, results }: ReportSource, { t, numbers, tongue }: ReportWords): ReportTable {
  const model = results.model ?? modelOf(document);
  const { weights, scores, measured } = results;
  const write = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? t('missing') : numbers.one(value);
  const rowsOf = (node: TreeNode, depth: number): ReportTable['rows'] => {
    const indent = '\u2003'.repeat(depth);
    if (isCriterion(node)) {
      const weight = weights?.criteria.find(({ id }) => id === node.id);
      const score = scores?.criteria.find(({ id }) => id === node.id)?.score;
      const cells = [
        indent + node.name[tongue],
        numbers.percent(weight?.effective ?? 0),
        write(score),
        '',
        '',
        '',
        '',
        '',
      ];
      return [{ kind: 'total', cells }, ...membersOf(node).flatMap((member) => rowsOf(member, depth + 1))];
    }
    const weight = weights?.indicators.find(({ id }) => id === node.id);
    const leaf = measured?.find(({ id }) => id === node.id);
    const isMeasured = leaf && !leaf.missing;
    const grades = isMeasured
      ? leaf.areaShare.map((share) => numbers.percent(share))
      : new Array<string>(5).fill('');
    return [
      {
        kind: 'row',
        cells: [
          `${indent}${node.id} ${node.name[tongue]}`,
          numbers.percent(weight?.effective ?? 0),
          write(isMeasured ? leaf.score : undefined),
          ...grades,
        ],
      },
    ];
  };
  return {
    type: 'table',
    title: t('report.diagnosis.tree', { model: model.name[tongue] }),
    columns: [
      { title: t('report.diagnosis.indicator'), numbers: false },
      { title: t('report.diagnosis.weight'), numbers: true },
      { title: t('report.diagnosis.score'), numbers: true },
      ...[1, 2, 3, 4, 5].map((grade) => ({ title: t('report.diagnosis.grade', { grade }), numbers: true })),
    ],
    rows: membersOf(model).flatMap((member) => rowsOf(member, 0)),
    note: t('report.diagnosis.treeNote'),
  };
}

/** What costs the district most points: effective weight times what is missing to 100. */
function shortfalls({ document, results }: ReportSource, words: ReportWords): ReportBlock[] {
  const { t, numbers, tongue } = words;
  const model = results.model ?? modelOf(document);
  const lost = indicatorsOf(model).flatMap((indicator) => {
    const leaf = results.measured?.find(({ id }) => id === indicator.id);
    const weight = results.weights?.indicators.find(({ id }) => id === indicator.id)?.effective ?? 0;
    if (!leaf || leaf.missing || weight === 0) return [];
    const points = weight * (100 - leaf.score);
    const worst = leaf.areaShare[0] + leaf.areaShare[1];
    return [{ indicator, points, score: leaf.score, worst }];
  });
  lost.sort((a, b) => b.points - a.points);
  return [
    {
      type: 'table',
      title: t('report.diagnosis.shortfalls'),
      columns: [
        { title: t('report.diagnosis.indicator'), numbers: false },
        { title: t('report.diagnosis.score'), numbers: true },
        { title: t('report.diagnosis.lost'), numbers: true },
        { title: t('report.diagnosis.worst'), numbers: true },
      ],
      rows: lost.slice(0, SHORTFALLS).map(({ indicator, points, score, worst }) => ({
        kind: 'row' as const,
        cells: [
          `${indicator.id} ${indicator.name[tongue]}`,
          numbers.one(score),
          numbers.two(points),
          numbers.percent(worst),
        ],
      })),
      note: t('report.diagnosis.shortfallsNote'),
    },
  ];
}

function missing({ results, document }: ReportSource, words: ReportWords): ReportBlock[] {
  const { t, tongue, reason } = words;
  const model = results.model ?? modelOf(document);
  const names = new Map(indicatorsOf(model).map(({ id, name }) => [id, name[tongue]]));
  const items = (results.measured ?? []).flatMap((leaf) =>
    leaf.missing ? [`${leaf.id} ${names.get(leaf.id) ?? ''}: ${reason(leaf.missing)}`] : [],
  );
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: t('report.diagnosis.notMeasured') },
    { type: 'list', items },
  ];
}

function walks({ results }: ReportSource, { t, numbers, kindName }: ReportWords): ReportBlock[] {
  const { completeness } = results;
  const heading: ReportBlock = { type: 'heading', level: 2, text: t('report.diagnosis.walks') };
  if (!completeness) return [heading, info(t('report.none.access'))];
  const share = orMissing(t, numbers.percent);
  const { limitsMinutes, of, kinds, all, unit, total, withoutPeople } = completeness;
  return [
    heading,
    {
      type: 'table',
      title: t('report.diagnosis.walksTable'),
      columns: [
        { title: t('access.kind'), numbers: false },
        { title: t('access.median'), numbers: true },
        ...limitsMinutes.map((limit) => ({ title: t('access.within', { limit }), numbers: true })),
      ],
      rows: [
        ...of.map((kind, k) => ({
          kind: 'row' as const,
          cells: [
            kindName(kind),
            orMissing(t, numbers.one)(kinds[k].medianMinutes),
            ...kinds[k].share.map(share),
          ],
        })),
        { kind: 'total' as const, cells: [t('access.all'), '', ...all.map(share)] },
      ],
      note: t(`access.unit.${unit}`, {
        total: numbers.whole(total),
        without: numbers.whole(withoutPeople),
      }),
    },
  ];
}
