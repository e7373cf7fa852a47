/** The ends of a class as they stand in a legend. */
export function rangeText(from: number, to: number, write: (value: number) => string): string {
  if (to === Number.POSITIVE_INFINITY) return `≥ ${write(from)}`;
  return from === to ? write(from) : `${write(from)} – ${write(to)}`;
}
