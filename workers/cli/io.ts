/** What the commands have of the world besides files; tests bring their own. */
export interface Io {
  stdout(text: string): void;
  stderr(text: string): void;
  /** Milliseconds on a clock that only goes forward. */
  now(): number;
}

export const PROCESS_IO: Io = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  now: () => performance.now(),
};
