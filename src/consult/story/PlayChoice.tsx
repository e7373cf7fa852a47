import { Group, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LEAST_SECONDS, MOST_SECONDS } from '../../../workers/model/story.ts';
import { setPlaying, useStory } from '../../project/story.ts';
import { NumberField } from '../../shell/NumberField.tsx';

/** Whether the story plays by itself, over and over, and how long a step stays. */
export function PlayChoice() {
  const { t } = useTranslation();
  const { loops, seconds } = useStory();
  return (
    <Group gap="sm" align="center">
      <Switch
        size="xs"
        label={t('story.loops')}
        checked={loops}
        onChange={(event) => setPlaying({ loops: event.currentTarget.checked })}
      />
      {loops && (
        <NumberField
          label=""
          ariaLabel={t('story.seconds')}
          unit={t('story.secondsUnit')}
          width={110}
          min={LEAST_SECONDS}
          max={MOST_SECONDS}
          value={seconds}
          onCommit={(value) => setPlaying({ seconds: value })}
        />
      )}
    </Group>
  );
}
