import { Menu } from '@mantine/core';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * What can be taken away, as a menu of the button that is given. Its items arrive after the first paint, not when it opens: a menu
 * that waits for them while opening has nothing that the keyboard could go to.
 */
export function TakeAwayMenu({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [Items, setItems] = useState<ComponentType | null>(null);
  useEffect(() => {
    void import('./TakeAwayItems.tsx').then((module) => setItems(() => module.default));
  }, []);
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>{Items ? <Items /> : <Menu.Label>{t('frame.loading')}</Menu.Label>}</Menu.Dropdown>
    </Menu>
  );
}
