import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { streetUnitOf, surfaceUnitOf } from '../project/densityUnits.ts';
import type { DensityView, StreetDensityView } from '../project/results.ts';
import { useNumbers } from '../words/numbers.ts';
import { NumberButton } from './NumberButton.tsx';

/** A surface in words: its peak, what counted, how near the formula it is. */
export function DensitySummary({ density }: { density: DensityView }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { result, choice } = density;
  const { points, coincident, withoutWeight, max, mode, errorBound } = result;
  const said = [
    t('density.counted', { count: points, shown: numbers.whole(points) }),
    ...(coincident > 0 ? [t(`density.coincident.${choice.coinciding}`, { count: coincident })] : []),
    ...(withoutWeight > 0 ? [t('density.withoutWeight', { count: withoutWeight })] : []),
    mode === 'exact'
      ? t('density.exact')
      : t('density.fast', { bound: numbers.percent(errorBound.shareOfPeak) }),
  ];
  return (
    <Text size="sm" data-testid="density-summary" data-mode={mode}>
      {t('density.peak')} <NumberButton card={{ kind: 'density' }}>{numbers.short(max)}</NumberButton>{' '}
      {t(`unit.${surfaceUnitOf(choice)}`)}
      {t('density.stop')} {said.join(' ')}
    </Text>
  );
}

/** A density along streets in words: its peak, what joined. */
export function StreetDensitySummary({ density }: { density: StreetDensityView }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { result, choice } = density;
  return (
    <Text size="sm" data-testid="street-density-summary">
      {t('density.peak')}{' '}
      <NumberButton card={{ kind: 'streetDensity' }}>{numbers.short(result.max)}</NumberButton>{' '}
      {t(`unit.${streetUnitOf(choice)}`)}
      {t('density.stop')}{' '}
      {t('density.onStreets', {
        joined: numbers.whole(result.joined),
        unjoined: numbers.whole(result.unjoined),
        pieces: numbers.whole(result.value.length),
      })}
    </Text>
  );
}
