/** Rankings of rows as lists of numbers, formula by formula; NaN is missing, the weights of a row are shared among what it has. */
import type { Direction } from '../../workers/model/ranking.ts';

interface Ranked {
  scores: number[];
  ranks: number[];
}

/** Scores are told apart to 1/2²⁴ of their range, as the engine says. */
function ranked(scores: number[], first: 'highest' | 'lowest'): Ranked {
  const known = scores.filter((score) => !Number.isNaN(score));
  const ends = known.reduce(([min, max], v) => [Math.min(min, v), Math.max(max, v)], [Infinity, -Infinity]);
  const keys = scores.map((score) => Math.fround(first === 'highest' ? score - ends[0] : ends[1] - score));
  const order = scores.map((_, p) => p).filter((p) => !Number.isNaN(scores[p]));
  order.sort((a, b) => keys[b] - keys[a]);
  const ranks = new Array<number>(scores.length).fill(0);
  order.forEach((p, place) => {
    const tied = place > 0 && keys[order[place - 1]] === keys[p];
    ranks[p] = tied ? ranks[order[place - 1]] : place + 1;
  });
  return { scores, ranks };
}

const knownOf = (row: number[]) => row.map((_, c) => c).filter((c) => !Number.isNaN(row[c]));

/** Lowest, highest, and root of the sum of squares of each column. */
function columnsOf(rows: number[][]): { min: number; max: number; length: number }[] {
  return rows[0].map((_, c) => {
    let [min, max, squares] = [Infinity, -Infinity, 0];
    for (const row of rows) {
      if (Number.isNaN(row[c])) continue;
      min = Math.min(min, row[c]);
      max = Math.max(max, row[c]);
      squares += row[c] ** 2;
    }
    return { min, max, length: Math.sqrt(squares) };
  });
}

export function plainWeightedSum(rows: number[][], weights: number[]): Ranked {
  const scores = rows.map((row) => {
    const known = knownOf(row);
    const weight = known.reduce((sum, c) => sum + weights[c], 0);
    return known.length === 0 ? Number.NaN : known.reduce((sum, c) => sum + weights[c] * row[c], 0) / weight;
  });
  return ranked(scores, 'highest');
}

export function plainTopsis(rows: number[][], weights: number[], better: Direction[]): Ranked {
  const all = weights.reduce((a, b) => a + b, 0);
  const columns = columnsOf(rows).map(({ min, max, length }, c) => ({
    best: better[c] === 'higher' ? max : min,
    worst: better[c] === 'higher' ? min : max,
    scale: weights[c] / all / length,
  }));
  const scores = rows.map((row) => {
    const known = knownOf(row);
    if (known.length === 0) return Number.NaN;
    const to = (end: 'best' | 'worst') =>
      Math.sqrt(known.reduce((sum, c) => sum + ((row[c] - columns[c][end]) * columns[c].scale) ** 2, 0));
    return to('worst') / (to('best') + to('worst'));
  });
  return ranked(scores, 'highest');
}

export function plainVikor(rows: number[][], weights: number[], better: Direction[]): Ranked {
  const columns = columnsOf(rows).map(({ min, max }, c) => ({
    best: better[c] === 'higher' ? max : min,
    span: max - min,
  }));
  const measured = rows.map((row) => {
    const known = knownOf(row);
    if (known.length === 0) return { s: Number.NaN, r: Number.NaN };
    const weight = known.reduce((sum, c) => sum + weights[c], 0);
    const regrets = known.map(
      (c) => ((weights[c] / weight) * Math.abs(columns[c].best - row[c])) / columns[c].span,
    );
    return { s: regrets.reduce((a, b) => a + b, 0), r: Math.max(...regrets) };
  });
  const range = (of: 's' | 'r') =>
    measured.reduce(
      ([min, max], one) =>
        Number.isNaN(one[of]) ? [min, max] : [Math.min(min, one[of]), Math.max(max, one[of])],
      [Infinity, -Infinity],
    );
  const [s, r] = [range('s'), range('r')];
  const q = measured.map(
    (one) => 0.5 * ((one.s - s[0]) / (s[1] - s[0])) + 0.5 * ((one.r - r[0]) / (r[1] - r[0])),
  );
  return ranked(q, 'lowest');
}
