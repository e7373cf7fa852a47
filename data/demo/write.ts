import proj4 from 'proj4';
import type { Pt, Ring } from './rings.ts';

/** Metres of the plan are metres of UTM zone 51 N from this point; the district is invented, the place only gives it a latitude. */
const UTM_51N = '+proj=utm +zone=51 +datum=WGS84 +units=m +no_defs';
const MIDDLE_LON_LAT = [120.56, 31.26];
const [MIDDLE_E, MIDDLE_N] = proj4(UTM_51N, MIDDLE_LON_LAT).map(Math.round);

const SOURCE = 'Invented by data/demo/build.ts; no real place, person or building';

type Properties = Record<string, string | number | null>;

export interface Feature {
  properties: Properties;
  geometry: { type: 'Point' | 'LineString' | 'Polygon'; coordinates: unknown };
}

/** The text of a layer: one feature a line, so that a change shows where it is. */
export function layerText(name: string, features: readonly Feature[]): string {
  const head = [
    ['type', 'FeatureCollection'],
    ['name', name],
    ['synthetic', true],
    ['source', SOURCE],
    ['licence', 'CC0-1.0'],
  ] as const;
  const lines = features.map((f) => JSON.stringify({ type: 'Feature', ...f }));
  return `{\n${head.map(([k, v]) => `"${k}": ${JSON.stringify(v)},\n`).join('')}"features": [\n${lines.join(',\n')}\n]\n}\n`;
}

export function point(properties: Properties, p: Pt): Feature {
  return { properties, geometry: { type: 'Point', coordinates: lonLat(p) } };
}

export function line(properties: Properties, pts: readonly Pt[]): Feature {
  return { properties, geometry: { type: 'LineString', coordinates: pts.map(lonLat) } };
}

/** Outer ring counter-clockwise, holes clockwise, as GeoJSON has them. */
export function polygon(properties: Properties, outer: Ring, holes: readonly Ring[] = []): Feature {
  const rings = [outer, ...holes.map((h) => [...h].reverse())];
  return { properties, geometry: { type: 'Polygon', coordinates: rings.map((r) => closedLonLat(r)) } };
}

function closedLonLat(ring: Ring): number[][] {
  const all = ring.map(lonLat);
  const apart = all.filter((p, i) => {
    const before = all[(i + all.length - 1) % all.length];
    return p[0] !== before[0] || p[1] !== before[1];
  });
  return [...apart, apart[0]];
}

/** The point of the plan that the file holds: rounded to 7 decimals of a degree, about a centimetre. */
export function asWritten(p: Pt): Pt {
  const [e, n] = proj4('WGS84', UTM_51N, lonLat(p));
  return [e - MIDDLE_E, n - MIDDLE_N];
}

function lonLat([x, y]: Pt): number[] {
  return proj4(UTM_51N, 'WGS84', [MIDDLE_E + x, MIDDLE_N + y]).map((d) => Math.round(d * 1e7) / 1e7);
}
