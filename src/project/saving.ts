import { create } from 'zustand';
import { tellLasting, tellProblem } from '../shell/notices.ts';
import { writeSaved } from './saved.ts';
import { isTryingOut, useProject } from './store.ts';
import { whatToKeep } from './trial.ts';
import { useView } from './view.ts';

const WAIT_MS = 400;

/** Whether what is on screen is also in the browser's storage. */
export const useSaving = create<{ state: 'opening' | 'saved' | 'saving' | 'failed' | 'elsewhere' }>(() => ({
  state: 'opening',
}));

let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> = Promise.resolve();

const LOCK = 'reweave-project';
const PATIENCE_MS = 2500;

/**
 * From now on every change of the project or the view is written to the browser's storage shortly after it was made. Only one
 * tab writes: another waits its turn and says so, since they would overwrite each other's project.
 */
export function startSaving(): void {
  if (!navigator.locks) {
    begin();
    return;
  }
  const warn = setTimeout(async () => {
    // A busy page may be told late that it is its turn: only a request that still waits means another tab.
    const { pending } = await navigator.locks.query();
    if (useSaving.getState().state !== 'opening' || !pending?.some(({ name }) => name === LOCK)) return;
    useSaving.setState({ state: 'elsewhere' });
    tellLasting('project.elsewhere');
  }, PATIENCE_MS);
  void navigator.locks.request(LOCK, () => {
    clearTimeout(warn);
    begin();
    return new Promise(() => {});
  });
}

function begin(): void {
  useProject.subscribe(soon);
  useView.subscribe(soon);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && useSaving.getState().state === 'saving') save();
  });
  soon();
}

function soon(): void {
  if (isTryingOut()) return;
  useSaving.setState({ state: 'saving' });
  clearTimeout(timer);
  timer = setTimeout(save, WAIT_MS);
}

function save(): void {
  clearTimeout(timer);
  const { layerData } = useProject.getState();
  const { document, view } = whatToKeep();
  writing = writing
    .then(() => writeSaved({ document, layerData, view }))
    .then(
      () => {
        const now = whatToKeep();
        const current = now.document === document && now.view === view;
        if (current) useSaving.setState({ state: 'saved' });
      },
      (error: unknown) => {
        if (useSaving.getState().state !== 'failed') tellProblem(error);
        useSaving.setState({ state: 'failed' });
      },
    );
}
