/**
 * npm run bench: how long the engine takes beside a plain implementation of the same, run in turn in one process. One
 * table to stdout, progress to stderr; nothing is kept.
 */
import { accessCase } from './access.ts';
import type { Case, Growth } from './case.ts';
import { CITY_NOTE } from './city.ts';
import { densityCases } from './density.ts';
import { intakeCase } from './intake.ts';
import { peakInOwnProcess, peakOf } from './memory.ts';
import { rescoreCases } from './rescore.ts';
import { growthText, ms, table } from './table.ts';
import { compare, time } from './timing.ts';

const CASES: Case[] = [intakeCase, ...densityCases, accessCase, ...rescoreCases];

const HEAD = [
  'operation',
  'size',
  'time, ms',
  'plain, ms',
  'plain / ours',
  'runs',
  'growth of ours at n, 4n, 16n',
  'peak of memory, ours / plain',
  'difference from plain',
];

async function rowOf(one: Case, index: number): Promise<string[]> {
  const prepared = await one.prepare();
  const difference = await prepared.difference();
  const { oursMs, plainMs, runs } = await compare(prepared);
  return [
    one.operation,
    await prepared.size(),
    ms(oursMs),
    ms(plainMs),
    (plainMs / oursMs).toFixed(1),
    String(runs),
    await growthOf(await prepared.growth?.()),
    prepared.peak ? peakText(index, prepared.peak.size) : '',
    difference,
  ];
}

async function growthOf(growth: Growth | undefined): Promise<string> {
  if (!growth) return '';
  const times: number[] = [];
  for (const run of growth.runs) times.push(await time(run));
  return `${growthText(times)}, ${growth.sizes}`;
}

function peakText(index: number, size: string): string {
  return `${peakInOwnProcess(index, 'ours')} / ${peakInOwnProcess(index, 'plain')} for ${size}`;
}

async function tellPeak(index: number, side: 'ours' | 'plain'): Promise<void> {
  const { peak } = await CASES[index].prepare();
  const bytes = await peakOf(peak![side]);
  console.log(bytes === null ? 'not known' : `${(bytes / 1e6).toFixed(0)} MB`);
}

async function tellTable(): Promise<void> {
  if (CITY_NOTE) console.log(CITY_NOTE);
  const rows = [HEAD];
  for (const [index, one] of CASES.entries()) {
    console.error(`${index + 1} of ${CASES.length}: ${one.operation}`);
    rows.push(await rowOf(one, index));
  }
  console.log(table(rows));
}

const [flag, row, side] = process.argv.slice(2);
if (flag === '--peak') await tellPeak(Number(row), side as 'ours' | 'plain');
else await tellTable();
