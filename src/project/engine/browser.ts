import { proxy, wrap } from 'comlink';
import type { ServedEngine } from '../../../workers/serve.ts';
import type { Hand } from './pool.ts';

/** A Web Worker that runs the engine. */
export function spawnWorker(): Hand {
  const worker = new Worker(new URL('../../../workers/engine.worker.ts', import.meta.url), {
    type: 'module',
  });
  const remote = wrap<ServedEngine>(worker);
  return {
    engine: {
      run: (name, input, jobId, progress) => remote.run(name, input, jobId, proxy(progress)),
      cancel: (jobId) => void remote.cancel(jobId),
    },
    end: () => worker.terminate(),
    onDeath(listener) {
      let told = false;
      const once = (reason: string) => {
        if (told) return;
        told = true;
        listener(reason);
      };
      worker.addEventListener('error', (event) => once(event.message || 'out of memory'));
      worker.addEventListener('messageerror', () => once('an unreadable answer'));
    },
  };
}
