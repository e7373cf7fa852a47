/** How much something rises with each loop: the middle one of the slopes between all pairs of counts (Theil and Sen), which a count that is off does not move. */
export function riseOf(counts: { loops: number; value: number }[]): number {
  const slopes = counts
    .flatMap((from, i) => counts.slice(i + 1).map((to) => (to.value - from.value) / (to.loops - from.loops)))
    .sort((a, b) => a - b);
  return (slopes[(slopes.length - 1) >> 1] + slopes[slopes.length >> 1]) / 2;
}
