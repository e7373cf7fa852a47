import { existsSync, readFileSync } from 'node:fs';
import proj4 from 'proj4';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AccessInput } from '../../workers/model/access.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { bridgeGaps } from '../../workers/network/bridgeGaps.ts';
import type { StreetLines } from '../../workers/network/cleanLines.ts';
import { completeness } from '../../workers/network/completeness.ts';
import { buildStreetGraph } from '../../workers/network/streetGraph.ts';
import { plainAccess } from './plain.ts';
import { expectClose, linesOf } from './samples.ts';

const FOLDER = new URL('../../../shared/data/cambridge-ma/', import.meta.url);

type Nested = number | Nested[];
interface Feature {
  geometry: { type: string; coordinates: Nested } | null;
  properties: { kind: string };
}

const utm = proj4('EPSG:4326', '+proj=utm +zone=19 +datum=WGS84 +units=m');

function featuresOf(file: string): Feature[] {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')).features;
}

/** Lines in metres; `digits` rounds the degrees first. */
function linesFrom(file: string, digits?: number): number[][][] {
  const place = (at: number[]) =>
    utm.forward(at.slice(0, 2).map((v) => (digits === undefined ? v : Number(v.toFixed(digits)))));
  return featuresOf(file).flatMap(({ geometry }) => {
    if (!geometry) return [];
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return (parts as number[][][]).map((line) => line.map(place));
  });
}

/** A place for each parcel: the mean of its first ring's vertices. */
function parcelPlaces(): Float64Array {
  return Float64Array.from(
    featuresOf('derived/parcels.geojson').flatMap(({ geometry }) => {
      let ring = geometry!.coordinates;
      while (Array.isArray((ring as Nested[][])[0][0])) ring = (ring as Nested[])[0];
      const sum = [0, 0];
      for (const [lon, lat] of ring as number[][]) {
        sum[0] += lon;
        sum[1] += lat;
      }
      return utm.forward(sum.map((v) => v / (ring as number[][]).length));
    }),
  );
}

function facilities(): AccessInput['facilities'] {
  const features = featuresOf('derived/facilities.geojson');
  const kinds = [...new Set(features.map((f) => f.properties.kind))].sort();
  return {
    xy: Float64Array.from(features.flatMap((f) => utm.forward(f.geometry!.coordinates as number[]))),
    kind: Uint16Array.from(features, (f) => kinds.indexOf(f.properties.kind)),
    kinds,
  };
}

const STREETS = 'raw/TRANS_Centerlines.geojson';
const FOOTWAYS = 'derived/walk_network.geojson';

/** Junctions, components, junctions in the largest of them. */
function figures(lines: StreetLines, snapM: number): number[] {
  const graph = buildStreetGraph(lines, { snapM });
  return [graph.junctionXy.length / 2, graph.components.count, graph.components.junctions[0]];
}

describe('Cambridge', () => {
  beforeEach(({ skip }) => {
    skip(!existsSync(FOLDER), 'skipped: ../shared/data/cambridge-ma is absent');
  });

  test('its streets have the published 1,874 junctions, 1,870 of them connected, when read to six decimals', () => {
    expect(figures(linesOf(...linesFrom(STREETS, 6)), 0)).toEqual([1874, 3, 1870]);
  });

  test('read as they are they have 1,875; half a metre of tolerance leaves 1,872 and joins a loose piece', () => {
    const lines = linesOf(...linesFrom(STREETS));
    expect(figures(lines, 0)).toEqual([1875, 3, 1871]);
    expect(figures(lines, 0.5)).toEqual([1872, 2, 1870]);
  });

  test('its footways are in the published 2,041 parts when only ends meet, in 503 when shared vertices do too', () => {
    const lines = linesFrom(FOOTWAYS);
    // The middle keeps a line whose two ends are one place.
    const onlyEnds = lines.map((line) => {
      const [a, b] = [line[0], line.at(-1)!];
      return a[0] === b[0] && a[1] === b[1] ? [a, [a[0] + 0.001, a[1]], b] : [a, b];
    });
    expect(figures(linesOf(...onlyEnds), 0)[1]).toBe(2041);
    expect(figures(linesOf(...lines), 0)[1]).toBe(503);
  });

  test('bridging gaps of up to 5, 10, 20 m leaves its footways in 261, 131, 58 parts instead of 501', async () => {
    const lines = linesOf(...linesFrom(FOOTWAYS));
    const partsAfter: number[] = [];
    for (const maxGapM of [5, 10, 20]) {
      const { before, after, lengthM } = await bridgeGaps({ lines, snapM: 0.5, maxGapM }, quietContext());
      expect(before.components).toBe(501);
      expect(lengthM.length).toBe(501 - after.components);
      expect(Math.max(...lengthM)).toBeLessThanOrEqual(maxGapM);
      partsAfter.push(after.components);
    }
    expect(partsAfter).toEqual([261, 131, 58]);
  });

  test('minutes to clinics, hospitals, libraries and the subway are those of the plain way', async () => {
    const all = facilities();
    const kinds = ['clinic', 'hospital', 'library', 'subway'];
    const rows = [...all.kind.keys()].filter((f) => kinds.includes(all.kinds[all.kind[f]]));
    const chosen = {
      xy: Float64Array.from(rows.flatMap((f) => [all.xy[2 * f], all.xy[2 * f + 1]])),
      kind: Uint16Array.from(rows, (f) => kinds.indexOf(all.kinds[all.kind[f]])),
      kinds,
    };
    // Every 50th parcel, because the plain way looks at every street for each.
    const origins = parcelPlaces().filter((_, i) => Math.floor(i / 2) % 50 === 0);
    const streets = linesOf(...linesFrom(STREETS));
    const input = { streets, origins, facilities: chosen, speedKmh: 4.8, snapM: 0, maxJoinM: 500 };
    const { minutes } = await access(input, quietContext());
    const expected = plainAccess(streets, origins, chosen, 4.8, 500);
    expect(origins.length / 2).toBe(263);
    kinds.forEach((_, k) => {
      expectClose(minutes[k], expected[k]);
    });
  });

  test('every parcel but a few has minutes to each kind; on the broken footways 596 are off the main part', async () => {
    const common = {
      origins: parcelPlaces(),
      facilities: facilities(),
      speedKmh: 4.8,
      snapM: 0.5,
      maxJoinM: 500,
    };
    const streets = await access({ ...common, streets: linesOf(...linesFrom(STREETS)) }, quietContext());
    expect(streets.minutes).toHaveLength(11);
    expect(streets.minutes[0]).toHaveLength(13115);
    expect([streets.unjoinedOrigins, streets.unjoinedFacilities, streets.originsOffMain]).toEqual([1, 0, 5]);
    const { kinds, all } = completeness(streets.minutes, null);
    expect(kinds.map((kind) => kind.unreachedOrigins)).toEqual(new Array(11).fill(6));
    expect(all[2]).toBeLessThanOrEqual(Math.min(...kinds.map((kind) => kind.share[2])));
    const footways = await access({ ...common, streets: linesOf(...linesFrom(FOOTWAYS)) }, quietContext());
    expect(footways.originsOffMain).toBe(596);
    expect(footways.network!.components).toBe(501);
  });
});
