import type { ReportBlock } from '../../../../../workers/model/report.ts';
import { STAGES } from '../../../../../workers/model/stages.ts';
import type { ReportWords } from '../../words.ts';
import { info } from '../nothing.ts';
import type { ReportSource } from '../source.ts';

/** When each stage is, what people are shown in it and what comes out. */
export function stageBlocks({ document }: ReportSource, { t }: ReportWords): ReportBlock[] {
  const { plans, open } = document.consultation.stages;
  const told = STAGES.filter((stage) => {
    const plan = plans[stage];
    return plan && (plan.from || plan.to || plan.disclosed || plan.outcome);
  });
  if (told.length === 0) return [info(t('report.consultation.noStages'))];
  return [
    {
      type: 'table',
      title: t('listen.stages.title'),
      columns: [
        { title: t('report.consultation.stage'), numbers: false, wide: 1.2 },
        { title: t('report.consultation.dates'), numbers: false, wide: 1.7 },
        { title: t('listen.stages.disclosed'), numbers: false, wide: 2 },
        { title: t('listen.stages.outcome'), numbers: false, wide: 2 },
      ],
      rows: STAGES.map((stage) => {
        const { from, to, disclosed = '', outcome = '' } = plans[stage] ?? {};
        const name = t(`listen.stage.${stage}`);
        const dates = from || to ? `${from ?? '…'} – ${to ?? '…'}` : t('listen.stages.noDates');
        return {
          kind: 'row' as const,
          cells: [
            stage === open ? t('report.consultation.openNow', { stage: name }) : name,
            dates,
            disclosed,
            outcome,
          ],
        };
      }),
      note: '',
    },
  ];
}
