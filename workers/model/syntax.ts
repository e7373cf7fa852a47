import type { Note } from './notes.ts';

/** What counts as one segment of the analysis. */
export const SEGMENT_UNITS = ['street', 'straight'] as const;
/**
 * 'street': a piece of street between two junctions, however it bends on the way. 'straight': each straight piece between two
 * vertices, as in depthmapX, where a street drawn with more vertices counts more often.
 */
export type SegmentUnit = (typeof SEGMENT_UNITS)[number];

/** Angular segment analysis of a line network. */
export interface SyntaxInput {
  /** Interleaved metres; line i has the vertices lineStarts[i] … lineStarts[i + 1] − 1. */
  lines: { xy: Float64Array; lineStarts: Uint32Array };
  /** How far along the path another segment may be, metres from middle to middle; 'n': the whole network. */
  radiusM: number | 'n';
  unit: SegmentUnit;
  /** Line ends that are this close to each other or to another line become one junction. */
  snapM: number;
  /** Dead ends shorter than this, at a junction where others go on, are left out as overshoots; 0 keeps all. */
  stubM: number;
  /** Segments that run side by side at most this far apart are counted as dual carriageways; 0 does not look. */
  dualM: number;
  /** Segments that go on into just one other are one street, whatever the drawing says. Only for the unit 'street'. */
  mergePseudoNodes: boolean;
}

/** What is taken where nothing is set. */
export const SYNTAX_DEFAULTS = {
  radiusM: 'n',
  unit: 'street',
  snapM: 0.5,
  /** Shorter than any street with a door on it. */
  stubM: 5,
  /** Two carriageways and the strip between them. */
  dualM: 25,
  mergePseudoNodes: true,
} as const;

/** One entry per segment, unless it says otherwise. */
export interface SyntaxMeasures {
  /** Normalised angular integration, NC^1.2 / (TD + 2). */
  nain: Float64Array;
  /** Normalised angular choice, log(CH + 1) / log(TD + 3). */
  nach: Float64Array;
  /** Segments within the radius, itself included. */
  nodeCount: Uint32Array;
  /** Sum of the least turning to each of them, in right angles. */
  totalDepth: Float64Array;
  /** Ordered pairs of other segments whose path leads through it; where a pair has several paths, their share. */
  choice: Float64Array;
}

/** The lines as analysed, for drawing: pieces of input lines between junctions. One entry per piece. */
export interface SyntaxPieces {
  /** Interleaved metres. */
  xy: Float64Array;
  /** Vertex range of each piece. */
  starts: Uint32Array;
  /** The input line that it is a piece of. */
  line: Uint32Array;
  /** The segment that it belongs to; −1 where it was left out as an overshoot. */
  segment: Int32Array;
}

export interface SyntaxResult extends SyntaxMeasures {
  segments: number;
  lengthM: Float64Array;
  /** Part of the network that the segment is in, 0 = the longest. */
  component: Uint32Array;
  /** 1 where it looks like one carriageway of two. */
  dual: Uint8Array;
  pieces: SyntaxPieces;
  notes: Note[];
}
