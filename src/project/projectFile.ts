import { modals } from '@mantine/modals';
import i18next from 'i18next';
import { go } from '../shell/address.ts';
import { tell, tellProblem } from '../shell/notices.ts';
import { download } from '../table/download.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { openProject, useProject } from './store.ts';
import { whatToKeep } from './trial.ts';
import { DEFAULT_VIEW, look, viewSchema } from './view.ts';

const ENDING = '.reweave';

export function isProjectFile(file: File): boolean {
  return file.name.toLowerCase().endsWith(ENDING);
}

/** Hands the open project out as one file, with its layers. */
export async function saveProjectFile(): Promise<void> {
  const { layerData } = useProject.getState();
  const { document, view } = whatToKeep();
  const layers = document.layers.map(({ id }) => layerData.get(id)!);
  try {
    const file = await runJob('projectFile', 'writeProject', { document, view, layers });
    const first = layers[0]?.passport.file.replace(/\.[^.]+$/, '') ?? 'project';
    download(file, `${document.origin === 'own' ? first : document.origin}${ENDING}`);
    tell('project.savedFile');
  } catch (error) {
    if (!isCancelled(error)) tellProblem(error);
  }
}

/** Reads a project file whole, asks, and only then lets go of what is open. */
export async function openProjectFile(file: File): Promise<void> {
  try {
    const read = await runJob('projectFile', 'readProject', file);
    modals.openConfirmModal({
      title: i18next.t('project.askFileTitle', { file: file.name }),
      children: i18next.t('project.askNewText'),
      onConfirm: () => {
        openProject(read.document, new Map(read.layers.map((layer) => [layer.id, layer] as const)));
        const view = viewSchema.safeParse(read.view);
        look(view.success ? view.data : DEFAULT_VIEW);
        go({ mode: 'diagnose', topic: 'score' });
      },
    });
  } catch (error) {
    if (!isCancelled(error)) tellProblem(error);
  }
}
