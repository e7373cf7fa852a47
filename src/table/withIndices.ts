import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** What is in view and what must exist besides. */
export function withIndices(range: Range, ...more: number[]): number[] {
  const wanted = more.filter((index) => index >= 0 && index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...wanted])].sort((a, b) => a - b);
}
