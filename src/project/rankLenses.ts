import type { RankResult } from '../../workers/appraisal/ranking/rank.ts';
import type { Lens } from './lenses.ts';

/** What a ranking gives each parcel: its rank, and one score, or the three measures of VIKOR, of which less is better. */
export function rankLenses(result: RankResult): Lens[] {
  const lens = (what: 'rank' | 'wsm' | 'topsis' | 'q' | 's' | 'r', values: Float64Array): Lens => ({
    id: `rank:${what}`,
    group: 'rank',
    label: { key: `lens.rank.${what}` },
    unit: what === 'rank' ? 'rank' : null,
    scale: what === 'wsm' || what === 'topsis' ? 'better' : 'worse',
    values,
  });
  const rank = lens(
    'rank',
    Float64Array.from(result.ranks, (place) => place || Number.NaN),
  );
  if (result.method !== 'vikor') return [rank, lens(result.method, result.scores)];
  return [rank, lens('q', result.q), lens('s', result.s), lens('r', result.r)];
}
