// npm test: the whole gate. Each step runs even when an earlier one failed; the last line sums the runners' own reports.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages, run } from './prepare.mjs';

ensurePackages();
const reports = 'test-results';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
let skipped = 0;

function check(name, command, args, env = {}) {
  console.log(`\n— ${name}`);
  const ok = run(command, args, { env: { ...process.env, ...env } }) === 0;
  ok ? passed++ : failed++;
  return ok;
}

/** A runner with a report of its own: its counts are summed; a runner that died without one is a failure. */
function suite(name, command, args, env, counts) {
  console.log(`\n— ${name}`);
  const ok = run(command, args, { env: { ...process.env, ...env } }) === 0;
  let sum = { passed: 0, failed: 1, skipped: 0 };
  try {
    sum = counts();
  } catch {
    console.error(`${name}: no report was written.`);
  }
  if (!ok && sum.failed === 0) sum.failed = 1;
  passed += sum.passed;
  failed += sum.failed;
  skipped += sum.skipped;
}

const report = (file) => JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'));

check('types', 'npx', ['tsc', '-p', 'tsconfig.json']);
check('lint and format', 'npx', ['biome', 'check', '--error-on-warnings']);
check('unused code', 'npx', ['knip']);
suite(
  'unit tests',
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
  {},
  () => {
    const r = report('unit.json');
    const files = r.testResults.filter(
      (f) => f.status === 'failed' && f.assertionResults.length === 0,
    ).length;
    return {
      passed: r.numPassedTests,
      failed: r.numFailedTests + files,
      skipped: r.numPendingTests + r.numTodoTests,
    };
  },
);
const built = check('build', 'npx', ['vite', 'build', '--logLevel', 'warn']);
const chromium = ensureChromium();
if (!chromium) {
  failed++;
  console.error(
    '\nNo Chromium was found: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path, then run npm test again.',
  );
} else if (built) {
  suite('browser flows', 'npx', ['playwright', 'test'], { CHROMIUM: chromium }, () => {
    const { expected, unexpected, flaky, skipped } = report('flows.json').stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
  });
}

console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
