import { ReweaveError } from '../model/errors.ts';
import { utmDefinition } from '../model/projection.ts';

/** A layer's coordinate reference: its label for the passport, and a proj4 definition unless it is in degrees already. */
export interface Crs {
  label: string;
  definition: string | null;
}

export const WGS84: Crs = { label: 'WGS84', definition: null };

/** Planar metres of no known place. No file says this of itself; a person can. */
export const LOCAL: Crs = { label: 'local', definition: null };

/** Degrees on datums that are taken as equal to WGS84 (they differ by less than 2 m). */
const DEGREES = new Set([4326, 4490, 4269]);

const WEB_MERCATOR =
  '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs';
const MASSACHUSETTS =
  '+proj=lcc +lat_1=42.68333333333333 +lat_2=41.71666666666667 +lat_0=41 +lon_0=-71.5 +x_0=200000 +y_0=750000 +ellps=GRS80 +units=m +no_defs';

/**
 * Reads GeoJSON's old `crs` member (absent or null: WGS84, as RFC 7946 has it). Known without a lookup service: WGS84,
 * CGCS2000, NAD83, web Mercator, UTM (WGS84), CGCS2000 3-degree Gauss–Krüger, Massachusetts. Definitions: EPSG registry.
 * Throws `unknown-crs`.
 */
export function readCrs(member: unknown, file: string): Crs {
  if (member === undefined || member === null) return WGS84;
  const name = nameOf(member);
  if (/CRS84$|^WGS ?84$/i.test(name)) return WGS84;
  const code = Number(/EPSG.*?(\d{4,6})$/i.exec(name)?.[1] ?? Number.NaN);
  if (DEGREES.has(code)) return { label: `EPSG:${code}`, definition: null };
  const definition = definitionOf(code);
  if (definition === null) throw new ReweaveError('unknown-crs', { file, got: name });
  return { label: `EPSG:${code}`, definition };
}

function nameOf(member: unknown): string {
  const properties = (member as { properties?: { name?: unknown; code?: unknown; href?: unknown } })
    .properties;
  if (typeof properties?.name === 'string') return properties.name.trim();
  if (properties?.code !== undefined) return `EPSG:${properties.code}`;
  return String(properties?.href ?? JSON.stringify(member)).slice(0, 80);
}

function definitionOf(epsg: number): string | null {
  if (epsg === 3857 || epsg === 900913) return WEB_MERCATOR;
  if (epsg === 26986) return MASSACHUSETTS;
  if (epsg > 32600 && epsg <= 32660) return utmDefinition(epsg - 32600, false);
  if (epsg > 32700 && epsg <= 32760) return utmDefinition(epsg - 32700, true);
  // Zones 25 … 45, with the zone number before the easting (4513 …) and without (4534 …).
  if (epsg >= 4513 && epsg <= 4533) return gaussKrueger(epsg - 4513 + 25, true);
  if (epsg >= 4534 && epsg <= 4554) return gaussKrueger(epsg - 4534 + 25, false);
  return null;
}

function gaussKrueger(zone: number, hasZonePrefix: boolean): string {
  const easting = 500_000 + (hasZonePrefix ? zone * 1_000_000 : 0);
  return `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=${easting} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}
