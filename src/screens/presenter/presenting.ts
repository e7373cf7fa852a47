import { create } from 'zustand';
import { stepFrom } from '../../../workers/consult/story/steps.ts';
import { useProject } from '../../project/store.ts';

interface Presenting {
  /** Place of the step that is shown; kept while the page lives, so that coming back goes on there. */
  index: number;
  black: boolean;
  /** Terms are underlined and explained. */
  plain: boolean;
  /** Steps follow each other by themselves, around the end. */
  playing: boolean;
  /** Something is tried out in the hall. */
  whatIf: boolean;
  /** When the timer was started, on the clock of the machine, ms. */
  startedMs: number;
}

export const usePresenting = create<Presenting>(() => ({
  index: 0,
  black: false,
  plain: false,
  playing: false,
  whatIf: false,
  startedMs: 0,
}));

const count = () => useProject.getState().document.story.steps.length;

export function goTo(index: number): void {
  usePresenting.setState({ index: stepFrom(index, 0, count()), black: false });
}

export function goBy(by: number): void {
  usePresenting.setState(({ index, playing }) => ({
    index: stepFrom(stepFrom(index, 0, count()), by, count(), playing),
    black: false,
  }));
}

export const toggle = (name: 'black' | 'plain' | 'playing'): void =>
  usePresenting.setState((state) => ({ [name]: !state[name] }));

export const restartTimer = (): void => usePresenting.setState({ startedMs: Date.now() });
