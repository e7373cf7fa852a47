import { useSyncExternalStore } from 'react';

export const TOPICS = ['score', 'access', 'density', 'streets'] as const;
export type Topic = (typeof TOPICS)[number];

export const PLAN_TOPICS = ['search', 'front', 'decide', 'figures', 'agree', 'assume'] as const;
export type PlanTopic = (typeof PLAN_TOPICS)[number];

/** Where the person is: a mode, with just the data that the mode needs. One place, one address. */
export type Place =
  | { mode: 'load' }
  | { mode: 'diagnose'; topic: Topic }
  | { mode: 'plan'; topic: PlanTopic };

export function addressOf(place: Place): string {
  return place.mode === 'load' ? '#/load' : `#/${place.mode}/${place.topic}`;
}

/** An unknown address is the diagnosis, which always has something to show. */
export function placeOf(address: string): Place {
  const [mode, part] = address.replace(/^#\/?/, '').split('/');
  if (mode === 'load') return { mode };
  if (mode === 'plan') return { mode, topic: PLAN_TOPICS.find((name) => name === part) ?? 'search' };
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
