import { useEffect } from 'react';
import { listen, useListening } from '../project/listening.ts';
import { setPicking, usePicking } from '../project/picking.ts';
import { saveProjectFile } from '../project/projectFile.ts';
import { redo, undo, useProject } from '../project/store.ts';
import { look, useView } from '../project/view.ts';

/** Radio buttons and switches are inputs too, but nothing is typed into them that an undo could mean. */
const TYPED_INTO = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable]';

/** Keys that work everywhere but where they are `on` no more (a kiosk): undo, redo, and Escape to let go of the selected parcel. */
export function useKeys(on = true): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest(TYPED_INTO);
      if (event.key === 'Escape' && usePicking.getState().picking) {
        setPicking(false);
        return;
      }
      if (event.key === 'Escape' && useListening.getState().placing) {
        listen({ placing: null });
        return;
      }
      if (
        event.key === 'Escape' &&
        !typing &&
        useView.getState().selected !== null &&
        !event.defaultPrevented
      ) {
        look({ selected: null });
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || typing) return;
      const key = event.key.toLowerCase();
      if (key === 's' && !event.shiftKey && useProject.getState().document.layers.length > 0) {
        void saveProjectFile();
      } else if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [on]);
}
