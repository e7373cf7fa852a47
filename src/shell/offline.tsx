import { registerSW } from 'virtual:pwa-register';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { tell } from './notices.ts';

/** Keeps the whole app in the browser, so that it opens without a network; a newer version waits until the person takes it. */
export function keepForOffline(): void {
  const takeNewer = registerSW({
    onOfflineReady: () => tell('offline.ready'),
    onNeedRefresh: () =>
      notifications.show({
        message: (
          <Group gap="xs">
            {i18next.t('offline.newer')}
            <Button size="compact-xs" variant="default" onClick={() => void takeNewer(true)}>
              {i18next.t('offline.take')}
            </Button>
          </Group>
        ),
        autoClose: false,
        closeButtonProps: { 'aria-label': i18next.t('notice.close') },
      }),
  });
}
