import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconChevronLeft,
  IconChevronRight,
  IconDeviceTv,
  IconLanguage,
  IconMessage2Question,
  IconNotes,
  IconRepeat,
  IconSquareFilled,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage } from '../../words/index.ts';
import { otherLanguage } from '../../words/tongue.ts';
import { goBy, toggle, usePresenting } from './presenting.ts';
import { clockText, useElapsed } from './useElapsed.ts';
import type { Deeds } from './usePresenterKeys.ts';

/** All that keys do, for the pointer and for screen readers; out of the way at the bottom. */
export function Controls({
  at,
  of,
  deeds,
  canTry,
}: {
  at: number;
  of: number;
  deeds: Deeds;
  canTry: boolean;
}) {
  const { t, i18n } = useTranslation();
  const { black, plain, playing, whatIf, startedMs } = usePresenting();
  const elapsed = useElapsed(startedMs);
  return (
    <nav className="hall-controls" aria-label={t('presenter.controls')}>
      <Act
        label={t('presenter.previous')}
        keys="ArrowLeft"
        disabled={!playing && at <= 1}
        onClick={() => goBy(-1)}
      >
        <IconChevronLeft size={20} />
      </Act>
      <span className="progress" data-testid="progress">
        {t('presenter.progress', { at, of })}
      </span>
      <Act
        label={t('presenter.next')}
        keys="ArrowRight"
        disabled={!playing && at >= of}
        onClick={() => goBy(1)}
      >
        <IconChevronRight size={20} />
      </Act>
      <Button
        size="compact-sm"
        variant={plain ? 'filled' : 'default'}
        aria-pressed={plain}
        aria-keyshortcuts="g"
        leftSection={<IconMessage2Question size={17} />}
        onClick={() => toggle('plain')}
      >
        {t('presenter.plain')}
      </Button>
      <Tooltip label={t('whatIf.none')} disabled={canTry}>
        <Button
          size="compact-sm"
          variant={whatIf ? 'filled' : 'default'}
          aria-pressed={whatIf}
          aria-keyshortcuts="w"
          data-disabled={!canTry || undefined}
          aria-disabled={!canTry}
          onClick={deeds.whatIf}
        >
          {t('presenter.whatIf')}
        </Button>
      </Tooltip>
      <span className="hall-space" />
      <span className="hall-time" role="timer" aria-label={t('presenter.timer')}>
        {clockText(elapsed)}
      </span>
      <Act
        label={t(playing ? 'presenter.loopStop' : 'presenter.loop')}
        keys="l"
        on={playing}
        onClick={() => toggle('playing')}
      >
        <IconRepeat size={18} />
      </Act>
      <Act label={t('presenter.notes')} keys="n" onClick={deeds.notes}>
        <IconNotes size={18} />
      </Act>
      <Act label={t('presenter.black')} keys="b" on={black} onClick={() => toggle('black')}>
        <IconSquareFilled size={18} />
      </Act>
      <Act label={t('presenter.full')} keys="f" onClick={deeds.full}>
        <IconArrowsMaximize size={18} />
      </Act>
      <Button
        size="compact-sm"
        variant="default"
        lang={otherLanguage(i18n.language)}
        leftSection={<IconLanguage size={17} />}
        onClick={() => setLanguage(otherLanguage(i18n.language))}
      >
        {t('head.otherLanguage')}
      </Button>
      <Act label={t('presenter.toStory')} keys="Escape" onClick={deeds.leave}>
        <IconX size={18} />
      </Act>
    </nav>
  );
}

function Act(props: {
  label: string;
  keys: string;
  on?: boolean;
  disabled?: boolean;
  onClick(): void;
  children: ReactNode;
}) {
  const { label, keys, on, disabled = false, onClick, children } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={34}
        variant={on ? 'filled' : 'default'}
        aria-label={label}
        aria-pressed={on}
        aria-keyshortcuts={keys}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** Where no story is, the way back to where one is made. */
export function NoStory({ leave }: { leave(): void }) {
  const { t } = useTranslation();
  return (
    <main className="hall hall-empty" data-screen="presenter">
      <IconDeviceTv size={64} aria-hidden="true" />
      <h1>{t('presenter.empty')}</h1>
      <p>{t('presenter.emptyHint')}</p>
      <Button size="lg" onClick={leave}>
        {t('presenter.toStory')}
      </Button>
    </main>
  );
}
