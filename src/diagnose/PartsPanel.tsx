import { Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notes } from '../load/Notes.tsx';
import { useResults } from '../project/results.ts';
import { look, useView } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { GapsPanel } from './GapsPanel.tsx';
import { Retry } from './Retry.tsx';

/** In which connected parts the streets are, who is cut off, and how to bridge the gaps. */
export function PartsPanel() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const shown = useView((view) => view.streets === 'parts');
  const parts = useResults((results) => results.parts);
  const access = useResults((results) => results.access);
  const total = parts?.lengthM.reduce((sum, m) => sum + m, 0) ?? 0;
  return (
    <Stack gap={6} mt={4}>
      <Switch
        size="xs"
        label={t('parts.show')}
        checked={shown}
        onChange={(event) => look({ streets: event.currentTarget.checked ? 'parts' : 'nain', surface: null })}
      />
      <Retry stage="parts" />
      {parts && (
        <Text size="sm" data-testid="parts-told">
          {t('parts.told', {
            count: parts.lengthM.length,
            shown: numbers.whole(parts.lengthM.length),
            share: numbers.percent(parts.lengthM[0] / total),
            km: numbers.one(total / 1000),
          })}
        </Text>
      )}
      {parts && access && (
        <Text size="xs" c="dimmed">
          {t('parts.parcels', {
            off: numbers.whole(access.originsOffMain),
            unjoined: numbers.whole(access.unjoinedOrigins),
            noPath: numbers.whole(access.notes.find(({ code }) => code === 'no-path')?.count ?? 0),
          })}
        </Text>
      )}
      {parts && <Notes notes={parts.notes} none="" />}
      <GapsPanel />
    </Stack>
  );
}
