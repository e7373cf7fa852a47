import { LAND_USES } from '../../workers/model/layers.ts';
import { ACTIONS } from '../../workers/model/renewal.ts';
import type { Lens } from '../project/lenses.ts';
import { type Classes, classesAboveNone, classOf, fixedClasses, quantileClasses } from './classes.ts';
import { ACTION_COLOURS, type Colour, LAND_USE_COLOURS, MISSING } from './palette.ts';

/** A lens ready to be drawn: what colour each parcel has and what the legend says. */
export interface Painting {
  lens: Lens;
  /** RGBA per parcel. */
  colours: Uint8Array;
  legend:
    | { type: 'classes'; classes: Classes; counts: number[] }
    /** `word`: its key in the dictionaries. */
    | { type: 'categories'; rows: { word: string; colour: Colour; count: number }[] };
  missing: number;
}

const SCORE_EDGES = [0, 20, 40, 60, 80, 100];
const ACCEPT_EDGES = [0, 0.2, 0.4, 0.6, 0.8, 1];
const MINUTE_EDGES = [0, 5, 10, 15, 20, 30, Number.POSITIVE_INFINITY];
/** The ends apart: hardly any plan, and nearly all. */
const SHARE_EDGES = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
const FILLED = 225;

/** `over`: the values that the classes are made for, where the lens is to be held against another in the same classes. */
export function paint(lens: Lens, over: Lens['values'] = lens.values): Painting {
  const count = lens.values.length;
  const colours = new Uint8Array(4 * count);
  let missing = 0;
  const put = (row: number, colour: Colour, alpha: number) => {
    colours.set(colour, 4 * row);
    colours[4 * row + 3] = alpha;
  };
  const categories = categoriesOf(lens);
  if (categories) {
    const tally = new Array<number>(categories.length).fill(0);
    for (let row = 0; row < count; row++) {
      const category = lens.values[row];
      if (Number.isNaN(category)) {
        missing++;
        put(row, MISSING, 70);
      } else {
        tally[category]++;
        put(row, categories[category].colour, FILLED);
      }
    }
    const rows = categories.map((category, i) => ({ ...category, count: tally[i] }));
    return {
      lens,
      colours,
      missing,
      legend: { type: 'categories', rows: rows.filter((row) => row.count > 0) },
    };
  }
  const classes = classesFor(lens.scale, over);
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

/** The categories that the values are indices of; null where they are amounts. */
function categoriesOf({ scale }: Lens): { word: string; colour: Colour }[] | null {
  if (scale === 'landUse')
    return LAND_USES.map((use) => ({ word: `landUse.${use}`, colour: LAND_USE_COLOURS[use] }));
  if (scale === 'action')
    return ACTIONS.map((action) => ({ word: `action.${action}`, colour: ACTION_COLOURS[action] }));
  return null;
}

function classesFor(scale: Lens['scale'], values: Lens['values']): Classes {
  switch (scale) {
    case 'score':
      return fixedClasses(SCORE_EDGES, 'score');
    case 'accept':
      return fixedClasses(ACCEPT_EDGES, 'score');
    case 'minutes':
      return fixedClasses(MINUTE_EDGES, 'minutes');
    case 'share':
      return fixedClasses(SHARE_EDGES, 'amount');
    case 'planYear': {
      let last = 1;
      for (const year of values) if (year > last) last = year;
      return fixedClasses(
        Array.from({ length: last + 1 }, (_, i) => i + 1),
        'amount',
      );
    }
    case 'said':
      return classesAboveNone(values, 'amount');
    case 'better':
      return quantileClasses(values, 'score', 5);
    case 'worse':
      return quantileClasses(values, 'minutes');
    default:
      return quantileClasses(values, 'amount');
  }
}
