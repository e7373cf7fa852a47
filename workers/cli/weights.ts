import { RANDOM_INDICES } from '../model/weighting.ts';
import { judgeTogether } from '../weighting/group.ts';
import { judge } from '../weighting/judge.ts';
import { checkComparable } from '../weighting/matrix.ts';
import type { Command } from './command.ts';
import { readJudgements } from './judgements.ts';

const METHODS = ['eigen', 'geometric'] as const;

export const weightsCommand: Command = {
  name: 'weights',
  summary: 'Weights and consistency of pairwise comparisons (AHP), of one person or several.',
  options: {
    matrix: { value: 'F.json', what: 'the judgements, see below', required: true },
    method: { value: METHODS.join('|'), what: 'which weights are `weights`; eigen unless given' },
    'random-index': {
      value: RANDOM_INDICES.join('|'),
      what: 'table for the consistency ratio; saaty unless given',
    },
  },
  tells: `The file holds rows of numbers (3 or "1/3", null where a pair was not judged), or {"matrix": rows}, or for a group
{"people": [{"matrix": rows, "weight": 1}, …]}, whose judgements are taken together by geometric means.
JSON: weights (sum 1), eigenvector, geometricMean, lambdaMax, ci, cr, consistent (cr at most 0.1), unknown (pairs not judged), worst
(where not consistent the one judgement to change: row and column from 0, value, suggestion, crAfter; else null); of a group also
matrix and people (cr and weights of each; null where that person's judgements do not join all entries).`,
  async run(args) {
    const method = args.choice('method', METHODS);
    const table = args.choice('random-index', RANDOM_INDICES);
    const read = await readJudgements(args.text('matrix')!);
    const group = 'people' in read ? judgeTogether(read.people, table) : null;
    if ('matrix' in read) checkComparable(read.matrix);
    const { eigenvector, geometricMean, ...consistency } =
      'people' in read ? group!.judgement : judge(read.matrix, table);
    const pick = (weights: { eigenvector: number[]; geometricMean: number[] }) =>
      method === 'eigen' ? weights.eigenvector : weights.geometricMean;
    return {
      weights: pick({ eigenvector, geometricMean }),
      method,
      eigenvector,
      geometricMean,
      ...consistency,
      ...(group && {
        matrix: group.matrix,
        people: group.people.map((person) => person && { weights: pick(person), cr: person.cr }),
      }),
    };
  },
};
