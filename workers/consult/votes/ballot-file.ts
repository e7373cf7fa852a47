import type { ExportColumn } from '../../export/columns.ts';
import { numberColumn } from '../../export/made-columns.ts';
import { ReweaveError } from '../../model/errors.ts';
import type { JobContext } from '../../model/job.ts';
import type { Note } from '../../model/notes.ts';
import { BALLOT_TYPES, type BallotType, type KeptBallot, type KeptProject } from '../../model/vote-kept.ts';
import { readVoteTable } from './file-table.ts';

const SLICE_ROWS = 512;
const NUMBER_COLUMN = /^(ballot|number|no|选票|编号|序号)\.?\s*(\[(\w+)\])?$/i;
const SPOILED_COLUMN = ['spoiled', 'spoilt', '废票'];
const YES = ['1', 'x', '×', '✓', '√', 'yes', '是'];
const NO = ['', '0', 'no', '否'];

const TYPE_WORDS: Record<BallotType, { en: string; zh: string }> = {
  approval: { en: 'approval', zh: '赞成' },
  ranked: { en: 'ranked', zh: '排序' },
  points: { en: 'points', zh: '打分' },
};

/**
 * Ballots as columns of a file, a row per ballot and a column per project: 1 for an approval, the rank, or the points. `ids` of projects first,
 * then whatever else ballots name. readBallots reads it back.
 */
export function ballotColumns(ballots: KeptBallot[], type: BallotType, ids: string[]): ExportColumn[] {
  const named = new Set(ids);
  for (const { marks } of ballots) {
    for (const id of Array.isArray(marks) ? marks : Object.keys(marks)) named.add(id);
  }
  const number = (key: string, of: (ballot: KeptBallot, row: number) => number) =>
    numberColumn(key, ballots.map(of));
  const markOf = ({ marks }: KeptBallot, id: string): number => {
    if (!Array.isArray(marks)) return marks[id] ?? Number.NaN;
    const place = marks.indexOf(id);
    if (place < 0) return Number.NaN;
    return type === 'ranked' ? place + 1 : 1;
  };
  return [
    number(`ballot [${type}]`, (_, row) => row + 1),
    ...[...named].map((id) => number(id, (ballot) => markOf(ballot, id))),
    number(SPOILED_COLUMN[0], ({ spoiled }) => (spoiled ? 1 : Number.NaN)),
  ];
}

export interface ReadBallotsInput {
  bytes: Uint8Array;
  file: string;
  type: BallotType;
  projects: Pick<KeptProject, 'id' | 'name'>[];
}

export interface ReadBallots {
  ballots: KeptBallot[];
  notes: Note[];
}

/**
 * Ballots from a CSV, a row per ballot and a column per project, called by its id or its name. A row with nothing on it is an empty ballot, unless ballots are numbered and it has no number. A ballot
 * with a mark that cannot be read, a rank twice or a mark for something that is no project is taken as spoiled, and told with its count and first line.
 * Stage told: 'ballots', rows.
 * @throws comments-encoding, comments-quote, vote-file-empty, vote-ballot-columns, vote-file-type, cancelled
 */
export async function readBallots(
  { bytes, file, type, projects }: ReadBallotsInput,
  ctx: JobContext,
): Promise<ReadBallots> {
  const { header, rows } = readVoteTable(bytes, file);
  checkType(header, file, type);
  const columns = header.map((name) => columnOf(name, projects));
  if (!columns.some(({ kind }) => kind === 'project'))
    throw new ReweaveError('vote-ballot-columns', { file, got: header.slice(0, 8).join(', ') });
  const told = new Map<Note['code'], { count: number; row: number; got: string }>();
  const ballots: KeptBallot[] = [];
  const isNumbered = columns.some(({ kind }) => kind === 'number');
  for (const [r, { line, cells }] of rows.entries()) {
    // What a spreadsheet leaves below a table: where ballots are numbered, an empty one has its number.
    if (isNumbered && cells.every((cell) => cell === '')) continue;
    const { ballot, problem } = ballotOf(columns, cells, type);
    ballots.push(ballot);
    if (problem) {
      const one = told.get(problem.code);
      if (one) one.count++;
      else told.set(problem.code, { count: 1, row: line, got: problem.got });
    }
    if ((r + 1) % SLICE_ROWS > 0) continue;
    ctx.progress('ballots', r + 1, rows.length);
    await ctx.pause();
  }
  const notes = [...told].map(
    ([code, { count, ...params }]): Note => ({ code, severity: 'problem', count, source: file, params }),
  );
  return { ballots, notes };
}

function checkType(header: string[], file: string, type: BallotType): void {
  const told = header.map((name) => NUMBER_COLUMN.exec(name)?.[3]).find(Boolean);
  const other = BALLOT_TYPES.find((one) => one === told?.toLowerCase());
  if (!other || other === type) return;
  const [got, wanted] = [TYPE_WORDS[other], TYPE_WORDS[type]];
  throw new ReweaveError('vote-file-type', {
    file,
    got: got.en,
    gotZh: got.zh,
    wanted: wanted.en,
    wantedZh: wanted.zh,
  });
}

type TableColumn =
  | { kind: 'skip' }
  | { kind: 'number' }
  | { kind: 'spoiled' }
  | { kind: 'project'; id: string }
  | { kind: 'unknown'; id: string };

function columnOf(name: string, projects: ReadBallotsInput['projects']): TableColumn {
  const known = projects.find(
    (project) => project.id === name || project.name.en === name || project.name.zh === name,
  );
  if (known && name !== '') return { kind: 'project', id: known.id };
  if (name === '') return { kind: 'skip' };
  if (NUMBER_COLUMN.test(name)) return { kind: 'number' };
  if (SPOILED_COLUMN.includes(name.toLowerCase())) return { kind: 'spoiled' };
  return { kind: 'unknown', id: name };
}

type BallotProblem = {
  code: 'vote-ballot-unknown' | 'vote-ballot-unread' | 'vote-ballot-rank-twice';
  got: string;
};

function ballotOf(
  columns: TableColumn[],
  cells: string[],
  type: BallotType,
): { ballot: KeptBallot; problem: BallotProblem | null } {
  const marks: { id: string; value: number }[] = [];
  let isSpoiled = false;
  let problem: BallotProblem | null = null;
  for (const [c, column] of columns.entries()) {
    const cell = cells[c] ?? '';
    if (column.kind === 'skip' || column.kind === 'number') continue;
    if (column.kind === 'spoiled') {
      isSpoiled ||= !NO.includes(cell.toLowerCase());
      continue;
    }
    const value = readMark(cell, type);
    if (value === 0) continue;
    if (value === null) problem ??= { code: 'vote-ballot-unread', got: cell };
    else if (column.kind === 'unknown') problem ??= { code: 'vote-ballot-unknown', got: column.id };
    if (value !== null) marks.push({ id: column.id, value });
  }
  if (type === 'ranked') {
    marks.sort((a, b) => a.value - b.value);
    const twice = marks.find(({ value }, i) => i > 0 && marks[i - 1].value === value);
    if (twice) problem ??= { code: 'vote-ballot-rank-twice', got: String(twice.value) };
  }
  const kept =
    type === 'points'
      ? Object.fromEntries(marks.map(({ id, value }) => [id, value]))
      : marks.map(({ id }) => id);
  const ballot: KeptBallot = { by: 'file', marks: kept };
  return { ballot: isSpoiled || problem ? { ...ballot, spoiled: true } : ballot, problem };
}

/** 0: no mark; null: it cannot be read as one of this type. */
function readMark(cell: string, type: BallotType): number | null {
  const word = cell.toLowerCase();
  if (NO.includes(word)) return 0;
  if (type === 'approval') return YES.includes(word) ? 1 : null;
  const value = Number(word);
  if (type === 'ranked') return Number.isInteger(value) && value > 0 ? value : null;
  return Number.isFinite(value) && value >= 0 ? value : null;
}
