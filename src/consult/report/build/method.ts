import { indicatorsOf } from '../../../../workers/model/indicator-tree.ts';
import type { ReportBlock } from '../../../../workers/model/report.ts';
import { FIGURE_GROUPS, familyOf, rowsOfGroup } from '../../../plan/figureRows.ts';
import { modelOf } from '../../../project/models.ts';
import { speedOf } from '../../../project/travel.ts';
import type { ReportWords } from '../words.ts';
import type { ReportSource } from './source.ts';

type MeasureCard =
  | 'densityIndicator'
  | 'greenRatio'
  | 'accessibility'
  | 'ratio'
  | 'attribute'
  | 'integration';

/** How the numbers were made, in plain words and as formulas: what the method cards of the screen say. */
export function methodBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const { t, tongue } = words;
  const { document, results } = source;
  const model = results.model ?? modelOf(document);
  const measures = [
    ...new Set(
      indicatorsOf(model).map(
        ({ measure }): MeasureCard => (measure.type === 'density' ? 'densityIndicator' : measure.type),
      ),
    ),
  ];
  const card = (name: 'total' | 'access' | MeasureCard, title: string) =>
    cardBlocks(
      title,
      t(`card.${name}.plain`),
      t(`card.${name}.formula`),
      `${t('card.source')} ${t(`card.${name}.source`, { source: model.source || t('card.ownModel') })}`,
    );
  return [
    { type: 'text', text: t('report.method.intro') },
    { type: 'heading', level: 2, text: t('report.method.diagnosis', { model: model.name[tongue] }) },
    ...card('total', t('score.total')),
    ...measures.flatMap((measure) => card(measure, t(`report.method.measure.${measure}`))),
    ...card('access', t('report.diagnosis.walks')),
    { type: 'small', text: parameters(source, words) },
    ...ofScenarios(source, words),
  ];
}

function parameters({ document }: ReportSource, { t, numbers }: ReportWords): string {
  const { score, access } = document;
  return t('report.method.parameters', {
    kernel: t(`kernel.${score.kernel}`),
    breaks: t(`breaks.${score.breaks}`),
    speed: numbers.one(speedOf(access)),
    by: t(`travel.${access.by}`),
  });
}

function ofScenarios({ compared }: ReportSource, { t, figures }: ReportWords): ReportBlock[] {
  const first = compared?.find(({ result }) => result)?.result;
  if (!first) return [];
  const families = new Map<string, string>();
  for (const row of FIGURE_GROUPS.flatMap((group) => rowsOfGroup(first.evaluation, group))) {
    const family = familyOf(row.figure);
    if (!families.has(family))
      families.set(
        family,
        figures.nameOf({
          ...row,
          facility: null,
          figure: row.figure === 'capacity' ? 'capacity' : row.figure,
        }),
      );
  }
  return [
    { type: 'heading', level: 2, text: t('report.method.scenarios') },
    ...[...families].flatMap(([family, name]) =>
      cardBlocks(name, t(`figures.about.${family}.plain`), t(`figures.about.${family}.formula`)),
    ),
    { type: 'small', text: `${t('card.source')} ${t('figures.source')}` },
    ...cardBlocks(
      t('report.method.agreement'),
      t('agree.card.plain'),
      t('agree.card.formula'),
      `${t('card.source')} ${t('agree.card.source')}`,
    ),
  ];
}

function cardBlocks(title: string, plain: string, formula: string, source?: string): ReportBlock[] {
  return [
    { type: 'heading', level: 3, text: title },
    { type: 'text', text: plain },
    { type: 'formula', text: formula },
    ...(source ? [{ type: 'small' as const, text: source }] : []),
  ];
}
