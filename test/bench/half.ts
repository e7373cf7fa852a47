/** One of the two workers of halves.ts: the tasks that can be shared out, each begun, done in parts and joined. */
import { parentPort } from 'node:worker_threads';
import { type DensityRows, densityRows } from '../../workers/density/density-rows.ts';
import { gridShape } from '../../workers/density/grid.ts';
import { joinDensityRows } from '../../workers/density/kernel-density.ts';
import type { JunctionAccessInput, JunctionAccessResult } from '../../workers/model/access.ts';
import type { DensityInput } from '../../workers/model/density.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { SyntaxInput } from '../../workers/model/syntax.ts';
import { junctionAccess } from '../../workers/network/junctionAccess.ts';
import type { SyntaxNetwork } from '../../workers/network/syntax/prepare.ts';
import { type SyntaxSums, sourceRanges } from '../../workers/network/syntax/sums.ts';
import {
  prepareSyntax,
  syntaxMeasures,
  syntaxPart,
  syntaxResult,
} from '../../workers/network/syntax/syntax.ts';

interface Task<Input, Whole, Part> {
  begin(input: Input): Whole | Promise<Whole>;
  part(input: Input, whole: Whole, half: number): Promise<Part>;
  join(input: Input, whole: Whole, parts: Part[]): unknown;
}

const halfOf = (count: number, half: number): [number, number] => [
  Math.floor((half * count) / 2),
  Math.floor(((half + 1) * count) / 2),
];

const density: Task<DensityInput, null, DensityRows> = {
  begin: () => null,
  part(input, _, half) {
    const [from, to] = halfOf(gridShape(input.bounds, input.cellM).height, half);
    return densityRows({ input, from, to }, quietContext());
  },
  join: (input, _, bands) => joinDensityRows({ input, bands }, quietContext()),
};

const access: Task<JunctionAccessInput, null, JunctionAccessResult> = {
  begin: () => null,
  part: (input, _, half) =>
    junctionAccess({ ...input, range: halfOf(input.graph.junctions, half) }, quietContext()),
  join(input, _, parts) {
    const values = new Float64Array(input.graph.junctions);
    values.set(parts[0].values);
    values.set(parts[1].values, parts[0].values.length);
    return values;
  },
};

const syntax: Task<SyntaxInput, SyntaxNetwork, SyntaxSums> = {
  begin: (input) => prepareSyntax(input, quietContext()),
  part({ radiusM }, { graph }, half) {
    const [from, to] = sourceRanges(graph.segments, 2)[half];
    return syntaxPart({ graph, radiusM, from, to }, quietContext());
  },
  join: (_, network, parts) =>
    syntaxResult(network, syntaxMeasures({ segments: network.graph.segments, parts })),
};

// biome-ignore lint/suspicious/noExplicitAny: each task knows its own input.
const TASKS: Record<string, Task<any, any, any>> = { density, access, syntax };

parentPort!.on('message', async ({ task, input, whole, half, parts, step }) => {
  const { begin, part, join } = TASKS[task];
  const answer =
    step === 'begin'
      ? await begin(input)
      : step === 'part'
        ? await part(input, whole, half)
        : await join(input, whole, parts);
  parentPort!.postMessage(answer);
});
