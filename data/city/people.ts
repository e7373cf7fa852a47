import type { LandUse } from '../../workers/model/layers.ts';
import { apportion, between, mulberry32, type Random, wholeBetween } from '../shared/random.ts';
import { type Pt, pointInside, ringArea } from '../shared/rings.ts';
import { TOWNS } from './cells.ts';
import type { Lot } from './lots.ts';
import { waves } from './shape.ts';
import { toRiver } from './water.ts';

const TOTALS = {
  villages: { people: 2_086_000, households: 871_000, jobs: 243_000 },
  city: { people: 2_548_000, households: 983_000, jobs: 1_957_000 },
};

/** What stands on a lot, who lives and works there; null where nobody knows, or nothing applies. */
export interface Standing {
  landAreaM2: number;
  floorAreaM2: number | null;
  storeys: number | null;
  yearBuilt: number | null;
  households: number;
  people: number;
  jobs: number;
  heritage: boolean;
  heightLimitM: number | null;
  valueYuan: number | null;
}

interface Form {
  ratio: [number, number];
  storeys: [number, number];
  years: [number, number];
  /** Shares of the floor for homes and for work. */
  homes: number;
  work: number;
}

const VILLAGE: Partial<Record<LandUse, Form>> = {
  residential: { ratio: [0.62, 1.25], storeys: [2, 4], years: [1976, 2006], homes: 0.93, work: 0.04 },
  mixed: { ratio: [0.8, 1.5], storeys: [2, 5], years: [1984, 2010], homes: 0.66, work: 0.3 },
  industrial: { ratio: [0.35, 0.7], storeys: [1, 2], years: [1985, 2008], homes: 0.12, work: 0.8 },
  institutional: { ratio: [0.3, 0.6], storeys: [2, 4], years: [1978, 2004], homes: 0, work: 0.45 },
};

const CITY: Partial<Record<LandUse, Form>> = {
  residential: { ratio: [1.0, 1.7], storeys: [6, 18], years: [1985, 2016], homes: 0.92, work: 0.05 },
  mixed: { ratio: [1.2, 2], storeys: [4, 12], years: [1982, 2014], homes: 0.55, work: 0.42 },
  commercial: { ratio: [0.9, 1.8], storeys: [3, 9], years: [1988, 2018], homes: 0.06, work: 0.9 },
  office: { ratio: [1.3, 2.4], storeys: [8, 26], years: [1996, 2019], homes: 0, work: 1 },
  industrial: { ratio: [0.4, 0.8], storeys: [1, 4], years: [1990, 2015], homes: 0.02, work: 0.75 },
  institutional: { ratio: [0.45, 0.9], storeys: [3, 8], years: [1975, 2015], homes: 0.08, work: 0.6 },
};

/** Shares of records that nobody has. */
const LOST = { year: 0.04, floor: 0.008, value: 0.015 };

/** Gives every lot what stands on it; people, households and jobs add up to the totals exactly. */
export function makeStandings(lots: readonly Lot[], seed: number): Standing[] {
  const random = mulberry32(seed);
  const forms = lots.map(({ use, village }) => (village === null ? CITY : VILLAGE)[use]);
  const middles = lots.map(({ outer }) => pointInside(outer));
  const floors = lots.map(({ outer, cell }, i) => {
    const form = forms[i];
    if (!form) return 0;
    // Denser towards the middle, and where the waves are high.
    const density = 1.18 - cell.fromMiddleM / 45_000 + 0.12 * waves(middles[i], 2.2);
    return Math.round(ringArea(outer) * between(random, ...form.ratio) * density);
  });
  const standings = lots.map((lot, i): Standing => {
    const { heritage, heightLimitM } = protection(lot, middles[i], random);
    const form = forms[i];
    const lost = (share: number) => random() < share;
    const years = form && (heritage ? ([1880, 1948] as const) : form.years);
    return {
      landAreaM2: Math.round(ringArea(lot.outer)),
      floorAreaM2: form && !lost(LOST.floor) ? floors[i] : null,
      storeys: form ? storeysOf(form, floors[i] / ringArea(lot.outer), heightLimitM, random) : null,
      yearBuilt: years && !lost(LOST.year) ? wholeBetween(random, years[0], years[1]) : null,
      households: 0,
      people: 0,
      jobs: 0,
      heritage,
      heightLimitM,
      valueYuan: lost(LOST.value) ? null : worthOf(lot, middles[i], floors[i], random),
    };
  });
  settle(lots, standings, floors, forms, random);
  return standings;
}

/** Shares the people, households and jobs of the villages and of the city out over their lots. */
function settle(
  lots: readonly Lot[],
  standings: Standing[],
  floors: number[],
  forms: (Form | undefined)[],
  random: Random,
): void {
  for (const where of ['villages', 'city'] as const) {
    const rows = lots.flatMap(({ village }, i) => ((village !== null) === (where === 'villages') ? [i] : []));
    const share = (part: 'homes' | 'work', total: number) =>
      apportion(
        rows.map((i) => floors[i] * (forms[i]?.[part] ?? 0) * between(random, 0.85, 1.15)),
        total,
      );
    const people = share('homes', TOTALS[where].people);
    const jobs = share('work', TOTALS[where].jobs);
    const households = apportion(
      people.map((count) => count * between(random, 0.94, 1.06)),
      TOTALS[where].households,
    );
    rows.forEach((i, k) => {
      Object.assign(standings[i], { people: people[k], households: households[k], jobs: jobs[k] });
    });
  }
}

const COVERED = 0.6;
const STOREY_M = 3.2;

function storeysOf({ storeys }: Form, ratio: number, limitM: number | null, random: Random): number {
  const most = limitM === null ? Number.POSITIVE_INFINITY : Math.floor(limitM / STOREY_M);
  const drawn = Math.min(wholeBetween(random, ...storeys), most);
  return Math.max(drawn, Math.ceil(ratio / COVERED));
}

/**
 * Old villages by the river and parts of the old town are protected. Heights are limited in the old town (24 m), and along
 * a view corridor from it to the hills in the north (30 m, further out 45 m).
 */
function protection({ village, cell, use }: Lot, [x, y]: Pt, random: Random) {
  const r = cell.fromMiddleM;
  const byRiver = village !== null && toRiver([x, y]) < 900;
  const oldTown = village === null && r < 2000 && use !== 'office';
  const heritage = random() < (byRiver ? 0.24 : oldTown ? 0.4 : village !== null ? 0.018 : 0.01);
  const inCorridor = y > 0 && Math.abs(x + 0.18 * y) < 850;
  const heightLimitM = r < 2000 ? 24 : inCorridor ? (r < 9500 ? 30 : 45) : null;
  return { heritage: heritage && use !== 'vacant', heightLimitM };
}

const LAND_YUAN_PER_M2 = 5200;
const FLOOR_YUAN_PER_M2: Partial<Record<LandUse, number>> = {
  residential: 46_000,
  mixed: 44_000,
  commercial: 52_000,
  office: 41_000,
  industrial: 9000,
  institutional: 14_000,
};
/** Homes of a village have no full title: they are worth so much of those of the city. */
const VILLAGE_SHARE = 0.34;

/** What the lot with its buildings is worth: prices fall from the middle, less so around the new towns. */
function worthOf({ use, village, cell, outer }: Lot, middle: Pt, floorM2: number, random: Random): number {
  const townM = Math.min(...TOWNS.map((town) => Math.hypot(town.at[0] - middle[0], town.at[1] - middle[1])));
  const fall = Math.exp(-cell.fromMiddleM / 9500) + 0.13 * Math.exp(-((townM / 2200) ** 2));
  const title = village === null ? 1 : VILLAGE_SHARE;
  const price = (FLOOR_YUAN_PER_M2[use] ?? 0) * floorM2 * title + LAND_YUAN_PER_M2 * ringArea(outer) * 0.2;
  return Math.round((price * fall * between(random, 0.88, 1.12)) / 10_000) * 10_000;
}
