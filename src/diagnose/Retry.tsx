import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { retry } from '../project/pipeline.ts';
import { type Stage, useResults } from '../project/results.ts';
import { sentenceOfError } from '../words/sentence.ts';

/** Why a stage has no fresh result, and a way to run it again; nothing where it has one. */
export function Retry({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const problem = useResults((results) => results.problems[stage]);
  if (!problem) return null;
  return (
    <Alert color="red" p="xs">
      <Text size="xs">{sentenceOfError(problem)}</Text>
      <Button size="compact-xs" variant="default" mt={4} onClick={() => retry(stage)}>
        {t('notice.retry')}
      </Button>
    </Alert>
  );
}
