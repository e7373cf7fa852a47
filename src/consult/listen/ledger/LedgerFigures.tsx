import { Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL_COMMENTS } from '../../../../workers/consult/comments/choose.ts';
import { ledgerOf } from '../../../../workers/consult/comments/ledger.ts';
import type { Comment } from '../../../../workers/model/comments.ts';
import { listen, useListening } from '../../../project/listening.ts';
import { DateField } from '../../../shell/DateField.tsx';
import { useNumbers } from '../../../words/numbers.ts';

/** What came of all comments: first whether people say that it is solved, then how many got an answer and how soon, and what is still to do. */
export function LedgerFigures({ comments }: { comments: Comment[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const today = useListening((state) => state.today);
  const ledger = useMemo(() => ledgerOf(comments, today), [comments, today]);
  const n = numbers.whole;
  const median = Number.isNaN(ledger.medianDelayDays)
    ? t('listen.ledger.longerThan', { days: n(ledger.waitedDays) })
    : t('listen.ledger.days', { count: ledger.medianDelayDays, days: n(ledger.medianDelayDays) });
  const todo = [
    ['answer', ledger.open],
    ['reason', ledger.declinedWithoutReason.length],
    ['change', ledger.adoptedWithoutChange.length],
  ] as const;
  return (
    <section className="ledger-figures" aria-label={t('listen.ledger.figures')}>
      <div className="ledger-headline" data-testid="ledger-headline">
        <b>{numbers.percent(ledger.solvedShare)}</b>
        <span>
          {t('listen.ledger.headline')}
          <small>
            {t('listen.ledger.headlineOf', {
              solved: n(ledger.solved),
              received: n(ledger.received),
              not: n(ledger.notSolved),
              unknown: n(ledger.solvedUnknown),
            })}
          </small>
        </span>
      </div>
      <dl>
        <div>
          <dt>{t('listen.ledger.responseShare')}</dt>
          <dd data-testid="ledger-response">
            {numbers.percent(ledger.responseShare)}{' '}
            <small>{t('listen.ledger.of', { part: n(ledger.responded), all: n(ledger.received) })}</small>
          </dd>
        </div>
        <div>
          <dt>{t('listen.ledger.median')}</dt>
          <dd data-testid="ledger-median">
            {median}
            {ledger.undated > 0 && (
              <small>
                {' '}
                {t('listen.ledger.undated', { count: ledger.undated, shown: n(ledger.undated) })}
              </small>
            )}
          </dd>
        </div>
      </dl>
      <DateField
        label={t('listen.ledger.upTo')}
        width={150}
        value={today}
        onCommit={(date) => date && listen({ today: date })}
      />
      <Group gap={6} aria-label={t('listen.ledger.todo')} role="group">
        <Text size="xs" fw={600}>
          {t('listen.ledger.todo')}
        </Text>
        {todo.map(([what, count]) => (
          <Button
            key={what}
            size="compact-xs"
            variant="default"
            disabled={count === 0}
            data-todo={what}
            onClick={() => listen({ filter: { ...ALL_COMMENTS, todo: what }, marked: new Set() })}
          >
            {t(`listen.todo.${what}`, { count, shown: n(count) })}
          </Button>
        ))}
      </Group>
    </section>
  );
}
