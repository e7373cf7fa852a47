import { Checkbox, ColorSwatch, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PickFile } from '../shell/PickFile.tsx';
import { toggleScenario, useCompareChoice } from './compareChoice.ts';
import { type Entry, HERE } from './comparison.ts';
import { addOtherProject, useOthers } from './otherProject.ts';

/** Which scenarios stand in the comparison. */
export function ScenarioChoice({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation();
  const left = useCompareChoice((choice) => choice.left);
  const busy = useOthers((others) => others.busy);
  return (
    <fieldset className="compare-choice">
      <legend>{t('compare.which')}</legend>
      <Stack gap={4}>
        {entries.map(({ scenario, district }) => (
          <Checkbox
            key={scenario.id}
            size="xs"
            checked={!left.includes(scenario.id)}
            onChange={() => toggleScenario(scenario.id)}
            label={
              <Group gap={6} wrap="nowrap">
                <ColorSwatch size={12} color={scenario.colour} withShadow={false} />
                <span>{scenario.name}</span>
                {district !== HERE && (
                  <Text span size="xs" c="dimmed">
                    {t('compare.otherDistrict')}
                  </Text>
                )}
              </Group>
            }
          />
        ))}
      </Stack>
      <PickFile
        label={t('compare.addOther')}
        accept=".reweave"
        onPick={(file) => void addOtherProject(file)}
        size="compact-xs"
        variant="subtle"
        mt={6}
        loading={busy}
      />
    </fieldset>
  );
}
