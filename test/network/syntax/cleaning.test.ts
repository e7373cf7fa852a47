import { describe, expect, it } from 'vitest';
import { quietContext } from '../../../workers/model/job.ts';
import { SYNTAX_DEFAULTS } from '../../../workers/model/syntax.ts';
import { sourceRanges } from '../../../workers/network/syntax/sums.ts';
import { syntax } from '../../../workers/network/syntax/syntax.ts';
import { WATER_TOLERANCE_M, waterEdges } from '../../../workers/network/syntax/waterEdges.ts';
import { linesOf } from '../samples.ts';
import { run } from './networks.ts';

const ALL = { stubM: 5, dualM: 25, mergePseudoNodes: true };
const codes = (notes: { code: string; count: number }[]) => notes.map(({ code, count }) => [code, count]);

/** A cross whose eastern arm is drawn as three lines. */
const CROSS = [
  [
    [0, 0],
    [100, 0],
  ],
  [
    [0, 0],
    [-100, 0],
  ],
  [
    [0, 0],
    [0, 100],
  ],
  [
    [0, 0],
    [0, -100],
  ],
  [
    [180, 20],
    [100, 0],
  ],
  [
    [180, 20],
    [300, 20],
  ],
];

describe('cleaning of centrelines', () => {
  it('where a street just goes on with another line it is one street, and that is counted', async () => {
    const merged = await run(CROSS, ALL);
    expect(merged.segments).toBe(4);
    expect(codes(merged.notes)).toEqual([['syntax-merged', 2]]);
    // All three lines of the arm are drawn, with one value.
    const arm = [0, 4, 5].map((line) => merged.pieces.segment[merged.pieces.line.indexOf(line)]);
    expect(new Set(arm).size).toBe(1);
    expect(merged.lengthM[arm[0]]).toBeCloseTo(100 + Math.hypot(80, 20) + 120, 9);
    expect((await run(CROSS)).segments).toBe(6);
  });

  it('a dead end shorter than the limit is an overshoot: left out, drawn without a value; a lone short street stays', async () => {
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
      [
        [100, 0],
        [100, -3],
      ],
      [
        [500, 0],
        [503, 0],
      ],
    ];
    const { segments, notes, pieces } = await run(lines, ALL);
    expect(segments).toBe(4);
    expect(codes(notes)).toEqual([
      ['syntax-stubs', 1],
      ['syntax-parts', 2],
    ]);
    expect(pieces.segment[pieces.line.indexOf(3)]).toBe(-1);
    expect((await run(lines, { ...ALL, stubM: 0 })).segments).toBe(5);
    expect((await run(lines, { ...ALL, unit: 'straight' })).pieces.segment[3]).toBe(-1);
  });

  it('two carriageways are told of, a parallel street further off and the links between them are not', async () => {
    const lines = [
      [
        [0, 0],
        [200, 0],
      ],
      [
        [0, 15],
        [200, 18],
      ],
      [
        [0, 0],
        [0, 15],
      ],
      [
        [200, 0],
        [200, 18],
      ],
      [
        [0, 80],
        [200, 80],
      ],
      [
        [0, 15],
        [0, 80],
      ],
    ];
    const { dual, notes, pieces } = await run(lines, { ...ALL, mergePseudoNodes: false });
    expect([...pieces.line].filter((_, p) => dual[pieces.segment[p]])).toEqual([0, 1]);
    expect(codes(notes)).toEqual([['syntax-dual', 2]]);
  });

  it('streets drawn twice, of no length and not quite meeting are mended by the street graph, and counted', async () => {
    const lines = [
      [
        [0, 0],
        [100, 0],
      ],
      [
        [100, 0],
        [0, 0],
      ],
      [
        [100.3, 0],
        [200, 0],
      ],
      [
        [50, 50],
        [50, 50],
      ],
    ];
    const { segments, notes, nodeCount } = await run(lines, { snapM: 0.5 });
    expect(segments).toBe(2);
    expect([...nodeCount]).toEqual([2, 2]);
    expect(codes(notes)).toEqual([
      ['street-zero-length', 1],
      ['street-duplicate', 1],
      ['street-ends-snapped', 1],
    ]);
  });

  it('a line that crosses itself at a vertex is a loop with two ways on', async () => {
    const { segments, nodeCount } = await run([
      [
        [0, 0],
        [100, 0],
        [200, 0],
        [200, 100],
        [100, 100],
        [100, 0],
        [100, -100],
      ],
    ]);
    expect(segments).toBe(3);
    expect([...nodeCount]).toEqual([3, 3, 3]);
  });

  it('lines that cross between their vertices, each other or themselves, do not meet there, and that is counted', async () => {
    const { segments, notes, nodeCount } = await run([
      [
        [0, 0],
        [100, 100],
      ],
      [
        [0, 100],
        [100, 0],
      ],
      [
        [200, 0],
        [300, 0],
        [300, 50],
        [250, 50],
        [250, -50],
      ],
      [
        [0, 0],
        [0, 100],
      ],
    ]);
    expect(segments).toBe(4);
    expect([...nodeCount].sort()).toEqual([1, 3, 3, 3]);
    expect(codes(notes)).toEqual([
      ['syntax-crossings', 2],
      ['syntax-parts', 2],
    ]);
  });

  it('refuses a radius that is no distance, tolerances below 0, and lines without a length', async () => {
    for (const radiusM of [0, -1, Number.NaN]) {
      await expect(run(CROSS, { radiusM })).rejects.toMatchObject({ code: 'bad-radius' });
    }
    for (const options of [{ stubM: -1 }, { dualM: Number.NaN }, { snapM: -1 }]) {
      await expect(run(CROSS, options)).rejects.toMatchObject({ code: 'bad-tolerance' });
    }
    await expect(
      run([
        [
          [0, 0],
          [0, 0],
        ],
      ]),
    ).rejects.toMatchObject({ code: 'no-streets' });
    await expect(run([])).rejects.toMatchObject({ code: 'no-streets' });
  });
});

describe('banks of water', () => {
  const canal = Array.from({ length: 41 }, (_, i) => [25 * i, i % 2]);
  const ring = [...canal, [1000, 30], [0, 30], [0, 0]];
  const polygon = (...rings: number[][][]) => {
    const { xy, lineStarts } = linesOf(...rings);
    return { xy, ringStarts: lineStarts, polygonStarts: Uint32Array.of(0, rings.length) };
  };

  it('a canal drawn with a ragged bank is two long lines and two short ones', () => {
    expect([...waterEdges(polygon(ring)).xy]).toEqual([0, 0, 1000, 0, 1000, 30, 0, 30, 0, 0]);
    expect(waterEdges(polygon(ring), 0.4).xy.length).toBeGreaterThan(20);
  });

  it('islands have banks; what closes up under the tolerance has none', () => {
    const puddle = [
      [10, 10],
      [12, 10],
      [12, 12],
      [10, 12],
      [10, 10],
    ];
    const island = [
      [300, 10],
      [400, 10],
      [400, 20],
      [300, 20],
      [300, 10],
    ];
    expect([...waterEdges(polygon(ring, puddle, island)).lineStarts]).toEqual([0, 5, 10]);
    expect(() => waterEdges(polygon(ring), -1)).toThrow(expect.objectContaining({ code: 'bad-tolerance' }));
  });

  it('each straight bank is a segment: the depth along a rectangle is 1, 2, 1', async () => {
    const input = { ...SYNTAX_DEFAULTS, lines: waterEdges(polygon(ring)), unit: 'straight' as const };
    const { totalDepth, segments } = await syntax(input, quietContext());
    expect(segments).toBe(4);
    expect([...totalDepth]).toEqual([4, 4, 4, 4]);
    expect(WATER_TOLERANCE_M).toBeLessThan(30);
  });
});

describe('ranges of sources', () => {
  it('cover every source once, in order, also where there are more parts than sources', () => {
    expect(sourceRanges(10, 3)).toEqual([
      [0, 3],
      [3, 6],
      [6, 10],
    ]);
    expect(sourceRanges(2, 5)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(sourceRanges(0, 4)).toEqual([[0, 0]]);
  });
});
