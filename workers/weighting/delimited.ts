/**
 * Cells of a delimited text, trimmed; rows and columns that are empty to the end are left out. The delimiter is the tab, the semicolon
 * or the comma, whichever the first line has most of. Quotes as in RFC 4180. null where a quote is never closed.
 */
export function cellsOf(text: string): string[][] | null {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows[rows.length - 1].push(cell.trim());
    cell = '';
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (char === delimiter) {
      endCell();
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at++;
      endCell();
      rows.push([]);
    } else {
      cell += char;
    }
  }
  endCell();
  return quoted ? null : rows.map(withoutEmptyEnd).filter((row) => row.length > 0);
}

function delimiterOf(text: string): string {
  const firstLine = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const countOf = (delimiter: string) => firstLine.split(delimiter).length;
  return ['\t', ';', ','].reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
}

function withoutEmptyEnd(row: string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
}
