import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { compareRankings } from '../../../workers/consult/ranks/compare-rankings.ts';
import { RANKED_THINGS, type RankingsKept } from '../../../workers/model/vote-kept.ts';
import { Unfold } from '../../diagnose/Unfold.tsx';
import { editRankings, useRankings } from '../../project/votes.ts';
import { type KioskItem, useRankedItems } from '../../screens/kiosk/items.ts';
import { useNumbers } from '../../words/numbers.ts';
import { orMissing } from '../../words/orMissing.ts';
import { MovesTable } from './MovesTable.tsx';
import { TypeRanking } from './TypeRanking.tsx';

/** What people ranked before being shown material and after it, kept apart and compared. */
export function RankingsPart() {
  const { t } = useTranslation();
  const rankings = useRankings();
  const items = useRankedItems();
  const { of, people } = rankings;
  const remove = () =>
    modals.openConfirmModal({
      title: t('vote.rank.removeTitle', { count: people.length }),
      children: t('vote.ballots.removeText'),
      labels: { confirm: t('ask.confirm'), cancel: t('ask.cancel') },
      onConfirm: () => editRankings((kept) => ({ ...kept, people: [] })),
    });
  return (
    <Stack gap="sm">
      <Text size="sm">{t('vote.rank.intro')}</Text>
      <Group gap={8}>
        <SegmentedControl
          size="xs"
          aria-label={t('vote.rank.of')}
          disabled={people.length > 0}
          data={RANKED_THINGS.map((value) => ({ value, label: t(`vote.rank.things.${value}`) }))}
          value={of}
          onChange={(value) => editRankings((kept) => ({ ...kept, of: value as RankingsKept['of'] }))}
        />
        {people.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={remove}>
            {t('vote.rank.remove')}
          </Button>
        )}
        {people.some(({ by }) => by === 'example') && (
          <Badge color="orange" variant="light" tt="none">
            {t('vote.results.synthetic')}
          </Badge>
        )}
      </Group>
      {items.length < 2 ? <Text size="sm">{t('vote.rank.tooFew')}</Text> : <TypeRanking items={items} />}
      {items.length >= 2 && people.length > 0 && <Compared items={items} rankings={rankings} />}
      {people.length === 0 && <Text size="sm">{t('vote.rank.none')}</Text>}
    </Stack>
  );
}

function Compared({ items, rankings }: { items: KioskItem[]; rankings: RankingsKept }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { people } = rankings;
  const result = useMemo(
    () =>
      compareRankings(
        items.map(({ id }) => id),
        people,
      ),
    [items, people],
  );
  const { both, beforeOnly, afterOnly, spoiled, changed, firstChanged, tau, meanTau } = result;
  const write = orMissing(t, numbers.two);
  return (
    <Stack gap="sm" data-testid="rank-compared">
      <Text size="sm">
        {t('vote.rank.people', { both, beforeOnly, afterOnly })}
        {spoiled > 0 && ` ${t('vote.rank.spoiled', { count: spoiled })}`}
      </Text>
      {both > 0 && (
        <>
          <Text size="md" fw={650}>
            {t('vote.rank.changed', {
              changed,
              both,
              share: numbers.percent(changed / both),
              first: firstChanged,
            })}
          </Text>
          <Text size="sm">{t('vote.rank.tau', { tau: write(tau), mean: write(meanTau) })}</Text>
        </>
      )}
      <MovesTable items={items} result={result} />
      <Unfold label={t('vote.rank.how')}>
        <Stack gap={4} pt={4}>
          <Text size="xs">{t('vote.rank.method')}</Text>
          <Text size="xs">{t('vote.rank.caution')}</Text>
          <Text size="xs" c="dimmed">
            {t('vote.rank.source')}
          </Text>
        </Stack>
      </Unfold>
    </Stack>
  );
}
