import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useComments } from '../../../project/consultation.ts';
import { useChosenComments } from '../../../project/listening.ts';
import { useNumbers } from '../../../words/numbers.ts';
import { ExamplesButton } from '../comments/ExamplesButton.tsx';
import '../listen.css';
import { BulkBar } from './BulkBar.tsx';
import { LedgerFigures } from './LedgerFigures.tsx';
import { LedgerTable } from './LedgerTable.tsx';

/** What came of every voice. */
export function LedgerPage() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const comments = useComments();
  const chosen = useChosenComments();
  if (comments.length === 0)
    return (
      <Stack gap="xs" align="start" p="md">
        <Title order={2} size="h4">
          {t('listen.ledger.title')}
        </Title>
        <Text size="sm">{t('listen.ledger.empty')}</Text>
        <ExamplesButton />
      </Stack>
    );
  return (
    <div className="ledger-page">
      <LedgerFigures comments={comments} />
      <div className="ledger-bar">
        <Text size="xs" c="dimmed" role="status">
          {t('listen.list.count', {
            shown: numbers.whole(chosen.length),
            all: numbers.whole(comments.length),
          })}
        </Text>
        <BulkBar />
      </div>
      <LedgerTable />
    </div>
  );
}
