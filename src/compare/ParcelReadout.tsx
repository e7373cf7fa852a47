import { useTranslation } from 'react-i18next';
import { useLensWords } from '../project/lensWords.ts';
import { nameOfParcel } from '../words/names.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import type { MapSides } from './mapSides.ts';

/** The parcel under the pointer, or the one picked: both values and their difference. */
export function ParcelReadout({ sides, row }: { sides: MapSides; row: number | null }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const { textOf } = useLensWords();
  const { district, left, right, difference } = sides;
  if (row === null || row >= district.parcels.count) return null;
  const value = difference.values[row];
  const isNumber = !difference.isCategory && !Number.isNaN(value);
  return (
    <div className="parcel-readout">
      <strong>{nameOfParcel(district.parcels, row, tongue)}</strong>
      <span>
        {left.name}: {textOf(left.lens, row)}
      </span>
      <span>
        {right.name}: {textOf(right.lens, row)}
      </span>
      {isNumber && (
        <span>
          {t('compareMaps.difference')}: {value > 0 ? '+' : ''}
          {numbers.short(value)}
        </span>
      )}
    </div>
  );
}
