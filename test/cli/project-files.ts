import { openAsBlob, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { openFile } from '../../workers/intake/open-file.ts';
import { emptyDocument, type ProjectDocument } from '../../workers/model/document.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Mapping } from '../../workers/model/layers.ts';
import { newScenario, type Scenario } from '../../workers/model/scenario.ts';
import { readProject, writeProject } from '../../workers/project-file/project-file.ts';
import { folderWith } from './terminal.ts';

const ctx = quietContext();

/** Layers as the app guesses them, or as a person then maps them. */
export async function layersOf(
  paths: string[],
  mapped: (file: string, guess: Mapping) => Mapping = (_, guess) => guess,
) {
  const layers = [];
  const uses = [];
  for (const path of paths) {
    const file = basename(path);
    const { layer, guess } = await openFile(Object.assign(await openAsBlob(path), { name: file }), ctx);
    layers.push(layer);
    uses.push({ id: layer.id, mapping: mapped(file, guess) });
  }
  return { layers, uses };
}

/** A project file with these layers and scenarios in a folder of its own. */
export async function projectOf(
  { layers, uses }: Awaited<ReturnType<typeof layersOf>>,
  scenarios: Scenario[] = [],
  change: Partial<ProjectDocument> = {},
) {
  const document: ProjectDocument = {
    ...emptyDocument('own'),
    layers: uses,
    plans: { scenarios, current: scenarios[0]?.id ?? null },
    ...change,
  };
  const folder = folderWith();
  const path = folder.path('p.reweave');
  const blob = await writeProject({ document, view: {}, layers }, ctx);
  writeFileSync(path, new Uint8Array(await blob.arrayBuffer()));
  return { path, folder };
}

export async function readBack(path: string) {
  return readProject(Object.assign(await openAsBlob(path), { name: basename(path) }), ctx);
}

export const scenario = (change: Partial<Scenario> = {}): Scenario => ({
  ...newScenario('s1', 'One', '#0072b2'),
  ...change,
});
