import { describe, expect, test } from 'vitest';
import { folderWith, told } from './terminal.ts';

/** model.md §3, after Saaty. */
const PUBLISHED = '[[1,3,5],["1/3",1,3],["1/5","1/3",1]]';

const matrixFile = (text: string) => folderWith({ 'm.json': text }).path('m.json');

describe('weights', () => {
  test('are the published ones: eigenvector .6370 .2583 .1047, λmax 3.0385, CR .033', async () => {
    const json = await told('weights', '--matrix', matrixFile(PUBLISHED));
    [0.637, 0.2583, 0.1047].forEach((weight, k) => {
      expect(json.weights[k]).toBeCloseTo(weight, 4);
    });
    expect(json.lambdaMax).toBeCloseTo(3.0385, 4);
    expect(json.ci).toBeCloseTo((3.0385 - 3) / 2, 4);
    expect(json.cr).toBeCloseTo(0.033, 3);
    expect(json).toMatchObject({ consistent: true, worst: null, method: 'eigen', unknown: 0 });
  });

  test('by geometric means are the cube roots of the rows’ products', async () => {
    const json = await told('weights', '--matrix', matrixFile(PUBLISHED), '--method', 'geometric');
    const roots = [15, 1, 1 / 15].map(Math.cbrt);
    const sum = roots.reduce((a, b) => a + b);
    roots.forEach((root, k) => {
      expect(json.weights[k]).toBeCloseTo(root / sum, 12);
    });
  });

  test('take another table of random indices', async () => {
    const file = matrixFile(PUBLISHED);
    const saaty = await told('weights', '--matrix', file);
    const other = await told('weights', '--matrix', file, '--random-index', 'alonso-lamata');
    expect((saaty.cr * 0.58) / 0.5245).toBeCloseTo(other.cr, 12);
  });

  test('name the judgement that contradicts the others most, counted from 0', async () => {
    const json = await told('weights', '--matrix', matrixFile('[[1,3,0.2],["1/3",1,3],[5,"1/3",1]]'));
    expect(json.consistent).toBe(false);
    expect(json.worst).toMatchObject({ row: 0, column: 2, value: 0.2 });
    expect(json.worst.crAfter).toBeLessThan(0.1);
  });

  test('follow from incomplete judgements where they join all entries', async () => {
    const json = await told(
      'weights',
      '--matrix',
      matrixFile('{"matrix":[[1,2,null],[0.5,1,4],[null,0.25,1]]}'),
    );
    [8 / 13, 4 / 13, 1 / 13].forEach((weight, k) => {
      expect(json.weights[k]).toBeCloseTo(weight, 9);
    });
    expect(json.unknown).toBe(1);
  });

  test('of a group are those of the geometric means of its judgements', async () => {
    const people = [
      {
        matrix: [
          [1, 2],
          [0.5, 1],
        ],
      },
      {
        matrix: [
          [1, 8],
          [0.125, 1],
        ],
        weight: 1,
      },
    ];
    const json = await told('weights', '--matrix', matrixFile(JSON.stringify({ people })));
    expect(json.weights[0]).toBeCloseTo(4 / 5, 12);
    expect(json.people.map((person: { weights: number[] }) => person.weights[0])).toEqual([
      expect.closeTo(2 / 3, 12),
      expect.closeTo(8 / 9, 12),
    ]);
  });
});
