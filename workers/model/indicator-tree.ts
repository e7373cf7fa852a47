import { z } from 'zod';
import { BREAK_METHODS } from './appraisal.ts';

/**
 * Own indicator models: criteria may hold criteria. What is read by indicatorModelSchema (two levels, no `schemaVersion`) is read here
 * too: version 1. Version 2 adds nesting, the measures beyond density, greenRatio and integration, units and breaks.
 */
export const MODEL_SCHEMA_VERSION = 2;

/** What is known of every parcel without naming a field of the file. `greenM2` is the green area inside it. */
export const QUANTITIES = ['areaM2', 'floorAreaM2', 'people', 'households', 'yearBuilt', 'greenM2'] as const;

const quantity = z.union([z.enum(QUANTITIES), z.strictObject({ field: z.string().min(1) })]);
const kinds = { facilities: z.array(z.string()).min(1), standIns: z.array(z.string()).default([]) };

/**
 * How an indicator is measured. Over the study area: density (facilities per km²), greenRatio (green within a radius), integration
 * (space syntax). Parcel by parcel: accessibility (minutes to the nearest of the kinds or, with `withinMinutes`, the share of the kinds
 * that are reached in that time), ratio (one quantity over another), attribute (one quantity).
 * Where a district has none of the `facilities`, the kinds in `standIns` stand in for them, and the screen says so.
 */
const measure = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('density'), ...kinds }),
  z.strictObject({ type: z.literal('greenRatio'), radiusM: z.number().positive() }),
  z.strictObject({ type: z.literal('integration'), along: z.enum(['streets', 'water']) }),
  z.strictObject({
    type: z.literal('accessibility'),
    ...kinds,
    withinMinutes: z.number().positive().optional(),
  }),
  z.strictObject({ type: z.literal('ratio'), numerator: quantity, denominator: quantity }),
  z.strictObject({ type: z.literal('attribute'), of: quantity }),
]);
export const MEASURE_TYPES = measure.options.map((option) => option.shape.type.value);

const words = z.strictObject({ en: z.string(), zh: z.string() });
const weight = z.number().positive().max(1);

/** A method that cuts the values there are, or the upper ends of bands 1 … 4, rising, in the indicator's unit. */
const breaks = z.union([
  z.enum(BREAK_METHODS),
  z.strictObject({ upper: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
]);

const indicator = z.strictObject({
  id: z.string().min(1),
  name: words,
  measure,
  /** In the whole tree, 0 … 1: the members of a criterion add up to its weight. */
  weight,
  better: z.enum(['higher', 'lower']).default('higher'),
  /** Of a ratio or an attribute; the other measures have units of their own. */
  unit: words.optional(),
  /** The project's where absent. */
  breaks: breaks.optional(),
  /** Score in the source, 0 … 100, for comparison. */
  publishedScore: z.number().min(0).max(100).optional(),
});

const criterion = z.strictObject({
  id: z.string().min(1),
  name: words,
  weight,
  get criteria() {
    return z.array(criterion).default([]);
  },
  indicators: z.array(indicator).default([]),
});

/** The shape of a model; what no shape can say (ids, sums of weights, depth) is checked in appraisal/own-models/check.ts. */
export const indicatorTreeSchema = z.strictObject({
  id: z.string().min(1),
  name: words,
  source: z.string().default(''),
  criteria: z.array(criterion).default([]),
  indicators: z.array(indicator).default([]),
});

export type Quantity = z.infer<typeof quantity>;
export type TreeMeasure = z.infer<typeof measure>;
export type OwnBreaks = z.infer<typeof breaks>;
export type TreeIndicator = z.infer<typeof indicator>;
export type TreeCriterion = z.infer<typeof criterion>;
export type IndicatorTree = z.infer<typeof indicatorTreeSchema>;

/** A member of a group: what the judgements of the group compare. */
export type TreeNode = TreeCriterion | TreeIndicator;

/** The id of the group at the top. */
export const ROOT = 'root';

export function isCriterion(node: TreeNode): node is TreeCriterion {
  return 'indicators' in node;
}

/** Criteria first, then indicators: the order of the rows of the group's judgement matrix. */
export function membersOf(group: Pick<TreeCriterion, 'criteria' | 'indicators'>): TreeNode[] {
  return [...group.criteria, ...group.indicators];
}

/** All indicators below a group, criteria first. */
export function indicatorsOf(group: Pick<TreeCriterion, 'criteria' | 'indicators'>): TreeIndicator[] {
  return [...group.criteria.flatMap(indicatorsOf), ...group.indicators];
}
