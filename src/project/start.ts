import { modals } from '@mantine/modals';
import i18next from 'i18next';
import { emptyDocument } from '../../workers/model/document.ts';
import { go } from '../shell/address.ts';
import { tellLasting, tellProblem } from '../shell/notices.ts';
import { type Demo, fetchDemo } from './demos.ts';
import { readFiles, usesOf } from './load.ts';
import { startPipeline } from './pipeline.ts';
import { startFollowing } from './planSearch.ts';
import { readSaved, setAside } from './saved.ts';
import { startSaving } from './saving.ts';
import { openProject, useProject } from './store.ts';
import { DEFAULT_VIEW, look } from './view.ts';

/** Brings back the project as it was left, or opens the demo district. */
export async function startProject(): Promise<void> {
  startPipeline();
  startFollowing();
  const saved = await readSaved().catch(async () => {
    await setAside().catch(() => {});
    tellLasting('project.unreadable');
    return null;
  });
  if (saved) {
    if (saved.view) look(saved.view);
    openProject(saved.document, saved.layerData);
  } else {
    await openDemo('demo');
    if (useProject.getState().opened === 0) openProject(emptyDocument('own'), new Map());
  }
  startSaving();
}

let asked = 0;

/** The demo that was asked for last is opened; what was open stays until it is there. */
async function openDemo(demo: Demo): Promise<void> {
  const turn = ++asked;
  try {
    const files = await fetchDemo(demo);
    if (turn !== asked) return;
    const opened = await readFiles(files, (problem) => {
      throw problem;
    });
    if (turn !== asked || opened.length < files.length) return;
    openProject(
      { ...emptyDocument(demo), layers: usesOf(opened) },
      new Map(opened.map(({ layer }) => [layer.id, layer] as const)),
    );
    look(DEFAULT_VIEW);
  } catch (error) {
    tellProblem(error);
  }
}

export function askForDemo(demo: Demo): void {
  const name = i18next.t(`project.the.${demo}`);
  ask('askDemo', { name }, () => {
    go({ mode: 'diagnose', topic: 'score' });
    void openDemo(demo);
  });
}

export function askForNew(): void {
  ask('askNew', {}, () => {
    openProject(emptyDocument('own'), new Map());
    look(DEFAULT_VIEW);
    go({ mode: 'load' });
  });
}

function ask(key: 'askDemo' | 'askNew', words: Record<string, string>, onConfirm: () => void): void {
  modals.openConfirmModal({
    title: i18next.t(`project.${key}Title`, words),
    children: i18next.t(`project.${key}Text`),
    onConfirm,
  });
}
