import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { useNumbers } from '../../words/numbers.ts';
import { useAloneWords } from '../useAloneWords.ts';
import type { Measured } from '../useMeasured.ts';
import { chosenIn } from './asked.ts';
import { RunNotes } from './RunNotes.tsx';
import { useSamples } from './runs.ts';
import { SpreadChart } from './SpreadChart.tsx';
import { useSureLook } from './sureLook.ts';

/** How far the figures of a scenario go when all assumptions move at once: one as a picture, all as a table. */
export function SamplesPage({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useAloneWords();
  const { entry, figures, figure } = chosenIn(measured, useSureLook());
  const { done } = useSamples();
  if (!done)
    return (
      <Text size="sm" c="dimmed">
        {t('sure.samplesAsk')}
      </Text>
    );
  const { ask, result } = done;
  const own = measured.scenarios.find(({ id }) => id === ask.scenario.id);
  const rows = figures.flatMap((one) => {
    const f = result.figures.indexOf(one.id);
    return f < 0 ? [] : [{ figure: one, interval: result.intervals[f], values: result.values[f] }];
  });
  const shown = rows.find((row) => row.figure.id === figure.id);
  const assumedValue = (id: string) =>
    own?.values[measured.figures.findIndex((one) => one.id === id)] ?? Number.NaN;
  return (
    <Stack gap="xs" maw={980} data-testid="samples">
      {ask.scenario !== entry?.scenario && (
        <Text size="xs" c="orange" data-testid="samples-stale">
          {t('sure.stale', { name: ask.scenario.name })}
        </Text>
      )}
      <RunNotes notes={result.notes} />
      {shown && <SpreadChart {...shown} name={ask.scenario.name} value={assumedValue(figure.id)} />}
      <div data-testid="intervals">
        <ChartTable
          caption={t('sure.intervals', {
            name: ask.scenario.name,
            samples: numbers.whole(result.samples),
            seed: String(ask.sampling.seed),
          })}
          head={[
            t('sure.figure'),
            t('sure.unit'),
            t('sure.asAssumed'),
            t('sure.p5'),
            t('sure.median'),
            t('sure.p95'),
            t('sure.without'),
          ]}
          rows={rows.map(({ figure: one, interval }) => [
            words.nameOf(one),
            words.unitOf(one),
            words.write(one, assumedValue(one.id)),
            words.write(one, interval.p5),
            words.write(one, interval.median),
            words.write(one, interval.p95),
            numbers.whole(interval.missing),
          ])}
        />
      </div>
      <Text size="xs" c="dimmed">
        {t('sure.samplesHow')}
      </Text>
    </Stack>
  );
}
