import { type IndicatorModel, indicatorModelSchema } from '../model/indicators.ts';
import { readJson } from './json-file.ts';

const PRESET = /^[a-z][\w-]*$/;

/** An indicator model: one that comes with the product, by its name, or a file. @throws as readJson */
export function readModel(nameOrPath: string): Promise<IndicatorModel> {
  const path = PRESET.test(nameOrPath)
    ? new URL(`../../data/models/${nameOrPath}.json`, import.meta.url).pathname
    : nameOrPath;
  return readJson(path, indicatorModelSchema, 'an indicator model');
}
