/**
 * npm run bench: how long the engine takes beside a plain implementation of the same and beside the fastest package from npm, run in
 * turn in one process; last, whether a story in a loop grows. One table to stdout, progress to stderr; nothing is kept.
 * `npm run bench -- --only TEXT` runs the rows whose operation has the text in it, `--quick` takes fewer runs and leaves out growth,
 * memory and the story.
 */
import { parseArgs } from 'node:util';
import { accessCases } from './access.ts';
import type { Case, Growth, Prepared } from './case.ts';
import { CITY_NOTE } from './city.ts';
import { densityCases } from './density.ts';
import { frontCases } from './front.ts';
import { intakeCase } from './intake.ts';
import { junctionCases } from './junctions.ts';
import { peakInOwnProcess, peakOf } from './memory.ts';
import { networkCases } from './network.ts';
import { pricedCases } from './priced.ts';
import { rankingCases } from './ranking.ts';
import { renewalCases } from './renewal.ts';
import { rescoreCases } from './rescore.ts';
import { STORY, tellStory } from './story.ts';
import { surenessCases } from './sureness.ts';
import { syntaxCases } from './syntax.ts';
import { growthText, ms, ratio, table } from './table.ts';
import { compare, type Effort, FULL, QUICK, time } from './timing.ts';
import { weightingCases } from './weighting.ts';

const CASES: Case[] = [
  intakeCase,
  ...densityCases,
  ...accessCases,
  ...junctionCases,
  ...networkCases,
  ...syntaxCases,
  ...weightingCases,
  ...rescoreCases,
  ...rankingCases,
  ...frontCases,
  ...pricedCases,
  ...renewalCases,
  ...surenessCases,
];

const HEAD = [
  'operation',
  'size',
  'time, ms',
  'runs',
  'plain ÷ ours',
  'fastest from npm ÷ ours',
  'growth at n, 4n, 16n',
  'peak of memory, ours / plain',
  'furthest from plain',
];

async function rowOf(one: Case, index: number, effort: Effort): Promise<string[]> {
  const prepared = await one.prepare();
  const difference = (await prepared.difference?.()) ?? '';
  const { plain, npm = [] } = prepared;
  const ways = [{ run: prepared.ours }, ...(plain ? [plain] : []), ...npm];
  const { ms: times, runs } = await compare(ways, effort);
  const peers = times.slice(plain ? 2 : 1);
  const fastest = peers.indexOf(Math.min(...peers));
  const isFull = effort === FULL;
  const row = [
    one.operation,
    prepared.size,
    ms(times[0]),
    String(runs),
    plain ? ratio(times[1] / times[0]) : '',
    npm.length > 0 ? `${ratio(peers[fastest] / times[0])} ${npm[fastest].name}` : '',
    isFull ? await growthOf(await prepared.growth?.(), effort) : '',
    isFull ? peaks(prepared, index) : '',
    difference,
  ];
  prepared.end?.();
  return row;
}

async function growthOf(growth: Growth | undefined, effort: Effort): Promise<string> {
  if (!growth) return '';
  const times: number[] = [];
  for (const run of growth.runs) times.push(await time(run, effort));
  return `${growthText(times)}, ${growth.sizes}`;
}

function peaks({ plain, peak }: Prepared, index: number): string {
  const ours = peakInOwnProcess(index, 'ours');
  const hasPlain = peak ? peak.plain : plain && plain.times === undefined;
  const text = hasPlain ? `${ours} / ${peakInOwnProcess(index, 'plain')}` : ours;
  return peak ? `${text} for ${peak.size}` : text;
}

async function tellPeak(index: number, side: 'ours' | 'plain'): Promise<void> {
  const prepared = await CASES[index].prepare();
  const { ours, plain } = prepared.peak ?? { ours: prepared.ours, plain: prepared.plain?.run };
  const bytes = await peakOf(side === 'ours' ? ours : plain!);
  console.log(bytes === null ? 'not known' : `${(bytes / 1e6).toFixed(0)} MB`);
  prepared.end?.();
}

async function tellTable(only: string, effort: Effort): Promise<void> {
  if (CITY_NOTE) console.log(CITY_NOTE);
  const chosen = [...CASES.entries()].filter(([, { operation }]) => operation.includes(only));
  const hasStory = effort === FULL && STORY.includes(only);
  if (chosen.length === 0 && !hasStory) {
    const names = [...CASES.map((one) => one.operation), STORY];
    console.error(`Got --only ${only}, expected a part of one of: ${names.join('; ')}.`);
    process.exitCode = 2;
    return;
  }
  const rows = [HEAD];
  for (const [at, [index, one]] of chosen.entries()) {
    console.error(`${at + 1} of ${chosen.length}: ${one.operation}`);
    rows.push(await rowOf(one, index, effort));
  }
  if (chosen.length > 0) console.log(table(rows));
  if (hasStory) tellStory();
}

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean' }, peak: { type: 'string' } },
  allowPositionals: true,
});
if (values.peak !== undefined) await tellPeak(Number(values.peak), positionals[0] as 'ours' | 'plain');
else await tellTable(values.only ?? '', values.quick ? QUICK : FULL);
