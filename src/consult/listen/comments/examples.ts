import { exampleComments, examplePeople } from '../../../../workers/consult/examples/examples.ts';
import type { District } from '../../../../workers/model/district.ts';
import type { DistrictPeople } from '../../../../workers/model/people.ts';
import { addComments } from '../../../project/consultation.ts';
import { useProject } from '../../../project/store.ts';
import { nameOfParcel } from '../../../words/names.ts';

const SEED = 60;

/** Adds sixty made-up comments on the district's parcels; where nobody has said how many people live there by age and tenure, made-up numbers too. */
export function addExamples({ parcels }: District, tongue: 'en' | 'zh', until: string): void {
  const { plans, consultation } = useProject.getState().document;
  const { people, comments } = consultation;
  const lived = [...parcels.people.keys()].filter((row) => parcels.people[row] > 0);
  const rows = lived.length > 0 ? lived : [...parcels.ids.keys()];
  const taken = new Set(comments.map(({ id }) => id));
  const made = exampleComments({
    tongue,
    parcels: rows.map((row) => ({
      id: parcels.ids[row],
      name: nameOfParcel(parcels, row, tongue),
      at: [parcels.centreLonLat[2 * row], parcels.centreLonLat[2 * row + 1]],
      area: areaOf(parcels, people.areaField, row),
    })),
    until,
    scenario: plans.current ?? plans.scenarios[0]?.id,
    seed: SEED,
  });
  const added = made.map((comment, e) => ({ ...comment, id: freeId(`e${e + 1}`, taken) }));
  addComments(added, withPeople(people, parcels.people));
}

function areaOf(parcels: District['parcels'], field: string | null, row: number): string | undefined {
  const column = field === null ? undefined : parcels.fields.find(({ name }) => name === field)?.column;
  return column?.type === 'text' && column.codes[row] >= 0 ? column.dictionary[column.codes[row]] : undefined;
}

function withPeople(people: DistrictPeople, perParcel: Float64Array): DistrictPeople {
  const total = perParcel.reduce((sum, here) => sum + (Number.isNaN(here) ? 0 : here), 0);
  const isTyped = [...people.age, ...people.tenure].some((group) => group.people !== null);
  return isTyped || total === 0 ? people : { ...people, ...examplePeople(total), isExample: true };
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
