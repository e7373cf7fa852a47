import { describe, expect, test } from 'vitest';
import { importsOf, sourcesUnder } from './sources.ts';

/** "file → import" for every import of a folder that is not allowed. */
function against(folder: string, isAllowed: (target: string, from: string) => boolean): string[] {
  return sourcesUnder(folder).flatMap((file) =>
    importsOf(file)
      .filter((target) => !isAllowed(target, file.path))
      .map((target) => `${file.path} → ${target}`),
  );
}

const ENGINE_PACKAGES = [
  'd3-contour',
  'comlink',
  'docx',
  'earcut',
  'fflate',
  'flatbush',
  'highs',
  'proj4',
  'read-excel-file/universal',
  'write-excel-file/universal',
  'zod',
];

describe('arrows of the architecture', () => {
  test('imports are seen: the worker lists functions, the model parses with zod, the app takes the engine’s types', () => {
    const seen = [...sourcesUnder('workers'), ...sourcesUnder('src')].flatMap((file) =>
      importsOf(file).map((target) => `${file.path} → ${target}`),
    );
    expect(seen).toContain('workers/engine.worker.ts → workers/network/access.ts');
    expect(seen).toContain('workers/model/indicators.ts → zod');
    expect(seen).toContain('src/project/engine/browser.ts → workers/engine.worker.ts');
    expect(seen).toContain('src/project/engine/engine.ts → workers/engine.worker.ts');
  });

  test('the engine takes nothing from the app, and no package that draws', () => {
    const allowed = (target: string, from: string) =>
      target.startsWith('workers/') ||
      ENGINE_PACKAGES.includes(target) ||
      (target.startsWith('node:') && from.startsWith('workers/cli/'));
    expect(against('workers', allowed)).toEqual([]);
  });

  test('kernels do not know the terminal: only the terminal takes its own files', () => {
    const allowed = (target: string, from: string) =>
      !target.startsWith('workers/cli/') || from.startsWith('workers/cli/');
    expect([...against('workers', allowed), ...against('src', allowed)]).toEqual([]);
  });

  test('the model takes nothing from the rest of the engine, and only zod and proj4 from outside', () => {
    const allowed = (target: string) =>
      target.startsWith('workers/model/') || ['zod', 'proj4'].includes(target);
    expect(against('workers/model', allowed)).toEqual([]);
  });

  test('kernels do not know that they run in a worker: only the worker itself takes serve.ts, and only that comlink', () => {
    const allowed = (target: string, from: string) =>
      target === 'workers/serve.ts'
        ? from === 'workers/engine.worker.ts'
        : target !== 'comlink' || from === 'workers/serve.ts';
    expect(against('workers', allowed)).toEqual([]);
  });

  test('the app takes nothing from tests and scripts, and of the data only models, sheets and the demos', () => {
    const allowed = (target: string) =>
      !/^(?:test|scripts|data)\//.test(target) ||
      /^data\/(?:models|sheets)\/.*\.json$|^data\/(?:demo|city)\/.*\.geojson\?url$/.test(target);
    expect(against('src', allowed)).toEqual([]);
  });
});
