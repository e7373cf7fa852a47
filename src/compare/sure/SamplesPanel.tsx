import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST_SAMPLES } from '../../../workers/compare/sample-jointly.ts';
import { useResults } from '../../project/results.ts';
import { Choice } from '../../shell/Choice.tsx';
import { NumberField } from '../../shell/NumberField.tsx';
import { useNumbers } from '../../words/numbers.ts';
import type { Measured } from '../useMeasured.ts';
import { chosenIn, inputsOfAll } from './asked.ts';
import { HowLong } from './HowLong.tsx';
import { RunButton } from './RunButton.tsx';
import { startSamples, useSamples } from './runs.ts';
import { lookSure, useSureLook } from './sureLook.ts';
import { WhichFigure } from './WhichFigure.tsx';

const SHAPES = ['triangular', 'uniform'] as const;
const MOST_SEED = 1_000_000;

/** Asks how far figures may go when all assumptions move at once. */
export function SamplesPanel({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const district = useResults((results) => results.district);
  const run = useSamples();
  const look = useSureLook();
  const { entry } = chosenIn(measured, look);
  if (!district || !entry) return null;
  const { scenario } = entry;
  const { samples, seed, shape } = look;
  const inputs = inputsOfAll(scenario);
  return (
    <Stack gap="sm">
      <WhichFigure measured={measured} />
      <NumberField
        label={t('sure.samples')}
        unit=""
        value={samples}
        min={1}
        max={MOST_SAMPLES}
        onCommit={(value) => lookSure({ samples: value })}
      />
      <Choice
        label={t('sure.shape')}
        value={shape}
        options={SHAPES.map((value) => ({ value, label: t(`sure.shapeOf.${value}`) }))}
        onChange={(value) => lookSure({ shape: value as (typeof SHAPES)[number] })}
      />
      <NumberField
        label={t('sure.seed')}
        unit=""
        value={seed}
        min={0}
        max={MOST_SEED}
        width={300}
        onCommit={(value) => lookSure({ seed: value })}
      />
      <Text size="xs" c="dimmed">
        {t('sure.moved', { number: numbers.whole(inputs.length) })}
      </Text>
      <HowLong district={district} evaluations={samples} />
      <RunButton
        job="samples"
        label={t('sure.runSamples')}
        run={run}
        onStart={() => void startSamples({ district, scenario, sampling: { inputs, samples, seed, shape } })}
      />
    </Stack>
  );
}
