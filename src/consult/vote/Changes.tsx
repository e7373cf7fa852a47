import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChangesSince } from '../../../workers/consult/votes/kept-vote.ts';
import { useMoney } from './useMoney.ts';
import { useProjectName } from './useProjectName.ts';

/** What is otherwise than when the first ballot was handed in, and what that means. */
export function Changes({ changes }: { changes: ChangesSince }) {
  const { t } = useTranslation();
  const money = useMoney();
  const nameOf = useProjectName();
  const { budget, costs, gone, come } = changes;
  const names = (ids: string[]) => ids.map(nameOf).join(t('works.listed'));
  return (
    <Alert color="orange" title={t('vote.changed.title')} data-testid="vote-changed">
      <ul className="card-list">
        {budget && <li>{t('vote.changed.budget', { was: money(budget.was), now: money(budget.now) })}</li>}
        {costs.map(({ id, was, now }) => (
          <li key={id}>{t('vote.changed.cost', { name: nameOf(id), was: money(was), now: money(now) })}</li>
        ))}
        {gone.length > 0 && <li>{t('vote.changed.gone', { names: names(gone) })}</li>}
        {come.length > 0 && <li>{t('vote.changed.come', { names: names(come) })}</li>}
      </ul>
      {t('vote.changed.what')}
    </Alert>
  );
}
