import { useEffect } from 'react';
import { saveProjectFile } from '../project/projectFile.ts';
import { redo, undo, useProject } from '../project/store.ts';
import { look, useView } from '../project/view.ts';

/** Keys that work everywhere: undo, redo, and Escape to let go of the selected parcel. */
export function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]');
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
  }, []);
}
