import { useMemo } from 'react';
import { peopleByField } from '../../../../workers/consult/heard/people-by-field.ts';
import type { GroupKind, GroupPeople } from '../../../../workers/model/people.ts';
import { useConsultation } from '../../../project/consultation.ts';
import { useResults } from '../../../project/results.ts';

/** The district's people by group: as typed; areas from the parcels where a field of theirs was chosen and is there. */
export function useGroups(): Record<GroupKind, GroupPeople[]> {
  const { people } = useConsultation();
  const parcels = useResults((results) => results.district?.parcels ?? null);
  const { areaField } = people;
  const fromParcels = useMemo(
    () => (parcels && areaField !== null ? peopleByField(parcels, areaField) : null),
    [parcels, areaField],
  );
  return useMemo(
    () => ({ age: people.age, tenure: people.tenure, area: fromParcels ?? people.area }),
    [people, fromParcels],
  );
}
