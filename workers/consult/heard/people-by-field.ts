import type { Parcels } from '../../model/district.ts';
import type { GroupPeople } from '../../model/people.ts';

/** A text field with more values than this is a list of names, not of areas. */
const MOST_AREAS = 60;

/** Text fields of the parcels that can say in which area a parcel lies. */
export function areaFields({ fields }: Pick<Parcels, 'fields'>): string[] {
  return fields.flatMap(({ name, column }) => {
    if (column.type !== 'text') return [];
    const used = new Set(column.codes.filter((code) => code >= 0)).size;
    return used >= 2 && used <= MOST_AREAS ? [name] : [];
  });
}

/**
 * People by the values of a text field of the parcels. An area where no parcel tells its people is unknown; where some do not, what is
 * told is summed. Null where the field is not there.
 */
export function peopleByField(
  { fields, people }: Pick<Parcels, 'fields' | 'people'>,
  name: string,
): GroupPeople[] | null {
  const column = fields.find((field) => field.name === name)?.column;
  if (column?.type !== 'text') return null;
  const sums = new Map<string, number | null>();
  column.codes.forEach((code, parcel) => {
    if (code < 0) return;
    const area = column.dictionary[code];
    const before = sums.get(area) ?? null;
    const here = people[parcel];
    sums.set(area, Number.isNaN(here) ? before : (before ?? 0) + here);
  });
  return [...sums].map(([id, sum]) => ({ id, people: sum }));
}
