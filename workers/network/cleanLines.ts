/** Lines as columns: vertices interleaved in metres; line i has the vertices lineStarts[i] … lineStarts[i + 1] − 1. */
export interface StreetLines {
  xy: Float64Array;
  lineStarts: Uint32Array;
}

/**
 * Takes out vertices that repeat the one before them (segments of no length) and vertices without a finite
 * coordinate. A line keeps its number even when nothing of it is left.
 */
export function cleanLines(lines: StreetLines): StreetLines & { zeroLength: number; notFinite: number } {
  const { xy, lineStarts } = lines;
  const lineCount = Math.max(0, lineStarts.length - 1);
  const kept = new Float64Array(xy.length);
  const starts = new Uint32Array(lineCount + 1);
  let n = 0;
  let zeroLength = 0;
  let notFinite = 0;
  for (let line = 0; line < lineCount; line++) {
    const first = n;
    for (let v = lineStarts[line]; v < lineStarts[line + 1]; v++) {
      const x = xy[2 * v];
      const y = xy[2 * v + 1];
      if (!Number.isFinite(x) || !Number.isFinite(y)) notFinite++;
      else if (n > first && kept[2 * n - 2] === x && kept[2 * n - 1] === y) zeroLength++;
      else {
        kept[2 * n] = x;
        kept[2 * n + 1] = y;
        n++;
      }
    }
    // A lone vertex is a point, not a street.
    if (n - first === 1) n = first;
    starts[line + 1] = n;
  }
  return { xy: kept.subarray(0, 2 * n), lineStarts: starts, zeroLength, notFinite };
}
