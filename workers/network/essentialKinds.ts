/** The kinds that count as daily needs unless the person chooses others: those of this list that the district has, or all. */
const DAILY_NEEDS = [
  'school',
  'kindergarten',
  'day_care',
  'clinic',
  'elderly_care',
  'elderly',
  'market',
  'park_entrance',
  'playground',
  'library',
];

/** `chosen: null`: the list above. Only kinds that are there, in their order. */
export function essentialKinds(kinds: string[], chosen: string[] | null): string[] {
  const wanted = chosen ?? DAILY_NEEDS;
  const present = kinds.filter((kind) => wanted.includes(kind));
  return present.length > 0 || chosen ? present : kinds;
}
