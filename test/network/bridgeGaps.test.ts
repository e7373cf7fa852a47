import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import { bridgeGaps } from '../../workers/network/bridgeGaps.ts';
import { buildStreetGraph } from '../../workers/network/streetGraph.ts';
import { heldContext, until } from './held.ts';
import { plainGraph } from './plain.ts';
import { expectClose, linesOf, someLines } from './samples.ts';

const bridged = (lines: ReturnType<typeof linesOf>, maxGapM: number, snapM = 0) =>
  bridgeGaps({ lines, maxGapM, snapM }, quietContext());

describe('bridging gaps', () => {
  /** A long street, one 8 m from its middle, one 5 m further, one far away. */
  const broken = linesOf(
    [
      [0, 0],
      [300, 0],
    ],
    [
      [100, 8],
      [100, 60],
    ],
    [
      [105, 30],
      [140, 30],
    ],
    [
      [0, 200],
      [50, 200],
    ],
  );

  test('proposes the shortest connectors, from any place along a line, and tells what they join', async () => {
    const result = await bridged(broken, 10);
    expectClose(result.lengthM, [5, 8], 1e-12);
    expectClose(result.ends, [105, 30, 100, 30, 100, 8, 100, 0], 1e-12);
    expect([Array.from(result.fromLine), Array.from(result.toLine)]).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect([Array.from(result.fromComponent), Array.from(result.toComponent)]).toEqual([
      [3, 1],
      [1, 0],
    ]);
    expect(result.before).toEqual({ components: 4, largestComponentShare: 300 / 437 });
    expect(result.after.components).toBe(2);
    expect(result.after.largestComponentShare).toBeCloseTo((300 + 52 + 35 + 13) / 450, 12);
  });

  test('bridges nothing that is further than the length chosen', async () => {
    const result = await bridged(broken, 7.9);
    expectClose(result.lengthM, [5], 1e-12);
    expect(result.after.components).toBe(3);
    expect((await bridged(broken, 0)).lines).toEqual({ xy: broken.xy, lineStarts: broken.lineStarts });
  });

  test('lines that cross without meeting are joined there by a connector of no length', async () => {
    const crossing = linesOf(
      [
        [0, 0],
        [100, 0],
      ],
      [
        [40, -50],
        [40, 30],
      ],
    );
    const result = await bridged(crossing, 5);
    expectClose(result.ends, [40, 0, 40, 0], 1e-12);
    const graph = buildStreetGraph(result.lines, { snapM: 0 });
    expectClose(graph.edgeLengthM, [40, 60, 50, 30], 1e-12);
    expect(result.lines.lineStarts.length).toBe(3);
  });

  const distance = (lists: number[][][], a: number, b: number) => {
    let least = Infinity;
    for (let i = 1; i < lists[a].length; i++)
      for (let j = 1; j < lists[b].length; j++)
        least = Math.min(least, apart(lists[a][i - 1], lists[a][i], lists[b][j - 1], lists[b][j]));
    return least;
  };

  test('the connectors are as short in sum as those of looking at all pairs of parts (Prim), and do what they say', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, fc.constantFrom(20, 90, Infinity), async (lists, maxGapM) => {
        const lines = linesOf(...lists);
        fc.pre(plainGraph(lines).segments.length > 0);
        const result = await bridged(lines, maxGapM);
        const graph = buildStreetGraph(lines, { snapM: 0 });
        const part = Array.from(graph.lineJunction, (j) => (j < 0 ? -1 : graph.components.ofJunction[j]));
        const ofPart = (p: number) => [...part.keys()].filter((l) => part[l] === p);
        const between = (p: number, q: number) =>
          Math.min(...ofPart(p).flatMap((a) => ofPart(q).map((b) => distance(lists, a, b))));
        const [total, joins] = prim(graph.components.count, between, maxGapM);
        expect(result.lengthM.length).toBe(joins);
        expect(result.lengthM.reduce((sum, m) => sum + m, 0)).toBeCloseTo(total, 6);
        expect(result.after.components).toBe(result.before.components - joins);
        expect([...result.lengthM]).toEqual([...result.lengthM].sort((a, b) => a - b));
        if (maxGapM === Infinity) expect(result.after).toEqual({ components: 1, largestComponentShare: 1 });
      }),
      { seed: 71, numRuns: 200 },
    );
  });

  test.each([-1, Number.NaN])('a length of %s is an input error', async (maxGapM) => {
    await expect(bridged(broken, maxGapM)).rejects.toMatchObject({ code: 'bad-tolerance' });
  });

  test('cancelled in its first pause, it rejects and does nothing', async () => {
    const held = heldContext();
    const job = bridgeGaps({ lines: broken, maxGapM: 10, snapM: 0 }, held.ctx);
    await until(() => held.waiting.length === 1);
    held.cancel();
    held.waiting[0]();
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    expect(held.told).toEqual([]);
  });
});

/** Least distance between two segments: 0 where they cross, else from one of the four ends. */
function apart(a: number[], b: number[], c: number[], d: number[]): number {
  const side = (p: number[], q: number[], r: number[]) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return 0;
  const to = (p: number[], q: number[], r: number[]) => {
    const [dx, dy] = [r[0] - q[0], r[1] - q[1]];
    const square = dx * dx + dy * dy;
    const t = square > 0 ? Math.min(1, Math.max(0, ((p[0] - q[0]) * dx + (p[1] - q[1]) * dy) / square)) : 0;
    return Math.hypot(p[0] - q[0] - t * dx, p[1] - q[1] - t * dy);
  };
  return Math.min(to(a, c, d), to(b, c, d), to(c, a, b), to(d, a, b));
}

/** Sum and number of the edges of a minimum spanning forest. */
function prim(parts: number, between: (p: number, q: number) => number, longest: number): [number, number] {
  const left = new Set(Array(parts).keys());
  let [total, joins] = [0, 0];
  while (left.size > 0) {
    const tree = [[...left][0]];
    left.delete(tree[0]);
    for (;;) {
      const ways = [...left].flatMap((q) => tree.map((p) => ({ q, m: between(p, q) })));
      const way = ways.reduce((best, one) => (one.m < best.m ? one : best), { q: -1, m: Infinity });
      if (way.q < 0 || way.m > longest) break;
      total += way.m;
      joins++;
      tree.push(way.q);
      left.delete(way.q);
    }
  }
  return [total, joins];
}
