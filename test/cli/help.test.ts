import { expect, test } from 'vitest';
import { reweave } from './terminal.ts';

const COMMANDS = ['inspect', 'density', 'access', 'syntax', 'weights', 'rank', 'diagnose'];

test('help names every command and what the exit codes mean', async () => {
  const { code, stdout } = await reweave('--help');
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(stdout).toContain(`  ${command} `);
  expect(stdout).toContain('Exit code 0: done');
});

test.each(COMMANDS)('%s tells its options and its JSON, without reading anything', async (command) => {
  const { code, stdout, stderr } = await reweave(command, '--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`reweave -- ${command}`);
  expect(stdout).toContain('--crs EPSG:n|local');
  expect(stdout).toContain('JSON: ');
});
