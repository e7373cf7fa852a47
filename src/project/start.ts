import { modals } from '@mantine/modals';
import i18next from 'i18next';
import boundary from '../../data/demo/boundary.geojson?url';
import facilities from '../../data/demo/facilities.geojson?url';
import green from '../../data/demo/green.geojson?url';
import parcels from '../../data/demo/parcels.geojson?url';
import streets from '../../data/demo/streets.geojson?url';
import water from '../../data/demo/water.geojson?url';
import { emptyDocument } from '../../workers/model/document.ts';
import { go } from '../shell/address.ts';
import { tellLasting, tellProblem } from '../shell/notices.ts';
import { readFiles, usesOf } from './load.ts';
import { startPipeline } from './pipeline.ts';
import { readSaved, setAside } from './saved.ts';
import { startSaving } from './saving.ts';
import { openProject } from './store.ts';
import { DEFAULT_VIEW, look } from './view.ts';

const DEMO = { parcels, facilities, streets, boundary, green, water };

/** Brings back the project as it was left, or opens the demo district. */
export async function startProject(): Promise<void> {
  startPipeline();
  const saved = await readSaved().catch(async () => {
    await setAside().catch(() => {});
    tellLasting('project.unreadable');
    return null;
  });
  if (saved) {
    if (saved.view) look(saved.view);
    openProject(saved.document, saved.layerData);
  } else {
    await openDemo();
  }
  startSaving();
}

async function openDemo(): Promise<void> {
  try {
    const files = await Promise.all(
      Object.entries(DEMO).map(async ([role, url]) => new File([await fetchBlob(url)], `${role}.geojson`)),
    );
    const opened = await readFiles(files, (problem) => {
      throw problem;
    });
    openProject(
      { ...emptyDocument('demo'), layers: usesOf(opened) },
      new Map(opened.map(({ layer }) => [layer.id, layer] as const)),
    );
    look(DEFAULT_VIEW);
  } catch (error) {
    tellProblem(error);
  }
}

async function fetchBlob(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.blob();
}

export function askForDemo(): void {
  ask('askDemo', () => {
    go({ mode: 'diagnose', topic: 'score' });
    void openDemo();
  });
}

export function askForNew(): void {
  ask('askNew', () => {
    openProject(emptyDocument('own'), new Map());
    look(DEFAULT_VIEW);
    go({ mode: 'load' });
  });
}

function ask(key: 'askDemo' | 'askNew', onConfirm: () => void): void {
  modals.openConfirmModal({
    title: i18next.t(`project.${key}Title`),
    children: i18next.t(`project.${key}Text`),
    onConfirm,
  });
}
