import { emptyDocument, type LayerUse } from '../../workers/model/document.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import type { Layer, Mapping } from '../../workers/model/layers.ts';
import { go } from '../shell/address.ts';
import { tellProblem } from '../shell/notices.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { isProjectFile, openProjectFile } from './projectFile.ts';
import { edit, openProject, useProject } from './store.ts';
import { DEFAULT_VIEW, look } from './view.ts';

/** A file that was read, with the guess what it is for. */
interface OpenedFile {
  layer: Layer;
  guess: Mapping;
}

/** Reads files in workers; every file that cannot be read gets its sentence, the others are handed back. */
export async function readFiles(files: File[], onProblem: (error: unknown) => void): Promise<OpenedFile[]> {
  const read = await Promise.allSettled(files.map((file) => runJob(`read:${file.name}`, 'openFile', file)));
  for (const outcome of read) {
    if (outcome.status === 'rejected' && !isCancelled(outcome.reason)) onProblem(outcome.reason);
  }
  return read.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

export const usesOf = (opened: OpenedFile[]): LayerUse[] =>
  opened.map(({ layer, guess }) => ({ id: layer.id, mapping: guess }));

/**
 * Opens what a person dropped or picked. Files join the person's own project, a file of the same name takes the older
 * one's place; from the demo they start a project of their own. What was open stays open unless there is something to open.
 */
export async function loadFiles(files: File[]): Promise<void> {
  const project = files.find(isProjectFile);
  if (project && files.length === 1) return openProjectFile(project);
  if (project) {
    tellProblem(new ReweaveError('project-with-others', { file: project.name, count: files.length - 1 }));
    return;
  }
  const opened = await readFiles(files, tellProblem);
  if (opened.length === 0) return;
  const layers = opened.map(({ layer }) => layer);
  const { document, layerData } = useProject.getState();
  const joining = document.origin === 'own';
  const names = new Set(layers.map((layer) => layer.passport.file));
  const kept = joining
    ? document.layers.filter(({ id }) => !names.has(layerData.get(id)!.passport.file))
    : [];
  const hasPolygons = [...kept.map(({ id }) => layerData.get(id)!), ...layers].some(
    (layer) => layer.geometry.kind === 'polygon',
  );
  if (!hasPolygons) {
    const found = layers.map((layer) => layer.passport.file).join(', ');
    tellProblem(new ReweaveError('no-parcels', { found, foundZh: found }));
    return;
  }
  const data = new Map([...layerData, ...layers.map((layer) => [layer.id, layer] as const)]);
  const uses = usesOf(opened);
  if (joining) {
    useProject.setState({ layerData: data });
    edit((current) => ({
      ...current,
      layers: [...kept, ...uses.filter(({ id }) => !kept.some((k) => k.id === id))],
    }));
  } else {
    openProject({ ...emptyDocument('own'), layers: uses }, data);
    look(DEFAULT_VIEW);
  }
  go({ mode: 'load' });
}

export function removeLayer(id: string): void {
  edit((document) => ({ ...document, layers: document.layers.filter((layer) => layer.id !== id) }));
}

export function setMapping(id: string, mapping: LayerUse['mapping']): void {
  edit((document) => ({
    ...document,
    layers: document.layers.map((layer) => (layer.id === id ? { id, mapping } : layer)),
  }));
}
