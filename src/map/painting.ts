import { LAND_USES } from '../../workers/model/layers.ts';
import type { Lens } from '../project/lenses.ts';
import { type Classes, classOf, fixedClasses, quantileClasses } from './classes.ts';
import { type Colour, LAND_USE_COLOURS, MISSING } from './palette.ts';

/** A lens ready to be drawn: what colour each parcel has and what the legend says. */
export interface Painting {
  lens: Lens;
  /** RGBA per parcel. */
  colours: Uint8Array;
  legend:
    | { type: 'classes'; classes: Classes; counts: number[] }
    | { type: 'landUse'; rows: { use: (typeof LAND_USES)[number]; colour: Colour; count: number }[] };
  missing: number;
}

const SCORE_EDGES = [0, 20, 40, 60, 80, 100];
const MINUTE_EDGES = [0, 5, 10, 15, 20, 30, Number.POSITIVE_INFINITY];
const FILLED = 225;

export function paint(lens: Lens): Painting {
  const count = lens.values.length;
  const colours = new Uint8Array(4 * count);
  let missing = 0;
  const put = (row: number, colour: Colour, alpha: number) => {
    colours.set(colour, 4 * row);
    colours[4 * row + 3] = alpha;
  };
  if (lens.scale === 'landUse') {
    const tally = new Array<number>(LAND_USES.length).fill(0);
    for (let row = 0; row < count; row++) {
      const use = lens.values[row];
      if (Number.isNaN(use)) {
        missing++;
        put(row, MISSING, 70);
      } else {
        tally[use]++;
        put(row, LAND_USE_COLOURS[LAND_USES[use]], FILLED);
      }
    }
    const rows = LAND_USES.map((use, i) => ({ use, colour: LAND_USE_COLOURS[use], count: tally[i] }));
    return { lens, colours, missing, legend: { type: 'landUse', rows: rows.filter((row) => row.count > 0) } };
  }
  const classes = classesFor(lens);
  const counts = new Array<number>(classes.colours.length).fill(0);
  for (let row = 0; row < count; row++) {
    const value = lens.values[row];
    if (Number.isNaN(value)) {
      missing++;
      put(row, MISSING, 70);
      continue;
    }
    const c = classOf(classes.edges, value);
    counts[c]++;
    put(row, classes.colours[c], FILLED);
  }
  return { lens, colours, missing, legend: { type: 'classes', classes, counts } };
}

function classesFor(lens: Lens): Classes {
  switch (lens.scale) {
    case 'score':
      return fixedClasses(SCORE_EDGES, 'score');
    case 'minutes':
      return fixedClasses(MINUTE_EDGES, 'minutes');
    default:
      return quantileClasses(lens.values, 'amount');
  }
}
