import proj4 from 'proj4';
import type { Pt, Ring } from './rings.ts';

type Properties = Record<string, string | number | boolean | null>;

export interface Feature {
  properties: Properties;
  geometry: { type: 'Point' | 'LineString' | 'Polygon'; coordinates: unknown };
}

/** Where an invented place lies. It is invented all the same: the spot on the globe only gives it a latitude. */
export interface Site {
  /** Zone of UTM, north. */
  utmZone: number;
  /** Where the plan's origin lies: metres of the plan are metres of UTM from here. */
  middle: [lon: number, lat: number];
  /** Decimals of a degree: 7 is about a centimetre, 6 a tenth of a metre. */
  decimals: number;
  /** What each file says of where it comes from. */
  source: string;
}

/** Turns features of the plan, in metres, to the text of GeoJSON files. */
export function placeAt({ utmZone, middle, decimals, source }: Site) {
  const utm = `+proj=utm +zone=${utmZone} +datum=WGS84 +units=m +no_defs`;
  const [middleE, middleN] = proj4(utm, middle).map(Math.round);
  const parts = 10 ** decimals;

  const lonLat = ([x, y]: Pt): number[] =>
    proj4(utm, 'WGS84', [middleE + x, middleN + y]).map((d) => Math.round(d * parts) / parts);

  const closedLonLat = (ring: Ring): number[][] => {
    const all = ring.map(lonLat);
    const apart = all.filter((p, i) => {
      const before = all[(i + all.length - 1) % all.length];
      return p[0] !== before[0] || p[1] !== before[1];
    });
    return [...apart, apart[0]];
  };

  return {
    point: (properties: Properties, p: Pt): Feature => ({
      properties,
      geometry: { type: 'Point', coordinates: lonLat(p) },
    }),
    line: (properties: Properties, pts: readonly Pt[]): Feature => ({
      properties,
      geometry: { type: 'LineString', coordinates: pts.map(lonLat) },
    }),
    /** Outer ring counter-clockwise, holes clockwise, as GeoJSON has them. */
    polygon: (properties: Properties, outer: Ring, holes: readonly Ring[] = []): Feature => {
      const rings = [outer, ...holes.map((h) => [...h].reverse())];
      return {
        properties,
        geometry: { type: 'Polygon', coordinates: rings.map((r) => closedLonLat(r)) },
      };
    },
    /** The point of the plan that the file holds. */
    asWritten: (p: Pt): Pt => {
      const [e, n] = proj4('WGS84', utm, lonLat(p));
      return [e - middleE, n - middleN];
    },
    /** The text of a layer: one feature a line, so that a change shows where it is. */
    layerText: (name: string, features: readonly Feature[]): string => {
      const head = [
        ['type', 'FeatureCollection'],
        ['name', name],
        ['synthetic', true],
        ['source', source],
        ['licence', 'CC0-1.0'],
      ] as const;
      const lines = features.map((f) => JSON.stringify({ type: 'Feature', ...f }));
      return `{\n${head.map(([k, v]) => `"${k}": ${JSON.stringify(v)},\n`).join('')}"features": [\n${lines.join(',\n')}\n]\n}\n`;
    },
  };
}
