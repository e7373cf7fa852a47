import { ActionIcon, Button, Group, Slider, Stack, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NEW_COMPARISON } from '../../../workers/model/comparison.ts';
import { setCriteria, slideWeight, useCriteria } from '../../project/comparison.ts';
import { endStroke } from '../../project/store.ts';
import { Choice } from '../../shell/Choice.tsx';
import { NumberField } from '../../shell/NumberField.tsx';
import { useNumbers } from '../../words/numbers.ts';
import type { Measured } from '../useMeasured.ts';
import { RunButton } from './RunButton.tsx';
import { FIRST_SEED, startWeightings, useWeightings } from './runs.ts';
import { lookSure, useSureLook } from './sureLook.ts';
import { useOrder } from './useOrder.ts';
import { useSureWords } from './useSureWords.ts';

const MOST_WEIGHTINGS = 1_000_000;

/** What scenarios are put in order by, and what each figure weighs. */
export function OrderPanel({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useSureWords(measured);
  const criteria = useCriteria();
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const others = measured.figures.filter(
    ({ id, better }) => better && !criteria.some(({ figure }) => figure === id),
  );
  return (
    <Stack gap="sm">
      <fieldset className="compare-choice" data-testid="weights">
        <legend>{t('sure.weights')}</legend>
        <Stack gap={4}>
          {criteria.map(({ figure, weight }) => {
            const name = words.figureName(figure);
            return (
              <div key={figure} className="sure-weight" data-criterion={figure}>
                <Text size="xs" lineClamp={3} title={name}>
                  {name}
                </Text>
                <Slider
                  size="sm"
                  min={0}
                  max={100}
                  step={1}
                  label={null}
                  thumbLabel={t('sure.weightOf', { name })}
                  value={weight}
                  onChange={(value) => slideWeight(figure, value)}
                  onChangeEnd={endStroke}
                />
                <Text size="xs" ta="right" data-testid="weight">
                  {numbers.two(sum > 0 ? weight / sum : 0)}
                </Text>
                <Tooltip label={t('sure.remove', { name })}>
                  <ActionIcon
                    size="xs"
                    variant="subtle"
                    color="gray"
                    aria-label={t('sure.remove', { name })}
                    onClick={() => setCriteria(criteria.filter((one) => one.figure !== figure))}
                  >
                    <IconX size={12} />
                  </ActionIcon>
                </Tooltip>
              </div>
            );
          })}
        </Stack>
      </fieldset>
      <Choice
        label={t('sure.addFigure')}
        value=""
        options={[
          { value: '', label: t('sure.chooseFigure') },
          ...others.map(({ id }) => ({ value: id, label: words.figureName(id) })),
        ]}
        onChange={(figure) => figure !== '' && setCriteria([...criteria, { figure, weight: 20 }])}
      />
      <Group gap={6}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => setCriteria(criteria.map((one) => ({ ...one, weight: 20 })))}
        >
          {t('sure.allAlike')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => setCriteria(NEW_COMPARISON.criteria)}>
          {t('sure.asAtFirst')}
        </Button>
      </Group>
      <RandomWeights measured={measured} />
    </Stack>
  );
}

const SPREADS = ['0.25', '0.5', 'any'];

/** Asks how often each scenario takes each place under random weights. */
function RandomWeights({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const order = useOrder(measured);
  const run = useWeightings();
  const { weightings: samples, spread } = useSureLook();
  const start = () => {
    if (order.state !== 'ordered') return;
    const { columns, weights, rows } = order;
    void startWeightings({ columns, weights, rows, samples, spread, seed: FIRST_SEED });
  };
  return (
    <fieldset className="compare-choice">
      <legend>{t('sure.random')}</legend>
      <Stack gap={6}>
        <Choice
          label={t('sure.spread')}
          value={spread === null ? 'any' : String(spread)}
          options={SPREADS.map((value) => ({
            value,
            label:
              value === 'any' ? t('sure.any') : t('sure.within', { share: numbers.percent(Number(value)) }),
          }))}
          onChange={(value) => lookSure({ spread: value === 'any' ? null : Number(value) })}
        />
        <NumberField
          label={t('sure.weightings')}
          unit=""
          value={samples}
          min={1}
          max={MOST_WEIGHTINGS}
          onCommit={(value) => lookSure({ weightings: value })}
        />
        <RunButton
          job="weightings"
          label={t('sure.tryWeights')}
          run={run}
          disabled={order.state !== 'ordered'}
          onStart={start}
        />
      </Stack>
    </fieldset>
  );
}
