import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VoteCount } from '../../../workers/consult/votes/vote-count.ts';
import type { BallotType } from '../../../workers/model/vote-kept.ts';
import type { Completion } from '../../../workers/model/votes.ts';
import { Unfold } from '../../diagnose/Unfold.tsx';
import { useMoney } from './useMoney.ts';

interface Props {
  type: BallotType;
  completion: Completion;
  funding: VoteCount['funding'];
}

/** How each rule counts, in plain words, with its source. */
export function VoteMethods({ type, completion, funding }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  return (
    <Stack gap={4}>
      <Card title={t(`vote.method.score.${type}.title`)} words={[t(`vote.method.score.${type}.text`)]} />
      {funding && (
        <>
          <Card
            title={t('vote.rule.greedy')}
            words={[t('vote.method.greedy')]}
            source={t('vote.method.greedySource')}
          />
          <Card
            title={t('vote.rule.equal-shares')}
            words={[
              t('vote.method.shares'),
              t(`vote.method.completion.${completion}`, { step: money(funding.step) }),
              t('vote.method.share', {
                share: money(funding.shares.share),
                added: money(funding.shares.added),
              }),
            ]}
            source={t('vote.method.sharesSource')}
          />
        </>
      )}
      <Card title={t('vote.method.tiesTitle')} words={[t('vote.method.ties')]} />
    </Stack>
  );
}

function Card({ title, words, source }: { title: string; words: string[]; source?: string }) {
  const { t } = useTranslation();
  return (
    <Unfold label={t('vote.method.how', { title })}>
      <Stack gap={4} pt={4} pb={6}>
        {words.map((text) => (
          <Text key={text} size="xs">
            {text}
          </Text>
        ))}
        {source && (
          <Text size="xs" c="dimmed">
            {source}
          </Text>
        )}
      </Stack>
    </Unfold>
  );
}
