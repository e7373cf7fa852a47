import type { Parcels } from '../model/district.ts';
import { LAND_USES, type LandUse } from '../model/layers.ts';
import type { Note } from '../model/notes.ts';
import { CLOSED_REASONS, type Existing, FLOOR_CLASSES, LAND_CLASSES, NONE } from '../model/renewal.ts';
import { assumed, type SheetValues } from './sheet/values.ts';

interface UseMeaning {
  /** Index in FLOOR_CLASSES of what is not housing. */
  floor: number;
  /** Index in LAND_CLASSES, NONE: not counted in the mix. */
  land: number;
  /** Index in CLOSED_REASONS + 1; 0: can be planned. */
  closed: number;
}

const floorClass = (name: (typeof FLOOR_CLASSES)[number]) => FLOOR_CLASSES.indexOf(name);
const landClass = (name: (typeof LAND_CLASSES)[number]) => LAND_CLASSES.indexOf(name);
const closedBy = (name: (typeof CLOSED_REASONS)[number]) => CLOSED_REASONS.indexOf(name) + 1;

function meaningOf(use: LandUse): UseMeaning {
  switch (use) {
    case 'residential':
      return { floor: floorClass('other'), land: landClass('housing'), closed: 0 };
    case 'commercial':
    case 'office':
    case 'mixed':
      return { floor: floorClass('commerce'), land: landClass('commerce'), closed: 0 };
    case 'industrial':
      return { floor: floorClass('industry'), land: landClass('industry'), closed: 0 };
    case 'institutional':
      return { floor: floorClass('public'), land: landClass('public'), closed: 0 };
    case 'green':
      return { floor: floorClass('other'), land: landClass('green'), closed: closedBy('green-stays') };
    case 'water':
    case 'transport':
      return { floor: floorClass('other'), land: NONE, closed: closedBy('not-for-building') };
    default:
      return { floor: floorClass('other'), land: NONE, closed: 0 };
  }
}

const MEANINGS = LAND_USES.map(meaningOf);
const EMPTY = new Set(
  ['vacant', 'green', 'water', 'transport'].map((use) => LAND_USES.indexOf(use as LandUse)),
);

/**
 * Parcels as they are: floor, homes, people and jobs. A parcel without a floor area is not planned (vacant, green, water and traffic
 * land without one has none: 0). Missing households, people and jobs are estimated from floor area by the sheet, and counted in notes.
 */
export function existingOf(parcels: Parcels, sheet: SheetValues): { existing: Existing; notes: Note[] } {
  const { count } = parcels;
  const column = () => new Float64Array(count);
  const floorM2 = column();
  const housingM2 = column();
  const households = column();
  const people = column();
  const jobs = column();
  const landHousing = column();
  const otherClass = new Uint8Array(count);
  const land = new Uint8Array(count);
  const closed = new Uint8Array(count);
  const perHousehold = assumed(sheet, 'floorPerHousehold');
  const size = assumed(sheet, 'peoplePerHousehold');
  const mixed = assumed(sheet, 'mixedHousingShare');
  const perJob = [
    Infinity,
    ...['commerce', 'industry', 'public'].map((c) => assumed(sheet, `floorPerJob.${c}`)),
    Infinity,
  ];
  const estimated = { households: 0, people: 0, jobs: 0 };
  for (let p = 0; p < count; p++) {
    const use = parcels.landUse[p];
    const meaning = MEANINGS[use];
    if (!meaning) {
      closed[p] = closedBy('land-use-missing');
      otherClass[p] = floorClass('other');
      land[p] = NONE;
    } else {
      otherClass[p] = meaning.floor;
      land[p] = meaning.land;
      closed[p] = meaning.closed;
    }
    const given = parcels.floorAreaM2[p];
    const isEmpty = Number.isNaN(given) && EMPTY.has(use);
    floorM2[p] = isEmpty ? 0 : given;
    if (Number.isNaN(floorM2[p]) && closed[p] === 0) closed[p] = closedBy('floor-missing');
    const name = LAND_USES[use];
    const share = name === 'residential' ? 1 : name === 'mixed' ? mixed : 0;
    landHousing[p] = share;
    const floor = floorM2[p] || 0;
    housingM2[p] = floor * share;
    const other = floor - housingM2[p];

    const knownHouseholds = parcels.households[p];
    const knownPeople = parcels.people[p];
    if (knownHouseholds >= 0) households[p] = knownHouseholds;
    else if (knownPeople >= 0) households[p] = knownPeople / size;
    else if (housingM2[p] > 0) {
      households[p] = housingM2[p] / perHousehold;
      estimated.households++;
    }
    if (knownPeople >= 0) people[p] = knownPeople;
    else if (households[p] > 0) {
      people[p] = households[p] * size;
      estimated.people++;
    }
    const knownJobs = parcels.jobs[p];
    if (knownJobs >= 0) jobs[p] = knownJobs;
    else if (other > 0 && perJob[otherClass[p]] < Infinity) {
      jobs[p] = other / perJob[otherClass[p]];
      estimated.jobs++;
    }
  }
  const notes: Note[] = [];
  const note = (code: Note['code'], number: number, params?: Note['params']) => {
    if (number > 0) notes.push({ code, severity: 'repaired', count: number, params });
  };
  note('plan-households-estimated', estimated.households, { floorM2: perHousehold });
  note('plan-people-estimated', estimated.people, { people: size });
  note('plan-jobs-estimated', estimated.jobs);
  const existing: Existing = {
    count,
    ids: parcels.ids,
    areaM2: parcels.areaM2,
    floorM2,
    housingM2,
    otherClass,
    households,
    people,
    jobs,
    landHousing,
    landClass: land,
    closed,
  };
  return { existing, notes };
}
