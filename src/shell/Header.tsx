import {
  ActionIcon,
  Badge,
  Button,
  Menu,
  Tooltip,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconDownload,
  IconLanguage,
  IconMoon,
  IconSun,
  IconTable,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DEMOS } from '../project/demos.ts';
import { useResults } from '../project/results.ts';
import { askForDemo, askForNew } from '../project/start.ts';
import { redo, undo, useHistory, useProject } from '../project/store.ts';
import { look, useView } from '../project/view.ts';
import { TakeAwayMenu } from '../table/TakeAwayMenu.tsx';
import { setLanguage } from '../words/index.ts';
import { otherLanguage } from '../words/tongue.ts';
import { addressOf, type Place, usePlace } from './address.ts';
import { ProjectFileItems } from './ProjectFileItems.tsx';

const MODES: Place[] = [
  { mode: 'load' },
  { mode: 'diagnose', topic: 'score' },
  { mode: 'plan', topic: 'search' },
  { mode: 'compare', topic: 'table' },
  { mode: 'consult', topic: 'story' },
];

export function Header() {
  const { t, i18n } = useTranslation();
  const place = usePlace();
  const { canUndo, canRedo } = useHistory();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = otherLanguage(i18n.language);
  return (
    <header className="head">
      <div className="brand">
        <img src="./icon.svg" alt="" width={24} height={24} />
        {t('brand')}
      </div>
      <nav className="head-modes" aria-label={t('frame.modes')}>
        {MODES.map((target) => (
          <a
            key={target.mode}
            className="mode"
            href={addressOf(target)}
            aria-current={target.mode === place.mode ? 'page' : undefined}
          >
            {t(`modes.${target.mode}`)}
          </a>
        ))}
      </nav>
      <ProjectChip />
      <div className="head-space" />
      <Icon label={t('head.undo')} disabled={!canUndo} onClick={undo}>
        <IconArrowBackUp size={18} />
      </Icon>
      <Icon label={t('head.redo')} disabled={!canRedo} onClick={redo}>
        <IconArrowForwardUp size={18} />
      </Icon>
      <TableButton />
      <TakeAwayMenu>
        <Button variant="default" size="xs" leftSection={<IconDownload size={15} />}>
          {t('head.takeAway')}
        </Button>
      </TakeAwayMenu>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconLanguage size={15} />}
        lang={other}
        onClick={() => setLanguage(other)}
      >
        {t('head.otherLanguage')}
      </Button>
      <Icon
        label={t(scheme === 'dark' ? 'head.light' : 'head.dark')}
        onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
      >
        {scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
      </Icon>
    </header>
  );
}

function Icon(props: { label: string; disabled?: boolean; onClick(): void; children: ReactNode }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={props.label}
        disabled={props.disabled}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}

function TableButton() {
  const { t } = useTranslation();
  const table = useView((view) => view.table);
  const ready = useResults((results) => results.district !== null);
  return (
    <Button
      variant={table === 'closed' ? 'default' : 'light'}
      size="xs"
      disabled={!ready}
      aria-pressed={table !== 'closed'}
      leftSection={<IconTable size={15} />}
      onClick={() => look({ table: table === 'closed' ? 'half' : 'closed' })}
    >
      {t('head.table')}
    </Button>
  );
}

/** What is open, and the ways to open something else. */
function ProjectChip() {
  const { t } = useTranslation();
  const origin = useProject((state) => state.document.origin);
  const synthetic = useResults((results) => results.district?.synthetic ?? false);
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" color="gray" size="xs" rightSection={<IconChevronDown size={14} />}>
            {t(`project.${origin}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DEMOS.map((demo) => (
            <Menu.Item key={demo} onClick={() => askForDemo(demo)}>
              {t('project.openDemo', { name: t(`project.the.${demo}`) })}
            </Menu.Item>
          ))}
          <ProjectFileItems />
          <Menu.Divider />
          <Menu.Item onClick={askForNew}>{t('project.startNew')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {synthetic && (
        <Tooltip label={t('project.syntheticWhy')} multiline w={260}>
          <Badge color="orange" variant="light" tt="none">
            {t('project.synthetic')}
          </Badge>
        </Tooltip>
      )}
    </>
  );
}
