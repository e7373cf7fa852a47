import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { makeFourPlans, useFourPlans } from '../project/fourPlans.ts';
import { useResults } from '../project/results.ts';
import { addressOf } from '../shell/address.ts';
import { sentenceOfError } from '../words/sentence.ts';

/** Without a scenario: a plan for each goal at one press, or a way to make one's own. */
export function NothingYet() {
  const { t } = useTranslation();
  const hasDistrict = useResults((results) => results.district !== null);
  const { busy, problem } = useFourPlans();
  return (
    <Stack gap="sm" align="start" maw={620} data-testid="nothing-to-compare">
      <Title order={2} size="h4">
        {t('compare.emptyTitle')}
      </Title>
      <Text size="sm">{t('compare.emptyText')}</Text>
      <Group gap="xs">
        <Button
          loading={busy}
          disabled={!hasDistrict}
          onClick={() => void makeFourPlans((goal) => t(`compare.goalName.${goal}`))}
        >
          {t('compare.fourPlans')}
        </Button>
        <Button variant="default" component="a" href={addressOf({ mode: 'plan', topic: 'search' })}>
          {t('compare.toPlan')}
        </Button>
      </Group>
      {problem && (
        <Alert color="red" title={t('notice.problem')}>
          {sentenceOfError(problem)}
        </Alert>
      )}
    </Stack>
  );
}
