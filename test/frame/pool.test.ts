import { describe, expect, test } from 'vitest';
import { createPool, type Pool, type Where } from '../../src/project/engine/pool.ts';
import { type FakeHand, fakeHands, turn } from './hands.ts';

/** A pool of fake workers; which jobs submitted by `ask` were told to have started, and how they ended, in order. */
function setUp(size: number) {
  const { hands, spawn } = fakeHands();
  const pool = createPool(spawn, size);
  const starts: string[] = [];
  const ends: string[] = [];
  const ask = (name: string, key = name, where: Where = {}) => {
    const ticket = pool.submit({ ...jobOf(name, key), ...where, onStart: () => void starts.push(name) });
    ticket.result.then(
      (value) => ends.push(`${name} gives ${value}`),
      (error) => ends.push(`${name} fails: ${error.code ?? error.message}`),
    );
    return ticket;
  };
  return { hands, pool, starts, ends, ask };
}

const jobOf = (name: string, key = name): Parameters<Pool['submit']>[0] => ({
  name,
  key,
  input: { of: name },
  progress() {},
  onStart() {},
});

const given = (hands: FakeHand[]) => hands.map(({ jobs }) => jobs.map(({ name }) => name));

describe('a pool of workers', () => {
  test('hires no more workers than its size, only when there is work, and serves the queue in order', async () => {
    const { hands, ask, starts, ends } = setUp(2);
    expect(hands).toHaveLength(0);
    for (const name of ['a', 'b', 'c', 'd']) ask(name);
    expect(given(hands)).toEqual([['a'], ['b']]);
    hands[1].jobs[0].end({ ok: true, value: 1 });
    await turn();
    expect(given(hands)).toEqual([['a'], ['b', 'c']]);
    hands[0].jobs[0].end({ ok: true, value: 2 });
    await turn();
    expect(given(hands)).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
    expect(starts).toEqual(['a', 'b', 'c', 'd']);
    expect(ends).toEqual(['b gives 1', 'a gives 2']);
  });

  test('takes an idle worker before hiring another', async () => {
    const { hands, ask } = setUp(3);
    ask('a');
    hands[0].jobs[0].end({ ok: true, value: 1 });
    await turn();
    ask('b');
    expect(given(hands)).toEqual([['a', 'b']]);
  });

  test('hands over the input and passes progress on', () => {
    const { hands, pool } = setUp(1);
    const seen: unknown[] = [];
    pool.submit({ ...jobOf('a'), progress: (...step) => seen.push(step) });
    hands[0].jobs[0].progress('walking', 4, 11);
    expect(hands[0].jobs[0].input).toEqual({ of: 'a' });
    expect(seen).toEqual([['walking', 4, 11]]);
  });
});

describe('a newer job for the same thing', () => {
  test('replaces one that waits, which never reaches a worker', async () => {
    const { hands, ask, ends } = setUp(1);
    ask('a');
    ask('old', 'density');
    ask('new', 'density');
    await turn();
    expect(ends).toEqual(['old fails: cancelled']);
    hands[0].jobs[0].end({ ok: true, value: 1 });
    await turn();
    expect(given(hands)).toEqual([['a', 'new']]);
  });

  test('replaces one that runs: it ends at once and its worker is asked to stop', async () => {
    const { hands, ask, ends } = setUp(2);
    ask('old', 'density');
    ask('new', 'density');
    await turn();
    expect(ends).toEqual(['old fails: cancelled']);
    expect(hands[0].cancelled).toEqual([hands[0].jobs[0].id]);
    expect(hands[1].cancelled).toEqual([]);
    hands[0].jobs[0].end({ ok: true, value: 'late' });
    hands[1].jobs[0].end({ ok: true, value: 'fresh' });
    await turn();
    expect(ends).toEqual(['old fails: cancelled', 'new gives fresh']);
  });

  test('leaves the other parts of its own job alone, and replaces all parts of an older one', async () => {
    const { hands, ask, ends } = setUp(2);
    const partOf = {};
    ask('half', 'syntax', { partOf });
    ask('other half', 'syntax', { partOf });
    await turn();
    expect(given(hands)).toEqual([['half'], ['other half']]);
    expect(ends).toEqual([]);
    ask('new half', 'syntax', { partOf: {} });
    await turn();
    expect(ends).toEqual(['half fails: cancelled', 'other half fails: cancelled']);
  });

  test('leaves jobs for other things alone', async () => {
    const { hands, ask, ends } = setUp(2);
    ask('a', 'access');
    ask('b', 'density');
    await turn();
    expect(ends).toEqual([]);
    expect(hands.flatMap(({ cancelled }) => cancelled)).toEqual([]);
  });
});

describe('a cancelled job', () => {
  test('ends at once; its worker takes the next job only when it has stopped', async () => {
    const { hands, ask, ends } = setUp(1);
    const ticket = ask('a');
    ask('b');
    ticket.cancel();
    await turn();
    expect(ends).toEqual(['a fails: cancelled']);
    expect(given(hands)).toEqual([['a']]);
    hands[0].jobs[0].end({ ok: false, code: 'cancelled', params: {} });
    await turn();
    expect(given(hands)).toEqual([['a', 'b']]);
    expect(ends).toEqual(['a fails: cancelled']);
  });

  test('is taken from the queue where it waits', async () => {
    const { hands, ask, ends } = setUp(1);
    ask('a');
    ask('b').cancel();
    hands[0].jobs[0].end({ ok: true, value: 1 });
    await turn();
    expect(ends).toEqual(['b fails: cancelled', 'a gives 1']);
    expect(given(hands)).toEqual([['a']]);
  });

  test('that has already ended is not asked to stop, nor is the job after it', async () => {
    const { hands, ask, ends } = setUp(1);
    const ticket = ask('a');
    ask('b');
    hands[0].jobs[0].end({ ok: true, value: 1 });
    await turn();
    ticket.cancel();
    await turn();
    expect(hands[0].cancelled).toEqual([]);
    expect(ends).toEqual(['a gives 1']);
  });
});

describe('a worker that dies', () => {
  test('fails its job with worker-died and why; a new worker serves the next', async () => {
    const { hands, ask, pool } = setUp(1);
    const lost = pool.submit(jobOf('a')).result;
    ask('b');
    hands[0].die('out of memory');
    await expect(lost).rejects.toMatchObject({ code: 'worker-died', params: { got: 'out of memory' } });
    expect(hands[0].ended).toBe(true);
    expect(given(hands)).toEqual([['a'], ['b']]);
  });

  test('is not given work again when its last answer comes late', async () => {
    const { hands, ask } = setUp(1);
    ask('a');
    hands[0].die('error');
    hands[0].jobs[0].end({ ok: true, value: 'late' });
    await turn();
    ask('b');
    ask('c');
    expect(given(hands)).toEqual([['a'], ['b']]);
  });

  test('while idle is replaced when there is work', async () => {
    const { hands, ask, ends } = setUp(1);
    ask('a');
    hands[0].jobs[0].end({ ok: true, value: 1 });
    await turn();
    hands[0].die('error');
    ask('b');
    expect(given(hands)).toEqual([['a'], ['b']]);
    expect(ends).toEqual(['a gives 1']);
  });

  test('does not let the pool grow beyond its size', async () => {
    const { hands, ask } = setUp(2);
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name);
    hands[0].die('error');
    hands[1].die('error');
    expect(given(hands)).toEqual([['a'], ['b'], ['c'], ['d']]);
  });
});

describe('what a worker answers', () => {
  test('a person’s bad input is an error with its code, params and sentence', async () => {
    const { hands, pool } = setUp(1);
    const { result } = pool.submit(jobOf('a'));
    hands[0].jobs[0].end({ ok: false, code: 'bandwidth-not-positive', params: { got: -3 } });
    await expect(result).rejects.toMatchObject({
      name: 'ReweaveError',
      code: 'bandwidth-not-positive',
      params: { got: -3 },
      message: expect.stringContaining('Got a bandwidth of -3 m'),
    });
  });

  test('a fault of ours is a plain error, and the worker goes on', async () => {
    const { hands, ask, ends } = setUp(1);
    ask('a');
    ask('b');
    hands[0].jobs[0].end({ ok: false, fault: 'TypeError: x is undefined' });
    await turn();
    expect(ends).toEqual(['a fails: TypeError: x is undefined']);
  });

  test('a message that cannot be passed on fails its job, and the worker goes on', async () => {
    const { hands, ask, ends } = setUp(1);
    ask('a');
    ask('b');
    hands[0].jobs[0].break(new Error('could not be cloned'));
    await turn();
    expect(ends).toEqual(['a fails: could not be cloned']);
    expect(given(hands)).toEqual([['a', 'b']]);
  });
});

describe('rooms of a pool', () => {
  test('jobs of one room run one after the other on a worker that nobody else uses', async () => {
    const { hands, ask, ends } = setUp(1);
    ask('a', 'a', { room: 'plan' });
    ask('b', 'b', { room: 'plan' });
    ask('c');
    expect(given(hands)).toEqual([['a'], ['c']]);
    hands[0].jobs[0].end({ ok: true, value: 1 });
    hands[1].jobs[0].end({ ok: true, value: 2 });
    await turn();
    expect(given(hands)).toEqual([['a', 'b'], ['c']]);
    ask('d');
    expect(given(hands)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(ends).toEqual(['a gives 1', 'c gives 2']);
  });

  test('a room whose worker died gets a new one for its next job', async () => {
    const { hands, ask, ends } = setUp(1);
    ask('a', 'a', { room: 'plan' });
    hands[0].die('out of memory');
    await turn();
    ask('b', 'b', { room: 'plan' });
    expect(given(hands)).toEqual([['a'], ['b']]);
    expect(ends).toEqual(['a fails: worker-died']);
  });

  test('a job that cannot stop from within is cancelled by ending its worker, and the next takes a new one', async () => {
    const { hands, ask, ends } = setUp(1);
    const exact = ask('a', 'a', { endOnCancel: true });
    ask('b');
    exact.cancel();
    await turn();
    expect(hands[0].ended).toBe(true);
    expect(hands[0].cancelled).toEqual([]);
    expect(given(hands)).toEqual([['a'], ['b']]);
    expect(ends).toEqual(['a fails: cancelled']);
  });

  test('where no worker can be had the job fails and says why', async () => {
    const pool = createPool(() => {
      throw new Error('no threads');
    }, 1);
    await expect(pool.submit(jobOf('a')).result).rejects.toMatchObject({
      code: 'worker-died',
      params: { got: 'no threads' },
    });
  });
});
