import { ACCESS_DEFAULTS } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Note } from '../model/notes.ts';
import { type Arcs, arcsOf } from './arcs.ts';
import { cleanLines, type StreetLines } from './cleanLines.ts';
import { type Components, componentsOf } from './components.ts';
import { dropDuplicates, type Twin } from './duplicateEdges.ts';
import { cutEdges, type Edges } from './edges.ts';
import { junctionSteps } from './junctionPoints.ts';
import { runAll, type Steps } from './steps.ts';

/** Streets as a graph: junctions, and edges that run between them along the drawn street; walked both ways. */
export interface StreetGraph extends Edges {
  arcs: Arcs;
  components: Components;
  /** Edges drawn twice: the second is left out, but its line may say more of the street (another direction, another speed). */
  twins: Twin[];
  /** What was skipped or repaired. */
  notes: Note[];
}

export interface StreetGraphOptions {
  /** Tolerance for joining line ends to each other and to streets that they touch, metres. */
  snapM: number;
}

/**
 * Builds the street graph from lines in metres.
 *
 * Junctions are line ends and vertices that two lines share, inside a line too. Ends within `snapM` of each other are
 * one junction, and a line with another's end within `snapM` is led through that end and cut there. **Lines that cross without a shared vertex do
 * not meet**: one may pass over the other. Lengths are measured along the lines; the gap that snapping
 * closes has no length. Segments of no length, edges drawn twice with the same vertices, and edges that snapping closes
 * up into one junction are left out and counted in `notes`.
 *
 * @throws 'bad-tolerance' where snapM is negative or not a number; 'no-streets' where nothing is left
 */
export function buildStreetGraph(
  lines: StreetLines,
  options: StreetGraphOptions = { snapM: ACCESS_DEFAULTS.snapM },
): StreetGraph {
  return runAll(streetGraphSteps(lines, options));
}

/** `buildStreetGraph` in slices; counts the passes over the lines, of `STREET_GRAPH_PASSES`. */
export function* streetGraphSteps(lines: StreetLines, options: StreetGraphOptions): Steps<StreetGraph> {
  const { snapM } = options;
  if (!(snapM >= 0)) throw new ReweaveError('bad-tolerance', { got: snapM });
  const clean = cleanLines(lines);
  yield 1;
  const cut = yield* passOf(junctionSteps(clean, snapM), 1);
  yield 2;
  const { edges: drawn, swallowed } = cutEdges(cut, snapM);
  if (drawn.edgeLine.length === 0) {
    throw new ReweaveError('no-streets', { got: Math.max(0, lines.lineStarts.length - 1) });
  }
  yield 3;
  const { edges, arcs, twins } = dropDuplicates(drawn, arcsOf(drawn));
  yield 4;
  const components = componentsOf(edges, arcs);
  const notes: Note[] = [];
  const note = (code: Note['code'], severity: Note['severity'], count: number) => {
    if (count > 0) notes.push({ code, severity, count, params: { snapM } });
  };
  note('street-not-finite', 'left-out', clean.notFinite);
  note('street-zero-length', 'left-out', clean.zeroLength);
  note('street-duplicate', 'left-out', twins.length);
  note('street-swallowed', 'left-out', swallowed);
  note('street-ends-snapped', 'repaired', cut.snapped);
  note('street-ends-touching', 'repaired', cut.touching);
  return { ...edges, arcs, components, twins, notes };
}

export const STREET_GRAPH_PASSES = 5;

/** Slices within a pass: the count of passes stays where it is. */
function* passOf<T>(steps: Steps<T>, pass: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield pass;
  }
}
