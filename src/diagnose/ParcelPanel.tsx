import { ActionIcon, Group, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { cellAt } from '../../workers/model/columns.ts';
import { ParcelOptions } from '../plan/ParcelOptions.tsx';
import type { Lens } from '../project/lenses.ts';
import { useLensWords } from '../project/lensWords.ts';
import { useResults } from '../project/results.ts';
import { useLenses } from '../project/useLenses.ts';
import { look } from '../project/view.ts';
import { usePlace } from '../shell/address.ts';
import { nameOfParcel } from '../words/names.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { cardOf } from './MethodCard.tsx';
import { NumberButton } from './NumberButton.tsx';
import { Unfold } from './Unfold.tsx';

const GROUPS: Lens['group'][] = ['plan', 'score', 'rank', 'access', 'density', 'said', 'attribute'];

/** Everything known and computed about one parcel, with its place in the ranking. */
export function ParcelPanel({ parcel }: { parcel: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const tongue = useTongue();
  const parcels = useResults((results) => results.district?.parcels);
  const scores = useResults((results) => results.scores);
  const { lenses } = useLenses();
  const { nameOf, textOf } = useLensWords();
  const place = usePlace();
  if (!parcels || parcel >= parcels.count) return null;
  const rank = scores?.parcelRanks[parcel] ?? 0;
  return (
    <Stack gap="sm" data-testid="parcel-panel">
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Title order={2} size="h5">
            {nameOfParcel(parcels, parcel, tongue)}
          </Title>
          <Text size="xs" c="dimmed">
            {parcels.ids[parcel]}
          </Text>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('parcel.close')}
          onClick={() => look({ selected: null })}
        >
          <IconX size={16} />
        </ActionIcon>
      </Group>
      {scores && (
        <Text size="sm" data-testid="parcel-rank">
          {rank > 0
            ? t('parcel.rank', { rank: numbers.whole(rank), ranked: numbers.whole(scores.ranked) })
            : t('parcel.unranked')}
        </Text>
      )}
      {place.mode === 'plan' && <ParcelOptions parcel={parcel} />}
      {GROUPS.map((group) => {
        const rows = lenses.filter((lens) => lens.group === group);
        return rows.length > 0 ? (
          <section key={group} aria-label={t(`lensGroup.${group}`)}>
            <Text size="xs" fw={650} mb={3}>
              {t(`lensGroup.${group}`)}
            </Text>
            <dl className="parcel-facts">
              {rows.map((lens) => {
                const card = cardOf(lens.id);
                const value = textOf(lens, parcel);
                return (
                  <div key={lens.id} style={{ display: 'contents' }}>
                    <dt>{nameOf(lens)}</dt>
                    <dd data-lens={lens.id}>
                      {card ? <NumberButton card={card}>{value}</NumberButton> : value}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ) : null;
      })}
      <Unfold label={t('parcel.fields')}>
        <dl className="parcel-facts">
          {parcels.fields.map(({ name, column }) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{cellAt(column, parcel) ?? t('missing')}</dd>
            </div>
          ))}
        </dl>
      </Unfold>
    </Stack>
  );
}
