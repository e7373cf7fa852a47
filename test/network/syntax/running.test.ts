import fc from 'fast-check';
import createGraph from 'ngraph.graph';
import path from 'ngraph.path';
import { describe, expect, it } from 'vitest';
import type { JobContext } from '../../../workers/model/job.ts';
import { quietContext, throwIfCancelled } from '../../../workers/model/job.ts';
import type { SyntaxResult } from '../../../workers/model/syntax.ts';
import { sourceRanges } from '../../../workers/network/syntax/sums.ts';
import {
  prepareSyntax,
  syntax,
  syntaxMeasures,
  syntaxPart,
  syntaxResult,
} from '../../../workers/network/syntax/syntax.ts';
import type { TurnGraph } from '../../../workers/network/syntax/turnGraph.ts';
import { UNITS_PER_RIGHT_ANGLE } from '../../../workers/network/syntax/turns.ts';
import { blocks, expectClose, seeded } from '../samples.ts';
import { bentStreets, inputOf, latticeStreets, run } from './networks.ts';
import { relaxedDepths } from './relaxed.ts';

/** A crooked town of 12 × 10 junctions in which some block sides are missing. */
function town(): number[][][] {
  const random = seeded(5);
  const { xy } = blocks(12, 10, 100);
  const moved = new Map<string, number[]>();
  const place = (x: number, y: number) => {
    const key = `${x},${y}`;
    if (!moved.has(key)) moved.set(key, [x + 60 * random(), y + 60 * random()]);
    return moved.get(key)!;
  };
  const lines: number[][][] = [];
  for (let i = 0; i < xy.length; i += 4) {
    const line = [place(xy[i], xy[i + 1]), place(xy[i + 2], xy[i + 3])];
    if (random() > 0.15) lines.push(line);
  }
  return lines;
}

/** Measures by input line; only for networks where each line is one piece. */
function byLine({ pieces, totalDepth, nodeCount, choice }: SyntaxResult) {
  const lines = Math.max(...pieces.line) + 1;
  const columns = [totalDepth, nodeCount, choice].map((values) => {
    const out = new Array<number>(lines).fill(Number.NaN);
    pieces.line.forEach((line, p) => {
      out[line] = values[pieces.segment[p]];
    });
    return out;
  });
  return { totalDepth: columns[0], nodeCount: columns[1], choice: columns[2] };
}

/** Depth, count and choice with every path found by ngraph.path, one pair at a time. */
function byLibrary(graph: TurnGraph, sources: number[]) {
  const library = createGraph<undefined, number>();
  for (let state = 0; state < 2 * graph.segments; state++) {
    for (let a = graph.starts[state]; a < graph.starts[state + 1]; a++) {
      library.addLink(state, graph.to[a], graph.turn[a] + graph.step[a] / 1e9);
    }
  }
  for (let s = 0; s < graph.segments; s++) {
    for (const state of [2 * s, 2 * s + 1]) {
      library.addLink(`from ${s}`, state, 0);
      library.addLink(state, `to ${s}`, 0);
    }
  }
  const finder = path.aStar(library, { oriented: true, distance: (_, __, link) => link.data });
  const depth = sources.map(() => 0);
  const count = sources.map(() => 1);
  const choice = new Array<number>(graph.segments).fill(0);
  sources.forEach((source, i) => {
    for (let target = 0; target < graph.segments; target++) {
      if (target === source) continue;
      const found = finder.find(`from ${source}`, `to ${target}`);
      if (found.length === 0) continue;
      const states = found
        .slice(1, -1)
        .map((node) => Number(node.id))
        .reverse();
      count[i]++;
      states.forEach((state, k) => {
        if (k > 0) {
          const from = states[k - 1];
          const arc = graph.to.indexOf(state, graph.starts[from]);
          depth[i] += graph.turn[arc];
        }
        if (k > 0 && k < states.length - 1) choice[state >> 1]++;
      });
    }
  });
  return { depth: depth.map((units) => units / UNITS_PER_RIGHT_ANGLE), count, choice };
}

describe('space syntax of a town', () => {
  it('equals the paths that ngraph.path finds, pair by pair', async () => {
    const network = await prepareSyntax(inputOf(town()), quietContext());
    const segments = network.graph.segments;
    expect(segments).toBeGreaterThan(150);
    const sources = Array.from({ length: 25 }, (_, i) => i * 7);
    const expected = byLibrary(network.graph, sources);
    const parts = await Promise.all(
      sources.map((s) =>
        syntaxPart({ graph: network.graph, radiusM: 'n', from: s, to: s + 1 }, quietContext()),
      ),
    );
    const got = syntaxResult(network, syntaxMeasures({ segments, parts }));
    expectClose(
      sources.map((s) => got.totalDepth[s]),
      expected.depth,
      1e-9,
    );
    expect(sources.map((s) => got.nodeCount[s])).toEqual(expected.count);
    expectClose(got.choice, expected.choice, 1e-4);
  });

  it('does not depend on the order of the lines nor on the direction in which they are drawn', async () => {
    await fc.assert(
      fc.asyncProperty(latticeStreets, fc.array(fc.nat(), { maxLength: 14 }), async (lines, choices) => {
        const order = lines.map((_, i) => i).sort((a, b) => (choices[a] ?? 0) - (choices[b] ?? 0));
        const other = order.map((i) => ((choices[i] ?? 0) % 2 ? lines[i].toReversed() : lines[i]));
        const one = byLine(await run(lines));
        const two = byLine(await run(other));
        const back = <T>(values: T[]) => lines.map((_, i) => values[order.indexOf(i)]);
        expect(back(two.totalDepth)).toEqual(one.totalDepth);
        expect(back(two.nodeCount)).toEqual(one.nodeCount);
        expectClose(back(two.choice), one.choice, 1e-5);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('from a to b is as deep as from b to a: bent streets too', async () => {
    await fc.assert(
      fc.asyncProperty(bentStreets, async (lines) => {
        const { graph } = await prepareSyntax(inputOf(lines), quietContext());
        const depths = Array.from({ length: graph.segments }, (_, s) => relaxedDepths(graph, s));
        for (let s = 0; s < graph.segments; s++)
          for (let t = 0; t < s; t++) expect(depths[s][t]).toBe(depths[t][s]);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('shared by several workers gives bitwise what one gives, whatever the ranges', async () => {
    const input = inputOf(town());
    for (const radiusM of ['n', 700] as const) {
      const whole = await syntax({ ...input, radiusM }, quietContext());
      const network = await prepareSyntax(input, quietContext());
      for (const parts of [2, 7]) {
        const sums = await Promise.all(
          sourceRanges(network.graph.segments, parts).map(([from, to]) =>
            syntaxPart({ graph: network.graph, radiusM, from, to }, quietContext()),
          ),
        );
        const joined = syntaxResult(
          network,
          syntaxMeasures({ segments: network.graph.segments, parts: sums.reverse() }),
        );
        expect(joined).toEqual(whole);
      }
    }
  });

  it('reports progress in segments', async () => {
    const seen: [string, number, number][] = [];
    const ctx = { ...quietContext(), progress: (...args: [string, number, number]) => seen.push(args) };
    const { segments } = await syntax(inputOf(town()), ctx);
    expect(seen[0]).toEqual(['syntax', 0, segments]);
    expect(seen.at(-1)).toEqual(['syntax', segments, segments]);
  });

  it('cancelled while it waits, before the work or in the middle of it, stops at once', async () => {
    const large = { ...inputOf([]), lines: blocks(50, 50, 100) };
    for (const inTheMiddle of [false, true]) {
      const controller = new AbortController();
      const seen: [string, number, number][] = [];
      let pauses = 0;
      const ctx: JobContext = {
        signal: controller.signal,
        progress: (...args) => seen.push(args),
        async pause() {
          pauses++;
          // By hand: the work stands still until this decides.
          if (!inTheMiddle || seen.length > 0) controller.abort();
          throwIfCancelled(controller.signal);
        },
      };
      await expect(syntax(large, ctx)).rejects.toMatchObject({ code: 'cancelled' });
      expect(seen.length > 0).toBe(inTheMiddle);
      if (!inTheMiddle) expect(pauses).toBe(1);
      else expect(seen.at(-1)![1]).toBeLessThan(seen.at(-1)![2]);
    }
  });
});
