import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  costOfProjects,
  listedOf,
  SHORTLIST_TIMES,
  shortlistRoom,
} from '../../../workers/consult/votes/shortlisting.ts';
import type { VoteKept } from '../../../workers/model/vote-kept.ts';
import { useMoney } from './useMoney.ts';

/** How much room is left on the shortlist. */
export function ShortlistMeter({ vote }: { vote: VoteKept }) {
  const { t } = useTranslation();
  const money = useMoney();
  const listed = listedOf(vote);
  if (vote.budget === null)
    return (
      <Text size="sm" c="dimmed" data-testid="shortlist-room">
        {t('vote.projects.noBudget', { count: listed.length })}
      </Text>
    );
  const limit = SHORTLIST_TIMES * vote.budget;
  const cost = costOfProjects(listed);
  return (
    <div>
      <Text size="sm" data-testid="shortlist-room">
        {t('vote.projects.room', {
          count: listed.length,
          cost: money(cost),
          limit: money(limit),
          left: money(Math.max(0, shortlistRoom(vote))),
        })}
      </Text>
      <Progress
        mt={4}
        value={Math.min(100, (100 * cost) / limit)}
        color={cost > limit ? 'red' : undefined}
        aria-label={t('vote.projects.roomLabel')}
      />
    </div>
  );
}
