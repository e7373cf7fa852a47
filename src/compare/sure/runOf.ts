import { create } from 'zustand';
import { isCancelled } from '../../project/engine/engine.ts';

/** A long calculation that is asked for: while it runs, and when it is cancelled or fails, the last good result stays with what it was for. */
export interface Run<Ask, Result> {
  isRunning: boolean;
  wasCancelled: boolean;
  problem: Error | null;
  done: { ask: Ask; result: Result } | null;
}

export function runOf<Ask, Result>(work: (ask: Ask) => Promise<Result>) {
  const useRun = create<Run<Ask, Result>>(() => ({
    isRunning: false,
    wasCancelled: false,
    problem: null,
    done: null,
  }));
  let latest = 0;
  const start = async (ask: Ask) => {
    const own = ++latest;
    const tell = (part: Partial<Run<Ask, Result>>) => {
      if (own === latest) useRun.setState({ isRunning: false, ...part });
    };
    useRun.setState({ isRunning: true, wasCancelled: false, problem: null });
    try {
      tell({ done: { ask, result: await work(ask) } });
    } catch (error) {
      tell(isCancelled(error) ? { wasCancelled: true } : { problem: error as Error });
    }
  };
  return { useRun, start };
}
