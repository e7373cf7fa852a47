import { readFileSync } from 'node:fs';
import { type Crs, LOCAL, readCrs } from '../intake/crs.ts';
import { openFile } from '../intake/open-file.ts';
import { Sha256 } from '../intake/sha256.ts';
import { ReweaveError } from '../model/errors.ts';
import { type JobContext, quietContext } from '../model/job.ts';
import type { Layer, Mapping } from '../model/layers.ts';
import type { Note } from '../model/notes.ts';
import type { Args } from './args.ts';
import { openPath, refuseUnwritable, writeWhole } from './files.ts';
import type { Io } from './io.ts';
import { noteLine, noteRecord } from './output.ts';

const PROGRESS_MS = 1000;

/** One run of a command: what it reads, notes, times and will write. */
export class Session {
  readonly ctx: JobContext;
  private readonly notes: Note[] = [];
  private readonly outputs = new Map<string, Blob>();
  private readonly sources: { file: string; sha256: string }[] = [];
  private readonly crs: Crs | undefined;
  private readonly args: Args;
  private readonly io: Io;

  /** @throws option-value, unknown-crs for --crs */
  constructor(args: Args, io: Io) {
    this.args = args;
    this.io = io;
    this.crs = crsOf(args);
    this.ctx = { ...quietContext(), progress: this.reporter() };
  }

  /** A file as a layer, with the guess what it is for; its notes become the session's. @throws as openPath and openFile */
  async read(path: string): Promise<{ layer: Layer; guess: Mapping }> {
    const opened = await openFile(await openPath(path), this.ctx, this.crs);
    const { file, hash } = opened.layer.passport;
    this.sources.push({ file, sha256: hash });
    this.tell(opened.layer.notes);
    return opened;
  }

  /** Names a file, read otherwise than by `read`, among what the result rests on. */
  restsOn(file: string, bytes: Uint8Array): void {
    const hash = new Sha256();
    hash.update(bytes);
    this.sources.push({ file, sha256: hash.hex() });
  }

  /** Each note is told once, also where several steps came upon the same. */
  tell(notes: Note[]): void {
    for (const note of notes) {
      const line = noteLine(note);
      if (this.notes.some((told) => noteLine(told) === line)) continue;
      this.notes.push(note);
      this.io.stderr(line);
    }
  }

  /** One sentence about the result, for people. */
  say(sentence: string): void {
    this.io.stderr(`${sentence}\n`);
  }

  /** Milliseconds on the clock of this run. */
  now(): number {
    return this.io.now();
  }

  /** Runs the calculation itself: without reading before it and writing after it. */
  async timed<T>(work: () => T | Promise<T>): Promise<{ value: T; elapsedMs: number }> {
    const start = this.io.now();
    const value = await work();
    return { value, elapsedMs: Math.round(10 * (this.io.now() - start)) / 10 };
  }

  /** The path of an option that names a file to write, if given, checked to be writable. @throws file-not-writable, option-value */
  async outputPath(option: string, endings: readonly string[]): Promise<string | undefined> {
    const path = this.args.text(option);
    if (path === undefined) return undefined;
    if (!endings.some((ending) => path.toLowerCase().endsWith(ending))) {
      const expected = endings.join(' or ');
      throw this.args.wrong(option, `a file name that ends in ${expected}`, `以 ${expected} 结尾的文件名`);
    }
    await refuseUnwritable(path, this.args.inputPaths);
    return path;
  }

  get inputPaths(): string[] {
    return this.args.inputPaths;
  }

  write(path: string, content: Blob): void {
    this.outputs.set(path, content);
  }

  /** Writes what was handed over, and the notes where asked for. @throws file-not-writable */
  async finish(): Promise<void> {
    const path = await this.outputPath('notes', ['']);
    if (path !== undefined) {
      if (this.outputs.has(path))
        throw new ReweaveError('file-not-writable', { file: path, got: 'it is --out too' });
      const text = `${JSON.stringify({ notes: this.notes.map(noteRecord) }, null, 1)}\n`;
      this.write(path, new Blob([text]));
    }
    await writeWhole(this.outputs);
  }

  /** What a written file rests on; the same inputs give the same record. */
  howMade(command: string): Record<string, unknown> {
    const { version } = JSON.parse(readFileSync(new URL(`../../package.json`, import.meta.url), 'utf8'));
    return { engine: `reweave ${version}`, command, options: this.args.typed, sources: this.sources };
  }

  private reporter(): JobContext['progress'] {
    let next = this.io.now() + PROGRESS_MS;
    return (stage, done, total) => {
      if (this.io.now() < next) return;
      next = this.io.now() + PROGRESS_MS;
      this.io.stderr(`${stage}: ${done} of ${total}\n`);
    };
  }
}

function crsOf(args: Args): Crs | undefined {
  const text = args.text('crs');
  if (text === undefined) return undefined;
  if (text === 'local') return LOCAL;
  if (!/^EPSG:\d+$/i.test(text)) throw args.wrong('crs', 'EPSG:n or local', 'EPSG:n 或 local');
  return readCrs({ properties: { name: text.toUpperCase() } }, '--crs');
}
