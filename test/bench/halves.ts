import { Worker } from 'node:worker_threads';

interface Halves {
  /** Does one of the tasks of half.ts in two halves at once, each in a worker of its own, the copying included. */
  run(task: string, input: unknown): Promise<unknown>;
  end(): void;
}

/** Two workers that stay, as in the app. */
export function halves(): Halves {
  const begin = `import('tsx/esm/api').then(({ register }) => (register(), import('${new URL('./half.ts', import.meta.url)}')))`;
  const workers = [0, 1].map(() => new Worker(begin, { eval: true }));
  const ask = (worker: Worker, message: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage(message);
    });
  return {
    async run(task, input) {
      const whole = await ask(workers[0], { task, input, step: 'begin' });
      const parts = await Promise.all(
        workers.map((worker, half) => ask(worker, { task, input, whole, half, step: 'part' })),
      );
      return ask(workers[0], { task, input, whole, parts, step: 'join' });
    },
    end() {
      for (const worker of workers) void worker.terminate();
    },
  };
}
