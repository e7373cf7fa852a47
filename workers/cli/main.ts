import { PROCESS_IO } from './io.ts';
import { run } from './run.ts';

// npm runs a script in the folder of package.json; paths are meant from where it was called.
const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
if (script === 'reweave' && calledFrom) process.chdir(calledFrom);

process.exitCode = await run(process.argv.slice(2), PROCESS_IO);
