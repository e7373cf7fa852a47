/** Shortest connectors between all pairs of straight lines, each a part of its own, and a spanning forest of them (Kruskal). */
export function plainBridges(
  { xy, lineStarts }: { xy: Float64Array; lineStarts: Uint32Array },
  maxGapM: number,
): { count: number; totalM: number } {
  const lines = Array.from({ length: lineStarts.length - 1 }, (_, l) =>
    Array.from(xy.subarray(2 * lineStarts[l], 2 * lineStarts[l] + 4)),
  );
  const gaps: { a: number; b: number; metres: number }[] = [];
  for (let a = 0; a < lines.length; a++) {
    for (let b = a + 1; b < lines.length; b++) {
      const metres = between(lines[a], lines[b]);
      if (metres <= maxGapM) gaps.push({ a, b, metres });
    }
  }
  gaps.sort((p, q) => p.metres - q.metres);
  const group = lines.map((_, l) => l);
  const rootOf = (l: number): number => (group[l] === l ? l : rootOf(group[l]));
  let count = 0;
  let totalM = 0;
  for (const { a, b, metres } of gaps) {
    if (rootOf(a) === rootOf(b)) continue;
    group[rootOf(a)] = rootOf(b);
    count++;
    totalM += metres;
  }
  return { count, totalM };
}

/** Lines that do not cross. */
function between([ax, ay, bx, by]: number[], [cx, cy, dx, dy]: number[]): number {
  return Math.min(
    toLine(ax, ay, cx, cy, dx, dy),
    toLine(bx, by, cx, cy, dx, dy),
    toLine(cx, cy, ax, ay, bx, by),
    toLine(dx, dy, ax, ay, bx, by),
  );
}

function toLine(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
