import { proxy, wrap } from 'comlink';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ReweaveError } from '../../workers/model/errors.ts';
import type { JobContext } from '../../workers/model/job.ts';
import type { ServedEngine } from '../../workers/serve.ts';

/** The engine talks to the global scope, as in a Web Worker; here that is one end of a channel. */
const { port1: worker, port2: page } = new MessageChannel();
const engine = wrap<ServedEngine>(page);
const ignore = proxy(() => {});

const functions = {
  double: ({ values }: { values: Float64Array }) => ({ values: values.map((v) => 2 * v) }),
  refuse: ({ got }: { got: number }) => {
    throw new ReweaveError('bandwidth-not-positive', { got });
  },
  stumble: () => (undefined as unknown as number[]).length,
  async forever(_: unknown, ctx: JobContext) {
    ctx.progress('started', 0, 1);
    for (;;) await ctx.pause();
  },
  stages(_: unknown, ctx: JobContext) {
    for (const stage of ['reading', 'walking']) {
      for (let done = 0; done <= 1000; done++) ctx.progress(stage, done, 1000);
    }
  },
};

/** Node gives a port up to 1,000 messages in one turn of its loop, a browser one: for pauses only the latter lets a cancel in. */
class BrowserChannel {
  port1 = { onmessage() {} };
  port2 = { postMessage: () => void setImmediate(() => this.port1.onmessage()) };
}

beforeAll(async () => {
  vi.stubGlobal('MessageChannel', BrowserChannel);
  const { serve } = await import('../../workers/serve.ts');
  vi.unstubAllGlobals();
  vi.stubGlobal('addEventListener', worker.addEventListener.bind(worker));
  vi.stubGlobal('postMessage', worker.postMessage.bind(worker));
  serve(functions);
  worker.start();
});

afterAll(() => {
  vi.unstubAllGlobals();
  worker.close();
  page.close();
});

describe('a worker that serves the engine', () => {
  test('answers with the value; typed arrays arrive whole', async () => {
    const outcome = await engine.run('double', { values: Float64Array.of(1, Number.NaN, -2.5) }, 1, ignore);
    expect(outcome).toEqual({ ok: true, value: { values: Float64Array.of(2, Number.NaN, -5) } });
  });

  test('tells bad input as data, since an error would lose its code on the way', async () => {
    expect(await engine.run('refuse', { got: 0 }, 2, ignore)).toEqual({
      ok: false,
      code: 'bandwidth-not-positive',
      params: { got: 0 },
    });
  });

  test('tells a programming mistake with its name and message, and serves on', async () => {
    const outcome = await engine.run('stumble', null, 3, ignore);
    expect(outcome).toMatchObject({ ok: false, fault: expect.stringMatching(/^TypeError: /) });
    expect(await engine.run('double', { values: new Float64Array(0) }, 4, ignore)).toMatchObject({
      ok: true,
    });
  });

  test('a job that pauses hears of its cancel', async () => {
    const outcome = await new Promise((resolve) => {
      const started = proxy(() => void engine.cancel(5));
      resolve(engine.run('forever', null, 5, started));
    });
    expect(outcome).toEqual({ ok: false, code: 'cancelled', params: {} });
  });

  test('passes on the first and the last step of each stage, and not each of a thousand in between', async () => {
    const steps: [string, number][] = [];
    await new Promise<void>((resolve) => {
      const hear = proxy((stage: string, done: number) => {
        steps.push([stage, done]);
        if (stage === 'walking' && done === 1000) resolve();
      });
      void engine.run('stages', null, 6, hear);
    });
    for (const stage of ['reading', 'walking']) {
      const done = steps.filter(([name]) => name === stage).map(([, count]) => count);
      expect(done[0]).toBe(0);
      expect(done.at(-1)).toBe(1000);
      expect(done.length).toBeLessThan(1000);
    }
  });
});
