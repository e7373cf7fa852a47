import type { LineTravel } from '../../workers/model/access.ts';
import type { StreetLines } from '../../workers/network/cleanLines.ts';

/** A straight piece between two places, with what it costs both ways, minutes. */
interface Piece {
  a: string;
  b: string;
  from: number[];
  to: number[];
  metres: number;
  forth: number;
  back: number;
}

/**
 * Minutes between all, by facility and origin, on streets with speeds, slopes and directions: the plain way, relaxing every piece
 * until nothing changes. A piece drawn several times takes the quickest of each direction. null where no piece has a length.
 */
export function plainTravel(
  streets: StreetLines & LineTravel,
  origins: Float64Array,
  facilities: Float64Array,
  speedKmh: number,
  maxJoinM: number,
): number[][] | null {
  const pieces = piecesOf(streets, speedKmh);
  if (pieces.length === 0) return null;
  const placed = (xy: Float64Array) =>
    Array.from({ length: xy.length / 2 }, (_, i) => join(pieces, xy[2 * i], xy[2 * i + 1], maxJoinM));
  const perMetre = 60 / (1000 * speedKmh);
  return placed(facilities).map((facility) => {
    const toFacility = facility && relax(pieces, facility);
    return placed(origins).map((origin) => {
      if (!origin || !facility) return Infinity;
      const { piece, along } = origin;
      const ways = [
        part(along, piece.back) + (toFacility!.get(piece.a) ?? Infinity),
        part(1 - along, piece.forth) + (toFacility!.get(piece.b) ?? Infinity),
      ];
      const ahead = facility.along - along;
      if (piece === facility.piece) ways.push(part(Math.abs(ahead), ahead > 0 ? piece.forth : piece.back));
      return Math.min(...ways) + (origin.movedM + facility.movedM) * perMetre;
    });
  });
}

function piecesOf(
  { xy, lineStarts, speedKmh, slope, oneWay }: StreetLines & LineTravel,
  common: number,
): Piece[] {
  const pieces = new Map<string, Piece>();
  const or = (value: number | undefined, otherwise: number) =>
    value === undefined || Number.isNaN(value) ? otherwise : value;
  const hiking = (s: number) => Math.exp(-3.5 * Math.abs(s + 0.05)) / Math.exp(-3.5 * 0.05);
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    for (let v = lineStarts[line]; v + 1 < lineStarts[line + 1]; v++) {
      const [from, to] = [Array.from(xy.slice(2 * v, 2 * v + 2)), Array.from(xy.slice(2 * v + 2, 2 * v + 4))];
      const metres = Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (metres === 0) continue;
      const flat = (metres * 60) / (1000 * or(speedKmh?.[line], common));
      const way = oneWay?.[line] ?? 0;
      const forth = way < 0 ? Infinity : flat / hiking(or(slope?.[line], 0));
      const back = way > 0 ? Infinity : flat / hiking(-or(slope?.[line], 0));
      const [a, b] = [from.join(), to.join()];
      const turned = pieces.get(`${b} ${a}`);
      const known = turned ?? pieces.get(`${a} ${b}`);
      if (!known) pieces.set(`${a} ${b}`, { a, b, from, to, metres, forth, back });
      else {
        known.forth = Math.min(known.forth, turned ? back : forth);
        known.back = Math.min(known.back, turned ? forth : back);
      }
    }
  }
  return [...pieces.values()];
}

function join(pieces: Piece[], x: number, y: number, maxJoinM: number) {
  let best: { piece: Piece; along: number; movedM: number } | null = null;
  for (const piece of pieces) {
    const [dx, dy] = [piece.to[0] - piece.from[0], piece.to[1] - piece.from[1]];
    const t = ((x - piece.from[0]) * dx + (y - piece.from[1]) * dy) / (piece.metres * piece.metres);
    const along = Math.min(1, Math.max(0, t));
    const movedM = Math.hypot(x - piece.from[0] - along * dx, y - piece.from[1] - along * dy);
    if (movedM <= maxJoinM && (!best || movedM < best.movedM)) best = { piece, along, movedM };
  }
  return best;
}

/** Minutes from each place to the facility, by the place's key. */
function relax(pieces: Piece[], facility: { piece: Piece; along: number }): Map<string, number> {
  const minutes = new Map<string, number>();
  const offer = (key: string, value: number) => {
    if (!(value < (minutes.get(key) ?? Infinity))) return false;
    minutes.set(key, value);
    return true;
  };
  const { piece, along } = facility;
  offer(piece.a, part(along, piece.forth));
  offer(piece.b, part(1 - along, piece.back));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b, forth, back } of pieces) {
      if (offer(a, forth + (minutes.get(b) ?? Infinity))) changed = true;
      if (offer(b, back + (minutes.get(a) ?? Infinity))) changed = true;
    }
  }
  return minutes;
}

/** Who stands at the end of a piece need not go along it, open or not. */
function part(share: number, minutes: number): number {
  return share === 0 ? 0 : share * minutes;
}
