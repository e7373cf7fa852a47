import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenComment } from '../../../project/listening.ts';
import { Filters } from '../comments/Filters.tsx';
import '../listen.css';
import { CommentCard } from './CommentCard.tsx';

/** Beside the ledger: which comments it shows, or the one that is open. */
export function LedgerPanel() {
  const { t } = useTranslation();
  const open = useOpenComment();
  if (open) return <CommentCard key={open.id} comment={open} />;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('listen.ledger.intro')}
      </Text>
      <Filters />
    </Stack>
  );
}
