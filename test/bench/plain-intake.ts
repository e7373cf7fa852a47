/**
 * Intake as one would first write it: the whole text parsed at once, an object per parcel with its rings in metres, each
 * point projected by itself, and the same checks on these objects.
 */
import { createHash } from 'node:crypto';
import earcut, { flatten } from 'earcut';
import proj4 from 'proj4';
import { LAND_USES, type Mapping } from '../../workers/model/layers.ts';
import { utmDefinition } from '../../workers/model/projection.ts';
import { insidePoint } from './plain-inside.ts';

/** The coordinates have seven decimals, so a product of two lengths below this is none. */
const ROUNDING = 1e-15;

type Point = [number, number];
export type Polygon = Point[][];

interface Feature {
  geometry: { type: 'Polygon'; coordinates: Polygon } | { type: 'MultiPolygon'; coordinates: Polygon[] };
  properties: Record<string, unknown>;
}

interface PlainParcel {
  id: string;
  properties: Record<string, unknown>;
  polygons: Polygon[];
  triangles: number[][];
  areaM2: number;
  inside: Point;
  crossesItself: boolean;
  landUse: number;
  floorAreaM2: number;
  yearBuilt: number;
  households: number;
  people: number;
}

export async function plainIntake(
  file: File,
  { fields, landUses }: Extract<Mapping, { role: 'parcels' }>,
): Promise<{ hash: string; parcels: PlainParcel[] }> {
  const hash = createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex');
  const { features }: { features: Feature[] } = JSON.parse(await file.text());
  const lon = features.map(({ geometry }) => polygonsOf(geometry)[0][0][0][0]).sort((a, b) => a - b);
  const zone = Math.floor((lon[lon.length >> 1] + 180) / 6) + 1;
  const utm = proj4(utmDefinition(zone, false));
  const seen = new Map<string, number>();

  const parcels = features.map(({ geometry, properties }, row): PlainParcel => {
    const inDegrees = polygonsOf(geometry);
    const polygons = inDegrees.map((rings) => rings.map((ring) => ring.map((point) => utm.forward(point))));
    const areas = polygons.map(areaOf);
    const areaM2 = areas.reduce((sum, area) => sum + area, 0);
    const number = (field: string | undefined, isPossible: (value: number) => boolean) => {
      const value = field === undefined ? null : properties[field];
      return typeof value === 'number' && isPossible(value) ? value : Number.NaN;
    };
    const isQuantity = (value: number) => value >= 0;
    const use = fields.landUse === undefined ? null : properties[fields.landUse];
    return {
      id: distinct(fields.id === undefined ? null : properties[fields.id], row, seen),
      properties,
      polygons,
      triangles: polygons.map(trianglesOf),
      areaM2: areaM2 > 0 ? areaM2 : Number.NaN,
      inside: insidePoint(polygons[areas.indexOf(Math.max(...areas))]),
      crossesItself: inDegrees.some((rings) => rings.some(crossesItself)),
      landUse: use === null || use === undefined ? 255 : LAND_USES.indexOf(landUses[String(use)] ?? 'other'),
      floorAreaM2: number(fields.floorAreaM2, isQuantity),
      yearBuilt: number(fields.yearBuilt, (year) => year >= 1500 && year <= 2100),
      households: number(fields.households, isQuantity),
      people: number(fields.people, isQuantity),
    };
  });
  return { hash, parcels };
}

/** Outer rings counter-clockwise, holes clockwise, those without an area left out. */
function polygonsOf(geometry: Feature['geometry']): Polygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .map((rings) =>
      rings.flatMap((ring, r) => {
        const twice = twiceArea(ring);
        if (ring.length < 4 || Math.abs(twice) < ROUNDING) return [];
        return [twice > 0 === (r === 0) ? ring : ring.toReversed()];
      }),
    )
    .filter((rings) => rings.length > 0);
}

/** A repeated id gets "·2", "·3" …, a missing one its place. */
function distinct(id: unknown, row: number, seen: Map<string, number>): string {
  if (id === null || id === undefined || id === '') return `#${row + 1}`;
  const before = seen.get(String(id)) ?? 0;
  seen.set(String(id), before + 1);
  return before === 0 ? String(id) : `${id}·${before + 1}`;
}

function areaOf(rings: Polygon): number {
  return rings.reduce((sum, ring) => sum + twiceArea(ring) / 2, 0);
}

function twiceArea(ring: Point[]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [ring[i][0] - ring[0][0], ring[i][1] - ring[0][1]];
    const [bx, by] = [ring[i + 1][0] - ring[0][0], ring[i + 1][1] - ring[0][1]];
    twice += ax * by - bx * ay;
  }
  return twice;
}

function trianglesOf(rings: Polygon): number[] {
  const { vertices, holes, dimensions } = flatten(rings);
  return earcut(vertices, holes, dimensions);
}

/** Every pair of segments. */
function crossesItself(ring: Point[]): boolean {
  for (let i = 0; i + 1 < ring.length; i++) {
    for (let j = i + 2; j + 1 < ring.length; j++) {
      if (isCrossing(ring[i], ring[i + 1], ring[j], ring[j + 1])) return true;
    }
  }
  return false;
}

function isCrossing(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: Point, b: Point, p: Point): number {
  const turn = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
  return Math.abs(turn) < ROUNDING ? 0 : Math.sign(turn);
}
