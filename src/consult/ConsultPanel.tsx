import { Loader, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../project/store.ts';
import { addressOf, CONSULT_TOPICS, type ConsultTopic } from '../shell/address.ts';
import { ListenPanel } from './listen/ListenPanel.tsx';
import { ReportTopic } from './report/ReportTopic.tsx';
import { StoryPanel } from './story/StoryPanel.tsx';
import { VotePanel } from './vote/VotePanel.tsx';

/** What do people say? Nothing can be typed before the project is there, as what is opened would replace it. */
export function ConsultPanel({ topic }: { topic: ConsultTopic }) {
  const { t } = useTranslation();
  const hasOpened = useProject((state) => state.opened > 0);
  return (
    <Stack gap="sm">
      <Title order={1} size="h4">
        {t('consult.title')}
      </Title>
      <nav className="topics plan-topics consult-topics" aria-label={t('consult.topics')}>
        {CONSULT_TOPICS.map((one) => (
          <a
            key={one}
            href={addressOf({ mode: 'consult', topic: one })}
            aria-current={one === topic ? 'true' : undefined}
          >
            {t(`consultTopic.${one}`)}
          </a>
        ))}
      </nav>
      {hasOpened ? <Part topic={topic} /> : <Loader size="sm" aria-label={t('frame.loading')} />}
    </Stack>
  );
}

function Part({ topic }: { topic: ConsultTopic }) {
  return (
    <>
      {topic === 'story' && <StoryPanel />}
      {(topic === 'stages' || topic === 'comments' || topic === 'ledger' || topic === 'heard') && (
        <ListenPanel topic={topic} />
      )}
      {topic === 'vote' && <VotePanel />}
      {topic === 'report' && <ReportTopic />}
    </>
  );
}
