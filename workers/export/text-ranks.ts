import type { JobContext } from '../model/job.ts';

const RUN = 512;

/**
 * Place of each text in the order of a language, from 0; texts that are equal there share a place. Numbers within texts count as
 * numbers ("lot 9" before "lot 10"). A merge sort in slices, since one sort call of many texts could not be cancelled.
 */
export async function textRanks(
  { texts, language }: { texts: string[]; language: string },
  ctx: JobContext,
): Promise<Float64Array> {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const count = texts.length;
  let order = Uint32Array.from(texts, (_, i) => i);
  for (let start = 0; start < count; start += RUN) {
    order.subarray(start, start + RUN).sort((a, b) => compare(texts[a], texts[b]) || a - b);
    await ctx.pause();
  }
  let merged = new Uint32Array(count);
  for (let width = RUN; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      let left = start;
      let right = Math.min(start + width, count);
      const middle = right;
      const end = Math.min(start + 2 * width, count);
      for (let k = start; k < end; k++) {
        const takesLeft =
          right >= end || (left < middle && compare(texts[order[left]], texts[order[right]]) <= 0);
        merged[k] = takesLeft ? order[left++] : order[right++];
        if (k % RUN === 0) await ctx.pause();
      }
    }
    [order, merged] = [merged, order];
  }
  const ranks = new Float64Array(count);
  for (let k = 1; k < count; k++) {
    const isEqual = compare(texts[order[k - 1]], texts[order[k]]) === 0;
    ranks[order[k]] = isEqual ? ranks[order[k - 1]] : k;
  }
  return ranks;
}
