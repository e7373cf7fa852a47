import type { BreakMethod } from '../../model/appraisal.ts';
import type { TreeIndicator } from '../../model/indicator-tree.ts';
import type { MeasuredLeaf } from '../../model/own-models.ts';
import { GRADES, gradedScore, gradeOf, scoreOfGrade } from '../grades.ts';
import { ownBreaks } from './own-breaks.ts';
import type { ParcelValues } from './parcel-values.ts';

/**
 * Grades values that belong to parcels rather than to cells. Breaks are cut over the parcels of the study area, each counting once; the
 * graded area is the land of the parcels, those without a value left out and told.
 */
export function gradeParcels(
  { id, better, breaks: own, unit }: TreeIndicator,
  found: ParcelValues,
  areaM2: Float64Array,
  isInside: (parcel: number) => boolean,
  method: BreakMethod,
): MeasuredLeaf {
  if (found.missing) return { id, missing: found.missing, grid: null };
  const parcelValues = Float32Array.from(found.values, (v, p) =>
    isInside(p) && Number.isFinite(v) ? v : Number.NaN,
  );
  const breaks = ownBreaks(parcelValues, own, method, better);
  if (!breaks) {
    const value = parcelValues.find((v) => !Number.isNaN(v));
    const missing =
      value === undefined ? ({ code: 'no-values' } as const) : { code: 'no-variation' as const, value };
    return { id, missing, grid: null };
  }
  const land = new Array<number>(GRADES).fill(0);
  let without = 0;
  let landWithout = 0;
  let sum = 0;
  let weight = 0;
  parcelValues.forEach((value, p) => {
    if (!isInside(p)) return;
    if (Number.isNaN(value)) {
      without++;
      landWithout += areaM2[p];
      return;
    }
    land[gradeOf(value, breaks) - 1] += areaM2[p];
    const counts = (found.weights ?? areaM2)[p];
    sum += counts * found.values[p];
    weight += counts;
  });
  const graded = land.reduce((a, b) => a + b, 0);
  const areaShare = land.map((area) => area / graded);
  return {
    id,
    missing: null,
    grid: null,
    unit: found.unit ?? unit ?? null,
    breaks,
    areaShare,
    score: gradedScore(areaShare),
    parcelValues,
    parcelScores: parcelValues.map((value) => scoreOfGrade(gradeOf(value, breaks))),
    overall: sum / weight,
    withoutValue: without,
    landWithoutValue: landWithout / (graded + landWithout),
    kinds: found.kinds,
  };
}
