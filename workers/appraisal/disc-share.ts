import type { JobContext } from '../model/job.ts';

/**
 * For every cell the sum of `part` over the sum of `whole` in a disc around it: the cells whose centres are at most `radiusCells`
 * away, those outside the grid left out. NaN where the whole is 0. Exact up to rounding; work grows with cells × radius.
 */
export async function discShare(
  part: Float32Array,
  whole: Uint8Array,
  width: number,
  height: number,
  radiusCells: number,
  ctx: JobContext,
): Promise<Float32Array> {
  const reach = Math.min(Math.floor(radiusCells), height - 1);
  const halves = Array.from({ length: reach + 1 }, (_, dy) =>
    Math.floor(Math.sqrt(radiusCells * radiusCells - dy * dy)),
  );
  // Running sums of the rows that the disc touches; row r lives in slot r mod slots.
  const slots = 2 * reach + 1;
  const partSums = new Float64Array(slots * (width + 1));
  const wholeSums = new Float64Array(slots * (width + 1));
  const takeIn = (r: number) => {
    const at = (r % slots) * (width + 1);
    for (let c = 0; c < width; c++) {
      partSums[at + c + 1] = partSums[at + c] + part[r * width + c];
      wholeSums[at + c + 1] = wholeSums[at + c] + whole[r * width + c];
    }
  };

  const out = new Float32Array(width * height);
  const partIn = new Float64Array(width);
  const wholeIn = new Float64Array(width);
  for (let r = 0; r < Math.min(reach, height); r++) takeIn(r);
  for (let r = 0; r < height; r++) {
    if (r + reach < height) takeIn(r + reach);
    partIn.fill(0);
    wholeIn.fill(0);
    for (let s = Math.max(0, r - reach); s <= Math.min(height - 1, r + reach); s++) {
      const half = halves[Math.abs(s - r)];
      const at = (s % slots) * (width + 1);
      for (let c = 0; c < width; c++) {
        const from = at + Math.max(0, c - half);
        const to = at + Math.min(width, c + half + 1);
        partIn[c] += partSums[to] - partSums[from];
        wholeIn[c] += wholeSums[to] - wholeSums[from];
      }
    }
    for (let c = 0; c < width; c++) out[r * width + c] = wholeIn[c] > 0 ? partIn[c] / wholeIn[c] : Number.NaN;
    await ctx.pause();
  }
  return out;
}
