import { Group, Slider, Switch, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RedLine } from '../../workers/model/red-lines.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { PlanSearched } from '../../workers/renewal/session-search.ts';
import { editScenario, editScenarioInStroke } from '../project/scenarios.ts';
import { endStroke, isStrokeOpen } from '../project/store.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useNumbers } from '../words/numbers.ts';
import { limitUnitOf, searchedUnit, useGainWords, useLineName, writeThreshold } from './limitWords.ts';

interface Props {
  scenario: Scenario;
  line: RedLine;
  /** Null where the plan is not the answer of a search for these goals and limits. */
  result: PlanSearched | null;
}

/** Where a limit starts when it is switched on and nothing is known of what plans use. */
const STARTS: Record<string, number> = {
  begun: 20,
  budget: 1e9,
  deficit: 1e9,
  public: 0.05,
  saleMost: 100_000,
  saleLeast: 10_000,
};
const FULL = { share: 1, ratio: 5 } as const;

/** A limit of the search: on or off, how much, whether it holds the plan back, and what one more unit would be worth. */
export function LimitRow({ scenario, line, result }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const nameOf = useLineName();
  const words = useGainWords(scenario.goal.weights, result?.ideal ?? {});
  const unit = limitUnitOf(line.quantity);
  const searched = !result?.feasible
    ? []
    : result.limits.filter(({ id }) => id === line.id || id.startsWith(`${line.id}.`));
  const most = useRef(1);
  const wanted =
    unit === 'share' || unit === 'ratio'
      ? FULL[unit]
      : roundUp(2 * Math.max(line.threshold ?? 0, STARTS[line.id] ?? 1));
  if (!isStrokeOpen()) most.current = wanted;
  const scale = unit === 'share' ? 100 : unit === 'money' ? 1e6 : 1;
  const step = unit === 'share' ? 0.01 : unit === 'ratio' ? 0.1 : unit === 'count' ? 1 : most.current / 200;
  const change = (threshold: number | null) => (one: Scenario) => ({
    ...one,
    redLines: one.redLines.map((other) => (other.id === line.id ? { ...other, threshold } : other)),
  });
  const tight = searched.filter(({ price }) => price > 0);
  const dearest = tight.reduce((top, { price }) => Math.max(top, price), 0);
  const years = tight.flatMap(({ id }) => (id.includes('.') ? [id.split('.').at(-1)!] : []));
  return (
    <div className="limit-row" data-limit={line.id}>
      <Group justify="space-between" wrap="nowrap" gap={6}>
        <Switch
          size="xs"
          label={nameOf(line)}
          checked={line.threshold !== null}
          onChange={(event) =>
            editScenario(change(event.currentTarget.checked ? (STARTS[line.id] ?? wanted / 2) : null))
          }
        />
        {line.threshold !== null && (
          <NumberField
            label=""
            ariaLabel={nameOf(line)}
            unit={t(`limitUnit.${unit}`)}
            width={112}
            min={0}
            max={1e9}
            decimals={unit === 'count' ? 0 : 2}
            value={Math.round(line.threshold * scale * 100) / 100}
            onCommit={(value) => editScenario(change(value / scale))}
          />
        )}
      </Group>
      {line.threshold !== null && (
        <Slider
          size="sm"
          mt={4}
          min={0}
          max={most.current}
          step={step}
          label={(value) => writeThreshold(unit, value, numbers)}
          thumbLabel={nameOf(line)}
          value={Math.min(most.current, line.threshold)}
          onChange={(value) => editScenarioInStroke(change(value))}
          onChangeEnd={endStroke}
        />
      )}
      {line.threshold !== null && result?.feasible && (
        <Text size="xs" c={tight.length > 0 ? undefined : 'dimmed'} data-testid={`limit-${line.id}`}>
          {result.notLimits.includes(line.id)
            ? t('search.notLimit')
            : tight.length === 0
              ? t('search.loose')
              : `${years.length > 0 ? t('search.tightYears', { years: years.join(', ') }) : t('search.tight')} ${t(
                  'search.worth',
                  { unit: t(`oneMore.${searchedUnit(line.quantity)}`), gain: words(dearest) },
                )}`}
        </Text>
      )}
    </div>
  );
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return Math.ceil(value / power) * power;
}
