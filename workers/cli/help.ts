import { COMMON_OPTIONS, type Command, type Option } from './command.ts';

const WIDTH = 28;

export function generalHelp(commands: Command[]): string {
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`);
  return `npm run --silent reweave -- COMMAND [options]

${rows.join('\n')}

COMMAND --help tells the options of one. Every command prints one JSON object; progress and notes go to standard error.
Exit code 0: done. 2: the input is wrong. 1: a fault of the program. Files are written whole or not at all.
`;
}

export function commandHelp({ name, summary, operands, options, tells }: Command): string {
  const required = Object.entries(options).filter(([, option]) => option.required);
  const usage = [
    name,
    operands,
    ...required.map(([option, { value }]) => `--${option} ${value}`),
    '[options]',
  ];
  return `npm run --silent reweave -- ${usage.filter(Boolean).join(' ')}

${summary}

${[...Object.entries(options), ...Object.entries(COMMON_OPTIONS)].map(optionLine).join('\n')}

${tells}
`;
}

function optionLine([name, { value, what, repeated }]: [string, Option]): string {
  const left = `  --${name}${value ? ` ${value}` : ''}`;
  const gap = left.length < WIDTH ? left.padEnd(WIDTH) : `${left}\n${' '.repeat(WIDTH)}`;
  return `${gap}${what}${repeated ? '; may be given more than once' : ''}`;
}
