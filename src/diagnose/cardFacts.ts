import { useTranslation } from 'react-i18next';
import { feedOf } from '../../workers/appraisal/feeds.ts';
import { ACCESS_DEFAULTS, ISOCHRONE_DEFAULTS } from '../../workers/model/access.ts';
import type { MeasuredSurface } from '../../workers/model/appraisal.ts';
import type { Reach } from '../../workers/model/document.ts';
import {
  indicatorsOf,
  isCriterion,
  membersOf,
  type OwnBreaks,
  type Quantity,
  type TreeNode,
} from '../../workers/model/indicator-tree.ts';
import type { MeasuredParcels } from '../../workers/model/own-models.ts';
import type { RankMethod } from '../../workers/model/ranking.ts';
import { SYNTAX_DEFAULTS } from '../../workers/model/syntax.ts';
import type { WeightWay } from '../../workers/model/weighting.ts';
import { modelOf } from '../project/models.ts';
import { criteriaOf, indicatorIn } from '../project/modelTree.ts';
import { isCatchment } from '../project/reach.ts';
import { useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { speedOf } from '../project/travel.ts';
import { useKindName } from '../words/kinds.ts';
import { useNumbers } from '../words/numbers.ts';
import { sentenceOfNote } from '../words/sentence.ts';
import { useTongue } from '../words/tongue.ts';
import { streetDensityFacts, surfaceFacts } from './densityFacts.ts';
import type { CardSubject } from './MethodCard.tsx';
import { useMissingReason } from './missing.ts';
import { useWeighingFacts } from './weighingFacts.ts';

export interface CardRow {
  name: string;
  value: string;
}

export interface CardFacts {
  title: string;
  /** Which plain text, formula and source of the dictionaries belong to it: `card.<words>.…`. */
  words:
    | 'total'
    | 'criterion'
    | 'densityIndicator'
    | 'greenRatio'
    | 'accessibility'
    | 'ratio'
    | 'attribute'
    | 'integration'
    | 'judgement'
    | `weights.${WeightWay['by']}`
    | `ranking.${RankMethod}`
    | 'sureness'
    | 'access'
    | 'isochrone'
    | 'fairness'
    | 'density'
    | 'streetDensity'
    | 'nain'
    | 'nach'
    | `reach.${Reach['measure']}`;
  parameters: CardRow[];
  missing: CardRow[];
  /** Known differences from other software, and why. */
  differences?: string[];
}

/** What a method card has to say about its subject, from the results as they are now. */
export function useCardFacts(subject: CardSubject): CardFacts {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const kindName = useKindName();
  const reasonOf = useMissingReason();
  const results = useResults();
  const { document } = useProject.getState();
  const model = results.model ?? modelOf(document);
  const row = (key: string, value: string): CardRow => ({ name: t(`card.row.${key}`), value });
  const metres = (value: number) => `${numbers.whole(value)} m`;
  const { weights, scores, measured, access, completeness, density, district } = results;
  const missingIndicators = (ids: string[]): CardRow[] =>
    (measured ?? [])
      .filter((one) => ids.includes(one.id))
      .flatMap((one) => (one.missing ? [{ name: nameOf(one.id), value: reasonOf(one.missing) }] : []));

  const weighing = useWeighingFacts();

  switch (subject.kind) {
    case 'judgement':
    case 'weights':
    case 'ranking':
    case 'sureness':
      return weighing(subject);
    case 'total':
      return {
        title: t('score.total'),
        words: 'total',
        parameters: [
          row('model', model.name[tongue]),
          ...membersOf(model).map(weighted),
          row('breaks', t(`breaks.${document.score.breaks}`)),
          row('studyArea', t(district?.boundary ? 'card.byBoundary' : 'card.byParcels')),
        ],
        missing: missingIndicators(indicatorsOf(model).map(({ id }) => id)),
      };
    case 'criterion': {
      const criterion = criteriaOf(model).find(({ id }) => id === subject.id)!;
      return {
        title: criterion.name[tongue],
        words: 'criterion',
        parameters: membersOf(criterion).map(weighted),
        missing: missingIndicators(indicatorsOf(criterion).map(({ id }) => id)),
      };
    }
    case 'indicator': {
      const indicator = indicatorIn(model, subject.id)!;
      const weight = weights?.indicators.find(({ id }) => id === indicator.id);
      const one = measured?.find(({ id }) => id === indicator.id);
      const { measure } = indicator;
      const parameters = [
        row('weight', `${numbers.percent(weight?.weight ?? 0)} → ${numbers.percent(weight?.effective ?? 0)}`),
        ...(indicator.publishedScore === undefined
          ? []
          : [row('publishedScore', numbers.two(indicator.publishedScore))]),
        row('better', t(`better.${indicator.better}`)),
      ];
      if ('facilities' in measure) {
        const { kinds, standIn } = feedOf(
          indicator,
          district?.facilities?.kinds ?? [],
          document.score.kindsFor,
        );
        parameters.push(row(standIn ? 'standIns' : 'kinds', kinds.map(kindName).join(', ')));
      }
      if (measure.type === 'density') parameters.push(row('kernel', t(`kernel.${document.score.kernel}`)));
      if (measure.type === 'accessibility') {
        const { withinMinutes } = measure;
        if (withinMinutes !== undefined)
          parameters.push(row('within', `${numbers.short(withinMinutes)} ${t('unit.minutes')}`));
        parameters.push(row('speed', `${numbers.one(document.access.speedKmh)} km/h`));
      }
      if (measure.type === 'attribute') parameters.push(row('quantity', quantityName(measure.of)));
      if (measure.type === 'ratio')
        parameters.push(
          row('quantity', `${quantityName(measure.numerator)} / ${quantityName(measure.denominator)}`),
        );
      if (measure.type === 'greenRatio') parameters.push(row('radius', metres(measure.radiusM)));
      if (one && !one.missing) {
        const unit = unitOf(one.unit);
        if (one.grid) {
          if (one.points !== undefined) parameters.push(row('points', numbers.whole(one.points)));
          if (one.bandwidthM !== undefined) parameters.push(row('bandwidth', metres(one.bandwidthM)));
          if (one.segments !== undefined) parameters.push(row('segments', numbers.whole(one.segments)));
          if (one.reachM !== undefined) parameters.push(row('reach', metres(one.reachM)));
          parameters.push(row('cell', metres(one.grid.cellM)));
        } else {
          parameters.push(row('overall', `${numbers.short(one.overall)} ${unit}`));
        }
        parameters.push(
          row('breaks', breaksName(indicator.breaks)),
          row('edges', `${one.breaks.upper.map(numbers.short).join(' | ')} ${unit}`),
          row(one.grid ? 'gradeShares' : 'landShares', one.areaShare.map(numbers.percent).join(', ')),
        );
        if (one.breaks.zeroBand) parameters.push(row('zeroBand', t('card.zeroBand')));
      }
      const words = measure.type === 'density' ? 'densityIndicator' : measure.type;
      const missing = missingIndicators([indicator.id]);
      if (measure.type === 'greenRatio') {
        const standing = district?.notes.filter(({ code }) => code === 'green-from-parcels') ?? [];
        missing.push(...standing.map((note) => row('note', sentenceOfNote(note))));
      }
      if (one && !one.missing && !one.grid && one.withoutValue > 0) {
        const share = numbers.percent(one.landWithoutValue);
        missing.push(row('withoutValue', `${numbers.whole(one.withoutValue)} (${share})`));
      }
      if (one?.grid) {
        if (one.outOfReach !== undefined) missing.push(row('outOfReach', numbers.percent(one.outOfReach)));
        missing.push(...(one.notes ?? []).map((note) => row('note', sentenceOfNote(note))));
      }
      return { title: nameOf(indicator.id), words, parameters, missing };
    }
    case 'access': {
      const k = completeness && subject.facility !== null ? completeness.of.indexOf(subject.facility) : -1;
      const kind = k >= 0 ? completeness?.kinds[k] : undefined;
      const parameters = [
        ...travelRows(),
        row('unit', t(`card.unitOf.${completeness?.unit ?? 'parcels'}`)),
        row('counted', numbers.whole(completeness?.total ?? 0)),
      ];
      if (subject.facility === null) {
        parameters.push(row('kinds', (completeness?.of ?? []).map(kindName).join(', ')));
      }
      if (kind && !Number.isNaN(kind.meanMinutes))
        parameters.push(row('mean', `${numbers.one(kind.meanMinutes)} ${t('unit.minutes')}`));
      return {
        title:
          subject.facility === null
            ? t('access.all')
            : t('lens.minutes', { name: kindName(subject.facility) }),
        words: 'access',
        parameters,
        missing: [
          row('unjoinedParcels', numbers.whole(access?.unjoinedOrigins ?? 0)),
          row('unjoinedFacilities', numbers.whole(access?.unjoinedFacilities ?? 0)),
          ...(kind ? [row('unreached', numbers.whole(kind.unreachedOrigins))] : []),
          row('withoutPeople', numbers.whole(completeness?.withoutPeople ?? 0)),
          ...(access?.notes ?? []).map((note) => row('note', sentenceOfNote(note))),
        ],
      };
    }
    case 'reach': {
      const { reach } = results;
      const choice = reach?.choice ?? document.access.reach;
      const parameters = [
        row('cutoff', `${numbers.short(choice.cutoffMinutes)} ${t('unit.minutes')}`),
        ...travelRows(),
      ];
      if (choice.measure !== 'count') {
        const told = choice.supply === 'each' ? 'reachOptions.eachTold' : null;
        parameters.push(row('places', reach ? t(told ?? `access.reach.supply.${reach.result.supply}`) : '–'));
      }
      if (choice.measure === 'gravity') {
        const { form: _, ...values } = choice.decays[choice.decay];
        parameters.push(
          row('decay', t(`access.reach.form.${choice.decay}`)),
          row('decayParameters', Object.values(values).map(numbers.short).join(', ')),
        );
      }
      if (choice.measure === 'e2sfca') {
        const zones = choice.zones.map(
          ({ upTo, weight }) => `≤ ${numbers.short(upTo * choice.cutoffMinutes)}: ${numbers.two(weight)}`,
        );
        parameters.push(row('zones', zones.join(' · ')));
      }
      if (choice.need && isCatchment(choice.measure))
        parameters.push(row('need', `1 + ${numbers.one(choice.need.lambda)} · ${choice.need.field}`));
      return {
        title: t(`lens.reach.${choice.measure}`, { name: kindName(subject.facility) }),
        words: `reach.${choice.measure}`,
        parameters,
        missing: (reach?.result.notes ?? []).map((note) => row('note', sentenceOfNote(note))),
      };
    }
    case 'isochrone': {
      const { isochrone } = results;
      return {
        title: t('iso.title'),
        words: 'isochrone',
        parameters: [
          row('direction', t(`iso.${isochrone?.question.direction ?? 'from'}`)),
          row('limits', (isochrone?.result.limitsMinutes ?? []).map(numbers.short).join(', ')),
          ...travelRows(),
          row('buffer', metres(ISOCHRONE_DEFAULTS.bufferM)),
          row('cell', metres(ISOCHRONE_DEFAULTS.cellM)),
        ],
        missing: [
          row('unjoinedStarts', numbers.whole(isochrone?.result.unjoined ?? 0)),
          row('withoutPeople', numbers.whole(isochrone?.summary.withoutPeople ?? 0)),
          ...(isochrone?.result.notes ?? []).map((note) => row('note', sentenceOfNote(note))),
        ],
      };
    }
    case 'fairness': {
      const { fairness } = results;
      const counted = fairness?.result;
      return {
        title: t('fair.title'),
        words: 'fairness',
        parameters: [
          row('unit', t(`card.unitOf.${counted?.unit ?? 'parcels'}`)),
          row('counted', numbers.whole(counted?.people ?? 0)),
          row('floor', fairness?.floor === undefined ? '–' : numbers.short(fairness.floor)),
          ...travelRows(),
        ],
        missing: [
          row('valueless', numbers.whole(counted?.withoutValue ?? 0)),
          row('withoutPeople', numbers.whole(counted?.withoutPeople ?? 0)),
        ],
      };
    }
    case 'syntax': {
      const { syntax } = results;
      const { radiusM } = document.syntax;
      return {
        title: t(`streets.${subject.measure}`),
        words: subject.measure,
        parameters: [
          row('radius', radiusM === 'n' ? t('streets.whole') : metres(radiusM)),
          row('segments', numbers.whole(syntax?.segments ?? 0)),
          row('snap', `${SYNTAX_DEFAULTS.snapM} m`),
          row('stub', metres(SYNTAX_DEFAULTS.stubM)),
          ...bridgeRows(),
        ],
        missing: (syntax?.notes ?? []).map((note) => row('note', sentenceOfNote(note))),
      };
    }
    case 'density':
      return surfaceFacts(density, { t, numbers, kindName });
    case 'streetDensity':
      return streetDensityFacts(results.streetDensity, { t, numbers, kindName });
  }

  function weighted(member: TreeNode): CardRow {
    const { id } = member;
    const weight = isCriterion(member)
      ? weights?.criteria.find((one) => one.id === id)
      : weights?.indicators.find((one) => one.id === id);
    const leaf = measured?.find((one) => one.id === id);
    const score = isCriterion(member)
      ? scores?.criteria.find((one) => one.id === id)?.score
      : leaf && !leaf.missing
        ? leaf.score
        : undefined;
    const written = score === undefined || Number.isNaN(score) ? '–' : numbers.two(score);
    return {
      name: isCriterion(member) ? member.name[tongue] : nameOf(id),
      value: `${numbers.percent(weight?.effective ?? 0)} × ${written}`,
    };
  }

  function quantityName(quantity: Quantity): string {
    return typeof quantity === 'string' ? t(`quantity.${quantity}`) : quantity.field;
  }

  function unitOf(unit: MeasuredSurface['unit'] | MeasuredParcels['unit']): string {
    if (unit === null) return '';
    return typeof unit === 'string' ? t(`unit.${unit}`) : unit[tongue];
  }

  function breaksName(own: OwnBreaks | undefined): string {
    if (typeof own === 'object') return t('model.breaksOwn');
    return t(`breaks.${own ?? document.score.breaks}`);
  }

  /** How people move, as every measure of access rests on it. */
  function travelRows(): CardRow[] {
    const { by, straight, oneWay, fronts } = document.access;
    const { streets } = district ?? {};
    const along = streets && !straight;
    const rows = [
      row('by', t(`travel.${by}`)),
      row('speed', `${numbers.one(speedOf(document.access))} km/h`),
      row('way', t(along ? 'card.alongStreets' : streets ? 'travel.straightHint' : 'card.straight')),
    ];
    if (!along) return rows;
    rows.push(row('snap', `${ACCESS_DEFAULTS.snapM} m`), row('maxJoin', metres(ACCESS_DEFAULTS.maxJoinM)));
    if (streets.travel.oneWay) rows.push(row('oneWay', t(`travel.oneWayFor.${oneWay}`)));
    if (streets.travel.speedKmh) rows.push(row('limitsKept', t('travel.fields.speedKmh')));
    if (streets.travel.slope && by === 'walking') rows.push(row('slope', t('travel.fields.slope')));
    if (fronts && results.fronts) rows.push(row('fronts', numbers.whole(results.fronts.several)));
    return [...rows, ...bridgeRows()];
  }

  function bridgeRows(): CardRow[] {
    const bridged = district?.streets?.bridged;
    if (!bridged) return [];
    const total = bridged.lengthM.reduce((sum, m) => sum + m, 0);
    return [
      row(
        'bridged',
        t('card.bridged', {
          shown: numbers.whole(bridged.lengthM.length),
          gap: numbers.short(bridged.maxGapM),
          metres: numbers.whole(total),
        }),
      ),
    ];
  }

  function nameOf(id: string): string {
    const indicator = indicatorIn(model, id);
    return indicator ? `${id} ${indicator.name[tongue]}` : id;
  }
}
