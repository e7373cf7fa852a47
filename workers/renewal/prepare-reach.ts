import { ACCESS_DEFAULTS } from '../model/access.ts';
import type { District } from '../model/district.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import type { Reach } from '../model/reach.ts';
import type { Options } from '../model/renewal.ts';
import { minutesPerMetre } from '../network/edgeCosts.ts';
import { prepareAccess } from '../network/prepareAccess.ts';
import type { Rows } from '../network/rows.ts';
import { breather } from '../network/steps.ts';
import { assumed, type SheetValues } from './sheet/values.ts';
import { PUBLIC } from './templates.ts';
import { MOST_PAIRS, nearSteps, placesOf } from './walks.ts';
import { type Zones, zonesOf } from './zones.ts';

/** Jobs that pull less than this share of those next door are out of reach. */
export const LEAST_PULL = 1e-6;

/**
 * Walks from every parcel to every facility, and to every parcel that could become one, within the sheet's limit; and the ways to
 * work between zones. Along the streets, or as the crow flies where there are none. Parcels start from their point inside.
 * Stages: 'graph', 'joining', then 'reaching' (places searched from).
 * @throws what prepareAccess throws; 'cancelled' through ctx.pause
 */
export async function prepareReach(
  {
    district,
    options,
    sheet,
    mostPairs = MOST_PAIRS,
  }: {
    district: Pick<District, 'parcels' | 'facilities' | 'streets'>;
    options: Options;
    sheet: SheetValues;
    /** Pairs of parcel and site that are kept; sites beyond are left out and told. */
    mostPairs?: number;
  },
  ctx: JobContext,
): Promise<Reach> {
  const { parcels, streets } = district;
  const breath = breather(ctx);
  const { kind, capacity, xy, notes } = facilitiesOf(district, options, sheet);
  const walkKmh = assumed(sheet, 'walkKmh');
  const points = new Float64Array(xy.length + 2 * parcels.count);
  points.set(xy);
  points.set(parcels.centreXy, xy.length);
  const prepared = await prepareAccess(
    {
      streets: streets && { xy: streets.geometry.xy, lineStarts: streets.geometry.lineStarts },
      origins: parcels.centreXy,
      facilities: { xy: points, kind: new Uint16Array(points.length / 2), kinds: [''] },
      speedKmh: walkKmh,
      snapM: ACCESS_DEFAULTS.snapM,
      maxJoinM: ACCESS_DEFAULTS.maxJoinM,
    },
    ctx,
    breath,
  );
  const zones = zonesOf(parcels);
  const places = placesOf(prepared, parcels.centreXy, points, walkKmh);

  const candidates = candidatesOf(options);
  const sites = Uint32Array.from([...kind.keys(), ...Array.from(candidates, (p) => kind.length + p)]);
  const total = sites.length + zones.count;
  const cutoffMinutes = assumed(sheet, 'accessMinutes');
  const near = await breath.run(
    nearSteps(places.rows(null, sites, cutoffMinutes), cutoffMinutes, mostPairs),
    (done) => ctx.progress('reaching', done, total),
  );
  const siteOf = new Int32Array(parcels.count).fill(-1);
  let without = 0;
  candidates.forEach((p, c) => {
    if (near.kept[kind.length + c] === 1) siteOf[p] = kind.length + c;
    else without++;
  });
  const commute = commuteTable(sheet, zones);
  const ends = zones.parcel.map((p) => p + kind.length);
  await breath.run(commute.steps(places.rows(zones.parcel, ends, commute.cutoffMinutes)), (done) =>
    ctx.progress('reaching', sites.length + done, total),
  );
  ctx.progress('reaching', total, total);

  const tell = (code: Note['code'], severity: Note['severity'], count: number) => {
    if (count > 0) notes.push({ code, severity, count });
  };
  let unreached = 0;
  options.existing.people.forEach((people, p) => {
    if (people > 0 && Number.isNaN(prepared.report.originJoinM[p])) unreached++;
  });
  tell('plan-unreached', 'left-out', unreached);
  tell('plan-sites-left', 'left-out', without);
  if (!streets) tell('plan-straight', 'info', parcels.count);
  if (!zones.areSingle) tell('plan-zones', 'info', zones.count);
  return {
    parcels: parcels.count,
    kinds: options.kinds,
    facilityKind: kind,
    capacity,
    siteOf,
    starts: near.starts,
    parcel: near.parcel,
    minutes: near.minutes,
    weight: near.weight,
    cutoffMinutes,
    zones: zones.count,
    zoneOf: zones.of,
    pull: commute.pull,
    pullMinutes: commute.pullMinutes,
    notes,
  };
}

/** Existing facilities of the kinds that are measured; one without a capacity gets half of the largest that the sheet builds. */
export function facilitiesOf(
  { facilities }: Pick<District, 'facilities'>,
  { kinds }: Options,
  sheet: SheetValues,
) {
  const kind: number[] = [];
  const capacity: number[] = [];
  const xy: number[] = [];
  let estimated = 0;
  for (let f = 0; f < (facilities?.count ?? 0); f++) {
    const k = kinds.indexOf(facilities!.kinds[facilities!.kind[f]]);
    if (k < 0) continue;
    const known = facilities!.capacity[f];
    if (!(known >= 0)) estimated++;
    kind.push(k);
    capacity.push(known >= 0 ? known : assumed(sheet, `facility.${kinds[k]}.largest`) / 2);
    xy.push(facilities!.xy[2 * f], facilities!.xy[2 * f + 1]);
  }
  const notes: Note[] =
    estimated > 0 ? [{ code: 'plan-capacity-assumed', severity: 'repaired', count: estimated }] : [];
  return {
    kind: Uint16Array.from(kind),
    capacity: Float64Array.from(capacity),
    xy: Float64Array.from(xy),
    notes,
  };
}

/** Parcels on which some facility can be built. */
function candidatesOf({ starts, use, existing }: Options): Uint32Array {
  const found: number[] = [];
  for (let p = 0; p < existing.count; p++) {
    for (let w = starts[p]; w < starts[p + 1]; w++) {
      if (use[w] !== PUBLIC) continue;
      found.push(p);
      break;
    }
  }
  return Uint32Array.from(found);
}

/** Pull of jobs by minutes of commuting; within a zone the mean distance to the middle of a disc of its area. */
function commuteTable(sheet: SheetValues, { count, areaM2 }: Zones) {
  const perWalked = assumed(sheet, 'walkKmh') / assumed(sheet, 'commuteKmh');
  const decay = assumed(sheet, 'commuteDecay');
  const perMetre = minutesPerMetre(assumed(sheet, 'commuteKmh'));
  const pull = new Float32Array(count * count);
  const pullMinutes = new Float32Array(count * count);
  const put = (at: number, minutes: number) => {
    const g = Math.exp(-decay * minutes);
    pull[at] = g;
    pullMinutes[at] = g * minutes;
  };
  return {
    pull,
    pullMinutes,
    cutoffMinutes: -Math.log(LEAST_PULL) / decay / perWalked,
    *steps(rows: Rows) {
      yield* rows.each((to, targets, minutes, first, last) => {
        for (let i = first; i < last; i++) put(to * count + targets[i], minutes[i] * perWalked);
        const within = (2 / 3) * Math.sqrt(areaM2[to] / Math.PI) * perMetre;
        if (last > first) put(to * count + to, within);
      });
    },
  };
}
