import type { TFunction } from 'i18next';
import { ACCESS_DEFAULTS } from '../../workers/model/access.ts';
import type { DensityView, StreetDensityView } from '../project/results.ts';
import type { Numbers } from '../words/numbers.ts';
import { sentenceOfNote } from '../words/sentence.ts';
import type { CardFacts, CardRow } from './cardFacts.ts';

interface Tongue {
  t: TFunction;
  numbers: Numbers;
  kindName(kind: string): string;
}

const rowIn =
  (t: TFunction) =>
  (key: string, value: string): CardRow => ({ name: t(`card.row.${key}`), value });

/** What the method card of a surface says. */
export function surfaceFacts(density: DensityView | null, tongue: Tongue): CardFacts {
  const { t, numbers } = tongue;
  const row = rowIn(t);
  return {
    title: t('legend.density'),
    words: 'density',
    parameters: density ? surfaceRows(density, tongue) : [],
    missing: density
      ? [
          row(`coincident.${density.choice.coinciding}`, numbers.whole(density.result.coincident)),
          row('withoutCapacity', numbers.whole(density.result.withoutWeight)),
          row('outside', numbers.whole(density.result.outside)),
        ]
      : [],
    differences: ['qgis', 'saga', 'arcgis', 'centres'].map((what) => t(`card.density.differs.${what}`)),
  };
}

/** What the method card of a density along streets says. */
export function streetDensityFacts(density: StreetDensityView | null, tongue: Tongue): CardFacts {
  const { t, numbers } = tongue;
  const row = rowIn(t);
  return {
    title: t('legend.streetDensity'),
    words: 'streetDensity',
    parameters: density ? streetRows(density, tongue) : [],
    missing: density
      ? [
          row('unjoinedFacilities', numbers.whole(density.result.unjoined)),
          row('withoutCapacity', numbers.whole(density.result.withoutWeight)),
          ...density.result.notes.map((note) => row('note', sentenceOfNote(note))),
        ]
      : [],
    differences: ['deadEnds', 'continuous'].map((what) => t(`card.streetDensity.differs.${what}`)),
  };
}

/** Of both densities. */
function kernelRows(
  { choice, bandwidthM }: Pick<DensityView, 'choice' | 'bandwidthM'>,
  { t, numbers, kindName }: Tongue,
): CardRow[] {
  const row = rowIn(t);
  const rule = choice.bandwidthM === 'auto' ? t(`density.ruleName.${choice.rule}`) : t('card.typed');
  return [
    row('kernel', t(`kernel.${choice.kernel}`)),
    row('bandwidth', `${numbers.short(bandwidthM)} m (${rule})`),
    row('kinds', choice.kinds?.map(kindName).join(', ') ?? t('kindList.all')),
    row('weights', t(choice.byCapacity ? 'card.byCapacity' : 'card.byOne')),
  ];
}

function surfaceRows(view: DensityView, tongue: Tongue): CardRow[] {
  const { t, numbers } = tongue;
  const row = rowIn(t);
  const { result, choice } = view;
  const isShare = choice.per === 'probability';
  const amount = (value: number) => (isShare ? numbers.percent(value) : numbers.short(value));
  const counted = isShare ? 1 : result.total;
  return [
    ...kernelRows(view, tongue),
    row('readOut', t(`density.per.${choice.per}`)),
    row('cell', `${numbers.short(result.grid.cellM)} m`),
    row('edge', t(choice.edgeCorrection ? 'card.edgeOn' : 'card.edgeOff')),
    row(
      'exactness',
      result.mode === 'exact'
        ? t('density.exact')
        : t('density.fast', { bound: numbers.percent(result.errorBound.shareOfPeak) }),
    ),
    row('points', numbers.whole(result.points)),
    ...(choice.byCapacity ? [row('totalWeight', numbers.short(result.total))] : []),
    row(isShare ? 'integralShare' : 'integral', amount(result.integral)),
    // Edge correction makes up for what lies beyond, so that there is nothing to tell.
    ...(choice.edgeCorrection ? [] : [row('beyond', amount(Math.max(0, counted - result.integral)))]),
  ];
}

function streetRows(view: StreetDensityView, tongue: Tongue): CardRow[] {
  const { t, numbers } = tongue;
  const row = rowIn(t);
  const { result, choice } = view;
  return [
    ...kernelRows(view, tongue),
    row('piece', `${numbers.short(choice.pieceM)} m`),
    row('pieces', numbers.whole(result.value.length)),
    row('snap', `${ACCESS_DEFAULTS.snapM} m`),
    row('maxJoin', `${numbers.whole(ACCESS_DEFAULTS.maxJoinM)} m`),
    row('joinedFacilities', numbers.whole(result.joined)),
    row('onStreets', numbers.short(result.total)),
  ];
}
