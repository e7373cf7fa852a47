/** Saaty's scale, from "nine times as important" to "a ninth". */
export const SCALE = [9, 8, 7, 6, 5, 4, 3, 2, 1, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => 1 / n)];

/** 3, 1/3, or two decimals where a value is not on the scale (ratios of published weights). */
export function saatyText(value: number): string {
  const whole = Math.round(value);
  if (Math.abs(value - whole) < 1e-9) return String(whole);
  const inverse = Math.round(1 / value);
  if (inverse <= 9 && Math.abs(1 / value - inverse) < 1e-9) return `1/${inverse}`;
  return value.toFixed(2);
}
