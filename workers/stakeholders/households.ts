import { assumed, type SheetValues } from '../renewal/sheet/values.ts';

/** A kind of household: the residents of every parcel are made of the same kinds, in the sheet's shares. */
export interface HouseholdKind {
  share: number;
  /** Quarter of income, 0 the poorest; and its middle, yuan a year. */
  quarter: number;
  income: number;
  owns: boolean;
  isOld: boolean;
}

/** Of the standard normal distribution, at 1/8, 3/8, 5/8 and 7/8: the middles of four quarters. */
const MIDDLES = [-1.1503493803760079, -0.31863936396437514, 0.31863936396437514, 1.1503493803760079];

/** Quantiles, not dice: four quarters of a log-normal income × owner or tenant × old or not. Shares add up to 1. */
export function householdKinds(sheet: SheetValues): HouseholdKind[] {
  const of = (name: string) => assumed(sheet, `residents.${name}`);
  const kinds: HouseholdKind[] = [];
  MIDDLES.forEach((z, quarter) => {
    const income = of('incomeMedian') * Math.exp(of('incomeSigma') * z);
    for (const owns of [true, false]) {
      for (const isOld of [true, false]) {
        const tenure = owns ? of('ownerShare') : 1 - of('ownerShare');
        const age = isOld ? of('oldShare') : 1 - of('oldShare');
        kinds.push({ share: (tenure * age) / MIDDLES.length, quarter, income, owns, isOld });
      }
    }
  });
  return kinds;
}

/** What happens to the homes of a parcel; shares of its households add up to 1. */
export interface Fate {
  elsewhere: number;
  onSite: number;
  stay: number;
  /** Worth of a home, and what is paid for it, with moving, to those who go elsewhere; yuan. */
  worth: number;
  paid: number;
  moving: number;
  /** Yearly rent of the home, and how much dearer it becomes for those who stay and for those rehoused. */
  rent: number;
  dearer: number;
  dearerNew: number;
  /** Gain in access, share of need. */
  access: number;
}

/**
 * Gain of a household by each fate, yuan: what it has after less what it had before (model.md §7).
 * Elsewhere: owner paid − worth − attachment · worth − trouble · income; tenant moving paid − attachment · rent − trouble · income.
 * On site: owner new home − disruption − trouble; tenant moving paid − dearer rent − the same. Staying: owner improvement of the home,
 * tenant of its rent less what it becomes dearer; both less disruption. Access is worth a share of a year's income to who remains.
 */
export function gainsOf(sheet: SheetValues) {
  const of = (name: string) => assumed(sheet, `residents.${name}`);
  const attachment = of('attachment');
  const attachmentOld = of('attachmentOld');
  const [disruption, trouble] = [of('disruption'), of('movingCost')];
  const [improvement, newHome, accessWorth] = [of('improvement'), of('newHome'), of('accessWorth')];
  return ({ income, owns, isOld }: HouseholdKind, fate: Fate) => {
    const home = owns ? fate.worth : fate.rent;
    const tie = (attachment + (isOld ? attachmentOld : 0)) * home;
    const access = accessWorth * income * fate.access;
    return {
      elsewhere: (owns ? fate.paid - fate.worth : 0) + fate.moving - tie - trouble * income,
      onSite:
        (owns ? newHome * fate.worth : -fate.dearerNew) +
        fate.moving -
        (trouble + disruption) * income +
        access,
      stay: improvement * home - (owns ? 0 : fate.dearer) - disruption * income + access,
    };
  };
}
