import { NONE, type Options } from '../model/renewal.ts';
import { costOf } from './flows.ts';
import { GREEN, PUBLIC } from './templates.ts';

/** What is sited: a public facility of a kind, or green space. */
export type Sited = { use: 'public'; facility: string } | { use: 'green' };

/**
 * Parcels that can become it, each with its cheapest work (partial or whole). Parcels that are taken (decided, or locked) are none of
 * them; of parcels that share an id only the first is.
 */
export function siteWorks(
  { existing, starts, use, facility, kinds, ...options }: Options,
  taken: ReadonlySet<string>,
  what: Sited,
): { parcels: Uint32Array; works: Uint32Array } {
  const wantedUse = what.use === 'public' ? PUBLIC : GREEN;
  const kind = what.use === 'public' ? kinds.indexOf(what.facility) : NONE;
  const parcels: number[] = [];
  const works: number[] = [];
  const seen = new Set<string>();
  for (let p = 0; p < existing.count; p++) {
    const id = existing.ids[p];
    if (seen.has(id) || taken.has(id)) continue;
    seen.add(id);
    let [best, least] = [-1, Infinity];
    for (let w = starts[p]; w < starts[p + 1]; w++) {
      if (use[w] !== wantedUse || facility[w] !== kind) continue;
      const cost = costOf(options, w);
      if (cost < least) [best, least] = [w, cost];
    }
    if (best < 0) continue;
    parcels.push(p);
    works.push(best);
  }
  return { parcels: Uint32Array.from(parcels), works: Uint32Array.from(works) };
}
