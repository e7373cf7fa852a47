import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '../../workers/intake/open-file.ts';
import { emptyDocument } from '../../workers/model/document.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Layer } from '../../workers/model/layers.ts';
import { type ProjectFile, readProject, writeProject } from '../../workers/project-file/project-file.ts';

const ctx = quietContext();
const named = (blob: Blob, name = 'work.reweave') => Object.assign(blob, { name }) as Blob & { name: string };
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

let project: ProjectFile;
let blob: Blob;

beforeAll(async () => {
  const layers: Layer[] = [];
  const uses = [];
  for (const role of ['parcels', 'facilities', 'streets', 'boundary']) {
    const file = named(new Blob([readFileSync(`data/demo/${role}.geojson`)]), `${role}.geojson`);
    const { layer, guess } = await openFile(file, ctx);
    layers.push(layer);
    uses.push({ id: layer.id, mapping: guess });
  }
  project = { document: { ...emptyDocument('own'), layers: uses }, view: { lens: 'score:total' }, layers };
  blob = await writeProject(project, ctx);
});

async function changed(
  change: (parts: Record<string, Uint8Array>) => void,
): Promise<Blob & { name: string }> {
  const parts: Record<string, Uint8Array> = unzipSync(await bytesOf(blob));
  change(parts);
  return named(new Blob([zipSync(parts)]));
}

describe('a project file', () => {
  it('brings back every decision and every column bit for bit', async () => {
    const read = await readProject(named(blob), ctx);
    expect(read).toEqual(project);
  });

  it('has the same bytes for the same project', async () => {
    expect(await bytesOf(await writeProject(project, ctx))).toEqual(await bytesOf(blob));
  });

  it('leaves out layers that the project no longer uses', async () => {
    const fewer = {
      ...project,
      document: { ...project.document, layers: project.document.layers.slice(0, 1) },
    };
    const read = await readProject(named(await writeProject(fewer, ctx)), ctx);
    expect(read.layers.map(({ id }) => id)).toEqual([project.layers[0].id]);
  });

  it('says what a person can read in it: format, version and decisions', async () => {
    const manifest = JSON.parse(strFromU8(unzipSync(await bytesOf(blob))['project.json']));
    expect(manifest).toMatchObject({ format: 'reweave', version: 1, document: { origin: 'own' } });
  });

  it('is refused with one sentence where it is something else, newer or damaged', async () => {
    const refused = (file: Blob & { name: string }) => readProject(file, ctx).catch((error) => error.code);
    expect(await refused(named(new Blob(['{"type":"FeatureCollection"}'])))).toBe('project-not-one');
    expect(await refused(named(new Blob([zipSync({ 'a.txt': strToU8('a') })])))).toBe('project-not-one');
    const whole = await bytesOf(blob);
    expect(await refused(named(new Blob([whole.slice(0, whole.length / 2)])))).toBe('project-damaged');
    const newer = await changed((parts) => {
      const text = strFromU8(parts['project.json']).replace('"version": 1', '"version": 99');
      parts['project.json'] = strToU8(text);
    });
    expect(await refused(newer)).toBe('project-newer');
    const { id } = project.layers[0];
    expect(await refused(await changed((parts) => delete parts[`layers/${id}.bin`]))).toBe('project-damaged');
    expect(
      await refused(
        await changed((parts) => {
          parts[`layers/${id}.bin`] = parts[`layers/${id}.bin`].slice(0, 64);
        }),
      ),
    ).toBe('project-damaged');
    expect(
      await refused(
        await changed((parts) => {
          const layer = JSON.parse(strFromU8(parts[`layers/${id}.json`]));
          layer.fields[0].column.dictionary = [];
          parts[`layers/${id}.json`] = strToU8(JSON.stringify(layer));
        }),
      ),
    ).toBe('project-damaged');
    expect(
      await refused(
        await changed((parts) => {
          const text = strFromU8(parts['project.json']).replace('"speedKmh": 4.8', '"speedKmh": -1');
          parts['project.json'] = strToU8(text);
        }),
      ),
    ).toBe('project-damaged');
  });
});
