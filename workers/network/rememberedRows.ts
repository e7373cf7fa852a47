import type { Rows, Visit } from './rows.ts';
import type { Steps } from './steps.ts';

/** 240 MB. */
const MOST_PAIRS = 20_000_000;

/**
 * Rows that are searched for once and read again from memory, for measures that go through them several times. Where there are
 * too many pairs to keep, every time is a search.
 */
export function rememberedRows(rows: Rows, mostPairs = MOST_PAIRS): Rows {
  let known: { sources: number[]; ends: number[]; targets: Int32Array; minutes: Float64Array } | null = null;
  let tooMany = false;

  function* searchAndKeep(visit: Visit): Steps<void> {
    const kept = {
      sources: [] as number[],
      ends: [] as number[],
      targets: new Int32Array(1 << 16),
      minutes: new Float64Array(1 << 16),
    };
    let pairs = 0;
    yield* rows.each((source, targets, minutes, first, last) => {
      visit(source, targets, minutes, first, last);
      const end = pairs + last - first;
      if (tooMany || end > mostPairs) {
        tooMany = true;
        return;
      }
      if (end > kept.targets.length) {
        const room = Math.min(mostPairs, Math.max(end, 2 * kept.targets.length));
        kept.targets = widened(kept.targets, new Int32Array(room));
        kept.minutes = widened(kept.minutes, new Float64Array(room));
      }
      kept.targets.set(targets.subarray(first, last), pairs);
      kept.minutes.set(minutes.subarray(first, last), pairs);
      kept.sources.push(source);
      kept.ends.push(end);
      pairs = end;
    });
    if (!tooMany) known = kept;
  }

  function* each(visit: Visit): Steps<void> {
    if (tooMany) yield* rows.each(visit);
    else if (!known) yield* searchAndKeep(visit);
    else {
      const { sources, ends, targets, minutes } = known;
      let said = 0;
      for (let i = 0; i < sources.length; i++) {
        const first = i > 0 ? ends[i - 1] : 0;
        visit(sources[i], targets, minutes, first, ends[i]);
        if (ends[i] - said < SLICE) continue;
        said = ends[i];
        yield i + 1;
      }
    }
  }
  return { ...rows, each };
}

const SLICE = 1 << 18;

function widened<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
