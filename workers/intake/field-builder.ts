import type { Column } from '../model/columns.ts';
import { type Growing, growingFloats, growingInts } from './growing.ts';

/** Written as people write quantities; ids such as 0123 or ten-digit codes are not, nor what a double cannot hold. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/;

/** Collects one property of all features. Numbers and texts are kept side by side until it is known what the field is. */
export class FieldBuilder {
  readonly name: string;
  private numbers: Growing<Float64Array> | null = null;
  private codes: Growing<Int32Array> | null = null;
  private readonly codeOf = new Map<string, number>();
  private readonly dictionary: string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  get isEmpty(): boolean {
    return this.numbers === null && this.codes === null;
  }

  /** Rows come in rising order; rows without a call, null, blank text and infinite numbers are missing. */
  set(row: number, value: unknown): void {
    if (value === null || value === undefined) return;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return;
      this.numbers ??= growingFloats();
      this.numbers.padTo(row, Number.NaN);
      this.numbers.push(value);
    } else this.setText(row, typeof value === 'string' ? value : JSON.stringify(value));
  }

  /**
   * The column of the chosen rows. It is a number column if every value is a number, or is a text that is written as a
   * plain number (`fromText`: how many); otherwise text, with numbers as written.
   */
  finish(rows: Uint32Array): { column: Column; fromText: number } {
    const values = new Float64Array(rows.length).fill(Number.NaN);
    let texts = 0;
    let isNumeric = true;
    for (let k = 0; k < rows.length; k++) {
      const code = this.codeAt(rows[k]);
      if (code < 0) values[k] = this.numberAt(rows[k]);
      else {
        texts++;
        isNumeric &&= PLAIN_NUMBER.test(this.dictionary[code]);
        values[k] = Number(this.dictionary[code]);
      }
    }
    const hasNumbers = this.numbers !== null && values.some((value) => !Number.isNaN(value));
    if (isNumeric && (texts > 0 || hasNumbers))
      return { column: { type: 'number', values }, fromText: texts };
    return { column: this.textColumn(rows), fromText: 0 };
  }

  private textColumn(rows: Uint32Array): Column {
    const codes = new Int32Array(rows.length).fill(-1);
    const dictionary: string[] = [];
    const codeOf = new Map<string, number>();
    for (let k = 0; k < rows.length; k++) {
      const text = this.textAt(rows[k]);
      if (text === undefined) continue;
      let code = codeOf.get(text);
      if (code === undefined) {
        code = dictionary.push(text) - 1;
        codeOf.set(text, code);
      }
      codes[k] = code;
    }
    return { type: 'text', codes, dictionary };
  }

  private setText(row: number, text: string): void {
    if (text.trim() === '') return;
    let code = this.codeOf.get(text);
    if (code === undefined) {
      code = this.dictionary.push(text) - 1;
      this.codeOf.set(text, code);
    }
    this.codes ??= growingInts();
    this.codes.padTo(row, -1);
    this.codes.push(code);
  }

  private codeAt(row: number): number {
    return this.codes !== null && row < this.codes.length ? this.codes.values[row] : -1;
  }

  private numberAt(row: number): number {
    return this.numbers !== null && row < this.numbers.length ? this.numbers.values[row] : Number.NaN;
  }

  private textAt(row: number): string | undefined {
    const code = this.codeAt(row);
    if (code >= 0) return this.dictionary[code];
    const number = this.numberAt(row);
    return Number.isNaN(number) ? undefined : String(number);
  }
}
