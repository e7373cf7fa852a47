import { criterionScores } from '../../workers/appraisal/score-tree.ts';
import type { Parcels } from '../../workers/model/district.ts';
import { indicatorsOf } from '../../workers/model/indicator-tree.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { surfaceUnitOf } from './densityUnits.ts';
import { criteriaOf } from './modelTree.ts';
import { acceptLens, frontLenses, planLenses } from './planLenses.ts';
import { rankLenses } from './rankLenses.ts';
import { reachLenses } from './reach.ts';
import type { Results } from './results.ts';
import { saidLenses } from './saidLenses.ts';

/** How a lens's values become colours: shared by map, legend and table so that one thing looks the same everywhere. */
export type Scale =
  | 'score'
  | 'better'
  | 'worse'
  | 'minutes'
  | 'amount'
  | 'year'
  | 'landUse'
  | 'action'
  | 'planYear'
  | 'share'
  | 'said'
  | 'accept';

/** One result per parcel that can colour the map, fill a column of the table and leave in a file. */
export interface Lens {
  /** `<group>:<what>`, stable over sessions. */
  id: string;
  group: 'plan' | 'score' | 'rank' | 'access' | 'density' | 'said' | 'attribute';
  label: LensLabel;
  /** Key of the unit in the dictionaries (`unit.<key>`) and in exported headers; null where there is none. */
  unit:
    | 'points'
    | 'minutes'
    | 'perKm2'
    | 'capacityPerKm2'
    | 'perM2'
    | 'share'
    | 'm2'
    | 'ratio'
    | 'people'
    | 'households'
    | 'rank'
    | 'year'
    | 'jobs'
    | 'storeys'
    | 'money'
    | 'metres'
    | 'facilities'
    | 'weighted'
    | 'perThousandPeople'
    | 'perThousandParcels'
    | 'comments'
    | 'commentsPerThousand'
    | null;
  scale: Scale;
  /** One per parcel, NaN where missing. */
  values: Float32Array | Float64Array;
}

export type LensLabel =
  | { key: string }
  | { key: string; words: { en: string; zh: string } }
  | { key: string; kind: string };

/** All results there are now, in the order of lists and columns. */
export function lensesOf(
  results: Results,
  scenario: Scenario | null = null,
  planYear: number | null = null,
): Lens[] {
  const { district, model, ranking, scores, weights, measured, access, completeness, reach, density } =
    results;
  if (!district) return [];
  const lenses: Lens[] = [];
  if (scores && scores.ranked > 0 && model && weights && measured) {
    lenses.push({
      id: 'score:total',
      group: 'score',
      label: { key: 'lens.total' },
      unit: 'points',
      scale: 'score',
      values: scores.parcelTotals,
    });
    for (const criterion of criteriaOf(model)) {
      if (!weights.criteria.some(({ id, effective }) => id === criterion.id && effective > 0)) continue;
      lenses.push({
        id: `score:${criterion.id}`,
        group: 'score',
        label: { key: 'lens.criterion', words: criterion.name },
        unit: 'points',
        scale: 'score',
        values: criterionScores(measured, weights, criterion.id),
      });
    }
    for (const indicator of indicatorsOf(model)) {
      const values = measured.find(({ id }) => id === indicator.id);
      if (!values || values.missing) continue;
      lenses.push({
        id: `score:${indicator.id}`,
        group: 'score',
        label: { key: 'lens.indicator', words: indicator.name },
        unit: 'points',
        scale: 'score',
        values: values.parcelScores,
      });
    }
  }
  if (ranking?.result) lenses.push(...rankLenses(ranking.result));
  if (access && completeness && completeness.of.length > 0) {
    lenses.push({
      id: 'access:needs',
      group: 'access',
      label: { key: 'lens.needs' },
      unit: 'minutes',
      scale: 'minutes',
      values: furthestOf(completeness.of.map((kind) => access.minutes[access.kinds.indexOf(kind)])),
    });
  }
  access?.kinds.forEach((kind, i) => {
    lenses.push({
      id: `access:to:${kind}`,
      group: 'access',
      label: { key: 'lens.minutes', kind },
      unit: 'minutes',
      scale: 'minutes',
      values: access.minutes[i],
    });
  });
  if (reach) lenses.push(...reachLenses(reach));
  if (density) {
    lenses.push({
      id: 'density:parcel',
      group: 'density',
      label: { key: 'lens.density' },
      unit: surfaceUnitOf(density.choice),
      scale: 'amount',
      values: density.result.at,
    });
  }
  if (scenario) {
    lenses.push(...planLenses(district.parcels.ids, scenario, planYear));
    if (results.planAssessed) lenses.push(acceptLens(district.parcels.count, results.planAssessed.agreement));
  }
  if (results.said) lenses.push(...saidLenses(results.said));
  if (results.frontShown) lenses.push(...frontLenses(results.frontShown));
  return [...lenses, ...attributeLenses(district.parcels)];
}

/** Per parcel the longest of the walks; NaN where one of them is not possible. */
function furthestOf(minutes: Float32Array[]): Float32Array {
  const furthest = new Float32Array(minutes[0]?.length ?? 0);
  for (const kind of minutes) {
    for (let i = 0; i < furthest.length; i++) furthest[i] = Math.max(furthest[i], kind[i]);
  }
  return furthest;
}

const attributeCache = new WeakMap<Parcels, Lens[]>();

function attributeLenses(parcels: Parcels): Lens[] {
  const known = attributeCache.get(parcels);
  if (known) return known;
  const lens = (id: string, unit: Lens['unit'], scale: Scale, values: Lens['values']): Lens => ({
    id: `attribute:${id}`,
    group: 'attribute',
    label: { key: `lens.${id}` },
    unit,
    scale,
    values,
  });
  const landUse = Float32Array.from(parcels.landUse, (code) => (code === 255 ? Number.NaN : code));
  const farOf = parcels.floorAreaM2.map((floor, i) =>
    parcels.areaM2[i] > 0 ? floor / parcels.areaM2[i] : Number.NaN,
  );
  const list = [
    lens('landUse', null, 'landUse', landUse),
    lens('areaM2', 'm2', 'amount', parcels.areaM2),
    lens('floorAreaM2', 'm2', 'amount', parcels.floorAreaM2),
    lens('far', 'ratio', 'amount', farOf),
    lens('yearBuilt', 'year', 'year', parcels.yearBuilt),
    lens('households', 'households', 'amount', parcels.households),
    lens('people', 'people', 'amount', parcels.people),
    lens('jobs', 'jobs', 'amount', parcels.jobs),
    lens('storeys', 'storeys', 'amount', parcels.storeys),
    lens('value', 'money', 'amount', parcels.value),
    lens('heightLimitM', 'metres', 'amount', parcels.heightLimitM),
  ].filter(({ values }) => values.some(Number.isFinite));
  attributeCache.set(parcels, list);
  return list;
}
