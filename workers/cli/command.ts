import type { Args } from './args.ts';
import type { Session } from './session.ts';

export interface Option {
  /** What its value is called in the help; a flag has none. */
  value?: string;
  what: string;
  /** The command does not run without it. */
  required?: boolean;
  /** May be given more than once. */
  repeated?: boolean;
}

export interface Command {
  name: string;
  summary: string;
  /** What the words that are no options are called in the help; a command without it takes none. */
  operands?: string;
  options: Record<string, Option>;
  /** The keys of the JSON object, in words. */
  tells: string;
  /** Returns the JSON object. Files are handed to the session, which writes them once all is done. */
  run(args: Args, session: Session): Promise<Record<string, unknown>>;
}

/** What every command takes. */
export const COMMON_OPTIONS: Record<string, Option> = {
  crs: {
    value: 'EPSG:n|local',
    what: 'coordinate reference of all inputs, whatever they say; local: planar metres',
  },
  notes: { value: 'F.json', what: 'write all notes on what was left out, repaired or guessed' },
  help: { what: 'show this' },
};
