import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks, expectClose } from '../samples.ts';
import { bruteSyntax } from './bruteForce.ts';
import { bentStreets, latticeStreets, run, segmentsByPiece } from './networks.ts';

/** Angles are rounded to 2⁻²¹ of a right angle, shares to 2⁻²¹ of a path: far below this. */
const CLOSE = 1e-4;

/** Columns x rows of junctions as lists of points. */
function grid(columns: number, rows: number): number[][][] {
  const { xy, lineStarts } = blocks(columns, rows, 100);
  return Array.from({ length: lineStarts.length - 1 }, (_, i) => {
    const [x1, y1, x2, y2] = xy.slice(4 * i, 4 * i + 4);
    return [
      [x1, y1],
      [x2, y2],
    ];
  });
}

async function expectBrute(lines: number[][][], unit: 'street' | 'straight', radiusM?: number) {
  const expected = bruteSyntax(lines, unit, radiusM);
  const got = await run(lines, { unit, radiusM: radiusM ?? 'n', mergePseudoNodes: true });
  const segmentOf = segmentsByPiece(got);
  expect(got.segments).toBe(expected.segments.length);
  const order = expected.segments.map(({ pieces }) => segmentOf.get(pieces[0])!);
  expected.segments.forEach(({ pieces, lengthM }, s) => {
    for (const piece of pieces) expect(segmentOf.get(piece)).toBe(order[s]);
    expect(got.lengthM[order[s]]).toBeCloseTo(lengthM, 9);
  });
  const inOrder = (values: ArrayLike<number>) => order.map((s) => values[s]);
  expect(inOrder(got.nodeCount)).toEqual(expected.nodeCount);
  expectClose(inOrder(got.totalDepth), expected.totalDepth, CLOSE);
  expectClose(inOrder(got.choice), expected.choice, CLOSE);
}

describe('angular segment analysis', () => {
  it('equals trying every way: lattices with many equal paths, each straight piece a segment', async () => {
    await fc.assert(
      fc.asyncProperty(latticeStreets, (lines) => expectBrute(lines, 'straight')),
      { seed: 1, numRuns: 150 },
    );
  });

  it('equals trying every way: bent streets, each a segment from junction to junction', async () => {
    await fc.assert(
      fc.asyncProperty(bentStreets, (lines) => expectBrute(lines, 'street')),
      { seed: 2, numRuns: 300 },
    );
  });

  it('within a radius, equals trying every way that is short enough', async () => {
    await fc.assert(
      fc.asyncProperty(bentStreets, fc.integer({ min: 50, max: 600 }), (lines, radiusM) =>
        expectBrute(lines, 'street', radiusM),
      ),
      { seed: 3, numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(latticeStreets, fc.integer({ min: 50, max: 600 }), (lines, radiusM) =>
        expectBrute(lines, 'straight', radiusM + 0.5),
      ),
      { seed: 4, numRuns: 150 },
    );
  });

  it('a radius that nothing exceeds is the same as none', async () => {
    const lines = grid(6, 5);
    const all = await run(lines);
    const within = await run(lines, { radiusM: 1e9 });
    expect(within.totalDepth).toEqual(all.totalDepth);
    expect(within.nodeCount).toEqual(all.nodeCount);
    expectClose(within.choice, all.choice, CLOSE);
  });

  it('a straight line of n segments: depth 0, NAIN n^1.2 / 2, choice 2·i·(n − 1 − i)', async () => {
    const n = 20;
    const lines = Array.from({ length: n }, (_, i) => [
      [37 * i, 12 * i],
      [37 * (i + 1), 12 * (i + 1)],
    ]);
    const { nodeCount, totalDepth, choice, nain, nach } = await run(lines);
    for (let i = 0; i < n; i++) {
      const pairs = 2 * i * (n - 1 - i);
      expect([nodeCount[i], totalDepth[i], choice[i]]).toEqual([n, 0, pairs]);
      expect(nain[i]).toBeCloseTo(n ** 1.2 / 2, 12);
      expect(nach[i]).toBeCloseTo(Math.log(pairs + 1) / Math.log(3), 12);
    }
  });

  it('a star of k arms: depth Σ |2 − 4·min(d, k − d)/k|, and nobody passes through an arm', async () => {
    for (const k of [2, 3, 4, 5, 8]) {
      const lines = Array.from({ length: k }, (_, i) => [
        [0, 0],
        [100 * Math.cos((2 * Math.PI * i) / k), 100 * Math.sin((2 * Math.PI * i) / k)],
      ]);
      const { totalDepth, choice, nain } = await run(lines);
      let depth = 0;
      for (let d = 1; d < k; d++) depth += 2 - (4 * Math.min(d, k - d)) / k;
      for (let i = 0; i < k; i++) {
        expect(totalDepth[i]).toBeCloseTo(depth, 5);
        expect(choice[i]).toBe(0);
        expect(nain[i]).toBeCloseTo(k ** 1.2 / (depth + 2), 4);
      }
    }
  });

  it('a grid: straight on is 0, the crossing direction 1, a parallel street 2', async () => {
    const [columns, rows] = [9, 6];
    const { totalDepth, nodeCount, pieces } = await run(grid(columns, rows));
    const across = rows * (columns - 1);
    const along = columns * (rows - 1);
    for (let p = 0; p < pieces.segment.length; p++) {
      const v = 2 * pieces.starts[p];
      const isAcross = pieces.xy[v + 1] === pieces.xy[v + 3];
      const depth = isAcross ? along + 2 * (across - (columns - 1)) : across + 2 * (along - (rows - 1));
      expect(totalDepth[pieces.segment[p]]).toBe(depth);
      expect(nodeCount[pieces.segment[p]]).toBe(across + along);
    }
  });

  it('the right angle drawn as a curve of 9 bends costs 1, whether a street is cut there or not', async () => {
    const curve = Array.from({ length: 10 }, (_, i) => [
      200 + 100 * Math.sin((i * Math.PI) / 18),
      100 - 100 * Math.cos((i * Math.PI) / 18),
    ]);
    const bend = [[0, 0], [100, 0], ...curve, [300, 300]];
    const ends = [
      [
        [-100, 0],
        [0, 0],
      ],
      [
        [300, 300],
        [300, 400],
      ],
      [
        [0, 0],
        [0, -100],
      ],
      [
        [300, 300],
        [400, 300],
      ],
    ];
    const { totalDepth, pieces } = await run([bend, ...ends]);
    const straightOn = pieces.segment[pieces.line.indexOf(1)];
    const { totalDepth: expected } = bruteSyntax([bend, ...ends], 'street');
    expect(totalDepth[straightOn]).toBeCloseTo(expected[1], 4);
  });

  it('nothing turns back inside a segment: two dead ends of one street are reached by its two ways out', async () => {
    // From a to b past the side street, not into it and back.
    const lines = [
      [
        [0, 0],
        [100, 0],
      ],
      [
        [100, 0],
        [200, 0],
      ],
      [
        [100, 0],
        [100, 100],
      ],
    ];
    const { totalDepth, choice } = await run(lines);
    expect([...totalDepth]).toEqual([1, 1, 2]);
    expect([...choice]).toEqual([0, 0, 0]);
  });

  it('a segment that meets nothing reaches itself: NC 1, TD 0, NAIN ½, NACH 0', async () => {
    const { nodeCount, nain, nach, component } = await run([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [0, 50],
        [100, 50],
      ],
    ]);
    expect([...nodeCount]).toEqual([1, 1]);
    expect([...nain]).toEqual([0.5, 0.5]);
    expect([...nach]).toEqual([0, 0]);
    expect([...component].sort()).toEqual([0, 1]);
  });
});
