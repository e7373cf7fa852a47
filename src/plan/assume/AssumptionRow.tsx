import { Badge, Button, Group, NumberInput, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../workers/model/scenario.ts';
import type { Assumption } from '../../../workers/model/sheet.ts';
import { Unfold } from '../../diagnose/Unfold.tsx';
import { setAssumption } from '../../project/assumptions.ts';
import { sentenceOfError } from '../../words/sentence.ts';
import { useTongue } from '../../words/tongue.ts';
import { useUnit } from './useUnit.ts';

/** One assumption: its value to be changed, what is plausible, and where it is from. */
export function AssumptionRow({ assumption, scenario }: { assumption: Assumption; scenario: Scenario }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const unit = useUnit()(assumption.unit);
  const { id, low, high, source, illustrative, note } = assumption;
  const own: number | undefined = scenario.assumptions[id];
  const value = own ?? assumption.value;
  const [typed, setTyped] = useState<number | string>(value);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    setTyped(value);
    setProblem(null);
  }, [value]);
  const set = (now: number | null) => {
    try {
      setAssumption(scenario, id, now);
      setProblem(null);
    } catch (error) {
      setProblem(error);
    }
  };
  const commit = () => {
    if (typed === value) setProblem(null);
    else set(typeof typed === 'number' ? typed : Number.NaN);
  };
  const isOutside = !(low <= value && value <= high);
  return (
    <div className="assumption" data-assumption={id}>
      <Group gap={6} justify="space-between" align="start" wrap="nowrap">
        <Text size="sm" fw={own === undefined ? 400 : 600}>
          {assumption.name[tongue]}{' '}
          {illustrative && own === undefined && (
            <Badge size="xs" variant="light" color="gray" fw={500} tt="none">
              {t('assume.illustrative')}
            </Badge>
          )}
        </Text>
        <NumberInput
          size="xs"
          w={138}
          flex="none"
          hideControls
          aria-label={assumption.name[tongue]}
          suffix={unit && ` ${unit}`}
          value={typed}
          error={problem !== null}
          onChange={setTyped}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      </Group>
      {problem !== null && (
        <Text size="xs" c="red" role="alert">
          {sentenceOfError(problem)}
        </Text>
      )}
      <Group gap={8}>
        <Text size="xs" c={isOutside ? 'orange' : 'dimmed'}>
          {t(isOutside ? 'assume.outside' : 'assume.range', { low, high })}
        </Text>
        {own !== undefined && (
          <Button size="compact-xs" variant="subtle" onClick={() => set(null)}>
            {t('assume.back', { value: assumption.value })}
          </Button>
        )}
      </Group>
      {(source || note[tongue] !== '') && (
        <Unfold label={t(source ? 'assume.source' : 'assume.note')}>
          {source && <Text size="xs">{source[tongue]}</Text>}
          {note[tongue] !== '' && <Text size="xs">{note[tongue]}</Text>}
        </Unfold>
      )}
    </div>
  );
}
