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
            const { document, view, comments = [] } = project.result;
            // They lie beside the document, some hundreds in a text.
            const told = comments.flatMap((slice: string) => JSON.parse(slice));
            const consultation = { ...document.consultation };
            if (told.length > 0) consultation.comments = told;
            resolve({ document: { ...document, consultation }, view, layers: layers.result });
          };
        };
      }),
  );
}
