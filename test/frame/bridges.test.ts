import { expect, test } from 'vitest';
import type { Streets } from '../../workers/model/district.ts';
import { quietContext } from '../../workers/model/job.ts';
import { localProjection, project } from '../../workers/model/projection.ts';
import { bridgedStreets, drawnLines } from '../../workers/network/bridgedStreets.ts';
import { bridgeGaps } from '../../workers/network/bridgeGaps.ts';
import { networkParts } from '../../workers/network/networkParts.ts';

const projection = localProjection([120.4, 31.2, 120.6, 31.4]);
const lonLat = Float64Array.of(120.5, 31.3, 120.501, 31.3, 120.50104, 31.3, 120.502, 31.3);
const drawn: Streets = {
  geometry: {
    kind: 'line',
    lonLat,
    xy: project(projection.definition, lonLat),
    lineStarts: Uint32Array.of(0, 2, 4),
    featureStarts: Uint32Array.of(0, 1, 2),
  },
  names: ['A', 'B'],
  classes: ['lane', 'lane'],
  travel: { speedKmh: Float64Array.of(20, 30), oneWay: Int8Array.of(1, -1) },
  bridged: null,
};

async function bridge(streets: Streets, maxGapM: number): Promise<Streets> {
  const lines = drawnLines(streets);
  const result = await bridgeGaps({ lines, snapM: 0.5, maxGapM }, quietContext());
  return bridgedStreets(streets, result, projection, maxGapM);
}

test('accepted connectors are streets without a name, that go both ways at the speed set for all', async () => {
  const streets = await bridge(drawn, 5);
  expect(streets).toMatchObject({ names: ['A', 'B', ''], classes: ['lane', 'lane', ''] });
  expect(streets.travel.speedKmh).toEqual(Float64Array.of(20, 30, Number.NaN));
  expect(streets.travel.oneWay).toEqual(Int8Array.of(1, -1, 0));
  expect([...streets.geometry.featureStarts]).toEqual([0, 1, 2, 3]);
  expect((await networkParts(streets.geometry, quietContext())).lengthM).toHaveLength(1);
  const where = streets.geometry.lonLat;
  expect(Math.max(...lonLat.map((degrees, i) => Math.abs(degrees - where[i])))).toBeLessThan(1e-9);
});

test('the streets as drawn are kept beside them, and a length that is too short changes nothing', async () => {
  expect(drawnLines(await bridge(drawn, 5)).xy).toEqual(drawn.geometry.xy);
  const none = await bridge(drawn, 2);
  expect(none.bridged).toMatchObject({ maxGapM: 2, lengthM: new Float64Array(0) });
  expect(none.geometry.xy).toEqual(drawn.geometry.xy);
  expect((await networkParts(none.geometry, quietContext())).lengthM).toHaveLength(2);
});
