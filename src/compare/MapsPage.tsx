import { Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StageProblem } from '../diagnose/StageProblem.tsx';
import { useResults } from '../project/results.ts';
import { TwoMaps } from './TwoMaps.tsx';
import { useMapSides } from './useMapSides.ts';

/** Two scenarios, or one and today, on the map. */
export function MapsPage() {
  const { t } = useTranslation();
  const sides = useMapSides();
  const failed = useResults(({ compared }) => compared?.every(({ result }) => result === null) ?? false);
  if (sides) return <TwoMaps sides={sides} />;
  return (
    <Stack gap="sm" align="start" className="centre-page">
      <StageProblem stage="compared" />
      {failed ? (
        <Text size="sm">{t('compareMaps.noneMeasured')}</Text>
      ) : (
        <>
          <Loader size="sm" aria-label={t('compare.measuring')} />
          <Text size="sm">{t('compare.measuring')}</Text>
        </>
      )}
    </Stack>
  );
}
