import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildStreetGraph, type StreetGraph } from '../../workers/network/streetGraph.ts';
import { plainGraph } from './plain.ts';
import { blocks, expectClose, linesOf, someLines } from './samples.ts';

const junctionsOf = (graph: StreetGraph) => graph.junctionXy.length / 2;
const edgesOf = (graph: StreetGraph) => graph.edgeLine.length;
const countOf = (graph: StreetGraph, code: string) => graph.notes.find((n) => n.code === code)?.count ?? 0;
const totalM = (graph: StreetGraph) => graph.edgeLengthM.reduce((sum, m) => sum + m, 0);

/** What does not depend on numbering: edges by the places of their two junctions and length, to a micrometre. */
function shape(graph: StreetGraph): string[] {
  const at = (j: number) => `${graph.junctionXy[2 * j].toFixed(6)},${graph.junctionXy[2 * j + 1].toFixed(6)}`;
  return Array.from(graph.edgeLengthM, (m, e) =>
    [...[at(graph.edgeFrom[e]), at(graph.edgeTo[e])].sort(), m.toFixed(6)].join(' '),
  ).sort();
}

describe('where streets meet', () => {
  test('a vertex inside one line that another line ends on cuts the first', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [50, 0],
          [100, 0],
        ],
        [
          [50, 0],
          [50, 80],
        ],
      ),
    );
    expect(junctionsOf(graph)).toBe(4);
    expect(Array.from(graph.edgeLengthM)).toEqual([50, 50, 80]);
    expect(Array.from(graph.edgeLine)).toEqual([0, 0, 1]);
  });

  test('a vertex inside two lines cuts both', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [50, 0],
          [100, 0],
        ],
        [
          [50, -50],
          [50, 0],
          [50, 50],
        ],
      ),
    );
    expect(junctionsOf(graph)).toBe(5);
    expect(edgesOf(graph)).toBe(4);
  });

  test('a vertex that only one line passes, once, is not a junction', () => {
    const graph = buildStreetGraph(
      linesOf([
        [0, 0],
        [30, 40],
        [60, 0],
      ]),
    );
    expect(junctionsOf(graph)).toBe(2);
    expect(totalM(graph)).toBe(100);
  });

  test('a line that passes a vertex of its own twice is cut there', () => {
    const graph = buildStreetGraph(
      linesOf([
        [0, 0],
        [100, 0],
        [100, 100],
        [50, 100],
        [100, 0],
        [200, 0],
      ]),
    );
    expect(junctionsOf(graph)).toBe(3);
    expect(edgesOf(graph)).toBe(3);
  });

  test('a line that turns back on itself is cut where it turns, where another line goes on from there too', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [100, 0],
          [0, 0],
        ],
        [
          [0, 0],
          [100, 0],
          [150, 50],
        ],
      ),
    );
    expect([junctionsOf(graph), edgesOf(graph), countOf(graph, 'street-duplicate')]).toEqual([3, 2, 2]);
  });

  test('a closed ring on its own is one junction with a loop', () => {
    const graph = buildStreetGraph(
      linesOf([
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ]),
    );
    expect([junctionsOf(graph), edgesOf(graph), totalM(graph)]).toEqual([1, 1, 40]);
  });

  test('lines that cross without a shared vertex do not meet: one is a bridge', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [100, 0],
        ],
        [
          [50, -50],
          [50, 50],
        ],
      ),
      { snapM: 0.5 },
    );
    expect(graph.components.count).toBe(2);
    expect(edgesOf(graph)).toBe(2);
  });
});

describe('snapping', () => {
  const gap = linesOf(
    [
      [0, 0],
      [100, 0],
    ],
    [
      [100.4, 0],
      [200, 0],
    ],
  );

  test('ends within the tolerance become one junction, ends beyond it do not', () => {
    const joined = buildStreetGraph(gap, { snapM: 0.5 });
    expect([junctionsOf(joined), joined.components.count]).toEqual([3, 1]);
    expect(countOf(joined, 'street-ends-snapped')).toBe(1);
    const apart = buildStreetGraph(gap, { snapM: 0.3 });
    expect([junctionsOf(apart), apart.components.count]).toEqual([4, 2]);
    expect(apart.notes).toEqual([]);
  });

  test('lengths stay as drawn', () => {
    expect(totalM(buildStreetGraph(gap, { snapM: 0.5 }))).toBeCloseTo(199.6, 9);
  });

  test('an end that stops just short of a street without a vertex there cuts that street', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [100, 0],
        ],
        [
          [30, 0.3],
          [30, 60],
        ],
      ),
      { snapM: 0.5 },
    );
    expectClose(graph.edgeLengthM, [Math.hypot(30, 0.3), Math.hypot(70, 0.3), 59.7], 1e-12);
    expect(graph.components.count).toBe(1);
    expect(countOf(graph, 'street-ends-touching')).toBe(1);
  });

  test('an end next to a vertex inside another line joins that vertex', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [30, 0],
          [100, 0],
        ],
        [
          [30.2, 0.3],
          [30, 60],
        ],
      ),
      { snapM: 0.5 },
    );
    expect(Array.from(graph.edgeLengthM).slice(0, 2)).toEqual([30, 70]);
    expect(junctionsOf(graph)).toBe(4);
  });

  test('an end that comes back to its own line closes the loop, at a vertex or between two', () => {
    const graph = buildStreetGraph(
      linesOf([
        [0, 0],
        [100, 0],
        [100, 50],
        [40, 50],
        [40, 0.2],
      ]),
      { snapM: 0.5 },
    );
    expect([junctionsOf(graph), edgesOf(graph)]).toEqual([2, 2]);
    expectClose(graph.edgeLengthM, [Math.hypot(40, 0.2), Math.hypot(60, 0.2) + 50 + 60 + 49.8], 1e-12);
    const atVertex = buildStreetGraph(
      linesOf([
        [40, 0.2],
        [40, 50],
        [100, 50],
        [100, 0],
        [40.1, 0],
        [0, 0],
      ]),
      { snapM: 0.5 },
    );
    expect([junctionsOf(atVertex), edgesOf(atVertex)]).toEqual([2, 2]);
  });

  test('a bend of short segments at an end is not taken for a loop', () => {
    const bend = Array.from({ length: 12 }, (_, i) => [Math.cos(i / 4), Math.sin(i / 4)]);
    const graph = buildStreetGraph(linesOf([...bend, [-50, 0]]), { snapM: 0.5 });
    expect([junctionsOf(graph), edgesOf(graph), graph.notes]).toEqual([2, 1, []]);
  });

  test('two ends that touch one street at the same place make one junction', () => {
    const lines = linesOf(
      [
        [0, 0],
        [100, 0],
      ],
      [
        [30, 0.3],
        [30, 60],
      ],
      [
        [30, -0.1],
        [30, -60],
      ],
    );
    const graph = buildStreetGraph(lines, { snapM: 0.5 });
    expect([junctionsOf(graph), edgesOf(graph)]).toEqual([5, 4]);
  });

  test('a street no longer than the tolerance closes up and is counted', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [100, 0],
        ],
        [
          [100, 0],
          [100.4, 0],
        ],
        [
          [100.4, 0],
          [200, 0],
        ],
      ),
      {
        snapM: 0.5,
      },
    );
    expect([junctionsOf(graph), edgesOf(graph)]).toEqual([3, 2]);
    expect(countOf(graph, 'street-swallowed')).toBe(1);
    expect(graph.components.ofJunction[graph.lineJunction[1]]).toBe(0);
  });
});

describe('what is left out is counted', () => {
  test('repeated vertices, lines of one place, vertices without a number', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [0, 0],
          [100, 0],
        ],
        [
          [7, 7],
          [7, 7],
        ],
        [
          [0, 0],
          [Number.NaN, 5],
          [0, 50],
        ],
      ),
    );
    expect(edgesOf(graph)).toBe(2);
    expect(countOf(graph, 'street-zero-length')).toBe(2);
    expect(countOf(graph, 'street-not-finite')).toBe(1);
    expect(graph.lineJunction[1]).toBe(-1);
  });

  test('a street drawn twice, forward or backward, counts once; one beside it with another course stays', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [50, 10],
          [100, 0],
        ],
        [
          [100, 0],
          [50, 10],
          [0, 0],
        ],
        [
          [0, 0],
          [50, -10],
          [100, 0],
        ],
      ),
    );
    expect(edgesOf(graph)).toBe(2);
    expect(countOf(graph, 'street-duplicate')).toBe(1);
    expect(Array.from(graph.arcs.starts)).toEqual([0, 2, 4]);
  });

  test('a stretch that two lines share is in the graph once', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [50, 0],
          [100, 0],
        ],
        [
          [50, 0],
          [100, 0],
          [150, 30],
        ],
      ),
    );
    expect(edgesOf(graph)).toBe(3);
    expect(countOf(graph, 'street-duplicate')).toBe(1);
  });

  test('no line with a length is an input error', () => {
    expect(() =>
      buildStreetGraph(
        linesOf([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toThrow(expect.objectContaining({ code: 'no-streets', params: { got: 1 } }));
    expect(() => buildStreetGraph({ xy: new Float64Array(), lineStarts: new Uint32Array(1) })).toThrow(
      expect.objectContaining({ code: 'no-streets' }),
    );
  });

  test.each([-1, Number.NaN])('a tolerance of %s is an input error', (snapM) => {
    expect(() => buildStreetGraph(blocks(2, 2, 10), { snapM })).toThrow(
      expect.objectContaining({ code: 'bad-tolerance' }),
    );
  });
});

describe('any network', () => {
  test('without snapping, edges and components are those of the plain graph of all vertices', () => {
    fc.assert(
      fc.property(someLines, (lists) => {
        const lines = linesOf(...lists);
        const plain = plainGraph(lines);
        fc.pre(plain.segments.length > 0);
        const graph = buildStreetGraph(lines, { snapM: 0 });
        const metres = new Map(plain.segments.map((s) => [[s.a, s.b].sort().join(' '), s.metres]));
        const total = [...metres.values()].reduce((sum, m) => sum + m, 0);
        expect(totalM(graph)).toBeCloseTo(total, 6);
        expect(graph.components.lengthM.reduce((sum, m) => sum + m, 0)).toBeCloseTo(total, 6);
        expect(graph.components.count).toBe(plainComponents(plain));
        expect(graph.components.junctions.reduce((sum, n) => sum + n, 0)).toBe(junctionsOf(graph));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('the order and the direction of the lines do not matter', () => {
    fc.assert(
      fc.property(someLines, fc.infiniteStream(fc.nat()), fc.boolean(), (lists, keys, nudge) => {
        // Nudged by a few centimetres so that ends snap and touch.
        const lines = lists.map((line, i) =>
          line.map(([x, y]) => (nudge ? [x + 0.07 * (i % 4), y] : [x, y])),
        );
        fc.pre(plainGraph(linesOf(...lines)).segments.length > 0);
        const shuffled = lines
          .map((line) => ({ line, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ line, key }) => (key % 2 ? line : line.toReversed()));
        const one = buildStreetGraph(linesOf(...lines), { snapM: 0.25 });
        const other = buildStreetGraph(linesOf(...shuffled), { snapM: 0.25 });
        expect(shape(other)).toEqual(shape(one));
      }),
      { seed: 12, numRuns: 300 },
    );
  });

  test('an edge runs from its first vertex to its last along its line, and both ways from its junctions', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [50, 0],
          [50, 50],
          [100, 50],
        ],
        [
          [50, 50],
          [0, 50],
        ],
      ),
    );
    for (let e = 0; e < edgesOf(graph); e++) {
      let metres = 0;
      for (let v = graph.edgeFirst[e] + 1; v <= graph.edgeLast[e]; v++) {
        metres += Math.hypot(
          graph.xy[2 * v] - graph.xy[2 * v - 2],
          graph.xy[2 * v + 1] - graph.xy[2 * v - 1],
        );
      }
      expect(metres).toBeCloseTo(graph.edgeLengthM[e], 9);
      for (const j of [graph.edgeFrom[e], graph.edgeTo[e]]) {
        expect(
          Array.from(graph.arcs.edge.subarray(graph.arcs.starts[j], graph.arcs.starts[j + 1])),
        ).toContain(e);
      }
    }
  });

  test('components are numbered by street length', () => {
    const graph = buildStreetGraph(
      linesOf(
        [
          [0, 0],
          [10, 0],
        ],
        [
          [0, 100],
          [300, 100],
        ],
        [
          [0, 200],
          [20, 200],
          [40, 200],
        ],
      ),
    );
    expect(Array.from(graph.components.lengthM)).toEqual([300, 40, 10]);
    expect(Array.from(graph.components.ofEdge)).toEqual([2, 0, 1]);
  });
});

function plainComponents({ nodes }: ReturnType<typeof plainGraph>): number {
  const seen = new Set<string>();
  let count = 0;
  for (const start of nodes.keys()) {
    if (seen.has(start)) continue;
    count++;
    const open = [start];
    seen.add(start);
    while (open.length > 0) {
      for (const { to } of nodes.get(open.pop()!)!.links) {
        if (!seen.has(to)) open.push(to);
        seen.add(to);
      }
    }
  }
  return count;
}
