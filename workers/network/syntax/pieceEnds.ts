import type { LinePieces } from './linePieces.ts';

/** Which pieces end at which node. The end 2p is where piece p starts, 2p + 1 where it stops. */
export interface PieceEnds {
  /** Range of each node in `ends`. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** @param kept by piece: 0 leaves it out */
export function pieceEnds({ from, to, nodes }: LinePieces, kept: Uint8Array): PieceEnds {
  const starts = new Uint32Array(nodes + 1);
  for (let p = 0; p < from.length; p++) {
    starts[from[p] + 1] += kept[p];
    starts[to[p] + 1] += kept[p];
  }
  for (let n = 0; n < nodes; n++) starts[n + 1] += starts[n];
  const next = starts.slice();
  const ends = new Uint32Array(starts[nodes]);
  for (let p = 0; p < from.length; p++) {
    if (kept[p] === 0) continue;
    ends[next[from[p]]++] = 2 * p;
    ends[next[to[p]]++] = 2 * p + 1;
  }
  return { starts, ends };
}
