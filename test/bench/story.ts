import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const STORY = 'a story in a loop';

/** Plays a shortened story in a browser and counts what stays: test/measure/story.ts, in a process of its own. The exit code tells where it grows. */
export function tellStory(): void {
  if (!existsSync('dist/index.html')) {
    console.log(`${STORY}: not measured, as there is no dist/: npm run build makes it`);
    return;
  }
  const { status } = spawnSync(process.execPath, [...process.execArgv, 'test/measure/story.ts'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
