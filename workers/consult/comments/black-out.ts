import type { PersonalSpot } from '../../model/comments.ts';

/** A text with its spots covered, letter for letter, so that it reads as something taken out. Spots as personalData finds them. */
export function blackOut(text: string, spots: PersonalSpot[]): string {
  let covered = '';
  let from = 0;
  for (const { at, length } of spots.toSorted((a, b) => a.at - b.at)) {
    if (at < from) continue;
    covered += text.slice(from, at) + '█'.repeat(length);
    from = at + length;
  }
  return covered + text.slice(from);
}
