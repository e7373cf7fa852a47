import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTogether } from '../../workers/weighting/group.ts';
import { judge } from '../../workers/weighting/judge.ts';
import { ratioMatrix, setJudgement } from '../../workers/weighting/matrix.ts';
import { randomFrom } from '../density/reference.ts';
import { matrixOf, randomMatrix } from './samples.ts';

describe('judging together', () => {
  it('combines by the geometric mean: 2 and 8 make 4, and with a weight of 3 on the 8 it is 4 · √2', () => {
    const [two, eight] = [matrixOf(2, [2]), matrixOf(2, [8])];
    expect(judgeTogether([{ matrix: two }, { matrix: eight }]).matrix[0][1]).toBeCloseTo(4, 12);
    const { matrix, judgement } = judgeTogether([{ matrix: two }, { matrix: eight, weight: 3 }]);
    expect(matrix[0][1]).toBeCloseTo(4 * Math.SQRT2, 12);
    expect(judgement.eigenvector[0]).toBeCloseTo((4 * Math.SQRT2) / (1 + 4 * Math.SQRT2), 12);
  });

  it('is reciprocal, does not depend on the order of people, and of one opinion keeps that opinion', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 2, max: 6 }),
        (seed, n, size) => {
          const random = randomFrom(seed);
          const people = Array.from({ length: size }, () => ({
            matrix: randomMatrix(n, 0, random),
            weight: random(),
          }));
          const { matrix } = judgeTogether(people);
          const turned = judgeTogether(people.toReversed()).matrix;
          matrix.forEach((row, i) => {
            row.forEach((v, j) => {
              expect(v! * matrix[j][i]!).toBeCloseTo(1, 12);
              expect(turned[i][j]! / v!).toBeCloseTo(1, 12);
            });
          });
          const same = judgeTogether(people.map(({ weight }) => ({ matrix: people[0].matrix, weight })));
          same.matrix.forEach((row, i) => {
            row.forEach((v, j) => {
              expect(v! / people[0].matrix[i][j]!).toBeCloseTo(1, 12);
            });
          });
        },
      ),
      { seed: 2, numRuns: 40 },
    );
  });

  it('row geometric means of the group are the geometric mean of everybody’s weights', () => {
    const random = randomFrom(11);
    const people = Array.from({ length: 4 }, () => ({ matrix: randomMatrix(5, 0, random) }));
    const { judgement, people: own } = judgeTogether(people);
    const products = judgement.geometricMean.map((_, i) =>
      own.reduce((product, person) => product * person!.geometricMean[i] ** (1 / 4), 1),
    );
    const sum = products.reduce((a, b) => a + b, 0);
    judgement.geometricMean.forEach((weight, i) => {
      expect(weight).toBeCloseTo(products[i] / sum, 12);
    });
  });

  it('lists each person’s consistency, and takes for a pair only those who judged it', () => {
    const wild = matrixOf(3, [9, 1 / 9, 9]);
    const calm = ratioMatrix([4, 2, 1]);
    const partial = setJudgement(setJudgement(calm, 0, 1, null), 0, 2, null);
    const { matrix, people, judgedBy } = judgeTogether([
      { matrix: wild },
      { matrix: calm },
      { matrix: partial },
    ]);
    expect(people.map((person) => person?.consistent ?? null)).toEqual([false, true, null]);
    expect(people[0]!.cr).toBe(judge(wild).cr);
    expect(judgedBy[0]).toEqual([3, 2, 2]);
    expect(judgedBy[1][2]).toBe(3);
    expect(matrix[0][1]).toBeCloseTo(Math.sqrt(9 * 2), 12);
    expect(matrix[1][2]).toBeCloseTo((9 * 2 * 2) ** (1 / 3), 12);
  });

  it('refuses no people, weights that cannot be, sizes that differ, and names the person whose entry is wrong', () => {
    const matrix = ratioMatrix([1, 2]);
    expect(() => judgeTogether([{ matrix: [[1]] }])).toThrow('Person 1: Got one row of judgements');
    expect(() => judgeTogether([])).toThrow('Got no judgement matrices');
    expect(() => judgeTogether([{ matrix, weight: -1 }])).toThrow('Got weight -1 for person 1');
    expect(() => judgeTogether([{ matrix }, { matrix, weight: Number.NaN }])).toThrow('for person 2');
    expect(() => judgeTogether([{ matrix, weight: 0 }])).toThrow('above 0 for someone');
    expect(() => judgeTogether([{ matrix }, { matrix: ratioMatrix([1, 2, 3]) }])).toThrow(
      'Person 2: Got 3 entries',
    );
    expect(() =>
      judgeTogether([
        { matrix },
        {
          matrix: [
            [1, 0],
            [1, 1],
          ],
        },
      ]),
    ).toThrow('Person 2: Got 0 in row 1, column 2');
  });
});
