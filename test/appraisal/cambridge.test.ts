import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import shishan from '../../data/models/shishan.json';
import { GRADES, gradeOf } from '../../workers/appraisal/grades.ts';
import { measureIndicators } from '../../workers/appraisal/measure.ts';
import { scoreTree } from '../../workers/appraisal/score-tree.ts';
import { treeWeights } from '../../workers/appraisal/tree-weights.ts';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import type { PlanePolygons } from '../../workers/model/density.ts';
import { boundsOf } from '../../workers/model/geometry.ts';
import { indicatorModelSchema } from '../../workers/model/indicators.ts';
import { quietContext } from '../../workers/model/job.ts';
import { project, utmDefinition } from '../../workers/model/projection.ts';
import { plainDensity } from '../density/reference.ts';

const FOLDER = new URL('../../../shared/data/cambridge-ma/', import.meta.url);
const UTM = utmDefinition(19, false);

interface Feature {
  geometry: { type: string; coordinates: unknown } | null;
  properties: { kind?: string; landUse?: string | null };
}

function featuresOf(file: string): Feature[] {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')).features;
}

function polygonsOf(features: Feature[]): PlanePolygons {
  const lonLat: number[] = [];
  const ringStarts = [0];
  const polygonStarts = [0];
  for (const { geometry } of features) {
    const parts = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates;
    for (const rings of (parts ?? []) as number[][][][]) {
      for (const ring of rings) {
        for (const [lon, lat] of ring) lonLat.push(lon, lat);
        ringStarts.push(lonLat.length / 2);
      }
      polygonStarts.push(ringStarts.length - 1);
    }
  }
  return {
    xy: project(UTM, Float64Array.from(lonLat)),
    ringStarts: Uint32Array.from(ringStarts),
    polygonStarts: Uint32Array.from(polygonStarts),
  };
}

/** The mean of a ring's vertices. */
function middleOf({ xy, ringStarts }: PlanePolygons, ring: number): [number, number] {
  const count = ringStarts[ring + 1] - ringStarts[ring];
  let x = 0;
  let y = 0;
  for (let v = ringStarts[ring]; v < ringStarts[ring + 1]; v++) {
    x += xy[2 * v] / count;
    y += xy[2 * v + 1] / count;
  }
  return [x, y];
}

function cambridge() {
  const parcels = featuresOf('derived/parcels.geojson');
  const facilities = featuresOf('derived/facilities.geojson');
  const names = facilities.map(({ properties }) => properties.kind!);
  const kinds = [...new Set(names)].sort();
  const study = polygonsOf(parcels);
  const outerRings = study.polygonStarts.subarray(0, -1);
  return {
    study,
    bounds: boundsOf(study.xy),
    green: polygonsOf(parcels.filter(({ properties }) => properties.landUse === 'open_space')),
    parcelsXy: Float64Array.from([...outerRings].flatMap((ring) => middleOf(study, ring))),
    facilities: {
      xy: project(UTM, Float64Array.from(facilities.flatMap((f) => f.geometry!.coordinates as number[]))),
      kind: Uint16Array.from(names, (name) => kinds.indexOf(name)),
      kinds,
    },
  };
}

describe('Cambridge', () => {
  beforeEach(({ skip }) => {
    if (!existsSync(FOLDER)) skip('skipped: ../shared/data/cambridge-ma is absent');
  });

  it('272 facilities make a surface that integrates to 272 and is the formula at every parcel', async () => {
    const { facilities, bounds, parcelsXy } = cambridge();
    const wide = [bounds[0] - 1000, bounds[1] - 1000, bounds[2] + 1000, bounds[3] + 1000] as typeof bounds;
    const input = {
      xy: facilities.xy,
      kernel: 'quartic',
      bandwidthM: 500,
      cellM: 20,
      bounds: wide,
      at: parcelsXy,
    } as const;
    const result = await kernelDensity(input, quietContext());
    expect(result.points).toBe(272);
    expect(Math.abs(result.integral - 272)).toBeLessThan(0.01);
    result.at.forEach((value, p) => {
      const expected = plainDensity(input, parcelsXy[2 * p], parcelsXy[2 * p + 1]);
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-7 * expected);
    });
  });

  it('the Shishan model, with kinds chosen for it: scores follow from the graded surfaces, and every parcel is ranked', async () => {
    const { facilities, bounds, study, green, parcelsXy } = cambridge();
    const model = indicatorModelSchema.parse(shishan);
    const kindsFor = {
      A3: ['day_care', 'elderly'],
      B1: ['subway'],
      D1: ['school', 'library'],
      D3: ['clinic', 'hospital'],
    };
    const shared = {
      model,
      kindsFor,
      facilities,
      green,
      streets: null,
      water: null,
      study,
      bounds,
      parcelsXy,
    };
    const measured = await measureIndicators(
      { ...shared, cellM: 20, bandwidthM: 600, kernel: 'quartic', breaks: 'natural' },
      quietContext(),
    );
    const surfaces = measured.flatMap((m) => (m.missing ? [] : [m]));
    expect(surfaces.map((m) => m.id)).toEqual(['A3', 'B1', 'C1', 'D1', 'D3']);

    let total = 0;
    const weights = treeWeights(
      model,
      {},
      measured.filter((m) => m.missing).map((m) => m.id),
    );
    for (const { id, grid, breaks, score, parcelScores } of surfaces) {
      const grades = grid.values.filter((v) => !Number.isNaN(v)).map((v) => gradeOf(v, breaks));
      const mean = grades.reduce((a, b) => a + b, 0) / grades.length;
      expect(score).toBeCloseTo((100 * mean) / GRADES, 6);
      expect(parcelScores.some(Number.isNaN)).toBe(false);
      const printed = model.criteria.flatMap((c) => c.indicators).find((i) => i.id === id)!.weight;
      total += (printed * score) / (0.0849 + 0.0294 + 0.0948 + 0.0381 + 0.0908);
    }
    const scores = scoreTree(measured, weights);
    // The printed weights have four digits.
    expect(Math.abs(scores.total - total)).toBeLessThan(0.05);
    expect(scores.ranked).toBe(parcelsXy.length / 2);
    expect(Math.min(...scores.parcelRanks)).toBe(1);
  });
});
