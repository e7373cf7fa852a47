import type { Comment, CommentBurst } from '../../model/comments.ts';
import { ReweaveError } from '../../model/errors.ts';
import type { JobContext } from '../../model/job.ts';
import { nextRandom, startRandom } from '../../random.ts';
import { dayOf } from '../days.ts';

const SHINGLE = 3;
/** Bands of five find a pair with a Jaccard likeness of 0.7 in 99 % of cases, one of 0.8 in all but 1 of 20,000; one of 0.5 in half. */
const BANDS = 25;
const ROWS = 5;
/** Kinds in one band against which a text is checked: thousands that share half of a form letter would otherwise take minutes. */
const MOST_LEADERS = 64;
const SLICE_MS = 10;

export interface BurstsInput {
  comments: Comment[];
  /** Jaccard likeness of the sets of three characters in a row, from which two texts are nearly the same; 0.7 unless given. */
  likeness?: number;
  /** Longest gap in days between one and the next; 2 unless given. */
  days?: number;
  /** Fewest comments of a burst; 3 unless given. */
  least?: number;
}

/**
 * Runs of nearly identical comments, the largest first. Texts are compared without case, spaces and punctuation by their sets of
 * three characters in a row, which works for Chinese; candidates come from MinHash bands (Broder 1997), and each is checked exactly against the
 * first of its kind. Comments without a date form runs of their own. Stage told: 'alike', comments.
 * @throws burst-limits, consult-date, cancelled
 */
export async function findBursts(
  { comments, likeness = 0.7, days = 2, least = 3 }: BurstsInput,
  ctx: JobContext,
): Promise<CommentBurst[]> {
  if (!(likeness > 0 && likeness <= 1 && days >= 0 && least >= 2))
    throw new ReweaveError('burst-limits', { likeness, days, least });
  const byText = new Map<string, number[]>();
  comments.forEach(({ text }, c) => {
    const key = plain(text);
    const same = byText.get(key);
    if (same) same.push(c);
    else byText.set(key, [c]);
  });
  // A text of signs alone says nothing that could be alike.
  byText.delete('');
  const kinds = await groupsOfAlike([...byText.keys()], likeness, ctx);
  const members = [...byText.values()];
  return kinds
    .flatMap((kind) =>
      runsOf(
        kind.flatMap((t) => members[t]),
        comments,
        days,
      ),
    )
    .filter((run) => run.length >= least)
    .map((run) => {
      const [first, last] = [comments[run[0]], comments[run[run.length - 1]]];
      return { ids: run.map((c) => comments[c].id), text: first.text, from: first.date, to: last.date };
    })
    .sort((a, b) => b.ids.length - a.ids.length);
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Texts joined to groups wherever one is alike to the first of its band. */
async function groupsOfAlike(texts: string[], likeness: number, ctx: JobContext): Promise<number[][]> {
  const sets: Uint32Array[] = [];
  const parent = texts.map((_, t) => t);
  const root = (t: number): number => {
    let at = t;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  };
  const hash = minHash();
  const leaders = new Map<string, number[]>();
  let last = performance.now();
  for (let t = 0; t < texts.length; t++) {
    sets.push(shinglesOf(texts[t]));
    const signature = hash(sets[t]);
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}:${signature.subarray(band * ROWS, (band + 1) * ROWS).join(' ')}`;
      const first = leaders.get(key);
      if (!first) leaders.set(key, [t]);
      else if (!first.some((other) => root(other) === root(t))) {
        const alike = first.find((other) => jaccard(sets[other], sets[t]) >= likeness);
        if (alike !== undefined) parent[root(t)] = root(alike);
        else if (first.length < MOST_LEADERS) first.push(t);
      }
    }
    if (performance.now() - last < SLICE_MS) continue;
    ctx.progress('alike', t + 1, texts.length);
    await ctx.pause();
    last = performance.now();
  }
  const groups = new Map<number, number[]>();
  for (let t = 0; t < texts.length; t++) {
    const group = groups.get(root(t));
    if (group) group.push(t);
    else groups.set(root(t), [t]);
  }
  return [...groups.values()];
}

/** Hashes of all runs of three characters, each once, ascending; a shorter text is one run. */
function shinglesOf(text: string): Uint32Array {
  const letters = [...text];
  const hashes = new Set<number>();
  for (let i = 0; i === 0 || i + SHINGLE <= letters.length; i++) {
    let h = 0x811c9dc5;
    for (const letter of letters.slice(i, i + SHINGLE)) h = Math.imul(h ^ letter.codePointAt(0)!, 0x01000193);
    hashes.add((h ^ (h >>> 15)) >>> 0);
  }
  return Uint32Array.from(hashes).sort();
}

function minHash(): (set: Uint32Array) => Uint32Array {
  const state = startRandom(1);
  const factors = Uint32Array.from({ length: BANDS * ROWS }, () => (nextRandom(state) * 2 ** 32) | 1);
  const terms = Uint32Array.from(factors, () => nextRandom(state) * 2 ** 32);
  return (set) => {
    const least = new Uint32Array(factors.length).fill(0xffffffff);
    for (const item of set) {
      for (let k = 0; k < least.length; k++) {
        let h = (Math.imul(item, factors[k]) + terms[k]) | 0;
        h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
        h = (h ^ (h >>> 16)) >>> 0;
        if (h < least[k]) least[k] = h;
      }
    }
    return least;
  };
}

function jaccard(a: Uint32Array, b: Uint32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      both++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return both / (a.length + b.length - both);
}

/** A group in order of time, parted wherever the next came more than `days` later. */
function runsOf(group: number[], comments: Comment[], days: number): number[][] {
  const dated = group
    .map((c) => ({ c, day: comments[c].date === undefined ? Number.NaN : dayOf(comments[c].date!) }))
    .sort((a, b) => (Number.isNaN(a.day) ? 1 : Number.isNaN(b.day) ? -1 : a.day - b.day || a.c - b.c));
  const runs: number[][] = [];
  dated.forEach(({ c, day }, i) => {
    const gap = i === 0 ? Number.POSITIVE_INFINITY : day - dated[i - 1].day;
    const isSameRun = gap <= days || (i > 0 && Number.isNaN(day) && Number.isNaN(dated[i - 1].day));
    if (isSameRun) runs[runs.length - 1].push(c);
    else runs.push([c]);
  });
  return runs;
}
