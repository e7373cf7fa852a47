import type { Geometry } from '../model/geometry.ts';

type Kind = Geometry['kind'];

/** The offset arrays of a geometry from features down to vertices. */
export function levelsOf(geometry: Geometry): Uint32Array[] {
  if (geometry.kind === 'point') return [geometry.featureStarts];
  if (geometry.kind === 'line') return [geometry.featureStarts, geometry.lineStarts];
  return [geometry.featureStarts, geometry.polygonStarts, geometry.ringStarts];
}

export function geometryOf(
  kind: Kind,
  levels: Uint32Array[],
  lonLat: Float64Array,
  xy: Float64Array,
): Geometry {
  const [featureStarts] = levels;
  if (kind === 'point') return { kind, lonLat, xy, featureStarts };
  if (kind === 'line') return { kind, lonLat, xy, featureStarts, lineStarts: levels[1] };
  return { kind, lonLat, xy, featureStarts, polygonStarts: levels[1], ringStarts: levels[2] };
}

/** The features of `rows`, in that order, as a new geometry that shares nothing with the old. */
export function selectFeatures<G extends Geometry>(geometry: G, rows: Uint32Array): G {
  let ids = rows;
  const levels = levelsOf(geometry).map((starts) => {
    const made = new Uint32Array(ids.length + 1);
    for (let k = 0; k < ids.length; k++) made[k + 1] = made[k] + starts[ids[k] + 1] - starts[ids[k]];
    const children = new Uint32Array(made[ids.length]);
    let at = 0;
    for (const id of ids)
      for (let child = starts[id]; child < starts[id + 1]; child++) children[at++] = child;
    ids = children;
    return made;
  });
  const lonLat = pairsAt(geometry.lonLat, ids);
  const xy = geometry.xy.length > 0 ? pairsAt(geometry.xy, ids) : new Float64Array(0);
  return geometryOf(geometry.kind, levels, lonLat, xy) as G;
}

/** Features of several geometries of one kind one after another, as a new geometry that shares nothing with them. */
export function joinGeometries<G extends Geometry>(parts: G[]): G {
  const levels = levelsOf(parts[0]).map((_, depth) => joinStarts(parts.map((part) => levelsOf(part)[depth])));
  const lonLat = joinFloats(parts.map((part) => part.lonLat));
  const xy = joinFloats(parts.map((part) => part.xy));
  return geometryOf(parts[0].kind, levels, lonLat, xy) as G;
}

export function joinFloats(parts: Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function joinStarts(parts: Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length - 1, 1));
  let at = 0;
  for (const part of parts) {
    const base = whole[at];
    for (let i = 1; i < part.length; i++) whole[++at] = base + part[i];
  }
  return whole;
}

function pairsAt(pairs: Float64Array, ids: Uint32Array): Float64Array {
  const made = new Float64Array(ids.length * 2);
  for (let k = 0; k < ids.length; k++) {
    made[2 * k] = pairs[2 * ids[k]];
    made[2 * k + 1] = pairs[2 * ids[k] + 1];
  }
  return made;
}
