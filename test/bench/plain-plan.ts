import type { Reach } from '../../workers/model/reach.ts';
import { type Options, RENEWAL_USES, WORK_AMOUNTS, type WorkAmount } from '../../workers/model/renewal.ts';
import type { Choice } from '../../workers/renewal/plan.ts';
import type { SheetValues } from '../../workers/renewal/sheet/values.ts';

const COSTS = ['compensation', 'demolition', 'construction', 'retrofit', 'facilities'] as const;
const PUBLIC = RENEWAL_USES.indexOf('public');

type Sums = Record<WorkAmount, number>;

/** All sums of a plan by year, from scratch over its decisions. In the order population, households, jobs, cash so far (by year), then npv, carbon. */
export function plainSums({ options, choice }: { options: Options; choice: Choice }): number[] {
  const { existing, amounts, years, rate, horizonYears } = options;
  const rows: Sums[] = Array.from(
    { length: years + 1 },
    () => Object.fromEntries(WORK_AMOUNTS.map((name) => [name, 0])) as Sums,
  );
  const paidOnce: number[] = [];
  const paidYearly: number[] = [];
  for (let year = 0; year <= years; year++) {
    paidOnce.push(1 / (1 + rate) ** year);
    let sum = 0;
    for (let t = year + 1; t <= horizonYears; t++) sum += 1 / (1 + rate) ** t;
    paidYearly.push(sum);
  }
  let npv = 0;
  let carbonKg = 0;
  for (let p = 0; p < existing.count; p++) {
    const w = choice.work[p];
    if (w < 0) continue;
    const year = choice.year[p];
    for (const name of WORK_AMOUNTS) rows[year][name] += amounts[name][w];
    let once = amounts.sale[w];
    for (const name of COSTS) once -= amounts[name][w];
    npv += once * paidOnce[year] + (amounts.rent[w] + amounts.fiscal[w]) * paidYearly[year];
    carbonKg += amounts.embodiedKg[w] + amounts.yearlyKg[w] * (horizonYears - year);
  }
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  let [population, households, jobs] = [sum(existing.people), sum(existing.households), sum(existing.jobs)];
  let [income, cash] = [0, 0];
  const out: number[] = [];
  for (const row of rows) {
    population += row.residents;
    households += row.newHouseholds - row.displaced;
    jobs += row.jobs;
    cash += row.sale + income;
    for (const name of COSTS) cash -= row[name];
    income += row.rent + row.fiscal;
    out.push(population, households, jobs, cash);
  }
  return [...out, npv, carbonKg];
}

interface Measured {
  options: Options;
  sheet: SheetValues;
  reach: Reach;
  choice: Choice;
}

/** Access, walk, people without, commute and unfairness of everything begun by a year, from scratch; walks are given. */
export function plainMeasures({ options, sheet, reach, choice }: Measured, until = options.years): number[] {
  const { existing, amounts, kinds, use, facility } = options;
  const { starts, parcel, minutes, weight, cutoffMinutes, zones, zoneOf, pull, pullMinutes } = reach;
  const people = Array.from(existing.people);
  const jobs = new Array<number>(zones).fill(0);
  const sites = Array.from(reach.facilityKind, (kind, site) => ({
    site,
    kind,
    capacity: reach.capacity[site],
  }));
  for (let p = 0; p < existing.count; p++) {
    const w = choice.year[p] <= until ? choice.work[p] : -1;
    jobs[zoneOf[p]] += existing.jobs[p] + (w < 0 ? 0 : amounts.jobs[w]);
    if (w < 0) continue;
    people[p] += amounts.residents[w];
    if (use[w] === PUBLIC && reach.siteOf[p] >= 0)
      sites.push({ site: reach.siteOf[p], kind: facility[w], capacity: amounts.capacity[w] });
  }
  const everyone = people.reduce((total, value) => total + value, 0);
  const each = new Array<number>(existing.count).fill(0);
  let [access, walk, without] = [0, 0, 0];
  kinds.forEach((name, k) => {
    const supply = new Array<number>(existing.count).fill(0);
    const nearest = new Array<number>(existing.count).fill(cutoffMinutes);
    for (const { site, kind, capacity } of sites) {
      if (kind !== k) continue;
      let demand = 0;
      for (let i = starts[site]; i < starts[site + 1]; i++) {
        demand += people[parcel[i]] * weight[i];
        nearest[parcel[i]] = Math.min(nearest[parcel[i]], minutes[i]);
      }
      if (demand <= 0) continue;
      for (let i = starts[site]; i < starts[site + 1]; i++)
        supply[parcel[i]] += (capacity / demand) * weight[i];
    }
    const need = sheet[`facility.${name}.perThousand`] / 1000;
    people.forEach((here, p) => {
      const met = Math.min(1, supply[p] / need);
      each[p] += met / kinds.length;
      access += (here * met) / everyone / kinds.length;
      walk += (here * nearest[p]) / everyone / kinds.length;
      if (nearest[p] >= cutoffMinutes) without += here / everyone / kinds.length;
    });
  });
  return [access, walk, without, commuteOf(), giniOf(each, people)];

  function commuteOf(): number {
    const mean = Array.from({ length: zones }, (_, i) => {
      let [reached, travelled] = [0, 0];
      for (let j = 0; j < zones; j++) {
        reached += jobs[j] * pull[j * zones + i];
        travelled += jobs[j] * pullMinutes[j * zones + i];
      }
      return reached > 1e-9 ? travelled / reached : Number.NaN;
    });
    let [workers, travelled] = [0, 0];
    people.forEach((here, p) => {
      const minutes = mean[zoneOf[p]];
      if (Number.isNaN(minutes)) return;
      workers += here;
      travelled += here * minutes;
    });
    return travelled / workers;
  }
}

function giniOf(values: number[], people: number[]): number {
  const rows = values.map((value, p) => ({ value, here: people[p] })).filter(({ here }) => here > 0);
  rows.sort((a, b) => a.value - b.value);
  let [below, total, spread] = [0, 0, 0];
  for (const { value, here } of rows) {
    spread += here * (value * below - total);
    below += here;
    total += here * value;
  }
  return spread / (below * total);
}

/** The whole of it for each year in turn. */
export function plainByYear(input: Measured): number[] {
  const out = plainSums(input);
  for (let year = 0; year <= input.options.years; year++) out.push(...plainMeasures(input, year));
  return out;
}
