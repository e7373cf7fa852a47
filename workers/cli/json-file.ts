import type { z } from 'zod';
import { ReweaveError } from '../model/errors.ts';
import { readText } from './files.ts';

/** A small JSON file of a known shape. @throws as readText; json-broken; json-shape with the first place that does not fit */
export async function readJson<T>(path: string, shape: z.ZodType<T>, expected: string): Promise<T> {
  const text = await readText(path);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    throw new ReweaveError('json-broken', { file: path, got, expected });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const { at, got } = deepest(parsed.error.issues);
  throw new ReweaveError('json-shape', { file: path, at: at || 'the top', got });
}

interface Fault {
  at: string;
  got: string;
  /** Rises with how far the file fits, and where a sentence was written for the fault. */
  told: number;
}

/** Of the alternatives of a union the one that fits furthest into the file tells what is wrong. */
function deepest([first]: z.core.$ZodIssue[], before: PropertyKey[] = []): Fault {
  const path = [...before, ...first.path];
  const alternatives = first.code === 'invalid_union' ? first.errors.filter((one) => one.length > 0) : [];
  const told = 2 * path.length + (first.code === 'custom' ? 1 : 0);
  return alternatives
    .map((one) => deepest(one, path))
    .reduce((best, one) => (one.told > best.told ? one : best), {
      at: path.join('.'),
      got: first.message,
      told: alternatives.length > 0 ? -1 : told,
    });
}
