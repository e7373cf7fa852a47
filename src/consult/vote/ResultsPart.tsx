import { Alert, Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesSince } from '../../../workers/consult/votes/kept-vote.ts';
import type { VoteCount } from '../../../workers/consult/votes/vote-count.ts';
import type { VoteKept } from '../../../workers/model/vote-kept.ts';
import { useVote } from '../../project/votes.ts';
import { nameOfProject, orTellWhy, saveCsv } from '../../table/takeAway.ts';
import { sentenceOfError } from '../../words/sentence.ts';
import { Changes } from './Changes.tsx';
import { FundingTable } from './FundingTable.tsx';
import { isHidden } from './isHidden.ts';
import { OrderTable } from './OrderTable.tsx';
import { resultColumns } from './resultColumns.ts';
import { ScoreChart } from './ScoreChart.tsx';
import { TieNotes } from './TieNotes.tsx';
import { TurnoutTable } from './TurnoutTable.tsx';
import { useProjectName } from './useProjectName.ts';
import { useVoteCount } from './useVoteCount.ts';
import { VoteMethods } from './VoteMethods.tsx';

/** What came out, once it may be seen. */
export function ResultsPart() {
  const { t } = useTranslation();
  const vote = useVote();
  if (vote.ballots.length === 0) return <Text size="sm">{t('vote.results.noBallots')}</Text>;
  if (isHidden(vote))
    return (
      <Alert color="gray" data-testid="vote-hidden" title={t('vote.results.hiddenTitle')}>
        {t('vote.results.hidden')}
      </Alert>
    );
  return <Shown vote={vote} />;
}

function Shown({ vote }: { vote: VoteKept }) {
  const { t } = useTranslation();
  const [turn, setTurn] = useState(0);
  const { count, problem, isStopped } = useVoteCount(vote, turn);
  const again = (
    <Button size="compact-sm" variant="default" onClick={() => setTurn(turn + 1)}>
      {t('notice.retry')}
    </Button>
  );
  if (problem)
    return (
      <Alert color="red" title={t('notice.problem')}>
        {sentenceOfError(problem)} {again}
      </Alert>
    );
  return (
    <Stack gap="md">
      {isStopped && (
        <Group gap={8}>
          <Text size="sm">{t('vote.results.stopped')}</Text>
          {again}
        </Group>
      )}
      {count ? <Counted vote={vote} count={count} /> : !isStopped && <Skeleton height={240} />}
    </Stack>
  );
}

function Counted({ vote, count }: { vote: VoteKept; count: VoteCount }) {
  const { t } = useTranslation();
  const nameOf = useProjectName();
  const changes = changesSince(vote);
  const exportAll = async () => {
    const columns = resultColumns(count, vote);
    await saveCsv(columns, count.order.length, `${nameOfProject()}-vote-results.csv`);
  };
  const { funding, struck, overBudget } = count;
  return (
    <Stack gap="md" data-testid="vote-results">
      <Group gap={8}>
        {vote.ballots.some(({ by }) => by === 'example') && (
          <Badge color="orange" variant="light" tt="none">
            {t('vote.results.synthetic')}
          </Badge>
        )}
        <Button size="compact-sm" variant="default" onClick={() => orTellWhy(exportAll())}>
          {t('vote.results.export')}
        </Button>
      </Group>
      {changes && <Changes changes={changes} />}
      <TurnoutTable turnout={count.turnout} entitled={vote.entitled} />
      {struck > 0 && <Text size="xs">{t('vote.results.struck', { count: struck })}</Text>}
      {overBudget > 0 && <Text size="xs">{t('vote.results.overBudget', { count: overBudget })}</Text>}
      {funding ? (
        <>
          <Text size="sm" data-testid="rules-differ">
            {differences(funding, nameOf, t)}
          </Text>
          <FundingTable count={count} funding={funding} type={vote.type} />
          <TieNotes funding={funding} />
        </>
      ) : (
        <>
          <Text size="sm">{t('vote.results.orderOnly')}</Text>
          <OrderTable count={count} />
        </>
      )}
      <ScoreChart count={count} type={vote.type} />
      <VoteMethods type={vote.type} completion={vote.completion} funding={funding} />
    </Stack>
  );
}

function differences(
  { greedy, shares }: NonNullable<VoteCount['funding']>,
  nameOf: (id: string) => string,
  t: ReturnType<typeof useTranslation>['t'],
): string {
  const only = (here: string[], there: string[]) => here.filter((id) => !there.includes(id));
  const names = (ids: string[]) =>
    ids.length > 0 ? ids.map(nameOf).join(t('works.listed')) : t('vote.results.nothing');
  const [byCount, byShares] = [only(greedy.funded, shares.funded), only(shares.funded, greedy.funded)];
  if (byCount.length + byShares.length === 0) return t('vote.results.same');
  return t('vote.results.differ', { byCount: names(byCount), byShares: names(byShares) });
}
