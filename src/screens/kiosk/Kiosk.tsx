import { Button, Loader } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../project/store.ts';
import { useVote } from '../../project/votes.ts';
import { addressOf } from '../../shell/address.ts';
import { useListedItems, useRankedItems } from './items.ts';
import { KioskRun } from './KioskRun.tsx';
import './kiosk.css';
import { useLock } from './lock.ts';
import { useGuards } from './useGuards.ts';

/** A tablet that people vote on: nothing leads from it to the rest of the project. */
export default function Kiosk() {
  const { t } = useTranslation();
  const lock = useLock((state) => state.lock);
  const hasOpened = useProject((state) => state.opened > 0);
  const vote = useVote();
  const listed = useListedItems();
  const ranked = useRankedItems();
  useEffect(() => {
    const before = document.title;
    document.title = t(lock ? `vote.kiosk.title.${lock.purpose}` : 'vote.kiosk.name');
    return () => {
      document.title = before;
    };
  }, [lock, t]);
  if (!lock)
    return (
      <div className="kiosk-note">
        <h1>{t('vote.kiosk.notOpen')}</h1>
        <p>{t('vote.kiosk.howToOpen')}</p>
        <Button component="a" size="lg" href={addressOf({ mode: 'consult', topic: 'vote' })}>
          {t('vote.kiosk.toVote')}
        </Button>
      </div>
    );
  if (!hasOpened) return <Loader className="centre-loader" aria-label={t('frame.loading')} />;
  return lock.purpose === 'vote' ? (
    <Guarded
      purpose="vote"
      isReady={vote.state === 'open' && listed.length > 0}
      items={listed}
      rules={{
        type: vote.type,
        costs: Object.fromEntries(listed.map(({ id, cost }) => [id, cost])),
        limit: vote.withinBudget ? vote.budget : null,
        points: vote.points,
      }}
    />
  ) : (
    <Guarded
      purpose={lock.purpose}
      isReady={ranked.length > 1}
      items={ranked}
      rules={{ type: 'ranked', costs: {}, limit: null, points: 0 }}
    />
  );
}

function Guarded(props: Parameters<typeof KioskRun>[0]) {
  useGuards();
  return <KioskRun {...props} />;
}
