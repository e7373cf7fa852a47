import { documentToKeep, takeBack, tryOut } from './store.ts';
import { look, useView, type View } from './view.ts';

let viewBefore: View | null = null;

/** From now on project and view are shown otherwise without being changed: see tryOut. */
export function beginTrial(): void {
  viewBefore ??= useView.getState();
  tryOut();
}

/** Project and view are again what they were. */
export function endTrial(): void {
  const view = viewBefore;
  viewBefore = null;
  takeBack();
  if (view) look(view);
}

/** What a save keeps: the project and the view without what is only tried out. */
export function whatToKeep() {
  return { document: documentToKeep(), view: viewBefore ?? useView.getState() };
}
