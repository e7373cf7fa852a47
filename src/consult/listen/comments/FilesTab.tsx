import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ReweaveError } from '../../../../workers/model/errors.ts';
import { useComments } from '../../../project/consultation.ts';
import { useChosenComments } from '../../../project/listening.ts';
import { PickFile } from '../../../shell/PickFile.tsx';
import { orTellWhy } from '../../../table/takeAway.ts';
import { useNumbers } from '../../../words/numbers.ts';
import { sentenceOfError } from '../../../words/sentence.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { letGo, readAgain, readFile, takeComments, useReading } from './importing.ts';

/** Comments in and out as CSV. What a file holds is shown first and joins the others only when it is accepted. */
export function FilesTab() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const all = useComments();
  const chosen = useChosenComments();
  const { read, problem, file } = useReading();
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('listen.files.intro')}
      </Text>
      <PickFile
        label={t('listen.files.import')}
        accept=".csv,.tsv,.txt,text/csv"
        onPick={(picked) => void readFile(picked)}
        size="xs"
        variant="default"
        leftSection={<IconFileImport size={15} />}
      />
      {problem !== null && file && (
        <Alert color="red" p="xs" data-testid="import-problem">
          <Text size="xs">{sentenceOfError(problem)}</Text>
          <WayOut problem={problem} />
        </Alert>
      )}
      {read && <ImportPreview read={read} />}
      <Group gap={6} mt="xs">
        <Button
          size="xs"
          variant="default"
          disabled={chosen.length === 0}
          leftSection={<IconDownload size={15} />}
          onClick={() => orTellWhy(takeComments(chosen))}
        >
          {t('listen.files.export', { shown: numbers.whole(chosen.length) })}
        </Button>
        {read && (
          <Button size="xs" variant="subtle" onClick={letGo}>
            {t('listen.files.discard')}
          </Button>
        )}
      </Group>
      {chosen.length < all.length && (
        <Text size="xs" c="dimmed">
          {t('listen.files.filtered', { all: numbers.whole(all.length) })}
        </Text>
      )}
    </Stack>
  );
}

/** What a person can answer where a file leaves a question open. */
function WayOut({ problem }: { problem: unknown }) {
  const { t } = useTranslation();
  if (!(problem instanceof ReweaveError)) return null;
  if (problem.code === 'comments-date-order' || problem.code === 'comments-dates-mixed')
    return (
      <Group gap={6} mt={4}>
        {(['day-first', 'month-first'] as const).map((order) => (
          <Button key={order} size="compact-xs" variant="default" onClick={() => void readAgain({ order })}>
            {t(`listen.files.${order}`)}
          </Button>
        ))}
      </Group>
    );
  if (problem.code !== 'comments-no-text-column') return null;
  return (
    <NativeSelect
      size="xs"
      mt={4}
      label={t('listen.files.textColumn')}
      data={['', ...String(problem.params.got).split(', ')]}
      value=""
      onChange={(event) => void readAgain({ textColumn: event.currentTarget.value })}
    />
  );
}
