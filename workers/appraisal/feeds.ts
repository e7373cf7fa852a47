import type { TreeIndicator } from '../model/indicator-tree.ts';

export interface Feed {
  kinds: string[];
  /** True where the district has none of the indicator's own kinds and others stand in for them. */
  standIn: boolean;
}

/** The kinds of facility that feed an indicator here: the person's choice, the model's, or what stands in for them. */
export function feedOf(
  { id, measure }: Pick<TreeIndicator, 'id' | 'measure'>,
  present: string[],
  kindsFor: Record<string, string[]>,
): Feed {
  if (measure.type !== 'density' && measure.type !== 'accessibility') return { kinds: [], standIn: false };
  if (kindsFor[id]) return { kinds: kindsFor[id], standIn: false };
  const standIns = measure.standIns.filter((kind) => present.includes(kind));
  const standIn = standIns.length > 0 && !measure.facilities.some((kind) => present.includes(kind));
  return { kinds: standIn ? standIns : measure.facilities, standIn };
}
