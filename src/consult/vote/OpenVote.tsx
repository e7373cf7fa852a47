import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type OpeningProblem, openingProblems } from '../../../workers/consult/votes/shortlisting.ts';
import type { VoteKept } from '../../../workers/model/vote-kept.ts';
import { setVote } from '../../project/votes.ts';
import { useMoney } from './useMoney.ts';
import { useProjectName } from './useProjectName.ts';

/** Opens and closes the vote, or says what has to be put right first. */
export function OpenVote({ vote }: { vote: VoteKept }) {
  const { t } = useTranslation();
  const sentence = useProblemSentence();
  const { state } = vote;
  const problems = state === 'preparing' ? openingProblems(vote) : [];
  return (
    <Stack gap={6}>
      {vote.projects.length > 0 &&
        problems.map((problem) => (
          <Text key={JSON.stringify(problem)} size="xs" c="orange" data-problem={problem.code}>
            {sentence(problem)}
          </Text>
        ))}
      <Group gap={6}>
        {state === 'preparing' && (
          <Button size="xs" disabled={problems.length > 0} onClick={() => setVote({ state: 'open' })}>
            {t('vote.open')}
          </Button>
        )}
        {state === 'open' && (
          <Button size="xs" onClick={() => setVote({ state: 'closed' })}>
            {t('vote.close')}
          </Button>
        )}
        {state === 'closed' && (
          <Button size="xs" variant="default" onClick={() => setVote({ state: 'open' })}>
            {t('vote.reopen')}
          </Button>
        )}
        {state !== 'preparing' && vote.ballots.length === 0 && (
          <Button size="xs" variant="default" onClick={() => setVote({ state: 'preparing' })}>
            {t('vote.prepare')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function useProblemSentence(): (problem: OpeningProblem) => string {
  const { t } = useTranslation();
  const money = useMoney();
  const nameOf = useProjectName();
  return (problem) => {
    switch (problem.code) {
      case 'over-limit':
        return t('vote.problem.over-limit', { over: money(problem.over) });
      case 'same-name':
        return t('vote.problem.same-name', { name: nameOf(problem.id), other: problem.other });
      case 'no-cost':
      case 'dearer-than-budget':
        return t(`vote.problem.${problem.code}`, { name: nameOf(problem.id) });
      default:
        return t(`vote.problem.${problem.code}`);
    }
  };
}
