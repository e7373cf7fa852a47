import type { Both } from '../../../workers/model/story.ts';

const NAME = 'reweave-story';

/** What the presentation tells the speaker's window. */
export interface Told {
  from: 'presenter';
  /** null: the presentation has ended. */
  state: {
    at: number;
    of: number;
    headline: Both;
    sentence: Both;
    notes: Both;
    /** Headline of the step after; null at the end. */
    next: Both | null;
    black: boolean;
    startedMs: number;
  } | null;
}

/** What the speaker's window asks of the presentation. */
export interface Asked {
  from: 'notes';
  ask: 'state' | 'next' | 'previous' | 'first' | 'last' | 'black' | 'restart';
}

/** Windows of one browser that talk about one presentation. Nothing leaves the browser. */
export function openLink<Out extends Told | Asked>(
  onMessage: (message: Out extends Told ? Asked : Told) => void,
): { send(message: Out): void; close(): void } {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => onMessage(data);
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
