import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useResults } from '../../project/results.ts';
import type { Measured } from '../useMeasured.ts';
import { chosenIn, inputsOfFigure } from './asked.ts';
import { HowLong } from './HowLong.tsx';
import { RunButton } from './RunButton.tsx';
import { startTornado, useTornado } from './runs.ts';
import { useSureLook } from './sureLook.ts';
import { WhichFigure } from './WhichFigure.tsx';

/** Asks which assumption a figure hangs on. */
export function TornadoPanel({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const district = useResults((results) => results.district);
  const run = useTornado();
  const { entry, figure } = chosenIn(measured, useSureLook());
  if (!district || !entry) return null;
  const { scenario } = entry;
  const inputs = inputsOfFigure(scenario, figure);
  return (
    <Stack gap="sm">
      <WhichFigure measured={measured} />
      <HowLong district={district} evaluations={2 * inputs.length + 1} />
      <RunButton
        job="tornado"
        label={t('sure.runTornado')}
        run={run}
        disabled={inputs.length === 0}
        onStart={() => void startTornado({ district, scenario, figure: figure.id, inputs })}
      />
    </Stack>
  );
}
