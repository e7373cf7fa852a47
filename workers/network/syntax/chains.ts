import type { LinePieces } from './linePieces.ts';
import type { PieceEnds } from './pieceEnds.ts';

/** Segments as chains of pieces that follow one another. */
export interface Chains {
  count: number;
  /** Range of each segment in `links`. */
  starts: Uint32Array;
  /** 2p: piece p as drawn, 2p + 1: piece p backwards. */
  links: Uint32Array;
}

/**
 * Chains pieces through pseudo-nodes: nodes where exactly two pieces meet, which is where a drawing goes on with another line
 * rather than where streets meet. Without merging each piece is a segment of its own.
 */
export function chainsOf(pieces: LinePieces, at: PieceEnds, kept: Uint8Array, merge: boolean): Chains {
  const { from, to } = pieces;
  const seen = new Uint8Array(from.length);
  const starts: number[] = [0];
  const links: number[] = [];

  /** The link that goes on at the end of this one; −1 at a junction, a dead end, or where the chain closes. */
  function next(link: number): number {
    const p = link >> 1;
    const node = link % 2 === 0 ? to[p] : from[p];
    if (!merge || at.starts[node + 1] - at.starts[node] !== 2) return -1;
    const own = link % 2 === 0 ? link + 1 : link - 1;
    const first = at.ends[at.starts[node]];
    const end = first === own ? at.ends[at.starts[node] + 1] : first;
    return seen[end >> 1] ? -1 : end;
  }

  function follow(link: number): void {
    for (let l = link; l >= 0; l = next(l)) {
      seen[l >> 1] = 1;
      links.push(l);
    }
    starts.push(links.length);
  }

  for (let p = 0; p < from.length; p++) {
    if (kept[p] === 0 || seen[p]) continue;
    // Back to where the chain begins; a ring of pseudo-nodes begins anywhere.
    let back = 2 * p + 1;
    seen[p] = 1;
    const passed = [p];
    for (let l = next(back); l >= 0; l = next(l)) {
      seen[l >> 1] = 1;
      passed.push(l >> 1);
      back = l;
    }
    for (const q of passed) seen[q] = 0;
    follow(back % 2 === 0 ? back + 1 : back - 1);
  }
  return { count: starts.length - 1, starts: Uint32Array.from(starts), links: Uint32Array.from(links) };
}
