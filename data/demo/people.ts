import type { LandUse } from '../../workers/model/layers.ts';
import { apportion, between, type Random, wholeBetween } from '../shared/random.ts';
import { ringArea } from '../shared/rings.ts';
import type { Lot } from './parcels.ts';
import type { Era } from './program.ts';

const HOUSEHOLDS = 8338;
const PEOPLE = 22_900;

/** What stands on a lot and who lives there; null where there is no building, or its year is not on record. */
export interface Building {
  landAreaM2: number;
  floorAreaM2: number | null;
  storeys: number | null;
  yearBuilt: number | null;
  households: number;
  people: number;
}

interface Form {
  /** Floor area over land area. */
  ratio: [number, number];
  storeys: [number, number];
  years: [number, number];
}

const HOMES: Record<Era, Form & { floorPerHouseholdM2: number; householdSize: number }> = {
  old: {
    ratio: [1.02, 1.35],
    storeys: [2, 4],
    years: [1978, 1995],
    floorPerHouseholdM2: 78,
    householdSize: 2.45,
  },
  walkup: {
    ratio: [1.05, 1.3],
    storeys: [5, 6],
    years: [1988, 1997],
    floorPerHouseholdM2: 96,
    householdSize: 2.65,
  },
  garden: {
    ratio: [1.05, 1.35],
    storeys: [6, 11],
    years: [1999, 2008],
    floorPerHouseholdM2: 130,
    householdSize: 2.95,
  },
  tower: {
    ratio: [1.7, 2.2],
    storeys: [18, 30],
    years: [2007, 2015],
    floorPerHouseholdM2: 140,
    householdSize: 2.85,
  },
};

const OTHERS: Partial<Record<LandUse, Form>> = {
  commercial: { ratio: [1, 2.2], storeys: [2, 5], years: [1992, 2016] },
  office: { ratio: [2.1, 4.2], storeys: [7, 24], years: [2002, 2018] },
  industrial: { ratio: [0.55, 1.1], storeys: [1, 3], years: [1982, 2006] },
  institutional: { ratio: [0.5, 1], storeys: [3, 6], years: [1984, 2014] },
  transport: { ratio: [0.1, 0.4], storeys: [1, 2], years: [1996, 2016] },
  other: { ratio: [0.15, 0.45], storeys: [1, 2], years: [1988, 2012] },
};

/** At most this part of a lot is covered by its building. */
const COVERED = 0.62;
/** Workshops and shops of the old quarter of which nobody wrote the year down. */
const YEAR_LOST = 0.3;

/** Gives every lot its building, and shares the households and people out so that the sums are exact. */
export function makeBuildings(lots: readonly Lot[], random: Random): Building[] {
  const siteYears = new Map<string, number>();
  const buildings = lots.map((lot): Building => {
    const landM2 = ringArea(lot.outer) - lot.holes.reduce((sum, hole) => sum + ringArea(hole), 0);
    const landAreaM2 = Math.round(landM2 * 10) / 10;
    const form = lot.era === null ? OTHERS[lot.use] : HOMES[lot.era];
    const none = { landAreaM2, floorAreaM2: null, storeys: null, yearBuilt: null, households: 0, people: 0 };
    if (form === undefined) return none;
    const ratio = between(random, ...form.ratio);
    const storeys = Math.max(wholeBetween(random, ...form.storeys), Math.ceil(ratio / COVERED));
    const estate = lot.site.compound?.era;
    let yearBuilt = wholeBetween(random, ...form.years);
    if (estate !== undefined && estate !== 'old') {
      // A compound, with its shops and kindergarten, goes up within two years.
      const { years } = HOMES[estate];
      const started = siteYears.get(lot.site.name) ?? wholeBetween(random, years[0], years[1] - 1);
      siteYears.set(lot.site.name, started);
      yearBuilt = started + wholeBetween(random, 0, 1);
    }
    const lost = lot.era === null && lot.site.compound?.era === 'old' && random() < YEAR_LOST;
    return {
      ...none,
      floorAreaM2: Math.round(landM2 * ratio),
      storeys,
      yearBuilt: lost ? null : yearBuilt,
    };
  });

  const homes = lots.flatMap((lot, i) =>
    lot.era === null ? [] : [{ form: HOMES[lot.era], building: buildings[i], use: lot.use }],
  );
  const households = apportion(
    homes.map((h) => (h.building.floorAreaM2! / h.form.floorPerHouseholdM2) * (h.use === 'mixed' ? 0.7 : 1)),
    HOUSEHOLDS,
    2,
  );
  const people = apportion(
    homes.map((h, i) => households[i] * h.form.householdSize * between(random, 0.93, 1.07)),
    PEOPLE,
  );
  homes.forEach(({ building }, i) => {
    building.households = households[i];
    building.people = people[i];
  });
  return buildings;
}
