import { ACCESS_DEFAULTS } from '../model/access.ts';
import type { JobContext } from '../model/job.ts';
import type { Reach } from '../model/reach.ts';
import { LAND_CLASSES } from '../model/renewal.ts';
import { prepareAccess } from '../network/prepareAccess.ts';
import { breather } from '../network/steps.ts';
import type { Prepared } from './session.ts';
import { assumed } from './sheet/values.ts';
import { GREEN } from './templates.ts';
import { MOST_PAIRS, nearSteps, placesOf } from './walks.ts';

const GREEN_LAND = LAND_CLASSES.indexOf('green');

/** Walks from parcels to sites, as in Reach, and the sites that are there today. */
export interface Walks extends Pick<Reach, 'siteOf' | 'starts' | 'parcel' | 'minutes' | 'cutoffMinutes'> {
  /** Sites of the kind that are there today. */
  today: ArrayLike<number>;
}

const kept = new WeakMap<Prepared, Walks>();

/**
 * Walks to every parcel that is green space today or could become it, within the sheet's limit, from parcel to parcel; once for a
 * preparation. Stages: as prepareReach.
 * @throws what prepareAccess throws; 'cancelled' through ctx.pause
 */
export async function greenWalks(prepared: Prepared, ctx: JobContext): Promise<Walks> {
  const before = kept.get(prepared);
  if (before) return before;
  const { district, options, sheet } = prepared;
  const { parcels, streets } = district;
  const { existing, starts, use } = options;
  const today: number[] = [];
  const siteOf = new Int32Array(parcels.count).fill(-1);
  const sites: number[] = [];
  for (let p = 0; p < parcels.count; p++) {
    const isGreen = existing.landClass[p] === GREEN_LAND;
    if (isGreen) today.push(sites.length);
    else if (!use.subarray(starts[p], starts[p + 1]).includes(GREEN)) continue;
    siteOf[p] = sites.length;
    sites.push(p);
  }
  const breath = breather(ctx);
  const walkKmh = assumed(sheet, 'walkKmh');
  const access = await prepareAccess(
    {
      streets: streets && { xy: streets.geometry.xy, lineStarts: streets.geometry.lineStarts },
      origins: parcels.centreXy,
      facilities: { xy: parcels.centreXy, kind: new Uint16Array(parcels.count), kinds: [''] },
      speedKmh: walkKmh,
      snapM: ACCESS_DEFAULTS.snapM,
      maxJoinM: ACCESS_DEFAULTS.maxJoinM,
    },
    ctx,
    breath,
  );
  const cutoffMinutes = assumed(sheet, 'accessMinutes');
  const rows = placesOf(access, parcels.centreXy, parcels.centreXy, walkKmh).rows(
    null,
    Uint32Array.from(sites),
    cutoffMinutes,
  );
  const near = await breath.run(nearSteps(rows, cutoffMinutes, MOST_PAIRS), (done) =>
    ctx.progress('reaching', done, sites.length),
  );
  sites.forEach((p, site) => {
    if (near.kept[site] === 0) siteOf[p] = -1;
  });
  const walks: Walks = {
    siteOf,
    starts: near.starts,
    parcel: near.parcel,
    minutes: near.minutes,
    cutoffMinutes,
    today,
  };
  kept.set(prepared, walks);
  return walks;
}
