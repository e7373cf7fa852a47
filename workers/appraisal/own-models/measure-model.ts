import type { BreakMethod, MeasuredIndicator } from '../../model/appraisal.ts';
import { type IndicatorTree, indicatorsOf, type TreeIndicator } from '../../model/indicator-tree.ts';
import type { Indicator, IndicatorModel } from '../../model/indicators.ts';
import type { JobContext } from '../../model/job.ts';
import type { MeasuredLeaf, ModelMeasureInput } from '../../model/own-models.ts';
import { gradedScore, gradeOf, gradeShares, scoreOfGrade } from '../grades.ts';
import { measureIndicators } from '../measure.ts';
import { studyAreaOf } from '../study-area.ts';
import { gradeParcels } from './grade-parcels.ts';
import { ownBreaks } from './own-breaks.ts';
import { type ParcelMeasure, parcelValues } from './parcel-values.ts';

/**
 * Measures and grades every indicator of an own model, in the order of indicatorsOf. Density, green ratio and integration are surfaces
 * over the study area, as measureIndicators has them; accessibility, ratios and attributes belong to parcels and are graded by
 * the parcels' land. Breaks are the indicator's own or else the project's.
 * @throws what measureIndicators throws
 */
export async function measureModel(input: ModelMeasureInput, ctx: JobContext): Promise<MeasuredLeaf[]> {
  const { model, kindsFor, parcels } = input;
  const indicators = indicatorsOf(model);
  const surfaces = surfaceModel(model);
  const area = studyAreaOf({ ...input, model: surfaces });
  const inner: JobContext = {
    signal: ctx.signal,
    progress: (_, done) => ctx.progress('indicators', done, indicators.length),
    pause: () => ctx.pause(),
  };
  const measured = new Map<string, MeasuredLeaf>();
  for (const surface of await measureIndicators({ ...input, model: surfaces }, inner)) {
    const indicator = indicators.find(({ id }) => id === surface.id)!;
    measured.set(surface.id, withOwnBreaks(indicator, surface, input.breaks));
  }
  for (const indicator of indicators) {
    const { id, measure } = indicator;
    if (!isOfParcels(measure)) continue;
    ctx.progress('indicators', measured.size, indicators.length);
    const kinds = measure.type === 'accessibility' ? (kindsFor[id] ?? measure.facilities) : [];
    const found = await parcelValues(measure, kinds, input, inner);
    const isInside = (parcel: number) => area.parcelCells[parcel] >= 0;
    measured.set(id, gradeParcels(indicator, found, parcels.areaM2, isInside, input.breaks));
    await ctx.pause();
  }
  ctx.progress('indicators', indicators.length, indicators.length);
  return indicators.map(({ id }) => measured.get(id)!);
}

/** The indicators of a model that are surfaces, as a model of two levels. */
export function surfaceModel(model: IndicatorTree): IndicatorModel {
  const indicators = indicatorsOf(model).flatMap(({ measure, ...rest }): Indicator[] =>
    isOfParcels(measure) ? [] : [{ ...rest, measure }],
  );
  const { id, name, source } = model;
  return { id, name, source, criteria: [{ id, name, weight: 1, indicators }] };
}

function isOfParcels(measure: TreeIndicator['measure']): measure is ParcelMeasure {
  return ['accessibility', 'ratio', 'attribute'].includes(measure.type);
}

/** A surface that all the district shares one value of stays missing: there is nothing to draw. */
function withOwnBreaks(
  { breaks: own, better }: TreeIndicator,
  surface: MeasuredIndicator,
  method: BreakMethod,
): MeasuredIndicator {
  if (surface.missing || own === undefined) return surface;
  const breaks = ownBreaks(surface.grid.values, own, method, better);
  if (!breaks) return surface;
  const areaShare = gradeShares(surface.grid.values, breaks);
  return {
    ...surface,
    breaks,
    areaShare,
    score: gradedScore(areaShare),
    parcelScores: surface.parcelValues.map((value) => scoreOfGrade(gradeOf(value, breaks))),
  };
}
