import type { BreakMethod, Breaks } from '../../model/appraisal.ts';
import type { OwnBreaks } from '../../model/indicator-tree.ts';
import { gradeBreaks } from '../grades.ts';

/**
 * Breaks of an indicator: where the model gives the ends of the bands they hold whatever the values are, even all the same; otherwise
 * gradeBreaks by the indicator's method or else the project's. null where there is nothing to grade.
 */
export function ownBreaks(
  values: Float32Array,
  own: OwnBreaks | undefined,
  method: BreakMethod,
  better: 'higher' | 'lower',
): Breaks | null {
  if (typeof own !== 'object') return gradeBreaks(values, own ?? method, better);
  let min = own.upper[0];
  let max = own.upper[3];
  let known = 0;
  for (const v of values) {
    if (Number.isNaN(v)) continue;
    known++;
    if (v < min) min = v;
    if (v > max) max = v;
  }
  // As exact as the values, so that a value at the end of a band is in it.
  return known > 0
    ? { upper: own.upper.map(Math.fround), min, max, zeroBand: false, flipped: better === 'lower' }
    : null;
}
