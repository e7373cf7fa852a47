import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconLasso, IconMapPin, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentPlace } from '../../../../workers/model/comments.ts';
import { listen, type Placing, useListening } from '../../../project/listening.ts';
import { useResults } from '../../../project/results.ts';
import { useView } from '../../../project/view.ts';
import { usePlace } from '../../../shell/address.ts';
import { nameOfParcel } from '../../../words/names.ts';
import { useTongue } from '../../../words/tongue.ts';
import { useListenWords } from '../parts/useListenWords.ts';
import { readPlace } from './readPlace.ts';

/** Where a comment is pinned: a click, a line drawn, a parcel by the map or its name, or coordinates by the keyboard. */
export function PlaceFields(props: {
  of: Placing['of'];
  place: CommentPlace | undefined;
  onChange(place: CommentPlace | undefined): void;
}) {
  const { of, place, onChange } = props;
  const { t } = useTranslation();
  const tongue = useTongue();
  const { placeName } = useListenWords();
  const placing = useListening((state) => state.placing);
  const parcels = useResults((results) => results.district?.parcels ?? null);
  const selected = useView((view) => view.selected);
  const at = usePlace();
  const hasMap = at.mode === 'consult' && at.topic === 'comments';
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const byName = useMemo(
    () =>
      [...new Map((parcels?.ids ?? []).map((id, row) => [id, row])).entries()].map(([id, row]) => {
        const name = nameOfParcel(parcels!, row, tongue);
        return { value: id, label: name === id ? id : `${name} · ${id}` };
      }),
    [parcels, tongue],
  );
  const take = () => {
    if (typed.trim() === '') return setWrong(false);
    const lonLat = readPlace(typed);
    setWrong(lonLat === null);
    if (lonLat === null) return;
    setTyped('');
    onChange({ type: 'point', at: lonLat });
  };
  return (
    <Stack gap={4}>
      <Group gap={6} wrap="nowrap" justify="space-between">
        <Text size="xs" data-testid="place">
          {t('listen.place.label')}: <b>{placeName(place)}</b>
        </Text>
        {place && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('listen.place.remove')}
            onClick={() => onChange(undefined)}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </Group>
      <Group gap={4}>
        {(hasMap ? (['point', 'area', 'parcel'] as const) : []).map((as) => (
          <Button
            key={as}
            size="compact-xs"
            variant={placing?.as === as ? 'filled' : 'default'}
            aria-pressed={placing?.as === as}
            leftSection={as === 'area' ? <IconLasso size={13} /> : <IconMapPin size={13} />}
            onClick={() => listen({ placing: placing?.as === as ? null : { as, of } })}
          >
            {t(`listen.place.choose.${as}`)}
          </Button>
        ))}
        {parcels && selected !== null && selected < parcels.count && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange({ type: 'parcel', parcel: parcels.ids[selected] })}
          >
            {t('listen.place.selected')}
          </Button>
        )}
      </Group>
      {placing && (
        <Text size="xs" c="dimmed" role="status">
          {t(`listen.place.hint.${placing.as}`)}
        </Text>
      )}
      <Group gap={6} wrap="nowrap" align="start">
        <Select
          size="xs"
          flex={1}
          miw={0}
          aria-label={t('listen.place.byName')}
          placeholder={t('listen.place.byName')}
          searchable
          limit={60}
          data={byName}
          value={null}
          onChange={(id) => id !== null && onChange({ type: 'parcel', parcel: id })}
        />
        <TextInput
          size="xs"
          flex={1}
          miw={0}
          aria-label={t('listen.place.typed')}
          placeholder={t('listen.place.typed')}
          error={wrong ? t('listen.place.wrong', { got: typed }) : undefined}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) take();
          }}
        />
      </Group>
    </Stack>
  );
}
