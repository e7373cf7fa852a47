import { ReweaveError } from '../model/errors.ts';
import { accessCommand } from './access.ts';
import { Args } from './args.ts';
import type { Command } from './command.ts';
import { densityCommand } from './density.ts';
import { diagnoseCommand } from './diagnose.ts';
import { evaluateCommand } from './evaluate.ts';
import { commandHelp, generalHelp } from './help.ts';
import { inspectCommand } from './inspect.ts';
import type { Io } from './io.ts';
import { jsonLine } from './output.ts';
import { planCommand } from './plan.ts';
import { rankCommand } from './rank.ts';
import { Session } from './session.ts';
import { syntaxCommand } from './syntax.ts';
import { weightsCommand } from './weights.ts';

const COMMANDS: Command[] = [
  inspectCommand,
  densityCommand,
  accessCommand,
  syntaxCommand,
  weightsCommand,
  rankCommand,
  diagnoseCommand,
  evaluateCommand,
  planCommand,
];

/** Runs one command line (without the program's name); returns the exit code: 0 done, 2 the input is wrong, 1 our fault. */
export async function run(argv: string[], io: Io): Promise<0 | 1 | 2> {
  try {
    const [name = '', ...words] = argv;
    if (name === '--help' || name === 'help') {
      io.stdout(generalHelp(COMMANDS));
      return 0;
    }
    const command = COMMANDS.find((one) => one.name === name);
    if (command === undefined) {
      const expected = COMMANDS.map((one) => one.name).join(', ');
      throw new ReweaveError('command-unknown', { got: name, expected });
    }
    const args = new Args(command, words);
    if (args.has('help')) {
      io.stdout(commandHelp(command));
      return 0;
    }
    args.refuseIfIncomplete();
    const session = new Session(args, io);
    await session.outputPath('notes', ['']);
    const result = await command.run(args, session);
    await session.finish();
    io.stdout(jsonLine(result));
    return 0;
  } catch (error) {
    if (error instanceof ReweaveError) {
      io.stderr(`${error.message}\n`);
      return 2;
    }
    io.stderr(`A fault of the program: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}
