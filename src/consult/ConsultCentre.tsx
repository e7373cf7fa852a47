import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../project/store.ts';
import type { ConsultTopic } from '../shell/address.ts';
import { ListenCentre } from './listen/ListenCentre.tsx';
import { ReportPage } from './report/ReportPage.tsx';
import { VotePage } from './vote/VotePage.tsx';

/** What a topic of the consultation shows in the middle of the screen, where that is not the map. */
export default function ConsultCentre({ topic }: { topic: ConsultTopic }) {
  const { t } = useTranslation();
  const hasOpened = useProject((state) => state.opened > 0);
  if (!hasOpened) return <Loader className="centre-loader" aria-label={t('frame.loading')} />;
  return (
    <div className="centre-page" data-topic={topic}>
      {(topic === 'stages' || topic === 'ledger' || topic === 'heard') && <ListenCentre topic={topic} />}
      {topic === 'vote' && <VotePage />}
      {topic === 'report' && <ReportPage />}
    </div>
  );
}
