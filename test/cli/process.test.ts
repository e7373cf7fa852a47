import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demo, folderWith } from './terminal.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

function npmRun(...words: string[]) {
  return spawnSync('npm', ['run', '--silent', 'reweave', '--', ...words], { cwd: ROOT, encoding: 'utf8' });
}

describe('from a shell', () => {
  test('prints one JSON object on standard output and nothing else there', () => {
    const { status, stdout } = npmRun('inspect', demo('streets'));
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout).layers[0].file).toBe('streets.geojson');
  });

  test('answers wrong input with one line on standard error and exit code 2', () => {
    const { status, stdout, stderr } = npmRun('density', '--points', demo('facilities'), '--bandwidth', '-5');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Got a bandwidth of -5 m, expected more than 0\.[^\n]*\n$/);
  });

  test('reads and writes relative to where it is called', () => {
    const files = folderWith({ 'streets.geojson': readFileSync(demo('streets'), 'utf8') });
    const words = ['syntax', '--network', 'streets.geojson', '--radius', '300', '--out', 'out.csv'];
    const { status } = spawnSync('npm', ['--prefix', ROOT, 'run', '--silent', 'reweave', '--', ...words], {
      cwd: files.path('.'),
    });
    expect(status).toBe(0);
    expect(files.list()).toEqual(['out.csv', 'streets.geojson']);
  });
});
