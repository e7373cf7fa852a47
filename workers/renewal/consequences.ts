import type { Parcels } from '../model/district.ts';
import { type Existing, FLOOR_CLASSES, RENEWAL_USES, type WorkAmount } from '../model/renewal.ts';
import type { Rules } from './rules.ts';
import { assumed, type SheetValues } from './sheet/values.ts';
import {
  COMMERCE,
  GREEN,
  INDUSTRY,
  PARTIAL,
  PUBLIC,
  RENTAL,
  RETROFIT,
  SALE,
  type Template,
} from './templates.ts';

type Amounts = Record<WorkAmount, Float64Array>;

/**
 * What a work brings about (model.md §5), written to row w of the columns. With s the share of the parcel that is built anew (1, or
 * the sheet's share in a partial rebuild), F its floor, H its households, A its area:
 * - demolished s F; built far · s A, or the capacity's floor of a facility, or 0 of green; the rest of F is retrofitted in a partial rebuild
 * - displaced s H; rehoused min(share on site · displaced, homes built), where homes are built at all; the others go elsewhere
 * - floor for the market: built − homes of the rehoused
 * - compensation: assessed value (or floor × price) · s, less what the rehoused get in kind, plus moving for all displaced
 * - retrofit of homes by household, of other floor by m²
 * - rent and fiscal by year: of what is let anew; taxes of commerce and industry that go are subtracted
 */
export function consequences(
  parcels: Parcels,
  existing: Existing,
  rules: Rules,
  sheet: SheetValues,
  kinds: string[],
) {
  const of = (id: string) => assumed(sheet, id);
  const { floorM2, housingM2, otherClass, households, people, jobs, areaM2 } = existing;
  const priceOf = FLOOR_CLASSES.map((name) => of(`compensation.${name}`));
  const overValue = of('compensation.overValue');
  const moving = of('compensation.moving');
  const buildingCost = ['sale', 'rental', 'commerce', 'industry'].map((use) => of(`construction.${use}`));
  const facilityCost = kinds.map((kind) => of(`facility.${kind}.costPerM2`));
  const [demolitionCost, greenCost] = [of('demolition'), of('construction.green')];
  const [retrofitHousehold, retrofitM2] = [of('retrofit.perHousehold'), of('retrofit.perM2')];
  const perHousehold = of('floorPerHousehold');
  const size = of('peoplePerHousehold');
  const onSite = of('onSiteShare');
  const perJob = RENEWAL_USES.map((use) =>
    use === 'commerce' || use === 'industry' || use === 'public' ? of(`floorPerJob.${use}`) : Infinity,
  );
  const price = of('price.sale');
  const let12 = 12 * of('occupancy');
  const rentOf = RENEWAL_USES.map((use) =>
    use === 'rental' || use === 'commerce' || use === 'industry' ? of(`rent.${use}`) * let12 : 0,
  );
  const taxOfUse = RENEWAL_USES.map((use) =>
    use === 'commerce' || use === 'industry' ? of(`fiscal.${use}`) : 0,
  );
  const taxOfClass = FLOOR_CLASSES.map((c) => (c === 'commerce' || c === 'industry' ? of(`fiscal.${c}`) : 0));
  const carbon = {
    built: of('carbon.built'),
    retrofit: of('carbon.retrofit'),
    demolition: of('carbon.demolition'),
    existing: of('carbon.existing'),
    retrofitted: of('carbon.retrofitted'),
    fresh: of('carbon.new'),
    green: of('carbon.green'),
  };

  return (a: Amounts, w: number, p: number, template: Template): void => {
    const { action, use, facility, intensity } = template;
    const floor = floorM2[p];
    const other = floor - housingM2[p];
    const share = action === RETROFIT ? 0 : action === PARTIAL ? rules.partialShare : 1;
    const site = areaM2[p] * share;
    const demolished = floor * share;
    const retrofitted = action === RETROFIT || action === PARTIAL ? floor - demolished : 0;
    const capacity = use === PUBLIC ? rules.capacity(p, template) : 0;
    const built =
      action === RETROFIT || use === GREEN
        ? 0
        : use === PUBLIC
          ? capacity * rules.floorPerUnit[facility]
          : rules.far[intensity] * site;
    const displaced = households[p] * share;
    const homes = use === SALE || use === RENTAL ? built / perHousehold : 0;
    const rehoused = Math.min(displaced * onSite, homes);
    const market = use === PUBLIC ? 0 : built - rehoused * perHousehold;
    a.demolishedM2[w] = demolished;
    a.builtM2[w] = built;
    a.retrofittedM2[w] = retrofitted;
    a.marketM2[w] = market;
    a.greenM2[w] = use === GREEN ? site : 0;
    a.displaced[w] = displaced;
    a.rehoused[w] = rehoused;
    a.newHouseholds[w] = homes;
    a.residents[w] = homes * size - people[p] * share;
    a.jobs[w] = (built > 0 ? built / perJob[use] : 0) - jobs[p] * share;
    a.capacity[w] = capacity;

    const value = parcels.value[p];
    const homesShare = floor > 0 ? housingM2[p] / floor : 0;
    const byFloor = housingM2[p] * priceOf[0] + other * priceOf[otherClass[p]];
    const whole = (value >= 0 ? value * overValue : byFloor) * share;
    const ofHomes = value >= 0 ? whole * homesShare : housingM2[p] * priceOf[0] * share;
    const inKind = displaced > 0 ? (ofHomes * rehoused) / displaced : 0;
    a.compensation[w] = whole - inKind + displaced * moving;
    a.demolition[w] = demolished * demolitionCost;
    a.construction[w] = use === GREEN ? site * greenCost : use <= INDUSTRY ? built * buildingCost[use] : 0;
    const kept = action === RETROFIT || action === PARTIAL ? 1 - share : 0;
    a.retrofit[w] = kept * (households[p] * retrofitHousehold + other * retrofitM2);
    a.facilities[w] = use === PUBLIC ? built * facilityCost[facility] : 0;

    a.sale[w] = use === SALE ? market * price : 0;
    a.rent[w] = use <= INDUSTRY ? market * rentOf[use] : 0;
    const lostTax = other * share * taxOfClass[otherClass[p]];
    a.fiscal[w] = (use === COMMERCE || use === INDUSTRY ? built * taxOfUse[use] : 0) - lostTax;
    a.embodiedKg[w] = built * carbon.built + retrofitted * carbon.retrofit + demolished * carbon.demolition;
    a.yearlyKg[w] =
      built * carbon.fresh -
      demolished * carbon.existing +
      retrofitted * (carbon.retrofitted - carbon.existing) +
      a.greenM2[w] * carbon.green;
  };
}
