import type { z } from 'zod';
import { ReweaveError } from '../../model/errors.ts';
import {
  type IndicatorTree,
  indicatorTreeSchema,
  MEASURE_TYPES,
  MODEL_SCHEMA_VERSION,
} from '../../model/indicator-tree.ts';
import { checkModel } from './check.ts';

/**
 * An indicator model from the text of a JSON file of schema version 1 (data/models/shishan.json) or 2.
 * @throws model-not-json, model-version, model-wrong (naming the first place that is), model-unknown-key, and what checkModel throws
 */
export function parseModel(text: string): IndicatorTree {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ReweaveError('model-not-json', { got: quoted(text.trim()) });
  }
  const { schemaVersion = 1, ...rest } = isObject(data) ? data : {};
  if (schemaVersion !== 1 && schemaVersion !== MODEL_SCHEMA_VERSION) {
    throw new ReweaveError('model-version', { got: quoted(schemaVersion), expected: MODEL_SCHEMA_VERSION });
  }
  const read = indicatorTreeSchema.safeParse(isObject(data) ? rest : data);
  if (!read.success) throw errorOf(read.error.issues[0], data);
  return checkModel(read.data);
}

/** The text of a JSON file of the newest schema version; parseModel gives the same model back. */
export function serialiseModel(model: IndicatorTree): string {
  const withoutEmpty = (key: string, value: unknown) =>
    (key === 'criteria' || key === 'indicators') && Array.isArray(value) && value.length === 0
      ? undefined
      : value;
  return `${JSON.stringify({ schemaVersion: MODEL_SCHEMA_VERSION, ...model }, withoutEmpty, 2)}\n`;
}

type Issue = z.core.$ZodIssue;

function errorOf(issue: Issue, data: unknown): ReweaveError {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return new ReweaveError('model-unknown-key', { path, got: issue.keys.join(', ') });
  }
  const got = quoted(issue.path.reduce<unknown>((value, key) => (value as never)?.[key], data));
  return new ReweaveError('model-wrong', { path, got, ...expectedBy(issue) });
}

const TYPES: Record<string, { expected: string; expectedZh: string }> = {
  string: { expected: 'a text', expectedZh: '文本' },
  number: { expected: 'a number', expectedZh: '数字' },
  object: { expected: 'an object', expectedZh: '对象' },
  array: { expected: 'a list', expectedZh: '列表' },
  tuple: { expected: 'a list of 4 numbers', expectedZh: '4 个数字的列表' },
};

function expectedBy(issue: Issue): { expected: string; expectedZh: string } {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? same(issue.expected);
    case 'invalid_value':
      return same(issue.values.map((value) => JSON.stringify(value)).join(' | '));
    case 'too_small':
      return issue.origin === 'number'
        ? same(`${issue.inclusive ? '≥' : '>'} ${issue.minimum}`)
        : { expected: 'something', expectedZh: '内容' };
    case 'too_big':
      return issue.origin === 'number' ? same(`≤ ${issue.maximum}`) : TYPES.tuple;
    case 'invalid_union':
      return expectedByUnion(issue.path);
    default:
      return { expected: issue.message, expectedZh: issue.message };
  }
}

function expectedByUnion(path: PropertyKey[]): { expected: string; expectedZh: string } {
  const last = path[path.length - 1];
  if (last === 'type') return same(MEASURE_TYPES.join(' | '));
  if (last === 'breaks') return same('natural | equal | quantile | { upper: [4] }');
  return same('areaM2 | floorAreaM2 | people | households | yearBuilt | greenM2 | { field }');
}

function same(expected: string): { expected: string; expectedZh: string } {
  return { expected, expectedZh: expected };
}

/** criteria[0].indicators[2].measure.type */
function pathOf(path: PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? 'JSON' : text.replace(/^\./, '');
}

function quoted(value: unknown): string {
  const text = value === undefined ? '∅' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
