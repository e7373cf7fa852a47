import type { Figure, TotalFigure } from '../../model/evaluation.ts';
import type { Assumption, Sheet, SheetOverrides } from '../../model/sheet.ts';

const SPACE =
  /^(?:far\.|floorPerHousehold|peoplePerHousehold|partialShare|mixedHousingShare|facility\..+\.(?:floorPerUnit|largest)$)/;
const REHOUSING = /^onSiteShare$/;
const COSTS = /^(?:compensation\.|demolition$|construction\.|retrofit\.|facility\..+\.costPerM2$)/;
const INCOME = /^(?:rent\.(?!housing|retrofitRise)|price\.|occupancy|fiscal\.)/;
const TIME = /^(?:discountRate|horizonYears)$/;
const CARBON = /^carbon\./;
const JOBS = /^floorPerJob\./;
const ACCESS = /^(?:walkKmh|accessMinutes|facility\..+\.perThousand$)/;

const PARTIES = /^(?:residents|developer|government)\./;

/** A figure of an evaluation, or how many agree. */
export type RestingFigure = Figure | TotalFigure | 'consensus';

/** What a figure is computed from. Which works are offered at all is a question of rules (ages, sites, heights), not of a figure. */
const RESTS_ON: Partial<Record<RestingFigure, RegExp[]>> = {
  population: [SPACE],
  households: [SPACE],
  jobs: [SPACE, JOBS],
  displaced: [SPACE],
  rehoused: [SPACE, REHOUSING],
  elsewhere: [SPACE, REHOUSING],
  yearlyKg: [SPACE, CARBON],
  embodiedKg: [SPACE, CARBON],
  carbonKg: [SPACE, CARBON, TIME],
  rentPerM2: [SPACE, /^rent\.(?:housing|rental|retrofitRise)$/],
  rentRise: [SPACE, /^rent\.(?:housing|rental|retrofitRise)$/],
  investment: [SPACE, REHOUSING, COSTS],
  revenue: [SPACE, REHOUSING, INCOME],
  cash: [SPACE, REHOUSING, COSTS, INCOME],
  cashSoFar: [SPACE, REHOUSING, COSTS, INCOME],
  deepestDeficit: [SPACE, REHOUSING, COSTS, INCOME],
  npv: [SPACE, REHOUSING, COSTS, INCOME, TIME],
  saleM2: [SPACE, REHOUSING],
  rentalM2: [SPACE, REHOUSING],
  'revenue.sale': [SPACE, REHOUSING, /^price\./],
  'revenue.rent': [SPACE, REHOUSING, /^rent\.(?!housing|retrofitRise)/, /^occupancy$/],
  'revenue.fiscal': [SPACE, /^fiscal\./],
  'cost.compensation': [SPACE, REHOUSING, /^compensation\./],
  'cost.demolition': [SPACE, /^demolition$/],
  'cost.construction': [SPACE, /^construction\./],
  'cost.retrofit': [SPACE, /^retrofit\./],
  'cost.facilities': [SPACE, /^facility\..+\.costPerM2$/],
  access: [SPACE, ACCESS],
  walkMinutes: [SPACE, ACCESS],
  withoutReach: [SPACE, ACCESS],
  gini: [SPACE, ACCESS],
  commuteMinutes: [SPACE, JOBS, /^(?:commute|walkKmh$)/],
  mix: [/^partialShare$/, /^mixedHousingShare$/],
  begun: [],
  consensus: [SPACE, REHOUSING, COSTS, INCOME, TIME, CARBON, ACCESS, PARTIES, /^rent\./],
};
const ELSE = [SPACE];

/** The assumptions that a figure rests on, and those of them that are illustrative and that nobody has set to a value of their own. */
export function restsOn(
  sheet: Sheet,
  figure: RestingFigure,
  overrides: SheetOverrides = {},
): { all: Assumption[]; illustrative: Assumption[] } {
  const patterns = RESTS_ON[figure] ?? ELSE;
  const all = sheet.assumptions.filter(({ id }) => patterns.some((pattern) => pattern.test(id)));
  return { all, illustrative: all.filter(({ id, illustrative }) => illustrative && !(id in overrides)) };
}
