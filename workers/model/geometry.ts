/**
 * Geometry as columns. Every coordinate array is interleaved pairs: `lonLat` in degrees (WGS84) for the map,
 * `xy` in metres of the project's local projection for the kernels; both have the same vertex order.
 * Offset arrays have one more entry than the things they bound: thing i spans offset[i] … offset[i + 1].
 */
export interface Points {
  kind: 'point';
  lonLat: Float64Array;
  xy: Float64Array;
  /** Point range of each feature (a MultiPoint has several, a null geometry none). */
  featureStarts: Uint32Array;
}

export interface Lines {
  kind: 'line';
  lonLat: Float64Array;
  xy: Float64Array;
  /** Vertex range of each line. */
  lineStarts: Uint32Array;
  /** Line range of each feature. */
  featureStarts: Uint32Array;
}

/** Rings are closed (first vertex = last vertex); the first ring of a polygon is its outer ring. */
export interface Polygons {
  kind: 'polygon';
  lonLat: Float64Array;
  xy: Float64Array;
  /** Vertex range of each ring. */
  ringStarts: Uint32Array;
  /** Ring range of each polygon. */
  polygonStarts: Uint32Array;
  /** Polygon range of each feature. */
  featureStarts: Uint32Array;
}

export type Geometry = Points | Lines | Polygons;

/** [west, south, east, north] in degrees or [minX, minY, maxX, maxY] in metres. */
export type Bounds = [number, number, number, number];

export function boundsOf(coordinates: Float64Array): Bounds {
  const b: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coordinates.length; i += 2) {
    const x = coordinates[i];
    const y = coordinates[i + 1];
    if (x < b[0]) b[0] = x;
    if (y < b[1]) b[1] = y;
    if (x > b[2]) b[2] = x;
    if (y > b[3]) b[3] = y;
  }
  return b;
}

export function joinBounds(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
