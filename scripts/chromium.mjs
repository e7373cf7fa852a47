// Chromium for the browser flows: from the environment, from the system, or from Debian's packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './prepare.mjs';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

function findChromium() {
  return PLACES.find((path) => path && existsSync(path));
}

/** The path of a Chromium and a font with Chinese glyphs, installing both where this machine lets us; undefined otherwise. */
export function ensureChromium() {
  const canInstall = process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0;
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(spawnSync('sh', ['-c', 'fc-list :lang=zh | grep -q .']).status === 0
      ? []
      : ['fonts-noto-cjk', 'fontconfig']),
  ];
  if (missing.length > 0 && canInstall) {
    console.log(`Installing ${missing.join(', ')} from Debian's packages …`);
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
  }
  return findChromium();
}
