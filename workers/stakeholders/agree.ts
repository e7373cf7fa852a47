import type { Parcels } from '../model/district.ts';
import { type Agreement, type GroupFare, type Levers, PARTIES, type Party } from '../model/stakeholders.ts';
import { costOf } from '../renewal/flows.ts';
import type { PlanState } from '../renewal/plan-state.ts';
import { assumed } from '../renewal/sheet/values.ts';
import { GREEN, PARTIAL, PUBLIC, RENTAL, RETROFIT, SALE } from '../renewal/templates.ts';
import { annuity } from '../renewal/time.ts';
import { type Fate, gainsOf, householdKinds } from './households.ts';

export const NO_LEVERS: Levers = { compensation: 0, onSite: 0, far: 0, access: 0 };

/**
 * Who accepts a plan, and who gains [Yu, Zhou]: residents of each changed parcel by kind of household (one accepts who does not lose),
 * a developer who builds there for the market (hurdles spread evenly around the sheet's), and the government: taxes, access and carbon,
 * less the cost of what it pays itself (retrofit, facilities, green), for which it counts what residents gain.
 * @param accessGain by parcel, share of need met after less before; null where access is not known: then nobody counts it
 */
export function agreement(
  { model, choice, state }: PlanState,
  parcels: Parcels,
  accessGain: Float64Array | null,
  levers: Levers = NO_LEVERS,
): Agreement {
  const { options, sheet } = model;
  const { amounts, existing, use, action, rate, horizonYears } = options;
  const of = (id: string) => assumed(sheet, id);
  const rows = Uint32Array.from(choice.work.keys()).filter((p) => choice.work[p] >= 0);
  const column = () => new Float64Array(rows.length).fill(Number.NaN);
  const accepts = { residents: column(), developer: column(), government: column() };
  const gains = {
    residents: new Float64Array(rows.length),
    developer: new Float64Array(rows.length),
    government: new Float64Array(rows.length),
  };
  const kinds = householdKinds(sheet);
  const gainOf = gainsOf(sheet);
  const fares = {
    income: [0, 1, 2, 3].map(noFare),
    owners: noFare(),
    tenants: noFare(),
    old: noFare(),
    younger: noFare(),
  };
  const perHousehold = of('floorPerHousehold');
  const [hurdle, spread] = [of('developer.hurdle'), of('developer.risk')];
  const years = annuity(rate, 0, horizonYears);
  const taxYears = annuity(rate, 0, of('government.fiscalYears'));
  const accessCost = options.kinds.reduce((sum, kind) => {
    const facility = (name: string) => of(`facility.${kind}.${name}`);
    return sum + (facility('perThousand') / 1000) * facility('floorPerUnit') * facility('costPerM2');
  }, 0);
  let accessValue = 0;
  accessGain?.forEach((gain, p) => {
    accessValue += gain * state[model.people + p] * of('government.accessWorth');
  });

  rows.forEach((p, row) => {
    const w = choice.work[p];
    const [households, u] = [existing.households[p], use[w]];
    const isMarket = action[w] !== RETROFIT && u !== PUBLIC && u !== GREEN;
    const extraFar = isMarket && Number.isNaN(parcels.heightLimitM[p]) ? levers.far : 0;
    const homes = amounts.newHouseholds[w] * (1 + extraFar);
    const displaced = amounts.displaced[w];
    const rehoused = Math.max(
      amounts.rehoused[w],
      Math.min(displaced * Math.min(1, of('onSiteShare') + levers.onSite), homes),
    );
    const { worth, price } = homeOf(p);
    const extraPaid = price * levers.compensation * (displaced - rehoused);
    let moved = 0;

    if (households > 0) {
      const share = displaced / households;
      const partial = action[w] === PARTIAL ? 1 - of('partialShare') : 1;
      const floor = existing.housingM2[p] / households;
      const rent = 12 * of('rent.housing') * floor;
      const fate: Fate = {
        elsewhere: (displaced - rehoused) / households,
        onSite: rehoused / households,
        stay: action[w] === RETROFIT || action[w] === PARTIAL ? partial : 1 - share,
        worth,
        paid: price * (1 + levers.compensation),
        moving: of('compensation.moving'),
        rent,
        dearer: rent * of('rent.retrofitRise'),
        dearerNew: Math.max(0, 12 * (of('rent.rental') - of('rent.housing')) * floor),
        access: (accessGain?.[p] ?? 0) + levers.access,
      };
      let accepting = 0;
      for (const kind of kinds) {
        const gain = gainOf(kind, fate);
        for (const name of ['elsewhere', 'onSite', 'stay'] as const) {
          const share = kind.share * fate[name];
          if (share <= 0) continue;
          if (gain[name] >= 0) accepting += share;
          gains.residents[row] += share * households * gain[name];
          for (const fare of [
            fares.income[kind.quarter],
            kind.owns ? fares.owners : fares.tenants,
            kind.isOld ? fares.old : fares.younger,
          ])
            count(fare, share * households, gain[name]);
        }
      }
      accepts.residents[row] = accepting;
      moved = (rehoused - amounts.rehoused[w]) * price;
    }

    const cost = costOf(options, w);
    if (isMarket) {
      const built = amounts.builtM2[w] * (1 + extraFar);
      const market = Math.max(0, built - rehoused * perHousehold);
      const perM2 =
        u === SALE
          ? of('price.sale')
          : 12 *
            of('occupancy') *
            years *
            of(u === RENTAL ? 'rent.rental' : `rent.${u === 2 ? 'commerce' : 'industry'}`);
      const paid = cost + amounts.construction[w] * extraFar + extraPaid - moved;
      gains.developer[row] = market * perM2 - paid;
      const rateOfReturn = paid > 0 ? gains.developer[row] / paid : Infinity;
      accepts.developer[row] = Math.min(1, Math.max(0, (rateOfReturn - hurdle) / (2 * spread || 1e-9) + 0.5));
    }
    const carbonKg = amounts.embodiedKg[w] + amounts.yearlyKg[w] * horizonYears;
    const own = isMarket ? 0 : gains.residents[row] - cost - extraPaid;
    gains.government[row] =
      amounts.fiscal[w] * taxYears +
      accessValue / rows.length -
      (carbonKg / 1000) * of('government.carbonPrice') -
      levers.access *
        (existing.people[p] + amounts.residents[w]) *
        (accessCost - of('government.accessWorth')) +
      own;
    accepts.government[row] = gains.government[row] >= 0 ? 1 : 0;
  });

  /** Worth of a home, and what is paid for it: the assessed value with its mark-up, or floor times price. */
  function homeOf(p: number): { worth: number; price: number } {
    const households = existing.households[p];
    if (!(households > 0)) return { worth: 0, price: 0 };
    const value = parcels.value[p];
    if (value >= 0 && existing.floorM2[p] > 0) {
      const worth = (value * existing.housingM2[p]) / existing.floorM2[p] / households;
      return { worth, price: worth * of('compensation.overValue') };
    }
    const worth = (existing.housingM2[p] * of('compensation.housing')) / households;
    return { worth, price: worth };
  }

  const each = (f: (party: Party) => number) =>
    Object.fromEntries(PARTIES.map((party) => [party, f(party)])) as Record<Party, number>;
  const voices = PARTIES.flatMap((party) => [...accepts[party]].filter((share) => !Number.isNaN(share)));
  const finished = [...fares.income, fares.owners, fares.tenants, fares.old, fares.younger];
  for (const fare of finished) fare.gain /= fare.households;
  const losers = fares.owners.losers + fares.tenants.losers;
  return {
    parcels: rows,
    accepts,
    gains,
    shares: each((party) => meanOf([...accepts[party]].filter((share) => !Number.isNaN(share)))),
    surplus: each((party) => gains[party].reduce((sum, gain) => sum + gain, 0)),
    consensus: meanOf(voices),
    byIncome: fares.income,
    byTenure: { owners: fares.owners, tenants: fares.tenants },
    byAge: { old: fares.old, younger: fares.younger },
    winners: fares.owners.households + fares.tenants.households - losers,
    losers,
  };
}

function noFare(): GroupFare {
  return { households: 0, losers: 0, gain: 0 };
}

function count(fare: GroupFare, households: number, gain: number): void {
  fare.households += households;
  if (gain < 0) fare.losers += households;
  fare.gain += households * gain;
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
