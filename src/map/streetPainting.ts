import { useMemo } from 'react';
import type { SyntaxResult } from '../../workers/model/syntax.ts';
import { useResults } from '../project/results.ts';
import { useView } from '../project/view.ts';
import { type Classes, classOf, quantileClasses } from './classes.ts';
import { type Colour, MISSING } from './palette.ts';

/** Streets in the colours of a measure of space syntax. */
export interface StreetPainting {
  measure: 'nain' | 'nach';
  syntax: SyntaxResult;
  classes: Classes;
  /** Segments per class. */
  counts: number[];
  colourOfPiece(piece: number): Colour;
}

export function useStreetPainting(): StreetPainting | null {
  const measure = useView((view) => view.streets);
  const syntax = useResults((results) => results.syntax);
  return useMemo(
    () => (syntax && measure !== 'plain' ? paintStreets(syntax, measure) : null),
    [syntax, measure],
  );
}

function paintStreets(syntax: SyntaxResult, measure: 'nain' | 'nach'): StreetPainting {
  const values = syntax[measure];
  const classes = quantileClasses(values, 'streets', 5);
  const counts = new Array<number>(classes.colours.length).fill(0);
  for (const value of values) if (Number.isFinite(value)) counts[classOf(classes.edges, value)]++;
  const { segment } = syntax.pieces;
  return {
    measure,
    syntax,
    classes,
    counts,
    colourOfPiece(piece) {
      const value = segment[piece] < 0 ? Number.NaN : values[segment[piece]];
      return Number.isFinite(value) ? classes.colours[classOf(classes.edges, value)] : MISSING;
    },
  };
}
