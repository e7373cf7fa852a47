import fc from 'fast-check';
import { sampleCorrelation, standardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { criticWeights } from '../../workers/weighting/critic.ts';
import { entropyWeights } from '../../workers/weighting/entropy.ts';
import { directWeights, equalWeights, swingWeights } from '../../workers/weighting/points.ts';
import { sumOf } from './samples.ts';

function columnsOf(rows: number[][]): Float64Array[] {
  return rows[0].map((_, c) => Float64Array.from(rows, (row) => row[c]));
}

function expectRounded(got: number[], expected: number[], digits: number): void {
  expect(got.map((v) => Number(v.toFixed(digits)))).toEqual(expected);
}

const table = (columns: number) =>
  fc.array(
    fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: columns, maxLength: columns }),
    { minLength: 3, maxLength: 20 },
  );

describe('weights that a person types', () => {
  it('are scaled to sum 1, whatever their unit', () => {
    expect(directWeights([2, 1, 1])).toEqual([0.5, 0.25, 0.25]);
    expect(swingWeights([100, 60, 40])).toEqual([0.5, 0.3, 0.2]);
    expect(equalWeights(4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    const points = [3, 0, 7, 1e-3];
    directWeights(points.map((v) => v * 1e9)).forEach((weight, i) => {
      expect(weight).toBeCloseTo(directWeights(points)[i], 15);
    });
    expect(sumOf(directWeights(points))).toBeCloseTo(1, 12);
  });

  it('refuse what is no number of points, and nothing but zeros', () => {
    expect(() => directWeights([1, -2])).toThrow('Got -2 points for entry 2, expected a number from 0');
    expect(() => swingWeights([100, 101])).toThrow(
      'Got 101 points for entry 2, expected a number from 0 to 100',
    );
    expect(() => swingWeights([Number.NaN])).toThrow('Got NaN points');
    expect(() => directWeights([0, 0])).toThrow('Got 2 entries without any points');
  });
});

describe('entropy weights', () => {
  it('are those that Xu, EJOR 156(2), 2004 prints', () => {
    const columns = columnsOf([
      [30, 30, 38, 29],
      [19, 54, 86, 29],
      [19, 15, 85, 28.9],
      [68, 70, 60, 29],
    ]);
    expectRounded(entropyWeights(columns).weights, [0.463, 0.3992, 0.1378, 0], 4);
  });

  it('are those that Zavadskas and Podvezko, Int. J. of IT & Decision Making 15(2), 2016 print', () => {
    const columns = columnsOf([
      [3, 100, 10, 7],
      [2.5, 80, 8, 5],
      [1.8, 50, 20, 11],
      [2.2, 70, 12, 9],
    ]);
    expectRounded(entropyWeights(columns).weights, [0.1146, 0.1981, 0.4185, 0.2689], 4);
  });

  it('one row with everything has no entropy, two rows with half each have ln 2', () => {
    const { weights } = entropyWeights([Float64Array.of(5, 0, 0), Float64Array.of(3, 3, 0)]);
    const second = 1 - Math.log(2) / Math.log(3);
    expect(weights[0]).toBeCloseTo(1 / (1 + second), 12);
  });

  it('sum to 1, do not change with the unit of a column, and give 0 to a column that does not vary', () => {
    fc.assert(
      fc.property(table(3), fc.double({ min: 0.01, max: 1000, noNaN: true }), (rows, unit) => {
        const columns = columnsOf(rows);
        fc.pre(columns.some((column) => new Set(column.map((v) => Math.round(v))).size > 1));
        const { weights } = entropyWeights([...columns, new Float64Array(rows.length).fill(0.7)]);
        expect(sumOf(weights)).toBeCloseTo(1, 12);
        expect(weights[3]).toBe(0);
        const scaled = entropyWeights([columns[0].map((v) => v * unit), columns[1], columns[2]]).weights;
        scaled.forEach((weight, i) => {
          expect(weight).toBeCloseTo(weights[i], 6);
        });
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('rest on complete rows and count the others', () => {
    const gaps = [Float64Array.of(1, 2, Number.NaN, 9), Float64Array.of(4, 1, 2, Number.NaN)];
    const whole = [Float64Array.of(1, 2), Float64Array.of(4, 1)];
    expect(entropyWeights(gaps)).toEqual({ ...entropyWeights(whole), leftOut: 2 });
  });

  it('refuse negative and infinite values, columns of different lengths, and columns that say nothing', () => {
    expect(() => entropyWeights([Float64Array.of(1, -2)])).toThrow(
      'Got -2 in row 2 of column 1, expected 0 or more',
    );
    expect(() => entropyWeights([Float64Array.of(1, Infinity)])).toThrow('Got Infinity in row 2 of column 1');
    expect(() => entropyWeights([Float64Array.of(1, 2), Float64Array.of(1)])).toThrow(
      'Got 1 rows in column 2',
    );
    expect(() => entropyWeights([Float64Array.of(4, 4)])).toThrow(
      'Got 2 complete rows in which no column varies',
    );
    expect(() => entropyWeights([Float64Array.of(Number.NaN)])).toThrow('Got 0 complete rows');
  });
});

describe('CRITIC weights', () => {
  it('are those that Tuş and Aytaç Adalı, Opsearch 56(2), 2019 print', () => {
    const columns = columnsOf([
      [5000, 3, 3, 4, 3, 2],
      [680, 5, 3, 2, 2, 1],
      [2000, 3, 2, 3, 4, 3],
      [600, 4, 3, 1, 2, 2],
      [800, 2, 4, 3, 3, 4],
    ]);
    const { weights } = criticWeights(columns, new Array(6).fill('higher'));
    expectRounded(weights, [0.157, 0.249, 0.168, 0.121, 0.154, 0.151], 3);
  });

  it('two columns that run against each other weigh the same; direction turns conflict into accord', () => {
    const [up, down] = [Float64Array.of(1, 2, 4), Float64Array.of(4, 3, 1)];
    expect(criticWeights([up, down], ['higher', 'higher']).weights).toEqual([0.5, 0.5]);
    // In accord throughout there is no conflict to weigh by: equal among those that vary.
    expect(criticWeights([up, down], ['higher', 'lower']).weights).toEqual([0.5, 0.5]);
    const third = Float64Array.of(2, 9, 1);
    const turned = criticWeights([up, down, third], ['higher', 'lower', 'higher']).weights;
    expect(turned[0]).toBeCloseTo(turned[1], 12);
    expect(turned[2]).toBeGreaterThan(turned[0]);
  });

  it('are deviation × Σ (1 − correlation) by simple-statistics, whatever the unit and the zero of a column', () => {
    fc.assert(
      fc.property(table(4), (rows) => {
        const columns = columnsOf(rows);
        fc.pre(columns.every((column) => Math.max(...column) - Math.min(...column) > 1));
        const better = ['higher', 'lower', 'higher', 'lower'] as const;
        const scaled = columns.map((column, c) => {
          const [min, max] = [Math.min(...column), Math.max(...column)];
          return Array.from(column, (v) => (better[c] === 'higher' ? v - min : max - v) / (max - min));
        });
        const said = scaled.map(
          (own) => standardDeviation(own) * sumOf(scaled.map((other) => 1 - sampleCorrelation(own, other))),
        );
        const { weights } = criticWeights(columns, [...better]);
        weights.forEach((weight, c) => {
          expect(weight).toBeCloseTo(said[c] / sumOf(said), 8);
        });
        const moved = columns.map((column) => column.map((v) => 3 * v - 40));
        criticWeights(moved, [...better]).weights.forEach((weight, c) => {
          expect(weight).toBeCloseTo(weights[c], 8);
        });
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('a column that does not vary weighs nothing and changes nothing', () => {
    const [a, b] = [Float64Array.of(1, 5, 2, 2), Float64Array.of(7, 1, 1, 3)];
    const two = criticWeights([a, b], ['higher', 'higher']).weights;
    const three = criticWeights([a, new Float64Array(4).fill(6), b], ['higher', 'higher', 'higher']).weights;
    expect(three).toEqual([two[0], 0, two[1]]);
    expect(() => criticWeights([new Float64Array(3)], ['higher'])).toThrow('no column varies');
  });
});
