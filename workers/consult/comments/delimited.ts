import { ReweaveError } from '../../model/errors.ts';

const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that is there most often in the first line, outside of quotes; a comma where none is. */
export function delimiterOf(text: string): Delimiter {
  const counts = DELIMITERS.map(() => 0);
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === '\n' || letter === '\r')) break;
    else if (!isQuoted) {
      const at = DELIMITERS.indexOf(letter as Delimiter);
      if (at >= 0) counts[at]++;
    }
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

/**
 * Rows of cells of a delimited text (RFC 4180: quoted cells may hold delimiters, line breaks and doubled quotes; CRLF, LF or CR). A quote
 * within an unquoted cell is a letter. Lines with nothing on them are skipped. `line` is the line on which a row begins, from 1. @throws comments-quote
 */
export function readDelimited(text: string, delimiter: Delimiter): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let cells: string[] = [];
  let start = line;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) throw new ReweaveError('comments-quote', { line: start });
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
      line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    }
    const from = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    cell += text.slice(from, at);
    cells.push(cell);
    if (at < text.length && text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    if (cells.length > 1 || cells[0].trim() !== '') rows.push({ line: start, cells });
    cells = [];
    start = line;
  }
  return rows;
}
