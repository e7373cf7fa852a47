import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { documentSchema, type ProjectDocument } from '../model/document.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import type { Layer } from '../model/layers.ts';
import { isLayer } from './check-layer.ts';
import { pack, unpack } from './pack.ts';

/** The version that is written; a file of a newer one is refused. */
const PROJECT_FILE_VERSION = 1;

/** In local fields, as ZIP keeps it: the earliest that it can. */
const NO_TIME = new Date(1980, 0, 1);

const MANIFEST = 'project.json';

const manifestSchema = z.object({
  format: z.literal('reweave'),
  version: z.number().int().positive(),
  layers: z.array(z.string().regex(/^[\w-]+$/)),
  document: z.unknown(),
  /** How the project was looked at; whoever shows it checks it. */
  view: z.unknown(),
});

/** All that a `.reweave` file holds: what was decided, and the layers it was decided about. */
export interface ProjectFile {
  document: ProjectDocument;
  view?: unknown;
  layers: Layer[];
}

/**
 * A project as a `.reweave` file: a ZIP with `project.json` (format, version, document, view; readable by people) and, per layer,
 * `layers/<id>.json` (its description) and `layers/<id>.bin` (its columns, bit for bit). No clock in it: the same project gives the same bytes.
 */
export async function writeProject(project: ProjectFile, ctx: JobContext): Promise<Blob> {
  const used = new Set(project.document.layers.map(({ id }) => id));
  const layers = project.layers.filter(({ id }) => used.has(id));
  const files: Zippable = {};
  const manifest = {
    format: 'reweave',
    version: PROJECT_FILE_VERSION,
    layers: layers.map(({ id }) => id),
    document: project.document,
    view: project.view,
  };
  files[MANIFEST] = strToU8(`${JSON.stringify(manifest, null, 1)}\n`);
  for (const [done, layer] of layers.entries()) {
    const { json, bytes } = pack(layer);
    files[`layers/${layer.id}.json`] = strToU8(json);
    files[`layers/${layer.id}.bin`] = bytes;
    ctx.progress('packing', done + 1, layers.length);
    await ctx.pause();
  }
  const bytes = zipSync(files, { level: 6, mtime: NO_TIME });
  await ctx.pause();
  return new Blob([bytes], { type: 'application/zip' });
}

/**
 * Reads a `.reweave` file.
 * Throws `project-not-one` (another kind of file), `project-newer`, `project-damaged` (a part is missing or does not fit).
 */
export async function readProject(file: Blob & { name: string }, ctx: JobContext): Promise<ProjectFile> {
  const parts = await unzipped(file);
  await ctx.pause();
  const manifest = manifestOf(parts, file.name);
  const layers: Layer[] = [];
  for (const [done, id] of manifest.layers.entries()) {
    layers.push(layerOf(parts, id, file.name));
    ctx.progress('unpacking', done + 1, manifest.layers.length);
    await ctx.pause();
  }
  const document = documentSchema.safeParse(manifest.document);
  if (!document.success) throw damaged(file.name, document.error.issues[0]?.path.join('.') || 'document');
  const known = new Set(manifest.layers);
  for (const { id } of document.data.layers) if (!known.has(id)) throw damaged(file.name, `layers/${id}`);
  return { document: document.data, view: manifest.view, layers };
}

async function unzipped(file: Blob & { name: string }): Promise<Unzipped> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ReweaveError('project-not-one', { file: file.name });
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw damaged(file.name, `ZIP (${(error as Error).message})`);
  }
}

function manifestOf(parts: Unzipped, file: string): z.infer<typeof manifestSchema> {
  const text = parts[MANIFEST];
  if (text === undefined) throw new ReweaveError('project-not-one', { file });
  let json: unknown;
  try {
    json = JSON.parse(strFromU8(text));
  } catch {
    throw damaged(file, MANIFEST);
  }
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw damaged(file, `${MANIFEST} ${manifest.error.issues[0]?.path.join('.')}`);
  if (manifest.data.version > PROJECT_FILE_VERSION)
    throw new ReweaveError('project-newer', {
      file,
      got: manifest.data.version,
      expected: PROJECT_FILE_VERSION,
    });
  return manifest.data;
}

function layerOf(parts: Unzipped, id: string, file: string): Layer {
  const json = parts[`layers/${id}.json`];
  const bytes = parts[`layers/${id}.bin`];
  if (json === undefined || bytes === undefined) throw damaged(file, `layers/${id}`);
  let layer: unknown;
  try {
    layer = unpack({ json: strFromU8(json), bytes: bytes as Uint8Array<ArrayBuffer> });
  } catch {
    throw damaged(file, `layers/${id}`);
  }
  if (!isLayer(layer) || layer.id !== id) throw damaged(file, `layers/${id}`);
  return layer;
}

function damaged(file: string, part: string): ReweaveError {
  return new ReweaveError('project-damaged', { file, part });
}
