import { openAsBlob } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ReweaveError } from '../model/errors.ts';

/** A file of the disk as the intake wants it; its bytes are read as they are needed. @throws file-absent, file-unreadable */
export async function openPath(path: string): Promise<Blob & { name: string }> {
  const file = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new ReweaveError('file-absent', { file: path });
    throw new ReweaveError('file-unreadable', { file: path, got: error.code ?? error.message });
  });
  if (!file.isFile()) throw new ReweaveError('file-unreadable', { file: path, got: 'not a file' });
  return Object.assign(await openAsBlob(path), { name: basename(path) });
}

/** @throws as openPath; file-unreadable where the bytes cannot be had or are no UTF-8 */
export async function readText(path: string): Promise<string> {
  const file = await openPath(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    const got = error instanceof TypeError ? 'not UTF-8' : String(error);
    throw new ReweaveError('file-unreadable', { file: path, got });
  }
}

/**
 * Refuses before a long calculation what could not be written after it: a folder that is not there, a folder in the file's place,
 * one of the inputs. @throws file-not-writable
 */
export async function refuseUnwritable(path: string, inputs: string[]): Promise<void> {
  const refuse = (got: string) => new ReweaveError('file-not-writable', { file: path, got });
  const folder = await stat(dirname(resolve(path))).catch(() => null);
  if (!folder?.isDirectory()) throw refuse('its folder is not there');
  const there = await stat(path).catch(() => null);
  if (there && !there.isFile()) throw refuse('something else is in its place');
  for (const input of inputs) {
    const read = await stat(input).catch(() => null);
    if (there && read && read.ino === there.ino && read.dev === there.dev) throw refuse('it is an input');
  }
}

/**
 * Writes all files or none: each whole beside its place first, then all moved there.
 * @throws file-not-writable
 */
export async function writeWhole(files: ReadonlyMap<string, Blob>): Promise<void> {
  const parts = [...files].map(([path, content]) => ({
    path,
    content,
    part: join(dirname(path), `.${basename(path)}.${process.pid}.part`),
  }));
  let now = '';
  try {
    for (const { path, part, content } of parts) {
      now = path;
      await writeFile(part, content.stream());
    }
    for (const { path, part } of parts) {
      now = path;
      await rename(part, path);
    }
  } catch (error) {
    await Promise.all(parts.map(({ part }) => rm(part, { force: true })));
    const got = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new ReweaveError('file-not-writable', { file: now, got });
  }
}
