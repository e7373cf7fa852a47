import { Badge, Button, Group, NativeSelect, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BALLOT_TYPES, type BallotType } from '../../../workers/model/vote-kept.ts';
import { COMPLETIONS, type Completion } from '../../../workers/model/votes.ts';
import { addExample, setVote, useVote } from '../../project/votes.ts';
import { NumberField } from '../../shell/NumberField.tsx';
import { OpenKiosk } from './OpenKiosk.tsx';
import { OpenVote } from './OpenVote.tsx';
import { openPart } from './voteView.ts';

const MOST_YUAN = 1e12;

/** How it is voted, and whether it is. */
export function VotePanel() {
  const { t } = useTranslation();
  const vote = useVote();
  const { ballots, state, type } = vote;
  const hasBallots = ballots.length > 0;
  return (
    <Stack gap="sm">
      <Group gap={8}>
        <Badge
          tt="none"
          size="lg"
          variant="light"
          color={state === 'open' ? 'accent' : 'gray'}
          data-testid="vote-state"
        >
          {t(`vote.state.${state}`)}
        </Badge>
        <Text size="sm" data-testid="vote-cast">
          {t('vote.cast', { count: ballots.length })}
        </Text>
      </Group>
      {vote.projects.length === 0 && !hasBallots && (
        <Stack gap={6} align="start">
          <Text size="sm">{t('vote.none')}</Text>
          <Button
            size="xs"
            variant="light"
            h="auto"
            py={6}
            styles={{ label: { whiteSpace: 'normal', lineHeight: 1.3 } }}
            onClick={() => {
              addExample();
              openPart('results');
            }}
          >
            {t('vote.example')}
          </Button>
        </Stack>
      )}
      <Group gap={8} align="end">
        <NumberField
          label={t('vote.budget')}
          unit={t('vote.yuan')}
          width={180}
          min={1}
          max={MOST_YUAN}
          grouped
          value={vote.budget}
          placeholder={t('vote.notSet')}
          onCommit={(budget) => setVote({ budget })}
        />
        <NumberField
          label={t('vote.entitled')}
          unit=""
          width={120}
          min={1}
          max={1e9}
          value={vote.entitled}
          placeholder={t('vote.notKnown')}
          onCommit={(entitled) => setVote({ entitled })}
        />
      </Group>
      <div>
        <Text size="xs" fw={500} id="ballot-type">
          {t('vote.type')}
        </Text>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="ballot-type"
          disabled={hasBallots}
          data={BALLOT_TYPES.map((value) => ({ value, label: t(`vote.types.${value}`) }))}
          value={type}
          onChange={(value) => setVote({ type: value as BallotType })}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {hasBallots ? t('vote.typeKept') : t(`vote.typeWhat.${type}`)}
        </Text>
      </div>
      {type === 'approval' && (
        <Switch
          size="xs"
          label={t('vote.withinBudget')}
          checked={vote.withinBudget}
          disabled={hasBallots}
          onChange={(event) => setVote({ withinBudget: event.currentTarget.checked })}
        />
      )}
      {type === 'points' && !hasBallots && (
        <NumberField
          label={t('vote.points')}
          unit=""
          width={150}
          min={1}
          max={1000}
          value={vote.points}
          onCommit={(points) => setVote({ points })}
        />
      )}
      <NativeSelect
        size="xs"
        label={t('vote.completion')}
        data={COMPLETIONS.map((value) => ({ value, label: t(`vote.completions.${value}`) }))}
        value={vote.completion}
        onChange={(event) => setVote({ completion: event.currentTarget.value as Completion })}
      />
      <Switch
        size="xs"
        label={t('vote.hide')}
        checked={vote.hideUntilClosed}
        onChange={(event) => setVote({ hideUntilClosed: event.currentTarget.checked })}
      />
      <OpenVote vote={vote} />
      <OpenKiosk vote={vote} />
    </Stack>
  );
}
