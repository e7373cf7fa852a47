import { Button, Group } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconSwitchHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Blink } from './useBlink.ts';

/** Halts the alternating of two maps, and shows the other one at a press. */
export function BlinkBar({ runs, flip, setRuns }: Blink) {
  const { t } = useTranslation();
  const show = () => {
    setRuns(false);
    flip();
  };
  return (
    <Group gap={6} className="blink-bar">
      <Button
        size="compact-sm"
        variant="default"
        leftSection={runs ? <IconPlayerPause size={14} /> : <IconPlayerPlay size={14} />}
        onClick={() => setRuns(!runs)}
      >
        {t(runs ? 'compareMaps.halt' : 'compareMaps.run')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconSwitchHorizontal size={14} />}
        onClick={show}
      >
        {t('compareMaps.flip')}
      </Button>
    </Group>
  );
}
