import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useJobs } from '../project/engine/jobs.ts';
import { useLater } from './later.ts';
import { stageWords } from './stageWords.ts';

/** Jobs under way, in their own words; quick ones are not shown. */
export function JobBar() {
  const { t, i18n } = useTranslation();
  const jobs = useJobs((state) => state.jobs);
  const shown = useLater(jobs.length > 0, 250) ? jobs : [];
  return (
    <div className="jobs" role="status" aria-live="polite" data-testid="jobs" data-count={jobs.length}>
      {shown.map((job) => (
        <div key={job.id} className="job">
          <div style={{ flex: 1, minWidth: 180 }}>
            <div>
              {t(`job.${job.name}`)}
              {job.state === 'waiting' && ` · ${t('job.waiting')}`}
              {job.stage && ` · ${stageWords(t, i18n.language, job)}`}
            </div>
            <Progress
              size="xs"
              value={job.total > 0 ? (100 * job.done) / job.total : 0}
              aria-label={t(`job.${job.name}`)}
            />
          </div>
          <Button size="compact-xs" variant="default" onClick={job.cancel}>
            {t('job.cancel')}
          </Button>
        </div>
      ))}
    </div>
  );
}
