import { withoutApostrophe } from '../../export/csv.ts';
import { ReweaveError } from '../../model/errors.ts';
import { decodeText } from '../comments/decode.ts';
import { delimiterOf, readDelimited } from '../comments/delimited.ts';

export interface VoteTable {
  header: string[];
  /** With the line on which each begins, from 1. Cells are trimmed, an export's apostrophe before a formula is taken off. */
  rows: { line: number; cells: string[] }[];
}

/** A CSV of projects or ballots. @throws comments-encoding, comments-quote, vote-file-empty */
export function readVoteTable(bytes: Uint8Array, file: string): VoteTable {
  const { text } = decodeText(bytes, file);
  const [header, ...rows] = readDelimited(text, delimiterOf(text));
  if (!header || rows.length === 0) throw new ReweaveError('vote-file-empty', { file });
  const clean = (cells: string[]) => cells.map((cell) => withoutApostrophe(cell.trim()));
  return {
    header: clean(header.cells),
    rows: rows.map(({ line, cells }) => ({ line, cells: clean(cells) })),
  };
}
