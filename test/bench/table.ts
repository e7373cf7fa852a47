/** Rows as a table in plain text with columns of even width, the first row its head. */
export function table(rows: string[][]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [head, ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** Milliseconds with three figures. */
export function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** "2.0 → 8.1 → 33 ms (×4.1, ×4.1)". */
export function growthText(times: number[]): string {
  const factors = times.slice(1).map((time, i) => `×${(time / times[i]).toFixed(1)}`);
  return `${times.map(ms).join(' → ')} ms (${factors.join(', ')})`;
}

/** How many times as long: "0.8×", "12×". */
export function ratio(value: number): string {
  return `${value >= 10 ? value.toFixed(0) : value.toFixed(1)}×`;
}
