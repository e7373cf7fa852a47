import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../workers/consult/days.ts';
import { STAGES, type Stages } from '../../../../workers/model/stages.ts';

/** The stages as bars over their days; those with a start alone as a point, those without dates are said. */
export function Timeline({ stages }: { stages: Stages }) {
  const { t } = useTranslation();
  const spans = STAGES.map((stage) => {
    const { from, to } = stages.plans[stage] ?? {};
    const days = [from, to].filter((date) => date !== undefined).map(dayOf);
    return { stage, from, to, days };
  });
  const all = spans.flatMap(({ days }) => days);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const at = (day: number) => (last > first ? (100 * (day - first)) / (last - first) : 0);
  return (
    <ol className="stage-timeline" aria-label={t('listen.stages.timeline')}>
      {spans.map(({ stage, from, to, days }) => (
        <li key={stage} data-open={stage === stages.open}>
          <span className="stage-name">
            {t(`listen.stage.${stage}`)}
            {stage === stages.open && <em>{t('listen.stages.now')}</em>}
          </span>
          <span className="stage-track" aria-hidden="true">
            {days.length > 0 && (
              <span
                className="stage-bar"
                style={{
                  left: `${at(Math.min(...days))}%`,
                  width: `max(6px, ${at(Math.max(...days)) - at(Math.min(...days))}%)`,
                }}
              />
            )}
          </span>
          <span className="stage-dates">
            {from || to ? `${from ?? '…'} – ${to ?? '…'}` : t('listen.stages.noDates')}
          </span>
        </li>
      ))}
    </ol>
  );
}
