import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResults } from '../../project/results.ts';
import { useScenario } from '../../project/scenarios.ts';
import { addStorySteps, useStory } from '../../project/story.ts';
import { useLenses } from '../../project/useLenses.ts';
import { addressOf } from '../../shell/address.ts';
import { addThisView, wantPlans } from './newStep.ts';
import { PlayChoice } from './PlayChoice.tsx';
import { readyStory } from './readyStory.ts';
import { StepList } from './StepList.tsx';
import './story.css';
import { StoryExport } from './StoryExport.tsx';

/** What is shown in a hall: views with their words, in order. */
export function StoryPanel() {
  const { t } = useTranslation();
  const { steps } = useStory();
  const scenario = useScenario();
  const { lenses } = useLenses();
  const hasDistrict = useResults((results) => results.district !== null);
  const [open, setOpen] = useState<string | null>(null);
  useEffect(wantPlans, []);
  if (!hasDistrict) return <Text size="sm">{t('diagnose.nothing')}</Text>;
  return (
    <Stack gap="sm" data-testid="story">
      <Text size="sm" c="dimmed">
        {t('story.intro')}
      </Text>
      <Group gap={6}>
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setOpen(addThisView(open))}>
          {t('story.add')}
        </Button>
        <Button
          size="xs"
          variant="default"
          component="a"
          href={addressOf({ mode: 'screen', topic: 'presenter' })}
          leftSection={<IconPlayerPlay size={15} />}
        >
          {t('story.present')}
        </Button>
      </Group>
      {steps.length === 0 ? (
        <Stack gap="xs" align="start">
          <Text size="sm">{t('story.none')}</Text>
          <Button
            size="xs"
            variant="default"
            onClick={() => addStorySteps(readyStory(scenario?.id ?? null, lenses))}
          >
            {t('story.begin')}
          </Button>
          {!scenario && (
            <Text size="xs" c="dimmed">
              {t('story.noPlan')}
            </Text>
          )}
        </Stack>
      ) : (
        <>
          <StepList steps={steps} open={open} onOpen={setOpen} />
          <PlayChoice />
          <StoryExport />
        </>
      )}
    </Stack>
  );
}
