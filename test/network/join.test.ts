import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinToStreets } from '../../workers/network/join.ts';
import { buildStreetGraph } from '../../workers/network/streetGraph.ts';
import { plainGraph, plainJoin } from './plain.ts';
import { expectClose, linesOf, someLines, somePoints } from './samples.ts';

describe('joining points to streets', () => {
  test('a point joins at the nearest place on a segment, not at the nearest junction', () => {
    const graph = buildStreetGraph(
      linesOf([
        [0, 0],
        [60, 0],
        [100, 0],
      ]),
    );
    const join = joinToStreets(graph, Float64Array.of(70, 30, -30, 40));
    expect(Array.from(join.edge)).toEqual([0, 0]);
    expect(Array.from(join.alongM)).toEqual([70, 0]);
    expect(Array.from(join.movedM)).toEqual([30, 50]);
  });

  test('offsets are metres along a bent street', () => {
    const graph = buildStreetGraph(
      linesOf([
        [0, 0],
        [30, 40],
        [130, 40],
      ]),
    );
    expect(joinToStreets(graph, Float64Array.of(80, 45)).alongM[0]).toBeCloseTo(100, 9);
  });

  test('a point at the tolerance joins, beyond it does not', () => {
    const graph = buildStreetGraph(
      linesOf([
        [0, 0],
        [100, 0],
      ]),
    );
    const join = joinToStreets(graph, Float64Array.of(50, 20, 50, 20.001), { maxJoinM: 20 });
    expect(Array.from(join.edge)).toEqual([0, -1]);
    expect(join.movedM[1]).toBeNaN();
    expect(join.alongM[1]).toBeNaN();
    expect(join.unjoined).toBe(1);
  });

  test('points without a place stay unjoined', () => {
    const graph = buildStreetGraph(
      linesOf([
        [0, 0],
        [100, 0],
      ]),
    );
    const join = joinToStreets(graph, Float64Array.of(Number.NaN, 0, 0, Infinity), { maxJoinM: Infinity });
    expect(join.unjoined).toBe(2);
  });

  test('a point joins the nearest street even where that is a loose piece, and is counted', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [100, 0],
        ],
        [
          [40, 10],
          [60, 10],
        ],
      ),
    );
    const join = joinToStreets(graph, Float64Array.of(50, 9, 50, 1));
    expect(Array.from(join.edge)).toEqual([1, 0]);
    expect(join.offMain).toBe(1);
  });

  test.each([-1, Number.NaN])('a joining distance of %s is an input error', (maxJoinM) => {
    const graph = buildStreetGraph(
      linesOf([
        [0, 0],
        [1, 0],
      ]),
    );
    expect(() => joinToStreets(graph, Float64Array.of(0, 0), { maxJoinM })).toThrow(
      expect.objectContaining({ code: 'bad-tolerance' }),
    );
  });

  test('every distance is that of looking at all segments', () => {
    const far = somePoints(20).map((xy) => xy.map((v, i) => (i % 6 === 0 ? v * 40 : v)));
    fc.assert(
      fc.property(
        someLines,
        fc.oneof(somePoints(20), far),
        fc.constantFrom(30, 500, Infinity),
        (lists, xy, maxJoinM) => {
          const lines = linesOf(...lists);
          const plain = plainGraph(lines);
          fc.pre(plain.segments.length > 0);
          const join = joinToStreets(buildStreetGraph(lines, { snapM: 0 }), xy, { maxJoinM });
          for (let i = 0; i < join.edge.length; i++) {
            const expected = plainJoin(plain, xy[2 * i], xy[2 * i + 1], maxJoinM);
            expectClose([join.movedM[i]], [expected?.movedM ?? Number.NaN], 1e-12);
          }
        },
      ),
      { seed: 21, numRuns: 500 },
    );
  });

  test('the place found lies on its edge, as far along as it says', () => {
    fc.assert(
      fc.property(someLines, somePoints(10), (lists, xy) => {
        const lines = linesOf(...lists);
        fc.pre(plainGraph(lines).segments.length > 0);
        const graph = buildStreetGraph(lines, { snapM: 0 });
        const join = joinToStreets(graph, xy, { maxJoinM: Infinity });
        for (let i = 0; i < join.edge.length; i++) {
          const e = join.edge[i];
          expect(join.alongM[i]).toBeGreaterThanOrEqual(0);
          expect(join.alongM[i]).toBeLessThanOrEqual(graph.edgeLengthM[e]);
          const along = graph.alongM[graph.edgeFirst[e]] + join.alongM[i];
          let v = graph.edgeFirst[e];
          while (v + 1 < graph.edgeLast[e] && graph.alongM[v + 1] < along) v++;
          const t = (along - graph.alongM[v]) / (graph.alongM[v + 1] - graph.alongM[v]);
          const x = graph.xy[2 * v] + t * (graph.xy[2 * v + 2] - graph.xy[2 * v]);
          const y = graph.xy[2 * v + 1] + t * (graph.xy[2 * v + 3] - graph.xy[2 * v + 1]);
          expect(Math.hypot(xy[2 * i] - x, xy[2 * i + 1] - y)).toBeCloseTo(join.movedM[i], 8);
        }
      }),
      { seed: 22, numRuns: 200 },
    );
  });
});
