import { type DifferenceClasses, differenceClasses, differenceClassOf } from '../map/classes.ts';
import type { Painting } from '../map/painting.ts';
import { type Colour, MISSING, RAMPS } from '../map/palette.ts';
import type { Lens } from '../project/lenses.ts';

const FILLED = 225;
const FAINT = 70;
const SAME = 1e-9;

/** How the right side differs from the left, parcel by parcel. */
export interface Difference {
  /** Right less left; of actions 1 where they are not the same. NaN where one is missing. */
  values: Float64Array;
  isCategory: boolean;
  less: number;
  same: number;
  more: number;
  missing: number;
}

export function differenceOf(left: Lens, right: Lens): Difference {
  const isCategory = left.scale === 'action';
  const values = Float64Array.from(left.values, (before, row) => {
    const after = right.values[row];
    // Sums that came out the same but for their rounding are the same.
    if (Math.abs(after - before) <= SAME * Math.max(Math.abs(before), Math.abs(after))) return 0;
    return isCategory ? Math.abs(Math.sign(after - before)) : after - before;
  });
  const difference = { values, isCategory, less: 0, same: 0, more: 0, missing: 0 };
  for (const value of values) {
    if (Number.isNaN(value)) difference.missing++;
    else difference[value < 0 ? 'less' : value > 0 ? 'more' : 'same']++;
  }
  return difference;
}

export interface DifferencePainting extends Pick<Painting, 'lens' | 'colours'> {
  classes: DifferenceClasses;
  /** Parcels by class. */
  counts: number[];
}

/** Colours from the strongest less over none to the strongest more, alike on both sides; of actions just two. */
export function paintDifference(lens: Lens, { values, isCategory }: Difference): DifferencePainting {
  const ramp: Colour[] = RAMPS.difference;
  const two: DifferenceClasses = { sizes: [1], colours: [ramp[0], ramp[3], ramp[6]] };
  const classes = isCategory ? two : differenceClasses(values);
  const counts = new Array<number>(classes.colours.length).fill(0);
  const colours = new Uint8Array(4 * values.length);
  values.forEach((value, row) => {
    const isMissing = Number.isNaN(value);
    const at = isMissing ? -1 : differenceClassOf(classes, value);
    if (!isMissing) counts[at]++;
    colours.set(isMissing ? MISSING : classes.colours[at], 4 * row);
    colours[4 * row + 3] = isMissing ? FAINT : FILLED;
  });
  return { lens: { ...lens, values }, colours, classes, counts };
}

/** Rows of the parcels that differ most, the most first; those that are the same or cannot be compared are not among them. */
export function differMost({ values }: Difference, most: number): number[] {
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (Math.abs(value) > 0) rows.push(row);
  });
  return rows.sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b).slice(0, most);
}
