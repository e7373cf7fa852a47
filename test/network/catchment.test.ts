import { describe, expect, test } from 'vitest';
import { threeStep, twoStep } from '../../workers/network/catchment.ts';
import { uniform } from '../../workers/network/decay.ts';
import type { Rows } from '../../workers/network/rows.ts';
import { runAll } from '../../workers/network/steps.ts';
import { expectClose } from './samples.ts';

/** Minutes by facility and origin as rows, from either side; beyond the cutoff there is no pair. */
function rowsOf(minutes: number[][], cutoff: number, side: Rows['side']): Rows {
  const columns = minutes[0].map((_, o) => minutes.map((row) => row[o]));
  const table = side === 'facilities' ? minutes : columns;
  return {
    side,
    facilities: minutes.length,
    origins: columns.length,
    *each(visit) {
      for (let s = 0; s < table.length; s++) {
        const targets = [...table[s].keys()].filter((t) => table[s][t] <= cutoff);
        const values = Float64Array.from(targets, (t) => table[s][t]);
        visit(s, Int32Array.from(targets), values, 0, targets.length);
        yield s + 1;
      }
    },
  };
}

const one = (facilities: number) => ({ of: new Uint16Array(facilities), count: 1 });

/** The package's own test: matrix(1:24, ncol = 4, nrow = 6), facilities in rows. */
const SMALL = Array.from({ length: 6 }, (_, j) => Array.from({ length: 4 }, (_, i) => 6 * i + j + 1));
const PEOPLE = Float64Array.of(1, 2, 3, 4);
const SUPPLY = Float64Array.of(1, 2, 3, 4, 5, 6);

/** Travel times and results of the README of the same package, which prints six digits. */
const TIMES = [
  [8.627326, 23.64915, 12.26931, 26.49052, 28.21402, 1.366695, 15.843165, 26.772571, 16.54305, 13.698442],
  [28.705, 13.60002, 20.32712, 17.179, 3.08774, 26.994749, 7.382632, 1.261786, 9.837622, 28.635109],
  [26.686179, 20.7841, 19.2152, 29.82809, 19.67117, 21.255914, 16.321981, 17.824261, 8.674792, 4.413409],
];

describe.each(['origins', 'facilities'] as const)('catchments, searched from the %s', (side) => {
  test('2SFCA is that of the R package fca 0.1.0 (its own test)', () => {
    const { access } = runAll(twoStep(rowsOf(SMALL, Infinity, side), SUPPLY, PEOPLE, one(6), uniform));
    expectClose(access[0], [2.1, 2.1, 2.1, 2.1], 1e-12);
  });

  test('3SFCA is that of the R package fca 0.1.0 (its own test)', () => {
    const steps = threeStep(rowsOf(SMALL, Infinity, side), SUPPLY, PEOPLE, one(6), (weight) => weight);
    expectClose(runAll(steps).access[0], [0.6686168, 1.3565093, 2.0921208, 2.8355005], 1e-7);
  });

  test('3SFCA with a Gaussian that falls to 1 % at 20 minutes is the published example of fca', () => {
    const people = Float64Array.of(100, 200, 50, 100, 500, 50, 100, 100, 50, 500);
    const weigh = (minutes: number) => Math.exp((minutes * minutes * Math.log(0.01)) / 400);
    const { access } = runAll(
      threeStep(rowsOf(TIMES, Infinity, side), Float64Array.of(1000, 200, 500), people, one(3), weigh),
    );
    expectClose(
      access[0],
      [
        3.97260949, 0.03678999, 1.46747735, 0.01079342, 0.28782748, 9.11410451, 0.19596873, 0.31194607,
        0.37539987, 1.10349481,
      ],
      1e-6,
    );
  });

  test('a facility that no demand reaches has no ratio and gives nobody anything', () => {
    const rows = rowsOf(
      [
        [1, 30],
        [2, 40],
      ],
      10,
      side,
    );
    const { access, ratio } = runAll(
      twoStep(rows, Float64Array.of(5, 7), Float64Array.of(0, 3), one(2), uniform),
    );
    expect(Array.from(ratio)).toEqual([Number.NaN, Number.NaN]);
    expect(Array.from(access[0])).toEqual([0, 0]);
  });
});
