import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { assemble } from '../../workers/intake/assemble.ts';
import { openFile } from '../../workers/intake/open-file.ts';
import type { District } from '../../workers/model/district.ts';
import { quietContext } from '../../workers/model/job.ts';

/** Files as the app opens them: each recognised, all put together. */
export async function districtOf(paths: string[]): Promise<District> {
  const opened = await Promise.all(
    paths.map(async (path) =>
      openFile(Object.assign(await openAsBlob(path), { name: basename(path) }), quietContext()),
    ),
  );
  return assemble(
    opened.map(({ layer, guess }) => ({ layer, mapping: guess })),
    quietContext(),
  );
}
