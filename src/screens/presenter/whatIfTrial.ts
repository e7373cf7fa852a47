import type { ProjectDocument } from '../../../workers/model/document.ts';
import { forgetSearch } from '../../project/planSearch.ts';
import { edit, endStroke, useProject } from '../../project/store.ts';
import { look } from '../../project/view.ts';
import { usePresenting } from './presenting.ts';

let shown: ProjectDocument | null = null;

/** Lets the hall try things out on what is shown: the plan comes on the map. */
export function beginWhatIf(): void {
  if (shown) return;
  shown = useProject.getState().document;
  look({ lens: 'plan:action', surface: null, streets: 'plain', planYear: null });
  usePresenting.setState({ whatIf: true, black: false });
}

/** Goes back to what was shown before: scenarios, plan and search as they were. */
export function endWhatIf(): void {
  if (!shown) return;
  const document = shown;
  shown = null;
  endStroke();
  forgetSearch();
  edit(() => document);
  usePresenting.setState({ whatIf: false });
}
