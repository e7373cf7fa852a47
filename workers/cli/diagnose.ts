import { measureInput } from '../appraisal/inputs.ts';
import { measureIndicators } from '../appraisal/measure.ts';
import { criterionScores, scoreTree } from '../appraisal/score-tree.ts';
import { treeWeights } from '../appraisal/tree-weights.ts';
import type { ExportColumn } from '../export/columns.ts';
import { parcelColumns } from '../export/parcel-columns.ts';
import { assemble } from '../intake/assemble.ts';
import type { Source } from '../intake/placed-layer.ts';
import { recognise } from '../intake/recognise.ts';
import { GEOMETRY_OF } from '../intake/role-words.ts';
import { mappingFor } from '../intake/roles.ts';
import {
  BREAK_METHODS,
  type MeasuredIndicator,
  type TreeScores,
  type TreeWeights,
} from '../model/appraisal.ts';
import { KERNELS } from '../model/density.ts';
import type { IndicatorModel } from '../model/indicators.ts';
import type { Role } from '../model/layers.ts';
import type { Args } from './args.ts';
import type { Command } from './command.ts';
import { readModel } from './model-file.ts';
import { crsName, readAs } from './places.ts';
import type { Session } from './session.ts';
import { OUT_ENDINGS, writeFeatures } from './write-features.ts';

/** The role of each option that names a layer. */
const ROLES: Record<string, Role> = {
  parcels: 'parcels',
  facilities: 'facilities',
  network: 'streets',
  boundary: 'boundary',
  green: 'green',
  water: 'water',
};

export const diagnoseCommand: Command = {
  name: 'diagnose',
  summary: 'An indicator tree, measured, graded and weighted over a district and its parcels.',
  options: {
    parcels: { value: 'F', what: 'polygons', required: true },
    facilities: { value: 'F', what: 'points with a field that tells their kind', required: true },
    network: { value: 'F', what: 'lines of streets', required: true },
    boundary: { value: 'F', what: 'study area; the parcels unless given' },
    green: { value: 'F', what: 'green areas; the parcels whose land use is green unless given' },
    water: { value: 'F', what: 'water areas' },
    model: { value: 'shishan|F.json', what: 'the indicator model; shishan unless given' },
    bandwidth: {
      value: 'M|auto',
      what: 'of every density; by the rule of the common desktop GIS unless given',
    },
    kernel: { value: KERNELS.join('|'), what: 'quartic unless given' },
    breaks: {
      value: BREAK_METHODS.join('|'),
      what: 'how surfaces are cut into five grades; natural unless given',
    },
    out: { value: OUT_ENDINGS.join('|'), what: 'write the parcels with their scores and ranks' },
  },
  tells: `What each field means is recognised as in the app.
JSON: total (0 to 100), tree (criteria: id, score, weight as judged, effective weight after leaving out what is missing, children:
indicators with unit, areaShare of grades 1 to 5, bandwidthM, points), missing (indicators without a value, and why), missingWeight,
parcels, ranked, model, crs, elapsedMs (the calculation alone).`,
  async run(args, session) {
    const model = await readModel(args.text('model') ?? 'shishan');
    const choice = {
      kindsFor: {},
      kernel: args.choice('kernel', KERNELS),
      bandwidthM: args.number('bandwidth', ['auto']) ?? ('auto' as const),
      breaks: args.choice('breaks', BREAK_METHODS),
    };
    const district = await assemble(await readSources(args, session), session.ctx);
    session.tell(district.notes);
    const out = await session.outputPath('out', OUT_ENDINGS);
    const { value, elapsedMs } = await session.timed(async () => {
      const measured = await measureIndicators(measureInput(district, model, choice), session.ctx);
      const weights = treeWeights(
        model,
        {},
        measured.filter(({ missing }) => missing).map(({ id }) => id),
      );
      return { measured, weights, scores: scoreTree(measured, weights) };
    });
    const { measured, weights, scores } = value;
    if (out !== undefined) {
      const columns = parcelColumns(district.parcels, resultColumns(model, measured, weights, scores));
      const { geometry, count: rows } = district.parcels;
      await writeFeatures(session, 'diagnose', out, { geometry, columns, rows });
    }
    return {
      total: orNull(scores.total),
      tree: treeOf(model, measured, weights, scores),
      missing: measured.flatMap(({ id, missing }) => (missing ? [{ id, ...missing }] : [])),
      missingWeight: weights.missingWeight,
      parcels: district.parcels.count,
      ranked: scores.ranked,
      model: model.id,
      crs: crsName(district.projection),
      elapsedMs,
    };
  },
};

async function readSources(args: Args, session: Session): Promise<Source[]> {
  const sources: Source[] = [];
  for (const [option, role] of Object.entries(ROLES)) {
    const path = args.text(option);
    if (path === undefined) continue;
    const layer = await readAs(session, option, path, [GEOMETRY_OF[role]]);
    sources.push({ layer, mapping: mappingFor(role, layer, recognise(layer)) });
  }
  return sources;
}

function treeOf(
  model: IndicatorModel,
  measured: MeasuredIndicator[],
  weights: TreeWeights,
  scores: TreeScores,
) {
  return model.criteria.map(({ id, indicators }) => {
    const { weight, effective } = weights.criteria.find((one) => one.id === id)!;
    return {
      id,
      score: orNull(scores.criteria.find((one) => one.id === id)!.score),
      weight,
      effective,
      children: indicators.map((indicator) => leafOf(indicator.id, measured, weights)),
    };
  });
}

function leafOf(id: string, measured: MeasuredIndicator[], weights: TreeWeights) {
  const { weight, effective } = weights.indicators.find((one) => one.id === id)!;
  const surface = measured.find((one) => one.id === id)!;
  if (surface.missing) return { id, score: null, weight, effective, children: [] };
  const { score, unit, areaShare, bandwidthM, points } = surface;
  return { id, score, weight, effective, unit, areaShare, bandwidthM, points, children: [] };
}

/** Named as in the files that the app writes. */
function resultColumns(
  model: IndicatorModel,
  measured: MeasuredIndicator[],
  weights: TreeWeights,
  scores: TreeScores,
): ExportColumn[] {
  const column = (key: string, values: Float32Array | Float64Array): ExportColumn => ({
    key,
    column: { type: 'number', values },
  });
  const points = (id: string, values: Float32Array) => column(`score_${id} [points 0-100]`, values);
  return [
    points('total', scores.parcelTotals),
    column(
      'score_rank [1 = best]',
      Float64Array.from(scores.parcelRanks, (rank) => rank || Number.NaN),
    ),
    ...weights.criteria
      .filter(({ effective }) => effective > 0)
      .map(({ id }) => points(id, criterionScores(measured, weights, id))),
    ...model.criteria
      .flatMap(({ indicators }) => indicators)
      .flatMap(({ id }) => {
        const surface = measured.find((one) => one.id === id)!;
        return surface.missing ? [] : [points(id, surface.parcelScores)];
      }),
  ];
}

const orNull = (value: number) => (Number.isFinite(value) ? value : null);
