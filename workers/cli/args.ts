import { parseArgs } from 'node:util';
import { ReweaveError } from '../model/errors.ts';
import { COMMON_OPTIONS, type Command, type Option } from './command.ts';

/** The words after a command, checked against its options. */
export class Args {
  readonly operands: string[] = [];
  private readonly values = new Map<string, string[]>();
  private readonly command: Command;

  /** @throws option-unknown, option-value, option-missing */
  constructor(command: Command, words: string[]) {
    this.command = command;
    const known: Record<string, Option> = { ...command.options, ...COMMON_OPTIONS };
    const options = Object.fromEntries(
      Object.entries(known).map(([name, { value }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const) },
      ]),
    );
    // Not strict: parseArgs would complain in several sentences, and about values such as -5.
    const { tokens } = parseArgs({ args: words, options, strict: false, tokens: true });
    for (const token of tokens) {
      if (token.kind === 'positional') this.operands.push(token.value);
      if (token.kind === 'option') this.take(token.name, token.rawName, token.value, known);
    }
    if (this.operands.length > 0 && !command.operands) throw this.unknown(`"${this.operands[0]}"`, known);
  }

  /** @throws option-missing */
  refuseIfIncomplete(): void {
    if (this.command.operands && this.operands.length === 0) throw this.missing(this.command.operands);
    for (const [name, { required, value }] of Object.entries(this.command.options)) {
      if (required && !this.values.has(name)) throw this.missing(`--${name}`, value);
    }
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  text(name: string): string | undefined {
    return this.values.get(name)?.[0];
  }

  texts(name: string): string[] {
    return this.values.get(name) ?? [];
  }

  /** A finite number; undefined where the option is not given or is one of `words`. */
  number(name: string, words: string[] = []): number | undefined {
    const text = this.text(name);
    if (text === undefined || words.includes(text)) return undefined;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) {
      throw this.wrong(name, ['a number', ...words].join(' or '), ['数字', ...words].join('或'));
    }
    return value;
  }

  /** One of the choices; the first where the option is not given. */
  choice<T extends string>(name: string, choices: readonly T[]): T {
    const text = this.text(name);
    if (text === undefined) return choices[0];
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw this.wrong(name, choices.join(' or '), choices.join('或'));
    return found;
  }

  wrong(name: string, expected: string, expectedZh: string): ReweaveError {
    return new ReweaveError('option-value', {
      option: `--${name}`,
      got: this.text(name) ?? '',
      expected,
      expectedZh,
    });
  }

  missing(option: string, value = 'a value'): ReweaveError {
    return new ReweaveError('option-missing', {
      command: this.command.name,
      option,
      expected: value,
      expectedZh: value,
    });
  }

  /** Options as typed, without those that name files: what a result was made with. */
  get typed(): Record<string, string | string[]> {
    return Object.fromEntries(
      [...this.values]
        .filter(([name]) => !this.namesFile(name) && Object.hasOwn(this.command.options, name))
        .map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    );
  }

  /** Every file that is read. */
  get inputPaths(): string[] {
    const named = [...this.values].filter(([name]) => this.namesFile(name) && name !== 'out');
    return [...this.operands, ...named.flatMap(([, values]) => values)];
  }

  private namesFile(name: string): boolean {
    return name === 'out' || /\bF\b/.test(this.command.options[name]?.value ?? '');
  }

  private take(
    name: string,
    rawName: string,
    value: string | undefined,
    known: Record<string, Option>,
  ): void {
    if (!Object.hasOwn(known, name)) throw this.unknown(rawName, known);
    const option = known[name];
    const isLacking = option.value !== undefined && (value === undefined || /^--./.test(value));
    if (isLacking || (option.value === undefined && value !== undefined)) {
      const got = isLacking ? '' : (value ?? '');
      throw new ReweaveError('option-value', {
        option: rawName,
        got,
        expected: option.value ?? 'no value',
        expectedZh: option.value ?? '不带值',
      });
    }
    const before = this.values.get(name);
    if (before && !option.repeated) {
      throw new ReweaveError('option-value', {
        option: rawName,
        got: `${before[0]}, ${value ?? ''}`,
        expected: 'it once',
        expectedZh: '只出现一次',
      });
    }
    this.values.set(name, [...(before ?? []), value ?? '']);
  }

  private unknown(got: string, known: Record<string, Option>): ReweaveError {
    const expected = Object.keys(known)
      .map((name) => `--${name}`)
      .join(', ');
    return new ReweaveError('option-unknown', { command: this.command.name, got, expected });
  }
}
