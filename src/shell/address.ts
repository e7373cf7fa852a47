import { useSyncExternalStore } from 'react';

export const TOPICS = ['score', 'access', 'density', 'streets'] as const;
export type Topic = (typeof TOPICS)[number];

export const PLAN_TOPICS = ['search', 'front', 'decide', 'figures', 'agree', 'assume'] as const;
export type PlanTopic = (typeof PLAN_TOPICS)[number];

export const COMPARE_TOPICS = ['table', 'maps', 'charts', 'sure'] as const;
export type CompareTopic = (typeof COMPARE_TOPICS)[number];

export const CONSULT_TOPICS = ['story', 'stages', 'comments', 'ledger', 'vote', 'heard', 'report'] as const;
export type ConsultTopic = (typeof CONSULT_TOPICS)[number];

/** What fills the whole window: for a hall, for the speaker's other screen, for a tablet that people vote on. */
export const SCREENS = ['presenter', 'notes', 'kiosk'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Where the person is: a mode, with just the data that the mode needs. One place, one address. */
export type Place =
  | { mode: 'load' }
  | { mode: 'diagnose'; topic: Topic }
  | { mode: 'plan'; topic: PlanTopic }
  | { mode: 'compare'; topic: CompareTopic }
  | { mode: 'consult'; topic: ConsultTopic }
  | { mode: 'screen'; topic: ScreenName };

export function addressOf(place: Place): string {
  return place.mode === 'load' ? '#/load' : `#/${place.mode}/${place.topic}`;
}

/** An unknown address is the diagnosis, which always has something to show. */
export function placeOf(address: string): Place {
  const [mode, part] = address.replace(/^#\/?/, '').split('/');
  if (mode === 'load') return { mode };
  if (mode === 'plan') return { mode, topic: PLAN_TOPICS.find((name) => name === part) ?? 'search' };
  if (mode === 'compare') return { mode, topic: COMPARE_TOPICS.find((name) => name === part) ?? 'table' };
  if (mode === 'consult') return { mode, topic: CONSULT_TOPICS.find((name) => name === part) ?? 'story' };
  if (mode === 'screen') return { mode, topic: SCREENS.find((name) => name === part) ?? 'presenter' };
  const topic = TOPICS.find((name) => name === part) ?? 'score';
  return { mode: 'diagnose', topic };
}

export function go(place: Place): void {
  window.location.hash = addressOf(place);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return placeOf(hash);
}
