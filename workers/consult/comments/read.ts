import { withoutApostrophe } from '../../export/csv.ts';
import type { Comment } from '../../model/comments.ts';
import { ReweaveError } from '../../model/errors.ts';
import type { JobContext } from '../../model/job.ts';
import type { Note } from '../../model/notes.ts';
import {
  type CommentColumn,
  columnsOf,
  SOURCE_WORDS,
  STAGE_WORDS,
  STANCE_WORDS,
  STATE_WORDS,
  TENURE_WORDS,
  YES_WORDS,
} from './columns.ts';
import { type DateOrder, readDates } from './dates.ts';
import { decodeText, type TextEncodingName } from './decode.ts';
import { type Delimiter, delimiterOf, readDelimited } from './delimited.ts';
import { personalData } from './personal.ts';
import { placeOf } from './place-text.ts';

const SLICE_ROWS = 256;

export interface ReadCommentsInput {
  bytes: Uint8Array;
  /** Its name, for sentences. */
  file: string;
  /** Where the year comes last and no date tells; asked of a person after comments-date-order. */
  order?: DateOrder;
  /** Header that holds the comments, where it is not called so. */
  textColumn?: string;
  /** Ids that are taken. */
  taken?: string[];
}

export interface ReadComments {
  comments: Comment[];
  rows: number;
  encoding: TextEncodingName;
  delimiter: Delimiter;
  /** Absent where no date has its year last. */
  order?: DateOrder;
  /** Headers that were not known and are not taken. */
  unknown: string[];
  notes: Note[];
}

type ProblemCode =
  | 'comment-no-text'
  | 'comment-cells'
  | 'comment-date-unread'
  | 'comment-date-missing'
  | 'comment-place'
  | 'comment-choice'
  | 'comment-renumbered'
  | 'comment-personal';

/**
 * Comments from a CSV: UTF-8, UTF-16 or GB18030; comma, semicolon or tab; headers in English or Chinese (COMMENT_COLUMNS). Cells are texts
 * and nothing in them is run; an apostrophe that an export put before a formula is taken off. What could not be read is told by kind with
 * its count and the first line. Stage told: 'comments', rows.
 * @throws comments-encoding, comments-quote, comments-empty, comments-no-text-column, comments-date-order, comments-dates-mixed, cancelled
 */
export async function readComments(input: ReadCommentsInput, ctx: JobContext): Promise<ReadComments> {
  const { bytes, file } = input;
  const { text, encoding } = decodeText(bytes, file);
  const delimiter = delimiterOf(text);
  const [header, ...rows] = readDelimited(text, delimiter);
  if (!header || rows.length === 0) throw new ReweaveError('comments-empty', { file });
  const columns = columnsOf(header.cells);
  const named = input.textColumn === undefined ? -1 : header.cells.indexOf(input.textColumn);
  if (named >= 0) columns.text = named;
  if (columns.text === undefined)
    throw new ReweaveError('comments-no-text-column', { file, got: header.cells.slice(0, 8).join(', ') });
  const known = new Set(Object.values(columns));

  const cellOf = (cells: string[], column: CommentColumn) =>
    withoutApostrophe((cells[columns[column] ?? -1] ?? '').trim());
  const both = (['date', 'answeredOn'] as const).map((column) =>
    rows.map(({ cells }) => cellOf(cells, column)),
  );
  const { dates, order } = readDates(both.flat(), file, input.order);

  const problems = new Map<ProblemCode, { count: number; row: number }>();
  const taken = new Set(input.taken);
  const comments: Comment[] = [];
  for (let r = 0; r < rows.length; r++) {
    const { line, cells } = rows[r];
    const tell = (code: ProblemCode) => {
      const told = problems.get(code);
      if (told) told.count++;
      else problems.set(code, { count: 1, row: line });
    };
    const isWhole = !cells.slice(header.cells.length).some((cell) => cell.trim() !== '');
    if (!isWhole) tell('comment-cells');
    else if (cellOf(cells, 'text') === '') tell('comment-no-text');
    else {
      comments.push(
        commentOf((column) => cellOf(cells, column), [dates[r], dates[rows.length + r]], taken, tell),
      );
    }
    if ((r + 1) % SLICE_ROWS > 0) continue;
    ctx.progress('comments', r + 1, rows.length);
    await ctx.pause();
  }
  ctx.progress('comments', rows.length, rows.length);
  return {
    comments,
    rows: rows.length,
    encoding,
    delimiter,
    order,
    unknown: header.cells.filter((name, c) => !known.has(c) && name.trim() !== ''),
    notes: [...problems].map(([code, { count, row }]) => ({
      code,
      severity: SEVERITY[code] ?? 'repaired',
      count,
      source: file,
      params: { row },
    })),
  };
}

const SEVERITY: Partial<Record<ProblemCode, Note['severity']>> = {
  'comment-no-text': 'left-out',
  'comment-cells': 'left-out',
  'comment-date-missing': 'info',
  'comment-personal': 'problem',
};

function commentOf(
  cell: (column: CommentColumn) => string,
  [date, answeredOn]: (string | null | undefined)[],
  taken: Set<string>,
  tell: (code: ProblemCode) => void,
): Comment {
  let isUnknown = false;
  const choice = <T>(column: CommentColumn, words: Record<string, T>): T | undefined => {
    const word = cell(column).toLowerCase();
    if (word === '') return undefined;
    if (Object.hasOwn(words, word)) return words[word];
    isUnknown = true;
    return undefined;
  };
  const optional = (column: CommentColumn) => cell(column) || undefined;
  if (date === undefined || answeredOn === undefined) tell('comment-date-unread');
  if (date === null) tell('comment-date-missing');
  const place = placeOf(cell('lon'), cell('lat'), cell('shape'), cell('parcel'));
  if (place === null) tell('comment-place');
  const text = cell('text');
  if (personalData(text).length > 0) tell('comment-personal');
  const own = cell('id');
  const id = freeId(own, taken);
  if (own !== '' && id !== own) tell('comment-renumbered');
  taken.add(id);
  const comment: Comment = {
    id,
    stage: choice('stage', STAGE_WORDS) ?? 'opinions',
    scenario: optional('scenario'),
    place: place ?? undefined,
    category: optional('category'),
    text,
    stance: choice('stance', STANCE_WORDS),
    group: { age: optional('age'), tenure: tenureOf(cell('tenure')), area: optional('area') },
    source: choice('source', SOURCE_WORDS) ?? 'online',
    date: date ?? undefined,
    state: choice('state', STATE_WORDS) ?? 'received',
    answeredOn: answeredOn ?? undefined,
    reason: optional('reason'),
    change: optional('change'),
    changedScenario: optional('changedScenario'),
    changedParcel: optional('changedParcel'),
    solved: choice('solved', YES_WORDS),
    isExample: choice('isExample', YES_WORDS),
  };
  if (isUnknown) tell('comment-choice');
  return comment;
}

/** As the product calls it, so that one group is not counted as two; undefined where nothing is told. */
function tenureOf(told: string): string | undefined {
  const word = told.toLowerCase();
  if (Object.hasOwn(TENURE_WORDS, word)) return TENURE_WORDS[word];
  return told || undefined;
}

function freeId(wanted: string, taken: Set<string>): string {
  if (wanted !== '' && !taken.has(wanted)) return wanted;
  for (let number = taken.size + 1; ; number++) if (!taken.has(`c${number}`)) return `c${number}`;
}
