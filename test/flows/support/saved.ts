import type { Page } from '@playwright/test';
import type { View } from '../../../src/project/view.ts';
import type { ProjectDocument } from '../../../workers/model/document.ts';

interface Saved {
  document: ProjectDocument;
  view: View;
  layers: number;
}

/** What the browser's storage holds of the open project. Only once the app has opened it. */
export function savedProject(page: Page): Promise<Saved> {
  return page.evaluate(
    () =>
      new Promise<Saved>((resolve, reject) => {
        const opening = indexedDB.open('reweave');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction(['project', 'layers']);
          const project = reading.objectStore('project').get('open');
          const layers = reading.objectStore('layers').count();
          reading.oncomplete = () => {
            db.close();
            resolve({ ...project.result, layers: layers.result });
          };
        };
      }),
  );
}
