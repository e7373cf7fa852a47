import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Field } from '../../workers/model/columns.ts';
import { documentSchema, type ProjectDocument } from '../../workers/model/document.ts';
import type { Layer } from '../../workers/model/layers.ts';
import { type View, viewSchema } from './view.ts';

/** A layer as kept: its fields lie beside it one by one, so that no single write holds the screen up. */
type KeptLayer = Omit<Layer, 'fields'> & { fieldCount: number };

interface Shelf extends DBSchema {
  layers: { key: string; value: KeptLayer };
  /** By layer id and place. */
  fields: { key: [string, number]; value: Field };
  project: { key: 'open' | 'unreadable'; value: { document: unknown; view: unknown } };
}

let shelf: Promise<IDBPDatabase<Shelf>> | undefined;

function open(): Promise<IDBPDatabase<Shelf>> {
  shelf ??= openDB<Shelf>('reweave', 1, {
    upgrade(db) {
      db.createObjectStore('layers');
      db.createObjectStore('fields');
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
    const kept = await db.get('layers', id);
    const fields = await db.getAll('fields', fieldsOf(id));
    if (!kept || fields.length !== kept.fieldCount) throw new Error(`layer ${id} is missing`);
    const { fieldCount: _, ...layer } = kept;
    if (!isWhole(layer)) throw new Error(`layer ${id} is damaged`);
    layerData.set(id, { ...layer, fields });
  }
  const view = viewSchema.safeParse(record.view);
  return { document, layerData, view: view.success ? view.data : null };
}

function isWhole({ geometry, passport, bounds }: Omit<Layer, 'fields'>): boolean {
  return (
    geometry?.lonLat instanceof Float64Array && typeof passport?.file === 'string' && Array.isArray(bounds)
  );
}

/** Puts a project that cannot be read aside, so that the next one does not overwrite it. */
export async function setAside(): Promise<void> {
  const db = await open();
  const record = await db.get('project', 'open');
  if (record) await db.put('project', record, 'unreadable');
}

/** Writes the document, the view and the layers that are not there yet, and forgets layers no longer used, in one transaction. */
export async function writeSaved(project: SavedProject): Promise<void> {
  const db = await open();
  const transaction = db.transaction(['layers', 'fields', 'project'], 'readwrite');
  const layers = transaction.objectStore('layers');
  const fieldStore = transaction.objectStore('fields');
  const kept = new Set(await layers.getAllKeys());
  const used = new Set(project.document.layers.map(({ id }) => id));
  for (const id of used) {
    if (kept.has(id)) continue;
    const { fields, ...layer } = project.layerData.get(id)!;
    for (const [place, field] of fields.entries()) await fieldStore.put(field, [id, place]);
    await layers.put({ ...layer, fieldCount: fields.length }, id);
  }
  for (const id of kept) {
    if (used.has(id)) continue;
    await layers.delete(id);
    await fieldStore.delete(fieldsOf(id));
  }
  await transaction.objectStore('project').put({ document: project.document, view: project.view }, 'open');
  await transaction.done;
}

function fieldsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}
