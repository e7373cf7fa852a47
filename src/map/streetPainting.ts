import { useMemo } from 'react';
import type { StreetDensity } from '../../workers/density/street-density.ts';
import type { SyntaxResult } from '../../workers/model/syntax.ts';
import { streetUnitOf } from '../project/densityUnits.ts';
import { useResults } from '../project/results.ts';
import { isSyntax, useView } from '../project/view.ts';
import { type Classes, classOf, quantileClasses } from './classes.ts';
import { type Colour, MISSING } from './palette.ts';

/** Streets in the colours of a measure of space syntax, or of the density along them. */
export interface StreetPainting {
  measure: 'nain' | 'nach' | 'density';
  unit: ReturnType<typeof streetUnitOf> | null;
  /** Pieces of street as lines; interleaved metres, the vertex range of each. */
  lines: { xy: Float64Array; starts: Uint32Array };
  classes: Classes;
  /** How much of the network is in each class: segments, or kilometres of street. */
  counts: number[];
  /** null: not drawn. */
  colourOfPiece(piece: number): Colour | null;
}

export function useStreetPainting(): StreetPainting | null {
  const measure = useView((view) => view.streets);
  const syntax = useResults((results) => results.syntax);
  const density = useResults((results) => results.streetDensity);
  return useMemo(() => {
    if (measure === 'density') return density && paintDensity(density.result, streetUnitOf(density.choice));
    return syntax && isSyntax(measure) ? paintSyntax(syntax, measure) : null;
  }, [measure, syntax, density]);
}

function paintSyntax(syntax: SyntaxResult, measure: 'nain' | 'nach'): StreetPainting {
  const values = syntax[measure];
  const classes = quantileClasses(values, 'streets', 5);
  const counts = new Array<number>(classes.colours.length).fill(0);
  for (const value of values) if (Number.isFinite(value)) counts[classOf(classes.edges, value)]++;
  const { segment, xy, starts } = syntax.pieces;
  return {
    measure,
    unit: null,
    lines: { xy, starts },
    classes,
    counts,
    colourOfPiece(piece) {
      const value = segment[piece] < 0 ? Number.NaN : values[segment[piece]];
      return Number.isFinite(value) ? classes.colours[classOf(classes.edges, value)] : MISSING;
    },
  };
}

/** Streets that nothing reaches stay grey, as on the surface: no facility within the bandwidth. */
function paintDensity(density: StreetDensity, unit: StreetPainting['unit']): StreetPainting {
  const { value, fromM, toM, xy, lineStarts } = density;
  // A few peaks stand far above the rest: classes of equal width would put almost all streets into the lowest.
  const classes = quantileClasses(
    value.filter((one) => one > 0),
    'streetAmount',
    6,
  );
  classes.edges[0] = 0;
  const counts = new Array<number>(classes.colours.length).fill(0);
  for (let k = 0; k < value.length; k++)
    if (value[k] > 0) counts[classOf(classes.edges, value[k])] += (toM[k] - fromM[k]) / 1000;
  return {
    measure: 'density',
    unit,
    lines: { xy, starts: lineStarts },
    classes,
    counts,
    colourOfPiece: (piece) =>
      value[piece] > 0 ? classes.colours[classOf(classes.edges, value[piece])] : null,
  };
}
