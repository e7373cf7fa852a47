import { ACTIONS } from '../../workers/model/renewal.ts';
import type { Painting } from '../map/painting.ts';
import { ACTION_COLOURS, type Colour } from '../map/palette.ts';
import type { Difference, DifferencePainting } from './difference.ts';

/** One meaning of a colour with its number of parcels on each side. */
export interface MeaningRow {
  meaning:
    | { type: 'range'; from: number; to: number }
    /** A key of the dictionaries. */
    | { type: 'word'; word: string }
    | { type: 'missing' };
  /** null: hatched. */
  colour: Colour | null;
  counts: number[];
}

const missing = (counts: number[]): MeaningRow[] =>
  counts.some((count) => count > 0) ? [{ meaning: { type: 'missing' }, colour: null, counts }] : [];

/** The classes that two sides share, or the actions that either has. */
export function sharedRows(left: Painting, right: Painting): MeaningRow[] {
  const [a, b] = [left.legend, right.legend];
  const rest = missing([left.missing, right.missing]);
  if (a.type === 'classes' && b.type === 'classes') {
    const { edges, colours } = a.classes;
    const rows = colours.map((colour, i): MeaningRow => {
      const meaning = { type: 'range' as const, from: edges[i], to: edges[i + 1] };
      return { meaning, colour, counts: [a.counts[i], b.counts[i]] };
    });
    return [...rows, ...rest];
  }
  const countOf = ({ legend }: Painting, word: string) =>
    legend.type === 'categories' ? (legend.rows.find((row) => row.word === word)?.count ?? 0) : 0;
  const rows = ACTIONS.map((action): MeaningRow => {
    const word = `action.${action}`;
    const counts = [countOf(left, word), countOf(right, word)];
    return { meaning: { type: 'word', word }, colour: ACTION_COLOURS[action], counts };
  });
  return [...rows.filter(({ counts }) => counts.some((count) => count > 0)), ...rest];
}

/** From the strongest less over none, in the middle, to the strongest more; of actions the same and another. */
export function differenceRows(
  { classes: { sizes, colours }, counts }: DifferencePainting,
  difference: Difference,
): MeaningRow[] {
  const none = sizes.length;
  const rows = colours.map((colour, i): MeaningRow => {
    const step = Math.abs(i - none);
    const [near, far] = [sizes[step - 2] ?? 0, sizes[step - 1]];
    const row = { colour, counts: [counts[i]] };
    if (step === 0) return { ...row, meaning: { type: 'word', word: 'compareMaps.same' } };
    if (difference.isCategory) return { ...row, meaning: { type: 'word', word: 'compareMaps.other' } };
    const [from, to] = i < none ? [-far, near === 0 ? 0 : -near] : [near, far];
    return { ...row, meaning: { type: 'range', from, to } };
  });
  return [...(difference.isCategory ? rows.slice(none) : rows), ...missing([difference.missing])];
}
