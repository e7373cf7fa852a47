import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ScenarioChoice } from '../ScenarioChoice.tsx';
import { useEntries } from '../useComparison.ts';
import { useMeasured } from '../useMeasured.ts';
import { OrderPanel } from './OrderPanel.tsx';
import { SamplesPanel } from './SamplesPanel.tsx';
import { lookSure, SURE_PARTS, type SurePart, useSureLook } from './sureLook.ts';
import { TornadoPanel } from './TornadoPanel.tsx';

/** What is asked about how sure figures and orders are. */
export function SurePanel() {
  const { t } = useTranslation();
  const entries = useEntries();
  const measured = useMeasured(entries);
  const part = useSureLook((look) => look.part);
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t('sure.parts')}
        value={part}
        data={SURE_PARTS.map((value) => ({ value, label: t(`sure.part.${value}`) }))}
        onChange={(value) => lookSure({ part: value as SurePart })}
      />
      <Text size="xs" c="dimmed">
        {t(`sure.intro.${part}`)}
      </Text>
      {entries && part === 'order' && <ScenarioChoice entries={entries} />}
      {measured && part === 'order' && <OrderPanel measured={measured} />}
      {measured && part === 'one' && <TornadoPanel measured={measured} />}
      {measured && part === 'all' && <SamplesPanel measured={measured} />}
    </Stack>
  );
}
