import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cancelJobs, useJobs } from '../../project/engine/jobs.ts';
import { stageWords } from '../../shell/stageWords.ts';
import { sentenceOfError } from '../../words/sentence.ts';
import type { Run } from './runOf.ts';

interface Props {
  /** What its job is for, see runJob. */
  job: string;
  label: string;
  run: Run<unknown, unknown>;
  disabled?: boolean;
  onStart(): void;
}

/** Starts a long calculation, tells how far it is, and cancels it. */
export function RunButton({ job, label, run, disabled, onStart }: Props) {
  const { t, i18n } = useTranslation();
  const shown = useJobs(({ jobs }) => jobs.find(({ key }) => key === job));
  return (
    <Stack gap={4}>
      <Group gap={6}>
        <Button size="xs" disabled={disabled} loading={run.isRunning} onClick={onStart}>
          {label}
        </Button>
        {run.isRunning && (
          <Button size="xs" variant="default" onClick={() => cancelJobs((key) => key === job)}>
            {t('job.cancel')}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed" role="status" data-testid={`run-${job}`}>
        {run.isRunning && shown && stageWords(t, i18n.language, shown)}
        {!run.isRunning && run.wasCancelled && t(run.done ? 'sure.cancelledKept' : 'sure.cancelled')}
      </Text>
      {run.problem && (
        <Alert color="red" p="xs">
          <Text size="xs">{sentenceOfError(run.problem)}</Text>
        </Alert>
      )}
    </Stack>
  );
}
