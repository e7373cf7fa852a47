import { expect, test } from 'vitest';
import { run } from '../../workers/cli/run.ts';
import { demo, reweave } from './terminal.ts';

test('a fault of the program is exit code 1 and says that it is one', async () => {
  let stderr = '';
  const code = await run(['inspect', demo('streets')], {
    stdout: () => {
      throw new Error('the pipe is broken');
    },
    stderr: (text) => {
      stderr += text;
    },
    now: () => 0,
  });
  expect(code).toBe(1);
  expect(stderr).toContain('A fault of the program: Error: the pipe is broken');
});

test('progress goes to standard error once a second, and nothing of it to standard output', async () => {
  let stdout = '';
  let stderr = '';
  let clock = 0;
  const code = await run(
    ['access', '--origins', demo('parcels'), '--facilities', demo('facilities'), '--metric', 'straight'],
    {
      stdout: (text) => {
        stdout += text;
      },
      stderr: (text) => {
        stderr += text;
      },
      now: () => {
        clock += 600;
        return clock;
      },
    },
  );
  expect(code).toBe(0);
  expect(stderr).toMatch(/^reading: \d+ of \d+$/m);
  expect(JSON.parse(stdout).origins).toBe(792);
  expect((await reweave('inspect', demo('streets'))).stderr).not.toContain('reading');
});
