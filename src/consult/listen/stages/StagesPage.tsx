import { Radio, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { checkStages } from '../../../../workers/consult/stages/check-stages.ts';
import { NO_STAGE_PLAN, STAGES, type Stage } from '../../../../workers/model/stages.ts';
import { openStage, useConsultation } from '../../../project/consultation.ts';
import './stages.css';
import { StageCard } from './StageCard.tsx';
import { Timeline } from './Timeline.tsx';

/** The five stages of the consultation over time, and each to be filled in. */
export function StagesPage() {
  const { t } = useTranslation();
  const { stages, comments } = useConsultation();
  const problems = checkStages(stages);
  return (
    <div className="stages-page">
      <Title order={2} size="h4">
        {t('listen.stages.title')}
      </Title>
      <Timeline stages={stages} />
      <Radio.Group
        aria-label={t('listen.stages.open')}
        value={stages.open}
        onChange={(stage) => openStage(stage as Stage)}
      >
        <div className="stage-cards">
          {STAGES.map((stage) => (
            <StageCard
              key={stage}
              stage={stage}
              plan={stages.plans[stage] ?? NO_STAGE_PLAN}
              comments={comments.filter((comment) => comment.stage === stage).length}
              problem={problems.find((problem) => problem.stage === stage)}
            />
          ))}
        </div>
      </Radio.Group>
    </div>
  );
}
