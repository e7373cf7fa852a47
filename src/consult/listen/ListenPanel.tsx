import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CommentsTopic } from './comments/CommentsTopic.tsx';
import { HeardPanel } from './heard/HeardPanel.tsx';
import { LedgerPanel } from './ledger/LedgerPanel.tsx';

/** The left panel of stages, comments, ledger and who was heard. */
export function ListenPanel({ topic }: { topic: 'stages' | 'comments' | 'ledger' | 'heard' }) {
  const { t } = useTranslation();
  if (topic === 'comments') return <CommentsTopic />;
  if (topic === 'ledger') return <LedgerPanel />;
  if (topic === 'heard') return <HeardPanel />;
  return (
    <Text size="sm" c="dimmed">
      {t('listen.stages.intro')}
    </Text>
  );
}
