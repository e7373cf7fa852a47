import { Button, Checkbox, ColorSwatch, FileButton, Group, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toggleScenario, useCompareChoice } from './compareChoice.ts';
import { type Entry, HERE } from './comparison.ts';
import { addOtherProject, useOthers } from './otherProject.ts';

/** Which scenarios stand in the comparison. */
export function ScenarioChoice({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation();
  const left = useCompareChoice((choice) => choice.left);
  const busy = useOthers((others) => others.busy);
  const forgetChoice = useRef<() => void>(null);
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
      <FileButton
        accept=".reweave"
        resetRef={forgetChoice}
        onChange={(file) => {
          forgetChoice.current?.();
          if (file) void addOtherProject(file);
        }}
      >
        {(props) => (
          <Button {...props} size="compact-xs" variant="subtle" mt={6} loading={busy}>
            {t('compare.addOther')}
          </Button>
        )}
      </FileButton>
    </fieldset>
  );
}
