import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Layer } from '../../workers/model/layers.ts';
import { documentSchema, type ProjectDocument } from './document.ts';
import { type View, viewSchema } from './view.ts';

interface Shelf extends DBSchema {
  layers: { key: string; value: Layer };
  project: { key: 'open'; value: { document: unknown; view: unknown } };
}

let shelf: Promise<IDBPDatabase<Shelf>> | undefined;

function open(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>('reweave', 1, {
    upgrade(db) {
      db.createObjectStore('layers');
      db.createObjectStore('project');
    },
  });
  return shelf;
}

export interface SavedProject {
  document: ProjectDocument;
  layerData: ReadonlyMap<string, Layer>;
  view: View | null;
}

/** The project as it was left; null where none was; throws where what is there cannot be read. */
export async function readSaved(): Promise<SavedProject | null> {
  const db = await open();
  const record = await db.get('project', 'open');
  if (!record) return null;
  const document = documentSchema.parse(record.document);
  const layerData = new Map<string, Layer>();
  for (const { id } of document.layers) {
    const layer = await db.get('layers', id);
    if (!layer) throw new Error(`layer ${id} is missing`);
    layerData.set(id, layer);
  }
  const view = viewSchema.safeParse(record.view);
  return { document, layerData, view: view.success ? view.data : null };
}

/** Writes the document, the view and the layers that are not there yet, and forgets layers no longer used, in one transaction. */
export async function writeSaved(project: SavedProject): Promise<void> {
  const db = await open();
  const transaction = db.transaction(['layers', 'project'], 'readwrite');
  const layers = transaction.objectStore('layers');
  const kept = new Set(await layers.getAllKeys());
  const used = new Set(project.document.layers.map(({ id }) => id));
  await Promise.all([
    ...[...used].filter((id) => !kept.has(id)).map((id) => layers.put(project.layerData.get(id)!, id)),
    ...[...kept].filter((id) => !used.has(id)).map((id) => layers.delete(id)),
    transaction.objectStore('project').put({ document: project.document, view: project.view }, 'open'),
    transaction.done,
  ]);
}
