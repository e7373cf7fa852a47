import { version } from '../../package.json';
import { feedOf } from '../../workers/appraisal/feeds.ts';
import { ACCESS_DEFAULTS } from '../../workers/model/access.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import type { Layer } from '../../workers/model/layers.ts';
import { isOwn, modelOf } from '../project/models.ts';
import { indicatorIn } from '../project/modelTree.ts';
import { isCatchment } from '../project/reach.ts';
import type { DensityView, ReachView, Results, Stage } from '../project/results.ts';
import { speedOf } from '../project/travel.ts';

/** A failed or cancelled stage leaves its last result in place. */
const OUTDATED = 'made with earlier parameters: the calculation with these did not finish';

/**
 * What a file's results rest on, as plain JSON: the source files with their hashes and every parameter that was used. The same
 * project gives the same record: there is no date in it.
 */
export function howMade(document: ProjectDocument, data: ReadonlyMap<string, Layer>, results: Results) {
  const { district, density, streetDensity, access, completeness, measured, weights, problems } = results;
  const { reach, fronts } = results;
  const bridged = district?.streets?.bridged ?? undefined;
  const ofStage = (stage: Stage) => (problems[stage] ? { outdated: OUTDATED } : {});
  const model = results.model ?? modelOf(document);
  const kindsOf = (id: string) => {
    const indicator = indicatorIn(model, id)!;
    return feedOf(indicator, district?.facilities?.kinds ?? [], document.score.kindsFor).kinds;
  };
  return {
    engine: `reweave ${version}`,
    projection: district && `EPSG:${district.projection.epsg}`,
    sources: document.layers.map(({ id, mapping }) => {
      const { file, hash, source, licence, date } = data.get(id)!.passport;
      return { file, sha256: hash, role: mapping.role, source, licence, date };
    }),
    score: measured &&
      weights && {
        ...ofStage('measure'),
        model: isOwn(document) ? model : { id: model.id, name: model.name, source: model.source },
        kernel: document.score.kernel,
        breaks: document.score.breaks,
        indicators: weights.indicators.map(({ id, criterion, weight, effective }) => {
          const indicator = measured.find((one) => one.id === id);
          const surface = indicator?.grid ? indicator : null;
          return {
            id,
            criterion,
            weighedBy: document.score.ways[criterion]?.by,
            weightJudged: weight,
            weightUsed: effective,
            kinds: kindsOf(id),
            bandwidthM: surface?.bandwidthM,
            missing: indicator?.missing ?? undefined,
          };
        }),
      },
    ranking: results.ranking?.result && {
      ...results.ranking.choice,
      indicators: results.ranking.ids,
      ranked: results.ranking.ranked,
      partial: results.ranking.result.partial,
    },
    access: access && {
      ...ofStage('access'),
      distance: access.network ? 'streets' : 'straight',
      by: document.access.by,
      speedKmh: speedOf(document.access),
      oneWayFor: district?.streets?.travel.oneWay ? document.access.oneWay : undefined,
      parcelsLeave: fronts ? 'on several sides' : 'at one point',
      snapM: ACCESS_DEFAULTS.snapM,
      maxJoinM: ACCESS_DEFAULTS.maxJoinM,
      dailyNeeds: completeness?.of,
      unjoinedParcels: access.unjoinedOrigins,
      unjoinedFacilities: access.unjoinedFacilities,
      measure: reach ? { ...ofStage('reach'), ...measureMade(reach) } : undefined,
    },
    network: bridged && {
      bridgedUpToM: bridged.maxGapM,
      connectors: bridged.lengthM.length,
      connectorsM: bridged.lengthM.reduce((sum, m) => sum + m, 0),
    },
    density: density && {
      ...ofStage('density'),
      ...kernelOf(density),
      mode: density.result.mode,
      per: density.choice.per,
      coinciding: density.choice.coinciding,
      edgeCorrection: density.choice.edgeCorrection,
      cellM: density.result.grid.cellM,
    },
    streetDensity: streetDensity && {
      ...ofStage('streetDensity'),
      ...kernelOf(streetDensity),
      method: 'equal split, discontinuous, turning back at dead ends',
      pieceM: streetDensity.choice.pieceM,
      snapM: ACCESS_DEFAULTS.snapM,
      maxJoinM: ACCESS_DEFAULTS.maxJoinM,
      unjoinedFacilities: streetDensity.result.unjoined,
    },
  };
}

function kernelOf({ choice, bandwidthM }: Pick<DensityView, 'choice' | 'bandwidthM'>) {
  return {
    kinds: choice.kinds ?? 'all',
    kernel: choice.kernel,
    bandwidthM,
    bandwidthRule: choice.bandwidthM === 'auto' ? choice.rule : 'typed',
    weights: choice.byCapacity ? 'capacity' : 'one each',
  };
}

/** The chosen measure of access with the parameters that count for it. */
function measureMade({ choice, result }: ReachView) {
  const { measure, cutoffMinutes, decay, decays, zones, need } = choice;
  return {
    measure,
    cutoffMinutes,
    ...(measure === 'gravity' && { decay: decays[decay] }),
    ...(measure === 'e2sfca' && { zones }),
    ...(measure !== 'count' && { places: choice.supply === 'each' ? 'one each' : result.supply }),
    ...(isCatchment(measure) && { demand: result.demand, ...(need && { need }) }),
  };
}
