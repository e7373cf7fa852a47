/**
 * Headings are rounded to whole units of 2⁻²⁰ of a right angle (0.00009°), and turns are their differences. So sums are exact, the
 * same from either end, and two ways round a block that both turn only left turn equally, as they do in truth.
 */
export const UNITS_PER_RIGHT_ANGLE = 2 ** 20;
const HALF = 2 * UNITS_PER_RIGHT_ANGLE;
const WHOLE = 4 * UNITS_PER_RIGHT_ANGLE;

/** Anticlockwise from east, 0 … WHOLE − 1. The heading of (−x, −y) is exactly the opposite one. */
export function headingOf(x: number, y: number): number {
  if (y < 0 || (y === 0 && x < 0)) return opposite(headingOf(-x, -y));
  return Math.round((Math.atan2(y, x) / (Math.PI / 2)) * UNITS_PER_RIGHT_ANGLE) % WHOLE;
}

export function opposite(heading: number): number {
  return (heading + HALF) % WHOLE;
}

/** 0 straight on … HALF back. */
export function turnBetween(heading: number, next: number): number {
  const change = Math.abs(heading - next);
  return change > HALF ? WHOLE - change : change;
}
