import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const CLEAR = '/proc/self/clear_refs';

/** Bytes by which the resident memory of this process peaks over what it had before; null where the system does not tell. */
export async function peakOf(run: () => unknown): Promise<number | null> {
  if (!existsSync(CLEAR)) return null;
  globalThis.gc?.();
  // "5" sets the high-water mark back to what is in use now.
  writeFileSync(CLEAR, '5');
  const before = statusOf('VmRSS');
  await run();
  return statusOf('VmHWM') - before;
}

function statusOf(name: string): number {
  const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(
    readFileSync('/proc/self/status', 'utf8'),
  )!;
  return 1024 * Number(kilobytes);
}

/** The peak of one side of one case, run once in a process of its own: a heap that has grown does not show it. */
export function peakInOwnProcess(row: number, side: 'ours' | 'plain'): string {
  const script = process.argv[1];
  const args = [...process.execArgv, script, '--peak', String(row), side];
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
}
