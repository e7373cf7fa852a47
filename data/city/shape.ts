import type { Pt, Ring } from '../shared/rings.ts';

/** Rings of streets, metres from the middle: about 700 m apart. The land between two is cut by spokes about as far apart. */
export const RINGS = [
  700, 1350, 2000, 2700, 3350, 4000, 4700, 5400, 6100, 6800, 7400, 8000, 8750, 9500, 10_250, 11_000, 11_750,
  12_500, 13_250, 14_000, 15_000, 16_000,
];

/** A full turn in units: every spoke and lane lies on one. Two units are the narrowest cell, one its middle. */
export const UNITS = 256;

/** How many units lie between two spokes beyond this ring. */
export function unitsPerCell(ring: number): number {
  const r = RINGS[ring];
  return r < 2000 ? 16 : r < 4000 ? 8 : r < 8000 ? 4 : 2;
}

/** The point of the plan at a distance from the middle and a bearing in units, counter-clockwise from the east. */
export function at(r: number, unit: number): Pt {
  const angle = (unit / UNITS) * 2 * Math.PI;
  return bent([r * Math.cos(angle), r * Math.sin(angle)]);
}

/** No city is a compass drawing: long waves of up to 450 m that never fold the plan. */
function bent([x, y]: Pt): Pt {
  const dx = 260 * Math.sin(x / 3900 + y / 5200 + 0.7) + 190 * Math.sin(y / 2700 + 2.1);
  const dy = 240 * Math.sin(y / 3600 - x / 4700 + 1.9) + 180 * Math.sin(x / 2500 + 0.4);
  return [x + dx, y + dy];
}

/** A piece of the plan between two distances and two bearings. */
export interface Sector {
  r0: number;
  r1: number;
  u0: number;
  u1: number;
}

/** Arcs are drawn in pieces no longer than this. */
const PIECE_M = 420;

function metresOf(r: number, units: number): number {
  return (r * units * 2 * Math.PI) / UNITS;
}

/** Points along the arc at r from u0 to u1, both ends included. */
export function arc(r: number, u0: number, u1: number): Pt[] {
  const pieces = Math.max(1, Math.ceil(metresOf(r, Math.abs(u1 - u0)) / PIECE_M));
  return Array.from({ length: pieces + 1 }, (_, i) => at(r, u0 + ((u1 - u0) * i) / pieces));
}

export function ringOf({ r0, r1, u0, u1 }: Sector): Ring {
  return [...arc(r1, u0, u1), ...arc(r0, u1, u0)];
}

export function middleOf({ r0, r1, u0, u1 }: Sector): Pt {
  return at((r0 + r1) / 2, (u0 + u1) / 2);
}

/** The sector less this much on each side. */
export function inset({ r0, r1, u0, u1 }: Sector, by: Record<keyof Sector, number>): Sector {
  const units = (metres: number) => metres / metresOf((r0 + r1) / 2, 1);
  return { r0: r0 + by.r0, r1: r1 - by.r1, u0: u0 + units(by.u0), u1: u1 - units(by.u1) };
}

/** Slow waves over the plan, about −1 … 1: what is dense here is dense next door. */
export function waves([x, y]: Pt, phase: number): number {
  return (
    (Math.sin(x / 2300 + phase) +
      Math.sin(y / 1900 + 2 * phase) +
      Math.sin((x + y) / 3100 + 3 * phase) +
      Math.sin((x - y) / 1500 + 5 * phase)) /
    3
  );
}
