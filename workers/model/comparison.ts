import { z } from 'zod';

/** A figure with what it weighs when scenarios are put in order; only the ratios of weights count. */
const criterionSchema = z.object({ figure: z.string().min(1), weight: z.number().min(0).max(100) });
export type CompareCriterion = z.infer<typeof criterionSchema>;

/** What a person decides about comparing scenarios. */
export const comparisonSchema = z.object({ criteria: z.array(criterionSchema) });
export type Comparison = z.infer<typeof comparisonSchema>;

/** Money, services, ways, climate, those who must leave, and agreement: a figure of each, all alike. */
export const NEW_COMPARISON: Comparison = {
  criteria: ['npv', 'access', 'commuteMinutes', 'carbonKg', 'elsewhere', 'consensus'].map((figure) => ({
    figure,
    weight: 20,
  })),
};
