import type { Direction } from '../model/ranking.ts';

/** What neighbours in one figure must differ by, as a share of the larger, to keep their places if both are a little off. */
const MARGIN = 0.05;
/** Values that differ by less than this share of the larger are the same. */
const SAME = 1e-9;

export interface FigureMark {
  mark: 'stable' | 'fragile' | 'level';
  /** The two neighbours that are nearest to each other, the better first, and their difference as a share of the larger. */
  nearest: { ahead: number; behind: number; apart: number };
}

/**
 * How firmly the order in one figure stands: level where two are the same, fragile where two neighbours differ by less than a twentieth of
 * the larger, else stable. @returns null where fewer than two have a value
 */
export function figureMark(values: ArrayLike<number>, better: Direction): FigureMark | null {
  const order = Array.from(values, (_, row) => row).filter((row) => !Number.isNaN(values[row]));
  if (order.length < 2) return null;
  const sign = better === 'higher' ? 1 : -1;
  order.sort((a, b) => sign * (values[b] - values[a]) || a - b);
  const pairs = order.slice(1).map((behind, i) => {
    const [a, b] = [values[order[i]], values[behind]];
    const larger = Math.max(Math.abs(a), Math.abs(b));
    return { ahead: order[i], behind, apart: larger > 0 ? Math.abs(a - b) / larger : 0 };
  });
  const nearest = pairs.reduce((least, pair) => (pair.apart < least.apart ? pair : least));
  const mark = nearest.apart <= SAME ? 'level' : nearest.apart < MARGIN ? 'fragile' : 'stable';
  return { mark, nearest };
}
