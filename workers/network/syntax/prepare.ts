import { ReweaveError } from '../../model/errors.ts';
import type { Note } from '../../model/notes.ts';
import type { SyntaxInput, SyntaxPieces } from '../../model/syntax.ts';
import type { Steps } from '../steps.ts';
import { streetGraphSteps } from '../streetGraph.ts';
import { chainsOf } from './chains.ts';
import { crossings } from './crossings.ts';
import { dualCarriageways } from './dualCarriageways.ts';
import { type LinePieces, linePieces } from './linePieces.ts';
import { pieceEnds } from './pieceEnds.ts';
import { segmentShapes } from './segmentShapes.ts';
import { stubsOf } from './stubs.ts';
import { type TurnGraph, turnGraph } from './turnGraph.ts';

/** A line network made ready: its dual graph, and what each segment is on the ground. */
export interface SyntaxNetwork {
  graph: TurnGraph;
  lengthM: Float64Array;
  component: Uint32Array;
  dual: Uint8Array;
  pieces: SyntaxPieces;
  notes: Note[];
}

/**
 * Cleans the lines and builds the dual graph; slices count nothing. What was simplified is counted in the notes.
 * @throws 'bad-tolerance', 'no-streets'
 */
export function* prepareSteps(input: Omit<SyntaxInput, 'radiusM'>): Steps<SyntaxNetwork> {
  const { snapM, stubM, dualM, unit } = input;
  for (const got of [stubM, dualM]) if (!(got >= 0)) throw new ReweaveError('bad-tolerance', { got });
  const streets = yield* streetGraphSteps(input.lines, { snapM });
  const stubs = stubsOf(streets, stubM);
  const all = linePieces(streets, unit);
  // A stub cut into straight pieces stays a stub.
  const kept = Uint8Array.from(all.edge, (e) => 1 - stubs[e]);
  const at = pieceEnds(all, kept);
  yield 0;
  const chains = chainsOf(all, at, kept, input.mergePseudoNodes && unit === 'street');
  const shapes = segmentShapes(all, chains);
  yield 0;
  const segmentOf = new Int32Array(kept.length).fill(-1);
  const component = new Uint32Array(chains.count);
  for (let s = 0; s < chains.count; s++) {
    component[s] = all.component[chains.links[chains.starts[s]] >> 1];
    for (let k = chains.starts[s]; k < chains.starts[s + 1]; k++) segmentOf[chains.links[k] >> 1] = s;
  }
  const dual = yield* dualCarriageways(all, segmentOf, shapes, dualM);
  const crossed = yield* crossings(all, kept);
  const graph = turnGraph(shapes);
  yield 0;

  const notes = [...streets.notes];
  const note = (code: Note['code'], severity: Note['severity'], count: number, params?: Note['params']) => {
    if (count > 0) notes.push({ code, severity, count, params });
  };
  note('syntax-stubs', 'left-out', count(stubs), { stubM });
  note('syntax-merged', 'repaired', count(kept) - chains.count);
  note('syntax-dual', 'problem', count(dual), { dualM });
  note('syntax-crossings', 'problem', crossed);
  if (streets.components.count > 1) note('syntax-parts', 'problem', streets.components.count);
  return { graph, lengthM: shapes.lengthM, component, dual, pieces: drawn(all, segmentOf), notes };
}

function count(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

function drawn({ first, last, xy, line }: LinePieces, segment: Int32Array): SyntaxPieces {
  const starts = new Uint32Array(first.length + 1);
  for (let p = 0; p < first.length; p++) starts[p + 1] = starts[p] + last[p] - first[p] + 1;
  const own = new Float64Array(2 * starts[first.length]);
  for (let p = 0; p < first.length; p++) own.set(xy.subarray(2 * first[p], 2 * last[p] + 2), 2 * starts[p]);
  return { xy: own, starts, line: line.slice(), segment };
}
