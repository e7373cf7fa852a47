import {
  COST_PARTS,
  FLOOR_CLASSES,
  LAND_CLASSES,
  NONE,
  type Options,
  WORK_AMOUNTS,
} from '../model/renewal.ts';
import { assumed, type SheetValues } from './sheet/values.ts';
import { GREEN, PARTIAL, PUBLIC, RENTAL, RETROFIT, SALE } from './templates.ts';
import { worth } from './time.ts';

/**
 * What begins in a year, summed over the parcels begun in it: the amounts of the works, and besides
 * begun (parcels) · saleM2, rentalM2 (floor of sale and rental housing for the market) · npv (of these works, over the horizon) ·
 * rentSum (yuan a month, of all housing as if let) · floor.X and land.X (change by class, m²) · built.X (by use of RENEWAL_USES,
 * without green)
 */
const BESIDES = [
  'begun',
  'saleM2',
  'rentalM2',
  'npv',
  'rentSum',
  ...FLOOR_CLASSES.map((name) => `floor.${name}` as const),
  ...LAND_CLASSES.map((name) => `land.${name}` as const),
  'built.sale',
  'built.rental',
  'built.commerce',
  'built.industry',
  'built.public',
] as const;

const FLOWS = [...WORK_AMOUNTS, ...BESIDES] as const;
export type Flow = (typeof FLOWS)[number];

/** Place of each flow in a row; facility capacities by kind follow at FLOW_COUNT. */
export const FLOW = Object.fromEntries(FLOWS.map((name, f) => [name, f])) as Record<Flow, number>;
export const FLOW_COUNT = FLOWS.length;

const CLASS_OF_USE = [0, 0, 1, 2, 3];
const LAND_OF_USE = [0, 0, 1, 2, 3, 4];

/** Reads off works, in O(1) each, what they add to the sums of their year. */
export function flowsOf(options: Options, sheet: SheetValues) {
  const { existing, kinds, action, use, facility, amounts, rate, years, horizonYears } = options;
  const { once, yearly } = worth(rate, years, horizonYears);
  const columns = WORK_AMOUNTS.map((name) => amounts[name]);
  const partial = assumed(sheet, 'partialShare');
  const rentNow = assumed(sheet, 'rent.housing');
  const rentNew = assumed(sheet, 'rent.rental');
  const rise = assumed(sheet, 'rent.retrofitRise');
  const oneOff = (w: number) => amounts.sale[w] - costOf(options, w);

  return {
    /** Sums per year: flows, then capacity by kind. */
    width: FLOW_COUNT + kinds.length,
    /** Of the rent that all housing would pay today, yuan a month. */
    rentNow,
    /** Present value of a work begun in a year. */
    npv: (w: number, year: number) =>
      oneOff(w) * once[year] + (amounts.rent[w] + amounts.fiscal[w]) * yearly[year],
    /** Adds (sign 1) or takes away (−1) work w of parcel p, begun in `year`, to the sums that start at `at`. */
    add(into: Float64Array, at: number, p: number, w: number, year: number, sign: 1 | -1): void {
      for (let f = 0; f < columns.length; f++) into[at + f] += sign * columns[f][w];
      const u = use[w];
      const housing = existing.housingM2[p];
      const floor = existing.floorM2[p];
      into[at + FLOW.begun] += sign;
      if (u === SALE) into[at + FLOW.saleM2] += sign * amounts.marketM2[w];
      else if (u === RENTAL) into[at + FLOW.rentalM2] += sign * amounts.marketM2[w];
      const npv = oneOff(w) * once[year] + (amounts.rent[w] + amounts.fiscal[w]) * yearly[year];
      into[at + FLOW.npv] += sign * npv;
      const share = action[w] === RETROFIT ? 0 : action[w] === PARTIAL ? partial : 1;
      const stays = action[w] === RETROFIT || action[w] === PARTIAL ? 1 - share : 0;
      let rent = housing * (stays * rise - share) * rentNow;
      if (u !== NONE) {
        const built = amounts.builtM2[w];
        into[at + FLOW['floor.housing']] -= sign * housing * share;
        into[at + FLOW['floor.housing'] + existing.otherClass[p]] -= sign * (floor - housing) * share;
        if (u !== GREEN) {
          into[at + FLOW['floor.housing'] + CLASS_OF_USE[u]] += sign * built;
          into[at + FLOW['built.sale'] + u] += sign * built;
        }
        if (u <= RENTAL) rent += built * rentNew;
        const land = existing.areaM2[p] * share;
        into[at + FLOW['land.housing']] -= sign * land * existing.landHousing[p];
        if (existing.landClass[p] !== NONE)
          into[at + FLOW['land.housing'] + existing.landClass[p]] -=
            sign * land * (1 - existing.landHousing[p]);
        into[at + FLOW['land.housing'] + LAND_OF_USE[u]] += sign * land;
        if (u === PUBLIC) into[at + FLOW_COUNT + facility[w]] += sign * amounts.capacity[w];
      }
      into[at + FLOW.rentSum] += sign * rent;
    },
  };
}

export type Flows = ReturnType<typeof flowsOf>;

/** All costs of a work, yuan. */
export function costOf({ amounts }: Pick<Options, 'amounts'>, w: number): number {
  let sum = 0;
  for (const part of COST_PARTS) sum += amounts[part][w];
  return sum;
}
