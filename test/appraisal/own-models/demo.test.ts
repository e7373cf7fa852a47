import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import shishan from '../../../data/models/shishan.json';
import { accessInput, measureInput } from '../../../workers/appraisal/inputs.ts';
import { measureIndicators } from '../../../workers/appraisal/measure.ts';
import { parseModel } from '../../../workers/appraisal/own-models/file.ts';
import { greenInParcels } from '../../../workers/appraisal/own-models/green-in-parcels.ts';
import { modelMeasureInput } from '../../../workers/appraisal/own-models/input.ts';
import { measureModel } from '../../../workers/appraisal/own-models/measure-model.ts';
import { assemble } from '../../../workers/intake/assemble.ts';
import { recognise } from '../../../workers/intake/recognise.ts';
import type { District } from '../../../workers/model/district.ts';
import { indicatorModelSchema } from '../../../workers/model/indicators.ts';
import { quietContext } from '../../../workers/model/job.ts';
import { LAND_USES } from '../../../workers/model/layers.ts';
import { access } from '../../../workers/network/access.ts';
import { read } from '../../intake/samples.ts';
import { WALKABLE } from './samples.ts';

const FILES = ['parcels', 'facilities', 'streets', 'boundary', 'green', 'water'];
const CHOICE = { kindsFor: {}, kernel: 'quartic', bandwidthM: 'auto', breaks: 'natural' } as const;

describe('own models over the demo district', () => {
  let district: District;

  beforeAll(async () => {
    const layers = await Promise.all(
      FILES.map((name) => {
        const file = new URL(`../../../data/demo/${name}.geojson`, import.meta.url);
        return read(readFileSync(file, 'utf8'), `${name}.geojson`);
      }),
    );
    const mapped = layers.map((layer) => ({ layer, mapping: recognise(layer) }));
    district = await assemble(mapped, quietContext());
  });

  it('the Shishan model read as an own model measures what it measures as the model of two levels', async () => {
    const own = parseModel(JSON.stringify(shishan));
    const measured = await measureModel(modelMeasureInput(district, own, CHOICE, null), quietContext());
    const two = measureInput(district, indicatorModelSchema.parse(shishan), CHOICE);
    expect(measured).toEqual(await measureIndicators(two, quietContext()));
  });

  it('walking times, ratios and green in parcels come from the district; what its files lack is missing by name', async () => {
    const minutes = await access(accessInput(district, 4.8), quietContext());
    const model = parseModel(JSON.stringify(WALKABLE));
    const measured = await measureModel(modelMeasureInput(district, model, CHOICE, minutes), quietContext());
    const of = (id: string) => measured.find((one) => one.id === id)!;
    expect(of('rent').missing).toEqual({ code: 'no-field', field: 'rent' });
    const far = of('far');
    if (far.missing || far.grid) throw new Error('no parcels');
    const { areaM2, floorAreaM2 } = district.parcels;
    far.parcelValues.forEach((value, p) => {
      if (!Number.isNaN(value)) expect(value).toBe(Math.fround(floorAreaM2[p] / areaM2[p]));
    });
    // Nobody lives in the parks, and no home has one inside.
    expect(of('greenEach').missing).toEqual({ code: 'no-variation', value: 0 });
    const { geometry } = district.parcels;
    const inside = await greenInParcels({ geometry, areaM2 }, district.green!.geometry, quietContext());
    inside.forEach((green, p) => {
      const isPark = LAND_USES[district.parcels.landUse[p]] === 'green';
      expect(Math.round((100 * green) / areaM2[p])).toBe(isPark ? 100 : 0);
    });
  });
});
