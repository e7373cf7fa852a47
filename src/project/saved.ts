import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type PackedComments, packComments, unpackComments } from '../../workers/consult/comments/packed.ts';
import type { Field } from '../../workers/model/columns.ts';
import type { Comment } from '../../workers/model/comments.ts';
import { documentSchema, type ProjectDocument } from '../../workers/model/document.ts';
import type { Layer } from '../../workers/model/layers.ts';
import { breathe } from './breathe.ts';
import { type View, viewSchema } from './view.ts';

/** A layer as kept: its fields lie beside it one by one, so that no single write holds the screen up. */
type KeptLayer = Omit<Layer, 'fields'> & { fieldCount: number };

interface Shelf extends DBSchema {
  layers: { key: string; value: KeptLayer };
  /** By layer id and place. */
  fields: { key: [string, number]; value: Field };
  /** The comments of the document lie beside it, packed. */
  project: {
    key: 'open' | 'unreadable';
    value: { document: unknown; view: unknown; comments?: PackedComments };
  };
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
  const document = documentSchema.parse(await withComments(record.document, record.comments));
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
  // Before the transaction, which ends by itself where anything else is waited for.
  const comments = await packedComments(project.document.consultation.comments);
  const consultation = { ...project.document.consultation, comments: [] };
  const document = { ...project.document, consultation };
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
  await transaction.objectStore('project').put({ document, view: project.view, comments }, 'open');
  await transaction.done;
}

let written: { comments: Comment[]; packed: PackedComments } = { comments: [], packed: [] };

/** Packed again only where they were changed since the last time. */
async function packedComments(comments: Comment[]): Promise<PackedComments> {
  if (written.comments !== comments)
    written = { comments, packed: await packComments(comments, breathe, written) };
  return written.packed;
}

/** A kept document with the comments that lie beside it; those of older projects lie in it. */
async function withComments(document: unknown, packed: PackedComments | undefined): Promise<unknown> {
  if (!packed || packed.length === 0) return document;
  const kept = document as { consultation: object };
  const comments = await unpackComments(packed, breathe);
  return { ...kept, consultation: { ...kept.consultation, comments } };
}

function fieldsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}
