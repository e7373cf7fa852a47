import { LAND_CLASSES } from '../model/renewal.ts';
import type { Before } from './figures.ts';
import { FLOW } from './flows.ts';

/** How evenly land is shared among uses: −Σ p ln p / ln K, 0 one use … 1 all alike. NaN where no land has a use. */
export function mixOf(land: Float64Array): number {
  let all = 0;
  for (const m2 of land) all += Math.max(0, m2);
  let entropy = 0;
  for (const m2 of land) if (m2 > 0) entropy -= (m2 / all) * Math.log(m2 / all);
  return all > 0 ? entropy / Math.log(land.length) : Number.NaN;
}

/** Land by class once everything up to a year is done, m². */
export function landAt(
  before: Before,
  rows: Float64Array,
  width: number,
  year: number,
  into = new Float64Array(LAND_CLASSES.length),
): Float64Array {
  into.set(before.land);
  for (let y = 1; y <= year; y++) {
    for (let c = 0; c < into.length; c++) into[c] += rows[y * width + FLOW['land.housing'] + c];
  }
  return into;
}
