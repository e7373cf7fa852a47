import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { areaFields } from '../../../../workers/consult/heard/people-by-field.ts';
import { GROUP_KINDS, type GroupKind } from '../../../../workers/model/people.ts';
import { changePeople, useConsultation } from '../../../project/consultation.ts';
import { useResults } from '../../../project/results.ts';
import { Filters } from '../comments/Filters.tsx';
import { OneOf } from '../parts/OneOf.tsx';
import { useHeardChoice } from './heardChoice.ts';

/** Beside who was heard: by which groups, where areas come from, and which comments count. */
export function HeardPanel() {
  const { t } = useTranslation();
  const by = useHeardChoice((choice) => choice.by);
  const { people } = useConsultation();
  const parcels = useResults((results) => results.district?.parcels ?? null);
  const fields = parcels ? areaFields(parcels) : [];
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('listen.heard.intro')}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('listen.heard.by')}
        data={GROUP_KINDS.map((value) => ({ value, label: t(`listen.group.${value}`) }))}
        value={by}
        onChange={(value) => useHeardChoice.setState({ by: value as GroupKind })}
      />
      {by === 'area' && (
        <OneOf
          label={t('listen.heard.areaField')}
          none={t('listen.heard.typedAreas')}
          of={fields.map((name) => ({ value: name, label: name }))}
          value={people.areaField ?? undefined}
          onChange={(field) => changePeople({ areaField: field ?? null })}
        />
      )}
      <Filters />
    </Stack>
  );
}
