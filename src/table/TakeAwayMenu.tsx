import { Menu } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const TakeAwayItems = lazy(() => import('./TakeAwayItems.tsx'));

/** What can be taken away, as a menu of the button that is given. */
export function TakeAwayMenu({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Suspense fallback={<Menu.Label>{t('frame.loading')}</Menu.Label>}>
          <TakeAwayItems />
        </Suspense>
      </Menu.Dropdown>
    </Menu>
  );
}
