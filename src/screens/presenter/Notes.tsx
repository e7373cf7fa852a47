import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { told } from '../../../workers/consult/story/steps.ts';
import { useTongue } from '../../words/tongue.ts';
import { type Asked, openLink, type Told } from './link.ts';
import './presenter.css';
import './notes.css';
import { clockText, useElapsed } from './useElapsed.ts';

/** Moves by the same keys as the presentation itself. */
const KEYS: Record<string, Asked['ask']> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
};

/** The speaker's own window: notes of the step, what comes next, the time; it opens no project and follows the presentation. */
export default function Notes() {
  const { t } = useTranslation();
  const tongue = useTongue();
  const [state, setState] = useState<Told['state']>(null);
  const [ask, setAsk] = useState<((what: Asked['ask']) => void) | null>(null);
  useEffect(() => {
    const link = openLink<Asked>((message) => {
      if (message.from === 'presenter') setState(message.state);
    });
    const send = (what: Asked['ask']) => link.send({ from: 'notes', ask: what });
    const onKey = (event: KeyboardEvent) => {
      const what = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      const isPress = event.key === ' ' && event.target instanceof Element && event.target.closest('button');
      if (!what || isPress || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      send(what);
    };
    window.addEventListener('keydown', onKey);
    setAsk(() => send);
    send('state');
    return () => {
      window.removeEventListener('keydown', onKey);
      link.close();
    };
  }, []);
  if (!state || !ask)
    return (
      <main className="speaker" data-testid="notes">
        <h1>{t('speaker.title')}</h1>
        <p>{t('speaker.waiting')}</p>
      </main>
    );
  const { at, of, headline, sentence, notes, next, black, startedMs } = state;
  return (
    <main className="speaker" data-testid="notes">
      <header className="speaker-head">
        <span className="progress">{t('presenter.progress', { at, of })}</span>
        <Elapsed startedMs={startedMs} />
        <Button size="compact-sm" variant="default" onClick={() => ask('restart')}>
          {t('speaker.restart')}
        </Button>
      </header>
      {black && (
        <p className="speaker-black" role="status">
          {t('speaker.isBlack')}
        </p>
      )}
      <h1>{told(headline, tongue) || t('presenter.noWords')}</h1>
      <p className="speaker-sentence">{told(sentence, tongue)}</p>
      <div className="speaker-notes" aria-live="polite">
        {told(notes, tongue) || t('speaker.none')}
      </div>
      <p className="speaker-next">
        {next ? (
          <>
            <b>{t('speaker.next')}: </b>
            {told(next, tongue) || t('story.unnamed')}
          </>
        ) : (
          t('speaker.last')
        )}
      </p>
      <Group gap={8}>
        <Button variant="default" onClick={() => ask('previous')}>
          {t('presenter.previous')}
        </Button>
        <Button onClick={() => ask('next')}>{t('presenter.next')}</Button>
        <Button variant="default" aria-pressed={black} onClick={() => ask('black')}>
          {t('presenter.black')}
        </Button>
      </Group>
    </main>
  );
}

function Elapsed({ startedMs }: { startedMs: number }) {
  const { t } = useTranslation();
  return (
    <span className="speaker-time" role="timer" aria-label={t('speaker.elapsed')}>
      {clockText(useElapsed(startedMs))}
    </span>
  );
}
