import {
  type Evaluation,
  type Figure,
  FLOW_FIGURES,
  MEASURED_FIGURES,
  STATE_FIGURES,
} from '../model/evaluation.ts';
import { COST_PARTS, FLOOR_CLASSES, LAND_CLASSES, type Options } from '../model/renewal.ts';
import { FLOW, FLOW_COUNT, type Flow } from './flows.ts';
import type { PlanState } from './plan-state.ts';
import { assumed, type SheetValues } from './sheet/values.ts';

/** Sums over the parcels before a plan; those with a missing floor area count only with their people and jobs. */
export interface Before {
  population: number;
  households: number;
  jobs: number;
  /** By FLOOR_CLASSES and LAND_CLASSES, m². */
  floor: Float64Array;
  land: Float64Array;
  /** By kind of the options. */
  capacity: Float64Array;
  yearlyKg: number;
}

export function beforeOf({ existing, kinds }: Options, sheet: SheetValues, capacity?: Float64Array): Before {
  const floor = new Float64Array(FLOOR_CLASSES.length);
  const land = new Float64Array(LAND_CLASSES.length);
  for (let p = 0; p < existing.count; p++) {
    const area = existing.areaM2[p];
    land[0] += area * existing.landHousing[p];
    if (existing.landClass[p] < land.length)
      land[existing.landClass[p]] += area * (1 - existing.landHousing[p]);
    if (!(existing.floorM2[p] >= 0)) continue;
    floor[0] += existing.housingM2[p];
    floor[existing.otherClass[p]] += existing.floorM2[p] - existing.housingM2[p];
  }
  const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
  return {
    population: sum(existing.people),
    households: sum(existing.households),
    jobs: sum(existing.jobs),
    floor,
    land,
    capacity: capacity ?? new Float64Array(kinds.length),
    yearlyKg: sum(floor) * assumed(sheet, 'carbon.existing'),
  };
}

/** All figures that are sums, by year and in total; what is measured is NaN until someone measures it. */
export function figuresOf({ model, state: rows }: PlanState): Evaluation {
  const { options, flows, before } = model;
  const { years, kinds, horizonYears } = options;
  const { width } = flows;
  const empty = () => new Float64Array(years + 1);
  const byYear = {} as Record<Figure, Float64Array>;
  for (const name of [...STATE_FIGURES, ...FLOW_FIGURES]) byYear[name] = empty();
  for (const name of MEASURED_FIGURES) byYear[name] = empty().fill(Number.NaN);
  const capacity = kinds.map((_, k) => empty().fill(before.capacity[k]));
  const housingRent = before.floor[0] * flows.rentNow;
  /** Of all years so far. */
  const sofar = new Float64Array(width);
  let [npv, carbonKg, cash] = [0, 0, 0];
  for (let year = 0; year <= years; year++) {
    const row = rows.subarray(year * width, (year + 1) * width);
    const now = (flow: Flow) => row[FLOW[flow]];
    const put = (figure: Figure, value: number) => {
      byYear[figure][year] = value;
    };
    // Yearly income of what was begun in the years before.
    put('revenue.rent', sofar[FLOW.rent]);
    put('revenue.fiscal', sofar[FLOW.fiscal]);
    for (let f = 0; f < width; f++) sofar[f] += row[f];
    const all = (flow: Flow) => sofar[FLOW[flow]];

    put('population', before.population + all('residents'));
    put('households', before.households - all('displaced') + all('newHouseholds'));
    put('jobs', before.jobs + all('jobs'));
    FLOOR_CLASSES.forEach((name, c) => {
      put(`${name}M2`, before.floor[c] + all(`floor.${name}`));
      byYear.floorM2[year] += byYear[`${name}M2`][year];
    });
    put('greenM2', before.land[4] + all('land.green'));
    put('yearlyKg', before.yearlyKg + all('yearlyKg'));
    put('rentPerM2', (housingRent + all('rentSum')) / byYear.housingM2[year]);
    put('rentRise', year > 0 ? byYear.rentPerM2[year] / byYear.rentPerM2[year - 1] - 1 : 0);

    for (const flow of [
      'begun',
      'displaced',
      'rehoused',
      'demolishedM2',
      'builtM2',
      'retrofittedM2',
    ] as const)
      put(flow, now(flow));
    put('elsewhere', now('displaced') - now('rehoused'));
    put('saleM2', now('saleM2'));
    put('rentalM2', now('rentalM2'));
    put('newCommerceM2', now('built.commerce'));
    put('newIndustryM2', now('built.industry'));
    put('newPublicM2', now('built.public'));
    put('newGreenM2', now('greenM2'));
    put('embodiedKg', now('embodiedKg'));
    for (const part of COST_PARTS) {
      put(`cost.${part}`, now(part));
      byYear.investment[year] += now(part);
    }
    put('revenue.sale', now('sale'));
    const revenue = now('sale') + byYear['revenue.rent'][year] + byYear['revenue.fiscal'][year];
    put('revenue', revenue);
    put('cash', revenue - byYear.investment[year]);
    cash += byYear.cash[year];
    put('cashSoFar', cash);
    kinds.forEach((_, k) => {
      capacity[k][year] += sofar[FLOW_COUNT + k];
    });
    npv += now('npv');
    carbonKg += now('embodiedKg') + now('yearlyKg') * (horizonYears - year);
  }
  const totals = {
    npv,
    carbonKg,
    deepestDeficit: Math.max(0, -Math.min(...byYear.cashSoFar)),
  } as Evaluation['totals'];
  for (const name of FLOW_FIGURES) totals[name] = byYear[name].reduce((sum, value) => sum + value, 0);
  totals.rentRise = byYear.rentPerM2[years] / byYear.rentPerM2[0] - 1;
  for (const name of [...STATE_FIGURES, ...MEASURED_FIGURES]) totals[name] = byYear[name][years];
  return {
    years,
    byYear,
    kinds: kinds.map((kind, k) => ({
      kind,
      capacity: capacity[k],
      access: empty().fill(Number.NaN),
      walkMinutes: empty().fill(Number.NaN),
    })),
    totals,
    notes: [],
  };
}
