/**
 * Space syntax the plain way: streets as a web of straight pieces, and for every pair of segments each way between
 * their middles that repeats no piece. No dual graph, no priority queue, no rounding of angles.
 */

interface BruteSegment {
  /** Keys of its pieces, `x,y|x,y`, in order along it. */
  pieces: string[];
  /** The piece that its middle is on, and how far into that piece, metres. */
  middle: Piece;
  intoM: number;
  lengthM: number;
}

interface Piece {
  ends: [number[], number[]];
  lengthM: number;
}

export interface BruteResult {
  segments: BruteSegment[];
  nodeCount: number[];
  totalDepth: number[];
  choice: number[];
}

const SAME = 1e-5;

export function bruteSyntax(
  lines: number[][][],
  unit: 'street' | 'straight',
  radiusM = Infinity,
): BruteResult {
  const pieces: Piece[] = [];
  const known = new Set<string>();
  for (const line of lines) {
    for (let v = 0; v + 1 < line.length; v++) {
      const ends: [number[], number[]] = [line[v], line[v + 1]];
      if (known.has(keyOf(ends)) || distance(...ends) === 0) continue;
      known.add(keyOf(ends));
      pieces.push({ ends, lengthM: distance(...ends) });
    }
  }
  const at = new Map<string, Piece[]>();
  for (const piece of pieces)
    for (const end of piece.ends) at.set(String(end), [...(at.get(String(end)) ?? []), piece]);
  const segments = unit === 'street' ? chains(pieces, at) : pieces.map((piece) => segmentOf([piece]));

  const nodeCount = segments.map(() => 1);
  const totalDepth = segments.map(() => 0);
  const choice = segments.map(() => 0);
  segments.forEach((source, s) => {
    segments.forEach((target, t) => {
      if (s === t) return;
      const ways = bestWays(source, target, at, radiusM);
      if (ways.length === 0) return;
      nodeCount[s]++;
      totalDepth[s] += ways[0].turn;
      for (const { passed } of ways) {
        segments.forEach(({ middle }, e) => {
          if (e !== s && e !== t && passed.has(middle)) choice[e] += 1 / ways.length;
        });
      }
    });
  });
  return { segments, nodeCount, totalDepth, choice };
}

interface Way {
  turn: number;
  lengthM: number;
  passed: Set<Piece>;
}

/** The ways of least turning, of those the shortest, from middle to middle. */
function bestWays(
  source: BruteSegment,
  target: BruteSegment,
  at: Map<string, Piece[]>,
  radiusM: number,
): Way[] {
  let best: Way[] = [];
  const passed = new Set<Piece>();
  const compare = (turn: number, lengthM: number) =>
    best.length === 0
      ? -1
      : Math.abs(turn - best[0].turn) > SAME
        ? turn - best[0].turn
        : Math.abs(lengthM - best[0].lengthM) > SAME
          ? lengthM - best[0].lengthM
          : 0;

  /** Having walked piece in direction `from` → `to`, standing at `to`. */
  function walk(from: number[], to: number[], turn: number, lengthM: number): void {
    for (const next of at.get(String(to))!) {
      if (passed.has(next)) continue;
      const [a, b] = String(next.ends[0]) === String(to) ? next.ends : [next.ends[1], next.ends[0]];
      const there = turn + turnAt(from, to, b);
      if (there > (best[0]?.turn ?? Infinity) + SAME) continue;
      if (next === target.middle) {
        const whole = lengthM + (a === next.ends[0] ? target.intoM : next.lengthM - target.intoM);
        if (whole > radiusM) continue;
        const order = compare(there, whole);
        if (order > 0) continue;
        if (order < 0) best = [];
        best.push({ turn: there, lengthM: whole, passed: new Set(passed) });
        continue;
      }
      passed.add(next);
      walk(a, b, there, lengthM + next.lengthM);
      passed.delete(next);
    }
  }

  const [a, b] = source.middle.ends;
  passed.add(source.middle);
  walk(a, b, 0, source.middle.lengthM - source.intoM);
  walk(b, a, 0, source.intoM);
  return best;
}

/** Pieces chained through places where just two of them meet. */
function chains(pieces: Piece[], at: Map<string, Piece[]>): BruteSegment[] {
  const left = new Set(pieces);
  const result: BruteSegment[] = [];
  const goesOn = (place: number[], own: Piece) => {
    const here = at.get(String(place))!;
    return here.length === 2 ? here.find((piece) => piece !== own && left.has(piece)) : undefined;
  };
  for (const piece of pieces) {
    if (!left.delete(piece)) continue;
    const chain = [piece];
    for (const side of [1, 0]) {
      let last = piece;
      let place = piece.ends[side];
      for (let next = goesOn(place, last); next; next = goesOn(place, last)) {
        left.delete(next);
        if (side === 1) chain.push(next);
        else chain.unshift(next);
        place = String(next.ends[0]) === String(place) ? next.ends[1] : next.ends[0];
        last = next;
      }
    }
    result.push(segmentOf(chain));
  }
  return result;
}

function segmentOf(chain: Piece[]): BruteSegment {
  const lengthM = chain.reduce((sum, piece) => sum + piece.lengthM, 0);
  let along = 0;
  let k = 0;
  while (along + chain[k].lengthM < lengthM / 2) along += chain[k++].lengthM;
  const middle = chain[k];
  // Walked from its second end where the chain goes on at its first.
  const before = chain[k - 1];
  const after = chain[k + 1];
  const touches = (piece: Piece | undefined, place: number[]) =>
    piece?.ends.some((end) => String(end) === String(place));
  const backwards = before ? touches(before, middle.ends[1]) : touches(after, middle.ends[0]);
  const into = lengthM / 2 - along;
  return {
    pieces: chain.map(({ ends }) => keyOf(ends)),
    middle,
    intoM: backwards ? middle.lengthM - into : into,
    lengthM,
  };
}

export function keyOf(ends: number[][]): string {
  return ends.map(String).sort().join('|');
}

function distance(a: number[], b: number[]): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** Right angles turned at b on the way a → b → c. */
function turnAt(a: number[], b: number[], c: number[]): number {
  const change = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
  const turned = Math.abs(Math.atan2(Math.sin(change), Math.cos(change)));
  return turned / (Math.PI / 2);
}
