import { z } from 'zod';
import type { JudgementMatrix, PersonalJudgements } from '../model/weighting.ts';
import { judgementValue } from '../weighting/judgement-value.ts';
import { readJson } from './json-file.ts';

/** 3, "1/3", or null where the pair was not judged. What can be judged at all is up to the kernel. */
const entry = z.union([
  z.number(),
  z.null(),
  z.string().transform((written, { addIssue }) => {
    const value = judgementValue(written);
    if (value !== 'wrong' && value !== 'date') return value;
    addIssue(`got "${written}", expected a number, a fraction such as "1/3", or null`);
    return z.NEVER;
  }),
]);
const matrix = z.array(z.array(entry));
const person = z.object({ matrix, weight: z.number().optional() });

const judgements = z.union([
  matrix.transform((rows) => ({ matrix: rows })),
  z.object({ matrix }),
  z.object({ people: z.array(person) }),
]);

/** @throws as readJson */
export function readJudgements(
  path: string,
): Promise<{ matrix: JudgementMatrix } | { people: PersonalJudgements[] }> {
  return readJson(path, judgements, 'rows of judgements');
}
