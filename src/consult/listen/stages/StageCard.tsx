import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ALL_COMMENTS } from '../../../../workers/consult/comments/choose.ts';
import type { StageProblem } from '../../../../workers/consult/stages/check-stages.ts';
import type { Stage, StagePlan } from '../../../../workers/model/stages.ts';
import { changeStage } from '../../../project/consultation.ts';
import { listen } from '../../../project/listening.ts';
import { addressOf } from '../../../shell/address.ts';
import { DateField } from '../../../shell/DateField.tsx';
import { useNumbers } from '../../../words/numbers.ts';
import { TypedArea } from '../parts/TypedArea.tsx';

/** One stage: when, what is disclosed, what comes out, and how many comments it got. */
export function StageCard(props: {
  stage: Stage;
  plan: StagePlan;
  comments: number;
  problem?: StageProblem;
}) {
  const { stage, plan, comments, problem } = props;
  const { t } = useTranslation();
  const numbers = useNumbers();
  const name = t(`listen.stage.${stage}`);
  return (
    <Stack gap={6} component="section" className="stage-card" aria-label={name} data-stage={stage}>
      <Group justify="space-between" wrap="nowrap" gap={6}>
        <Radio size="xs" value={stage} label={name} className="stage-radio" />
        {comments === 0 ? (
          <Text size="xs" c="dimmed">
            {t('listen.stages.comments', { count: 0, shown: numbers.whole(0) })}
          </Text>
        ) : (
          <Button
            size="compact-xs"
            variant="subtle"
            component="a"
            href={addressOf({ mode: 'consult', topic: 'ledger' })}
            onClick={() => listen({ filter: { ...ALL_COMMENTS, stage }, open: null, marked: new Set() })}
          >
            {t('listen.stages.comments', { count: comments, shown: numbers.whole(comments) })}
          </Button>
        )}
      </Group>
      <Group gap={6} wrap="nowrap">
        <DateField
          label={t('listen.stages.from')}
          value={plan.from}
          onCommit={(from) => changeStage(stage, { from })}
        />
        <DateField
          label={t('listen.stages.to')}
          value={plan.to}
          onCommit={(to) => changeStage(stage, { to })}
        />
      </Group>
      {problem && (
        <Text size="xs" c="red" role="alert">
          {problem.kind === 'ends-before-start'
            ? t('listen.stages.endsBeforeStart', { from: problem.from, to: problem.to })
            : t('listen.stages.startsTooEarly', {
                from: problem.from,
                before: t(`listen.stage.${problem.before}`),
                ended: problem.ended,
              })}
        </Text>
      )}
      <TypedArea
        label={t('listen.stages.disclosed')}
        placeholder={t(`listen.stages.disclosedHint.${stage}`)}
        value={plan.disclosed}
        onCommit={(disclosed) => changeStage(stage, { disclosed })}
      />
      <TypedArea
        label={t('listen.stages.outcome')}
        placeholder={t(`listen.stages.outcomeHint.${stage}`)}
        value={plan.outcome}
        onCommit={(outcome) => changeStage(stage, { outcome })}
      />
    </Stack>
  );
}
