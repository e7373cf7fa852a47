import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lens } from '../project/lenses.ts';
import { useLensWords } from '../project/lensWords.ts';
import { useModel } from '../project/models.ts';
import { indicatorIn } from '../project/modelTree.ts';
import { useResults } from '../project/results.ts';
import { useView } from '../project/view.ts';
import { useKindName } from '../words/kinds.ts';
import { type Numbers, useNumbers } from '../words/numbers.ts';
import { tongueOf } from '../words/tongue.ts';
import { useKindsInFocus } from './kinds.ts';
import { UNJOINED } from './layers/unjoined.ts';
import { useOverLegend } from './overLegend.ts';
import type { Painting } from './painting.ts';
import { type Colour, kindColour, MISSING } from './palette.ts';
import { rangeText } from './rangeText.ts';
import type { StreetPainting } from './streetPainting.ts';
import type { Surface } from './surfaces.ts';

export interface LegendRow {
  mark: 'area' | 'line' | 'dot' | 'ring' | 'missing';
  colour: Colour;
  text: string;
  /** How many parcels or facilities; '' where it is not a count. */
  count: string;
}

export interface LegendBlock {
  id: 'surface' | 'streets' | 'parcels' | 'facilities' | 'isochrone' | 'parts' | 'gaps' | 'comments';
  title: string;
  message: string;
  rows: LegendRow[];
}

/** Everything that is drawn in colours now, in words: the map's legend and the legend of its picture. */
export function useLegend(
  painting: Painting | null,
  surface: Surface | null,
  streets: StreetPainting | null,
): LegendBlock[] {
  const { t, i18n } = useTranslation();
  const numbers = useNumbers();
  const kindName = useKindName();
  const { nameOf, unitOf } = useLensWords();
  const hidden = useView((view) => view.hidden);
  const extruded = useView((view) => view.extruded);
  const access = useResults((results) => results.access);
  const facilities = useResults((results) => results.district?.facilities ?? null);
  const focus = useKindsInFocus();
  const model = useModel();
  const over = useOverLegend();

  return useMemo(() => {
    const tongue = tongueOf(i18n.language);
    const blocks: LegendBlock[] = [];
    const surfaceShown = surface && !extruded && !hidden.includes('surface');
    if (surfaceShown) {
      const indicator = indicatorIn(model, surface.id);
      const isSaid = surface.id === 'said';
      const unit = t(`unit.${surface.unit}`);
      blocks.push({
        id: 'surface',
        title: `${indicator ? t('lens.indicator', { name: indicator.name[tongue] }) : t(isSaid ? 'listen.heat.surface' : 'legend.density')} (${unit})`,
        message: t(
          indicator ? 'legend.gradesMessage' : isSaid ? 'listen.heat.message.count' : 'legend.densityMessage',
        ),
        rows: classRows(surface.classes.edges, surface.classes.colours, numbers, null),
      });
    }
    const streetsShown = streets && !hidden.includes('streets');
    if (streetsShown) {
      blocks.push({
        id: 'streets',
        title: streets.unit
          ? `${t('legend.streetDensity')} (${t(`unit.${streets.unit}`)})`
          : t(`streets.${streets.measure}`),
        message: t(streets.unit ? 'legend.densityStreetsMessage' : `legend.${streets.measure}`),
        rows: classRows(
          streets.classes.edges,
          streets.classes.colours,
          numbers,
          streets.counts,
          false,
          streets.unit ? (km) => `${numbers.short(km)} km` : numbers.whole,
        ),
      });
    }
    blocks.push(...over);
    const isCovered =
      surfaceShown ||
      ((streetsShown || over.some(({ id }) => id !== 'gaps' && id !== 'comments')) && !extruded);
    if (painting && !isCovered && !hidden.includes('parcels')) {
      const { lens, legend, missing } = painting;
      const unit = unitOf(lens);
      const rows: LegendRow[] =
        legend.type === 'classes'
          ? classRows(
              legend.classes.edges,
              legend.classes.colours,
              numbers,
              legend.counts,
              lens.scale === 'year',
            )
          : legend.rows.map(({ word, colour, count }) => ({
              mark: 'area' as const,
              colour,
              text: t(word),
              count: numbers.whole(count),
            }));
      const unjoined =
        lens.group === 'access' && access ? access.unjoinedOrigins + access.unjoinedFacilities : 0;
      if (unjoined > 0)
        rows.push({
          mark: 'ring',
          colour: UNJOINED,
          text: t('legend.unjoined'),
          count: numbers.whole(unjoined),
        });
      if (missing > 0)
        rows.push({ mark: 'missing', colour: MISSING, text: t('missing'), count: numbers.whole(missing) });
      blocks.push({
        id: 'parcels',
        title: unit && lens.scale !== 'year' ? `${nameOf(lens)} (${unit})` : nameOf(lens),
        message: messageOf(lens, t),
        rows,
      });
    }
    if (facilities && focus && focus.length > 0 && !hidden.includes('facilities')) {
      const tally = new Map<number, number>();
      for (const kind of facilities.kind) tally.set(kind, (tally.get(kind) ?? 0) + 1);
      const rows = facilities.kinds.flatMap((kind, i): LegendRow[] =>
        !focus.includes(kind)
          ? []
          : [
              {
                mark: 'dot',
                colour: kindColour(i),
                text: kindName(kind),
                count: numbers.whole(tally.get(i) ?? 0),
              },
            ],
      );
      blocks.push({
        id: 'facilities',
        title: t('legend.facilities'),
        message: t('legend.facilitiesMessage'),
        rows,
      });
    }
    return blocks;
  }, [
    t,
    i18n.language,
    numbers,
    kindName,
    nameOf,
    unitOf,
    hidden,
    extruded,
    access,
    facilities,
    focus,
    model,
    over,
    painting,
    surface,
    streets,
  ]);
}

function messageOf(lens: Lens, t: TFunction): string {
  if (lens.id === 'said:count') return t('listen.heat.message.count');
  if (lens.id === 'said:perHead') return t('listen.heat.message.perHead');
  return t(`legend.message.${lens.id === 'plan:picked' ? 'picked' : lens.scale}`);
}

export function classRows(
  edges: number[],
  colours: Colour[],
  numbers: Numbers,
  counts: number[] | null,
  years = false,
  count = numbers.whole,
): LegendRow[] {
  const write = years ? (value: number) => String(Math.round(value)) : numbers.short;
  return colours.map((colour, i) => ({
    mark: 'area',
    colour,
    text: rangeText(edges[i], edges[i + 1], write),
    count: counts ? count(counts[i]) : '',
  }));
}
