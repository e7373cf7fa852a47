import { along, cross, distance, type Pt } from '../shared/rings.ts';

/** A Catmull-Rom curve through the control points, thinned to vertices that matter (0.3 m). */
export function smooth(controls: readonly Pt[]): Pt[] {
  if (controls.length < 3) return [...controls];
  const curve: Pt[] = [];
  for (let i = 0; i + 1 < controls.length; i++) {
    const p1 = controls[i];
    const p2 = controls[i + 1];
    const p0 = controls[i - 1] ?? [2 * p1[0] - p2[0], 2 * p1[1] - p2[1]];
    const p3 = controls[i + 2] ?? [2 * p2[0] - p1[0], 2 * p2[1] - p1[1]];
    for (let k = 0; k < 8; k++) {
      const t = k / 8;
      const at = (d: 0 | 1) =>
        0.5 *
        (2 * p1[d] +
          (p2[d] - p0[d]) * t +
          (2 * p0[d] - 5 * p1[d] + 4 * p2[d] - p3[d]) * t * t +
          (3 * p1[d] - p0[d] - 3 * p2[d] + p3[d]) * t * t * t);
      curve.push([at(0), at(1)]);
    }
  }
  curve.push(controls[controls.length - 1]);
  return thin(curve, 0.3);
}

/** Douglas–Peucker. */
function thin(line: readonly Pt[], toleranceM: number): Pt[] {
  const [first, last] = [line[0], line[line.length - 1]];
  const length = distance(first, last);
  let far = 0;
  let farAt = 0;
  for (let i = 1; i + 1 < line.length; i++) {
    const d = length > 0 ? Math.abs(cross(first, last, line[i])) / length : distance(first, line[i]);
    if (d > far) [far, farAt] = [d, i];
  }
  if (far <= toleranceM) return [first, last];
  return [...thin(line.slice(0, farAt + 1), toleranceM).slice(0, -1), ...thin(line.slice(farAt), toleranceM)];
}

/** The line moved `offsetM` to its left (negative: right), mitred. */
export function beside(line: readonly Pt[], offsetM: number): Pt[] {
  return line.map((p, i) => {
    const before = i > 0 ? leftNormal(line[i - 1], p) : leftNormal(p, line[i + 1]);
    const after = i + 1 < line.length ? leftNormal(p, line[i + 1]) : before;
    const scale = offsetM / (1 + before[0] * after[0] + before[1] * after[1]);
    return [p[0] + (before[0] + after[0]) * scale, p[1] + (before[1] + after[1]) * scale];
  });
}

export function leftNormal(a: Pt, b: Pt): Pt {
  const length = distance(a, b);
  return [(a[1] - b[1]) / length, (b[0] - a[0]) / length];
}

/** The nearest point of a line, how far it is, and how far along the line it lies. */
export function nearestOn(line: readonly Pt[], p: Pt): { at: Pt; distanceM: number; alongM: number } {
  let best = { at: line[0], distanceM: Infinity, alongM: 0 };
  let walked = 0;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i], line[i + 1]];
    const length = distance(a, b);
    const dot = (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1]);
    const t = Math.min(1, Math.max(0, dot / (length * length)));
    const at = along(a, b, t);
    const distanceM = distance(at, p);
    if (distanceM < best.distanceM) best = { at, distanceM, alongM: walked + t * length };
    walked += length;
  }
  return best;
}

export function lineLength(line: readonly Pt[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < line.length; i++) sum += distance(line[i], line[i + 1]);
  return sum;
}

/** The point `alongM` down the line and the left normal there. */
export function walk(line: readonly Pt[], alongM: number): { at: Pt; normal: Pt } {
  let left = alongM;
  for (let i = 0; ; i++) {
    const length = distance(line[i], line[i + 1]);
    if (left <= length || i + 2 === line.length) {
      return { at: along(line[i], line[i + 1], left / length), normal: leftNormal(line[i], line[i + 1]) };
    }
    left -= length;
  }
}
