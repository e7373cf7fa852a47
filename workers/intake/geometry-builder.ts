import type { Geometry } from '../model/geometry.ts';
import { geometryOf } from './geometry-levels.ts';
import { type Growing, growingBytes, growingFloats, growingUints } from './growing.ts';
import { BAD, MENDED, readPath, readPosition, ringArea2 } from './path.ts';
import { ringFault } from './ring-fault.ts';

export type Family = Geometry['kind'];

/** What became of a feature's geometry. */
export type Taken = 'kept' | 'empty' | 'bad' | 'degenerate';

const DEPTH: Record<Family, number> = { point: 1, line: 2, polygon: 3 };
const ROUNDING = 4 * 2 ** -52;

/**
 * Collects the geometries of one family as columns. A feature is taken whole or not at all. Polygons are mended on the
 * way: rings closed, repeated consecutive vertices dropped, rings with fewer than four positions or no area dropped,
 * outer rings wound counter-clockwise and holes clockwise; rings that cross or touch themselves are kept and marked.
 */
export class GeometryBuilder {
  /** MENDED bits of each feature. */
  readonly mended = growingBytes();
  private readonly family: Family;
  private readonly coordinates = growingFloats();
  private readonly levels: Growing<Uint32Array>[];
  private readonly ring = growingFloats();

  constructor(family: Family) {
    this.family = family;
    this.levels = Array.from({ length: DEPTH[family] }, growingUints);
    for (const level of this.levels) level.push(0);
  }

  get features(): number {
    return this.mended.length;
  }

  /** `coordinates` of a GeoJSON geometry of this family; `isMulti` where its type begins with Multi. */
  add(coordinates: unknown, isMulti: boolean): Taken {
    if (!Array.isArray(coordinates)) return 'bad';
    if (coordinates.length === 0) return 'empty';
    const lengths = this.levels.map((level) => level.length);
    const vertices = this.coordinates.length;
    let mended = 0;
    for (const part of isMulti ? coordinates : [coordinates]) {
      const bits = this.addPart(part);
      if (bits === BAD) {
        this.takeBack(lengths, vertices);
        return 'bad';
      }
      mended |= bits;
    }
    if (this.coordinates.length === vertices) {
      this.takeBack(lengths, vertices);
      return 'degenerate';
    }
    this.close(0);
    this.mended.push(mended);
    return 'kept';
  }

  /** The columns; the builder must not be used afterwards. */
  finish(): Geometry {
    const levels = this.levels.map((level) => level.finish());
    return geometryOf(this.family, levels, this.coordinates.finish(), new Float64Array(0));
  }

  private addPart(part: unknown): number {
    if (this.family === 'point') return readPosition(part, this.coordinates);
    return this.family === 'line' ? this.addLine(part) : this.addPolygon(part);
  }

  private addLine(positions: unknown): number {
    const start = this.coordinates.length;
    const bits = readPath(positions, this.coordinates);
    if (bits === BAD) return BAD;
    if (this.coordinates.length - start < 4) {
      this.coordinates.length = start;
      return bits | MENDED.partDropped;
    }
    this.close(1);
    return bits;
  }

  private addPolygon(rings: unknown): number {
    if (!Array.isArray(rings)) return BAD;
    let mended = 0;
    let isOuterLost = false;
    for (let k = 0; k < rings.length; k++) {
      const vertices = this.coordinates.length;
      const bits = this.addRing(rings[k], k === 0, isOuterLost);
      if (bits === BAD) return BAD;
      mended |= bits;
      if (k === 0) isOuterLost = this.coordinates.length === vertices;
    }
    if (rings.length > 0 && !isOuterLost) this.close(1);
    return mended;
  }

  private addRing(positions: unknown, isOuter: boolean, isOuterLost: boolean): number {
    const { ring } = this;
    ring.length = 0;
    let bits = readPath(positions, ring);
    if (bits === BAD) return BAD;
    const last = ring.length - 2;
    if (
      ring.length > 0 &&
      (ring.values[0] !== ring.values[last] || ring.values[1] !== ring.values[last + 1])
    ) {
      ring.push2(ring.values[0], ring.values[1]);
      bits |= MENDED.ringClosed;
    }
    const closed = ring.values.subarray(0, ring.length);
    const area2 = ringArea2(closed);
    if (isOuterLost || ring.length < 8 || Math.abs(area2) <= areaRounding(closed))
      return bits | MENDED.partDropped;
    const fault = ringFault(closed);
    if (fault === 'crosses') bits |= MENDED.ringCrosses;
    if (fault === 'touches') bits |= MENDED.ringTouches;
    if (area2 > 0 === isOuter)
      for (let i = 0; i < closed.length; i += 2) this.coordinates.push2(closed[i], closed[i + 1]);
    else for (let i = closed.length - 2; i >= 0; i -= 2) this.coordinates.push2(closed[i], closed[i + 1]);
    this.close(2);
    return bits;
  }

  /** Ends a thing of this level: its children (or vertices, on the lowest) so far are its own. */
  private close(level: number): void {
    const children = this.levels[level + 1];
    this.levels[level].push(children ? children.length - 1 : this.coordinates.length / 2);
  }

  private takeBack(lengths: number[], vertices: number): void {
    this.levels.forEach((level, i) => {
      level.length = lengths[i];
    });
    this.coordinates.length = vertices;
  }
}

/** How large twice the area of a ring without area can come out, its vertices being rounded to binary. */
function areaRounding(ring: Float64Array): number {
  let magnitude = 0;
  let perimeter = 0;
  for (let i = 0; i < ring.length; i++) {
    magnitude = Math.max(magnitude, Math.abs(ring[i]));
    if (i >= 2) perimeter += Math.abs(ring[i] - ring[i - 2]);
  }
  return ROUNDING * magnitude * perimeter;
}
