import { z } from 'zod';

/** What speakers may tell of themselves. */
export const GROUP_KINDS = ['age', 'tenure', 'area'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

const groupPeopleSchema = z.object({
  id: z.string().min(1),
  /** How many of the district's people; null where nobody knows. */
  people: z.number().nonnegative().nullable(),
});
export type GroupPeople = z.infer<typeof groupPeopleSchema>;

const groups = z.array(groupPeopleSchema);

const unknown = (ids: string[]): GroupPeople[] => ids.map((id) => ({ id, people: null }));

/** Groups that have a word in the dictionaries; others are called by their id. */
export const KNOWN_TENURES = ['owner', 'tenant', 'other'];
export const NO_PEOPLE = {
  age: unknown(['0–17', '18–34', '35–59', '60+']),
  tenure: unknown(KNOWN_TENURES),
  area: unknown([]),
  areaField: null,
};

/** The district's people by group, as a person typed them. */
export const peopleSchema = z.object({
  age: groups.default(NO_PEOPLE.age),
  tenure: groups.default(NO_PEOPLE.tenure),
  area: groups.default(NO_PEOPLE.area),
  /** Text field of the parcels whose values are the areas, their people summed; null: areas are typed as the others. */
  areaField: z.string().nullable().default(null),
  /** Ages and tenures are made up, to go with example comments. */
  isExample: z.boolean().optional(),
});
export type DistrictPeople = z.infer<typeof peopleSchema>;
