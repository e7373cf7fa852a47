import { expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import { networkParts } from '../../workers/network/networkParts.ts';
import { linesOf } from './samples.ts';

test('the parts of a network are told by length, with the lines of each', async () => {
  const lines = linesOf(
    [
      [0, 0],
      [50, 0],
    ],
    [
      [0, 100],
      [80, 100],
    ],
    [
      [80, 100],
      [80, 200],
    ],
    // Of no length: nothing of it can be used.
    [
      [7, 7],
      [7, 7],
    ],
    // Ends 0.3 m from the first: within the tolerance that access joins with.
    [
      [50.3, 0],
      [60, 0],
    ],
  );
  const parts = await networkParts(lines, quietContext());
  expect([...parts.ofLine]).toEqual([1, 0, 0, -1, 1]);
  expect([...parts.lines]).toEqual([2, 2]);
  expect(parts.lengthM[0]).toBeCloseTo(180, 9);
  expect(parts.lengthM[1]).toBeCloseTo(59.7, 9);
});

test('no streets at all are one sentence', async () => {
  await expect(networkParts(linesOf(), quietContext())).rejects.toMatchObject({ code: 'no-streets' });
});
