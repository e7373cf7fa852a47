import { temporal } from 'zundo';
import { create, useStore } from 'zustand';
import { emptyDocument, type ProjectDocument } from '../../workers/model/document.ts';
import type { Layer } from '../../workers/model/layers.ts';

/** The one store of the open project. Layer data is kept by id, also of layers that an undo could bring back. */
interface ProjectState {
  document: ProjectDocument;
  layerData: ReadonlyMap<string, Layer>;
  /** How many projects have been opened on this page: tells one from the next. */
  opened: number;
}

export const useProject = create<ProjectState>()(
  temporal((): ProjectState => ({ document: emptyDocument('own'), layerData: new Map(), opened: 0 }), {
    partialize: ({ document }) => ({ document }),
    equality: (past, now) => past.document === now.document,
    limit: 200,
  }),
);

/** Changes the document; every call is one step of undo. */
export function edit(change: (document: ProjectDocument) => ProjectDocument): void {
  useProject.setState(({ document }) => ({ document: change(document) }));
}

/** Changes what follows from the last step, such as a plan that was found for new limits: it is undone together with that step. */
export function amend(change: (document: ProjectDocument) => ProjectDocument): void {
  const history = useProject.temporal.getState();
  const wasTracking = history.isTracking;
  history.pause();
  edit(change);
  if (wasTracking) history.resume();
}

let strokeOpen = false;

/** Whether a slider is moving. Whoever listens to `useProject.temporal` is told when it comes to rest. */
export const isStrokeOpen = () => strokeOpen;

/** Changes the document while a slider moves: all moves of a stroke, until `endStroke`, are one step of undo. */
export function editInStroke(change: (document: ProjectDocument) => ProjectDocument): void {
  const isFirst = !strokeOpen;
  strokeOpen = true;
  edit(change);
  if (isFirst) useProject.temporal.getState().pause();
}

export function endStroke(): void {
  strokeOpen = false;
  if (!before) useProject.temporal.getState().resume();
}

/** The document as it was when something was begun to be tried out; null where nothing is. */
let before: ProjectDocument | null = null;

/** Until `takeBack` changes are tried out: they leave no step of undo and are not saved. */
export function tryOut(): void {
  if (before) return;
  endStroke();
  useProject.temporal.getState().pause();
  before = useProject.getState().document;
}

/** Takes back whatever was tried out: the document is the one that it was before. */
export function takeBack(): void {
  if (!before) return;
  const document = before;
  before = null;
  useProject.setState({ document });
  endStroke();
}

/** The document without what is only tried out. */
export const documentToKeep = (): ProjectDocument => before ?? useProject.getState().document;
export const isTryingOut = (): boolean => before !== null;

/** Opens another project: what was undone before cannot be undone into it. */
export function openProject(document: ProjectDocument, layerData: ReadonlyMap<string, Layer>): void {
  endStroke();
  if (before) before = document;
  useProject.setState(({ opened }) => ({ document, layerData, opened: opened + 1 }));
  useProject.temporal.getState().clear();
}

export function undo(): void {
  if (!before) useProject.temporal.getState().undo();
}

export function redo(): void {
  if (!before) useProject.temporal.getState().redo();
}

export function useHistory(): { canUndo: boolean; canRedo: boolean } {
  const canUndo = useStore(useProject.temporal, (history) => history.pastStates.length > 0);
  const canRedo = useStore(useProject.temporal, (history) => history.futureStates.length > 0);
  return { canUndo, canRedo };
}
