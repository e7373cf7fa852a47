import { z } from 'zod';

/**
 * How an indicator is measured. `facilities` are the kinds that feed it; where a district has none of them, the kinds in
 * `standIns` do, and the screen says so. The project can choose others.
 */
const measure = z.discriminatedUnion('type', [
  z.object({ type: z.literal('density'), facilities: z.array(z.string()), standIns: z.array(z.string()) }),
  z.object({ type: z.literal('greenRatio'), radiusM: z.number().positive() }),
  z.object({ type: z.literal('integration'), along: z.enum(['streets', 'water']) }),
]);

const words = z.object({ en: z.string(), zh: z.string() });

const indicator = z.object({
  id: z.string(),
  name: words,
  measure,
  /** Weight in the whole tree, 0 … 1. */
  weight: z.number().min(0).max(1),
  better: z.enum(['higher', 'lower']),
  /** Score in the source, 0 … 100, for comparison. */
  publishedScore: z.number().optional(),
});

const criterion = z.object({
  id: z.string(),
  name: words,
  weight: z.number().min(0).max(1),
  indicators: z.array(indicator).min(1),
});

/** An indicator model: a tree of criteria and indicators with weights; the sheets live in data/models/. */
export const indicatorModelSchema = z.object({
  id: z.string(),
  name: words,
  source: z.string(),
  criteria: z.array(criterion).min(1),
});

export type Indicator = z.infer<typeof indicator>;
export type IndicatorModel = z.infer<typeof indicatorModelSchema>;
