import { version } from '../../package.json';
import { feedOf } from '../../workers/appraisal/feeds.ts';
import { ACCESS_DEFAULTS } from '../../workers/model/access.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import type { Layer } from '../../workers/model/layers.ts';
import { isOwn, modelOf } from '../project/models.ts';
import { indicatorIn } from '../project/modelTree.ts';
import type { DensityView, Results, Stage } from '../project/results.ts';

/** A failed or cancelled stage leaves its last result in place. */
const OUTDATED = 'made with earlier parameters: the calculation with these did not finish';

/**
 * What a file's results rest on, as plain JSON: the source files with their hashes and every parameter that was used. The same
 * project gives the same record: there is no date in it.
 */
export function howMade(document: ProjectDocument, data: ReadonlyMap<string, Layer>, results: Results) {
  const { district, density, streetDensity, access, completeness, measured, weights, problems } = results;
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
      speedKmh: document.access.speedKmh,
      snapM: ACCESS_DEFAULTS.snapM,
      maxJoinM: ACCESS_DEFAULTS.maxJoinM,
      dailyNeeds: completeness?.of,
      unjoinedParcels: access.unjoinedOrigins,
      unjoinedFacilities: access.unjoinedFacilities,
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
