import { ledgerOf } from '../../../../../workers/consult/comments/ledger.ts';
import { COMMENT_STATES } from '../../../../../workers/model/comments.ts';
import type { ReportBlock, ReportTable } from '../../../../../workers/model/report.ts';
import { STAGES } from '../../../../../workers/model/stages.ts';
import { orMissing } from '../../../../words/orMissing.ts';
import type { ReportWords } from '../../words.ts';
import { info } from '../nothing.ts';
import type { ReportSource } from '../source.ts';

/** Comments that are printed word for word; the others are counted. */
const PRINTED = 60;

/** What people said, what was answered, and what came of it. */
export function saidBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const { comments } = source.document.consultation;
  if (comments.length === 0) return [info(words.t('report.consultation.none'))];
  return [...ledger(source, words), ...said(source, words)];
}

function ledger({ document, date }: ReportSource, words: ReportWords): ReportBlock[] {
  const { t, numbers } = words;
  const { comments } = document.consultation;
  const told = ledgerOf(comments, date);
  const share = orMissing(t, numbers.percent);
  const delay = Number.isNaN(told.medianDelayDays)
    ? t('report.consultation.longer', { days: numbers.whole(told.waitedDays) })
    : t('report.consultation.days', { days: numbers.short(told.medianDelayDays) });
  return [
    {
      type: 'figures',
      items: [
        { label: t('report.consultation.solved'), value: share(told.solvedShare) },
        { label: t('report.consultation.received'), value: numbers.whole(told.received) },
        { label: t('report.consultation.answered'), value: share(told.responseShare) },
        { label: t('report.consultation.delay'), value: delay },
      ],
    },
    {
      type: 'small',
      text: t('report.consultation.ledgerNote', {
        unknown: numbers.whole(told.solvedUnknown),
        undated: numbers.whole(told.undated),
        unreasoned: numbers.whole(told.declinedWithoutReason.length),
        date,
      }),
    },
    states({ document }, words),
  ];
}

function states({ document }: Pick<ReportSource, 'document'>, { t, numbers }: ReportWords): ReportTable {
  const { comments } = document.consultation;
  const rows = STAGES.flatMap((stage): ReportTable['rows'] => {
    const ofStage = comments.filter((comment) => comment.stage === stage);
    if (ofStage.length === 0) return [];
    const counts = COMMENT_STATES.map((state) => ofStage.filter((one) => one.state === state).length);
    const cells = [t(`listen.stage.${stage}`), numbers.whole(ofStage.length), ...counts.map(numbers.whole)];
    return [{ kind: 'row', cells }];
  });
  return {
    type: 'table',
    title: t('report.consultation.stages'),
    columns: [
      { title: t('report.consultation.stage'), numbers: false },
      { title: t('report.consultation.comments'), numbers: true },
      ...COMMENT_STATES.map((state) => ({ title: t(`listen.state.${state}`), numbers: true })),
    ],
    rows,
    note: t('report.consultation.statesNote'),
  };
}

/** The comments with what came of them; those that led to something first. */
function said({ document }: ReportSource, { t, numbers }: ReportWords): ReportBlock[] {
  const { comments } = document.consultation;
  const order = ['adopted', 'declined', 'answered', 'sorted', 'received'];
  const sorted = [...comments].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  const scenarios = new Map(document.plans.scenarios.map(({ id, name }) => [id, name]));
  const rest = comments.length - PRINTED;
  return [
    {
      type: 'table',
      title: t('report.consultation.said'),
      columns: [
        { title: t('report.consultation.comment'), numbers: false },
        { title: t('report.consultation.about'), numbers: false },
        { title: t('report.consultation.cameOfIt'), numbers: false },
      ],
      rows: sorted
        .slice(0, PRINTED)
        .map(({ text, category, scenario, date, state, reason, change, solved }) => {
          const about = [category, scenario && (scenarios.get(scenario) ?? scenario), date];
          const came = [
            t(`listen.state.${state}`),
            reason,
            change && t('report.consultation.change', { change }),
            solved === undefined ? undefined : t(`report.consultation.${solved ? 'isSolved' : 'notSolved'}`),
          ];
          return {
            kind: 'row' as const,
            cells: [text, about.filter(Boolean).join('\n'), came.filter(Boolean).join('\n')],
          };
        }),
      note: rest > 0 ? t('report.consultation.rest', { count: rest, shown: numbers.whole(rest) }) : '',
    },
  ];
}
