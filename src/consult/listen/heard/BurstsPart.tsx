import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL_COMMENTS } from '../../../../workers/consult/comments/choose.ts';
import { packComments } from '../../../../workers/consult/comments/packed.ts';
import type { Comment, CommentBurst } from '../../../../workers/model/comments.ts';
import { breathe } from '../../../project/breathe.ts';
import { isCancelled, runJob } from '../../../project/engine/engine.ts';
import { listen } from '../../../project/listening.ts';
import { addressOf } from '../../../shell/address.ts';
import { tellProblem } from '../../../shell/notices.ts';
import { useNumbers } from '../../../words/numbers.ts';

const SHOWN = 20;

/** Nearly the same comment again and again within days: to be looked at, not thrown out. */
export function BurstsPart({ comments }: { comments: Comment[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const [found, setFound] = useState<{ of: Comment[]; bursts: CommentBurst[] } | null>(null);
  const find = () => {
    packComments(comments, breathe)
      .then((packed) => runJob('bursts', 'commentsBursts', packed))
      .then(
        (bursts) => setFound({ of: comments, bursts }),
        (error: unknown) => {
          if (!isCancelled(error)) tellProblem(error);
        },
      );
  };
  const bursts = found?.of === comments ? found.bursts : null;
  return (
    <section aria-label={t('listen.bursts.title')}>
      <Title order={3} size="h5">
        {t('listen.bursts.title')}
      </Title>
      <Text size="xs" c="dimmed">
        {t('listen.bursts.what')}
      </Text>
      {bursts === null ? (
        <Button size="xs" variant="default" mt={4} disabled={comments.length === 0} onClick={find}>
          {t('listen.bursts.find', { shown: numbers.whole(comments.length) })}
        </Button>
      ) : (
        <Text size="sm" role="status">
          {t('listen.bursts.found', { count: bursts.length, shown: numbers.whole(bursts.length) })}
        </Text>
      )}
      <ul className="burst-list" data-testid="bursts">
        {(bursts ?? []).slice(0, SHOWN).map(({ ids, text, from, to }) => (
          <li key={ids[0]}>
            <b>{t('listen.bursts.times', { count: ids.length, shown: numbers.whole(ids.length) })}</b>{' '}
            {from && (from === to ? from : `${from} – ${to}`)} <q>{text}</q>{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              component="a"
              href={addressOf({ mode: 'consult', topic: 'ledger' })}
              onClick={() =>
                listen({ filter: { ...ALL_COMMENTS, ids: new Set(ids) }, open: null, marked: new Set() })
              }
            >
              {t('listen.bursts.show')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
