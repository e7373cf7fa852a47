import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import { type Painting, paint } from '../map/painting.ts';
import { useCompared } from '../project/compared.ts';
import type { Lens } from '../project/lenses.ts';
import { useResults } from '../project/results.ts';
import { type Difference, type DifferencePainting, differenceOf, paintDifference } from './difference.ts';
import { MAP_RESULTS, type MapResult, type Side, sideLens } from './mapResults.ts';
import { useMapsChoice } from './mapsChoice.ts';

export interface MapSide {
  /** 'today', or a scenario's id. */
  id: string;
  name: string;
  colour: string | null;
  lens: Lens;
  /** In the same classes on both sides. */
  painting: Painting;
}

export interface MapSides {
  district: District;
  left: MapSide;
  right: MapSide;
  result: MapResult;
  /** Results that both sides have. */
  results: readonly MapResult[];
  /** Sides that there are to choose from. */
  offered: { id: string; name: string }[];
  difference: Difference;
  differencePainting: DifferencePainting;
}

/** Two sides with a result in columns and in colours; null until a scenario is measured. */
export function useMapSides(): MapSides | null {
  const { t } = useTranslation();
  const compared = useCompared();
  const district = useResults((results) => results.district);
  const choice = useMapsChoice();
  const today = t('compare.today');
  return useMemo(() => {
    const measured = (compared ?? []).filter((one): one is Exclude<Side, 'today'> => one.result !== null);
    // Measured just before the district changed: the next ones are on their way.
    const fits = measured.every(({ result }) => result.columns[0].before.length === district?.parcels.count);
    if (!district || measured.length === 0 || !fits) return null;
    const sideOf = (id: string | null, or: Side): Side =>
      id === 'today' ? 'today' : (measured.find(({ scenario }) => scenario.id === id) ?? or);
    const [left, right] = [sideOf(choice.left, 'today'), sideOf(choice.right, measured[0])];
    const results = MAP_RESULTS.filter((one) => sideLens(district, left, right, one) !== null);
    const result = results.includes(choice.result) ? choice.result : (results[0] ?? 'action');
    const [a, b] = [sideLens(district, left, right, result)!, sideLens(district, right, left, result)!];
    const both = Float64Array.from([...a.values, ...b.values]);
    const shown = (side: Side, lens: Lens): MapSide => ({
      id: side === 'today' ? 'today' : side.scenario.id,
      name: side === 'today' ? today : side.scenario.name,
      colour: side === 'today' ? null : side.scenario.colour,
      lens,
      painting: paint(lens, both),
    });
    const difference = differenceOf(a, b);
    return {
      ...{ district, result, results, difference },
      left: shown(left, a),
      right: shown(right, b),
      differencePainting: paintDifference(a, difference),
      offered: [
        { id: 'today', name: today },
        ...measured.map(({ scenario: { id, name } }) => ({ id, name })),
      ],
    };
  }, [compared, district, choice.left, choice.right, choice.result, today]);
}
