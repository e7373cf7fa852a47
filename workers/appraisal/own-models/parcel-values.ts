import type { Quantity, TreeMeasure } from '../../model/indicator-tree.ts';
import type { JobContext } from '../../model/job.ts';
import type { LeafMissing, MeasuredParcels, ModelMeasureInput } from '../../model/own-models.ts';
import { greenInParcels } from './green-in-parcels.ts';

export type ParcelMeasure = Extract<TreeMeasure, { type: 'accessibility' | 'ratio' | 'attribute' }>;

/** One value per parcel before it is graded, or why there is none. */
export type ParcelValues =
  | { missing: LeafMissing }
  | {
      missing: null;
      values: Float64Array;
      /** What the mean of the district weighs each value by; their land where absent. */
      weights?: Float64Array;
      unit: MeasuredParcels['unit'];
      kinds?: string[];
    };

/**
 * Values of a measure parcel by parcel; NaN where missing.
 * accessibility: minutes to the nearest facility of the kinds, missing where none can be reached; or the share of the kinds reached
 * within the limit, where what cannot be reached counts as not reached. Kinds that the district has none of have no part in it.
 * ratio: missing where a part is, or the denominator is 0.
 */
export async function parcelValues(
  measure: ParcelMeasure,
  kinds: string[],
  input: ModelMeasureInput,
  ctx: JobContext,
): Promise<ParcelValues> {
  switch (measure.type) {
    case 'accessibility':
      return accessibility(kinds, measure.withinMinutes, input);
    case 'attribute': {
      const column = await quantityOf(measure.of, input, ctx);
      return 'code' in column ? { missing: column } : { missing: null, values: column, unit: null };
    }
    case 'ratio': {
      const above = await quantityOf(measure.numerator, input, ctx);
      if ('code' in above) return { missing: above };
      const below = await quantityOf(measure.denominator, input, ctx);
      if ('code' in below) return { missing: below };
      const values = above.map((v, p) => (below[p] === 0 ? Number.NaN : v / below[p]));
      return { missing: null, values, weights: below, unit: null };
    }
  }
}

function accessibility(
  wanted: string[],
  withinMinutes: number | undefined,
  { minutes }: ModelMeasureInput,
): ParcelValues {
  if (!minutes) return { missing: { code: 'no-minutes' } };
  const kinds = wanted.filter((kind) => minutes.kinds.includes(kind));
  if (kinds.length === 0) return { missing: { code: 'no-facilities', kinds: wanted } };
  const columns = kinds.map((kind) => minutes.minutes[minutes.kinds.indexOf(kind)]);
  if (withinMinutes === undefined) {
    const values = Float64Array.from(columns[0]);
    for (const column of columns) {
      for (let p = 0; p < values.length; p++) {
        if (column[p] < values[p] || Number.isNaN(values[p])) values[p] = column[p];
      }
    }
    return { missing: null, values, unit: 'minutes', kinds };
  }
  const values = new Float64Array(columns[0].length);
  for (const column of columns) {
    for (let p = 0; p < values.length; p++) if (column[p] <= withinMinutes) values[p] += 1 / columns.length;
  }
  return { missing: null, values, unit: 'share', kinds };
}

async function quantityOf(
  quantity: Quantity,
  { parcels, green }: ModelMeasureInput,
  ctx: JobContext,
): Promise<Float64Array | LeafMissing> {
  if (quantity === 'greenM2') return green ? greenInParcels(parcels, green, ctx) : { code: 'no-green' };
  if (typeof quantity === 'string') return parcels[quantity];
  const { field } = quantity;
  const column = parcels.fields.find(({ name }) => name === field)?.column;
  if (!column) return { code: 'no-field', field };
  return column.type === 'number' ? column.values : { code: 'field-not-numbers', field };
}
