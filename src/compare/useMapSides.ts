import { useTranslation } from 'react-i18next';
import { useCompared } from '../project/compared.ts';
import { useResults } from '../project/results.ts';
import { type MapSides, mapSides } from './mapSides.ts';
import { useMapsChoice } from './mapsChoice.ts';

let last: { asked: unknown[]; sides: MapSides | null } = { asked: [], sides: null };

/** The two sides that are chosen, worked out once for the maps, the legend and the table beside them; null until a scenario is measured. */
export function useMapSides(): MapSides | null {
  const { t } = useTranslation();
  const compared = useCompared();
  const district = useResults((results) => results.district);
  const { left, right, result } = useMapsChoice();
  const today = t('compare.today');
  const asked = [compared, district, left, right, result, today];
  if (!asked.every((one, i) => Object.is(one, last.asked[i])) || last.asked.length === 0) {
    const sides = compared && district ? mapSides(compared, district, { left, right, result, today }) : null;
    last = { asked, sides };
  }
  return last.sides;
}
