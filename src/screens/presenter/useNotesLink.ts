import { useEffect } from 'react';
import type { StoryStep } from '../../../workers/model/story.ts';
import { type Asked, openLink, type Told } from './link.ts';
import { goBy, goTo, restartTimer, toggle, usePresenting } from './presenting.ts';

const DO: Record<Exclude<Asked['ask'], 'state'>, () => void> = {
  next: () => goBy(1),
  previous: () => goBy(-1),
  first: () => goTo(0),
  last: () => goTo(Number.POSITIVE_INFINITY),
  black: () => toggle('black'),
  restart: restartTimer,
};

/** Keeps the speaker's window in step, and does what is asked there. */
export function useNotesLink(steps: StoryStep[], index: number): void {
  const black = usePresenting((state) => state.black);
  const startedMs = usePresenting((state) => state.startedMs);
  useEffect(() => {
    const step = steps[index];
    if (!step) return;
    const { headline, sentence, notes } = step;
    const told: Told = {
      from: 'presenter',
      state: {
        ...{ at: index + 1, of: steps.length, headline, sentence, notes, black, startedMs },
        next: steps[index + 1]?.headline ?? null,
      },
    };
    const link = openLink<Told>(({ from, ask }) => {
      if (from !== 'notes') return;
      if (ask === 'state') link.send(told);
      else DO[ask]();
    });
    link.send(told);
    return () => link.close();
  }, [steps, index, black, startedMs]);
  useEffect(() => {
    const end = () => {
      const link = openLink<Told>(() => {});
      link.send({ from: 'presenter', state: null });
      link.close();
    };
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, []);
}
