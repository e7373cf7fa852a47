import type { LineTravel } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Note } from '../model/notes.ts';
import type { EdgeColumns } from './routes.ts';
import type { StreetGraph } from './streetGraph.ts';

/** Streets with what it costs to go along them. */
export interface Travel {
  edges: EdgeColumns;
  /** By edge: along the street as drawn. */
  lengthM: Float64Array;
  /** What one unit of cost is in time: costs are metres where all streets are alike, else minutes. */
  minutesPerUnit: number;
  notes: Note[];
}

/** Minutes to travel one metre. @throws 'bad-speed' where the speed is not a positive number */
export function minutesPerMetre(speedKmh: number): number {
  if (!(speedKmh > 0 && speedKmh < Infinity)) throw new ReweaveError('bad-speed', { got: speedKmh });
  return 60 / (1000 * speedKmh);
}

/**
 * How much slower (or faster) than on the flat one walks on a slope: Tobler's hiking function
 * 6 e^(−3.5 |s + 0.05|) km/h over its value on the flat, so that the speed set holds there. Fastest at a gentle descent of 5 %.
 * Tobler 1993, Three presentations on geographical analysis and modeling, NCGIA Technical Report 93-1.
 *
 * @param slope rise over run in the direction walked
 */
export function toblerFactor(slope: number): number {
  return Math.exp(-3.5 * (Math.abs(slope + 0.05) - 0.05));
}

/**
 * What each edge costs both ways. Without columns by line a metre costs a metre, both ways.
 *
 * @throws 'bad-speed' where a speed, of all or of one line, is not a positive number
 */
export function travelOn(graph: StreetGraph, speedKmh: number, lines: LineTravel = {}): Travel {
  const { edgeFrom: from, edgeTo: to, edgeLine, edgeLengthM: lengthM } = graph;
  const nodes = graph.junctionXy.length / 2;
  const perMetre = minutesPerMetre(speedKmh);
  if (!lines.speedKmh && !lines.slope && !lines.oneWay) {
    const edges = { nodes, from, to, forth: lengthM, back: lengthM };
    return { edges, lengthM, minutesPerUnit: perMetre, notes: [] };
  }
  const forth = new Float64Array(lengthM.length);
  const back = new Float64Array(lengthM.length);
  const costAlong = (line: number, metres: number) => {
    const slope = orElse(lines.slope?.[line], 0);
    const perMetreHere = minutesPerMetre(orElse(lines.speedKmh?.[line], speedKmh)) * metres;
    const way = lines.oneWay?.[line] ?? 0;
    return {
      along: way < 0 ? Infinity : perMetreHere / toblerFactor(slope),
      against: way > 0 ? Infinity : perMetreHere / toblerFactor(-slope),
    };
  };
  for (let e = 0; e < lengthM.length; e++) {
    const { along, against } = costAlong(edgeLine[e], lengthM[e]);
    forth[e] = along;
    back[e] = against;
  }
  // A street drawn twice, once for each direction, is one edge that goes both ways.
  for (const { edge, line, reversed } of graph.twins) {
    const { along, against } = costAlong(line, lengthM[edge]);
    forth[edge] = Math.min(forth[edge], reversed ? against : along);
    back[edge] = Math.min(back[edge], reversed ? along : against);
  }
  return {
    edges: { nodes, from, to, forth, back },
    lengthM,
    minutesPerUnit: 1,
    notes: notesOf(graph, lines),
  };
}

function orElse(value: number | undefined, otherwise: number): number {
  return value === undefined || Number.isNaN(value) ? otherwise : value;
}

function notesOf({ lineJunction }: StreetGraph, { speedKmh, slope }: LineTravel): Note[] {
  const missing = (column?: Float64Array) =>
    column
      ? lineJunction.reduce((sum, j, line) => sum + (j >= 0 && Number.isNaN(column[line]) ? 1 : 0), 0)
      : 0;
  const notes: Note[] = [];
  if (missing(speedKmh) > 0)
    notes.push({ code: 'street-speed-missing', severity: 'repaired', count: missing(speedKmh) });
  if (missing(slope) > 0)
    notes.push({ code: 'street-slope-missing', severity: 'repaired', count: missing(slope) });
  return notes;
}
