import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLensWords } from '../project/lensWords.ts';
import { nameOfParcel } from '../words/names.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { differMost } from './difference.ts';
import type { MapSides } from './mapSides.ts';
import { chooseMaps, useMapsChoice } from './mapsChoice.ts';

const MOST = 20;

/** The parcels that differ most, with both values: what the maps show, for the keyboard and for whoever wants numbers. */
export function DifferTable({ sides }: { sides: MapSides }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const { bareValue, unitOf } = useLensWords();
  const picked = useMapsChoice((choice) => choice.picked?.row);
  const { district, left, right, difference } = sides;
  const rows = useMemo(() => differMost(difference, MOST), [difference]);
  const total = difference.less + difference.more;
  if (total === 0)
    return (
      <Text size="xs" c="dimmed">
        {t('compareMaps.allSame')}
      </Text>
    );
  const unit = unitOf(left.lens);
  const signed = (value: number) => (value > 0 ? `+${numbers.short(value)}` : numbers.short(value));
  return (
    <table className="figure-table differ-table" data-testid="differ-table">
      <caption>
        {t('compareMaps.differMost', { shown: rows.length, total: numbers.whole(total) })}
        {unit && ` (${unit})`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('compareMaps.parcel')}</th>
          <th scope="col">{left.name}</th>
          <th scope="col">{right.name}</th>
          {!difference.isCategory && <th scope="col">{t('compareMaps.difference')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row} aria-current={row === picked ? 'true' : undefined}>
            <th scope="row">
              <button
                type="button"
                className="number-button"
                title={t('compareMaps.goThere')}
                onClick={() => chooseMaps({ picked: { row, goThere: true } })}
              >
                {nameOfParcel(district.parcels, row, tongue)}
              </button>
            </th>
            <td>{bareValue(left.lens, left.lens.values[row])}</td>
            <td>{bareValue(right.lens, right.lens.values[row])}</td>
            {!difference.isCategory && <td>{signed(difference.values[row])}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
