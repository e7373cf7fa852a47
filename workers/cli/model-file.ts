import { parseModel } from '../appraisal/own-models/file.ts';
import type { IndicatorTree } from '../model/indicator-tree.ts';
import { readText } from './files.ts';

const PRESET = /^[a-z][\w-]*$/;

/** An indicator model: one that comes with the product, by its name, or a file. @throws as readText and parseModel */
export async function readModel(nameOrPath: string): Promise<IndicatorTree> {
  const path = PRESET.test(nameOrPath)
    ? new URL(`../../data/models/${nameOrPath}.json`, import.meta.url).pathname
    : nameOrPath;
  return parseModel(await readText(path));
}
