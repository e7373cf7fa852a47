import { Badge, Button, Group, NativeSelect, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type RedLine, scopesOf } from '../../workers/model/red-lines.ts';
import type { RedLineCheck } from '../../workers/renewal/check-red-lines.ts';
import { Unfold } from '../diagnose/Unfold.tsx';
import { mark } from '../project/marks.ts';
import { isOwn, removeRedLine, setRedLine, usualThreshold } from '../project/redLines.ts';
import { useResults } from '../project/results.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { breakers } from './breakers.ts';
import { useFigureWords } from './figureWords.ts';
import { Mend } from './Mend.tsx';
import { unitOfQuantity } from './redLineUnits.ts';

const MOST = 1e12;

/** One rule: on or off, its threshold, the value now, whether it is met, who breaks it, and what mends it. */
export function RedLineRow({ line, check }: { line: RedLine; check: RedLineCheck | null }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const { write, unitOf } = useFigureWords();
  const agreement = useResults((results) => results.planAssessed?.agreement);
  const unit = unitOfQuantity(line.quantity);
  const scale = unit === 'share' ? 100 : 1;
  const isOn = line.threshold !== null;
  const name = line.name[tongue];
  const withUnit = (value: number) =>
    `${write(unit, value)}${unit === 'share' || Number.isNaN(value) ? '' : ` ${unitOf(unit)}`}`;
  const toggle = () =>
    setRedLine(line.id, {
      threshold: isOn ? null : (usualThreshold(line) ?? 0),
    });
  const parcels = check && !check.met ? breakers(line, check, agreement) : [];
  return (
    <div className="red-line" data-line={line.id} data-met={check ? check.met : undefined}>
      <Group justify="space-between" wrap="nowrap" gap={6} align="start">
        <Switch size="xs" checked={isOn} onChange={toggle} label={name} />
        {check && (
          <Badge size="sm" variant="light" color={check.met ? 'teal' : 'red'} style={{ flexShrink: 0 }}>
            {t(check.met ? 'redLines.met' : 'redLines.broken')}
          </Badge>
        )}
      </Group>
      {isOn && (
        <Stack gap={4} pl={36}>
          <Group gap={6} align="end" wrap="nowrap">
            <NumberField
              label={t(`redLines.operator.${line.operator}`)}
              unit={unit === 'share' ? '%' : unitOf(unit)}
              value={line.threshold === null ? null : Number((line.threshold * scale).toPrecision(12))}
              min={unit === 'share' ? 0 : -MOST}
              max={unit === 'share' ? 100 : MOST}
              decimals={4}
              width={150}
              onCommit={(value) => setRedLine(line.id, { threshold: value / scale })}
            />
            {check && (
              <Text size="xs" pb={6}>
                {Number.isNaN(check.value)
                  ? t('redLines.noValue')
                  : t(check.year ? 'redLines.nowYear' : 'redLines.now', {
                      value: withUnit(check.value),
                      year: check.year,
                    })}
              </Text>
            )}
          </Group>
          {check && !check.met && (
            <>
              <Text size="xs" c="red" role="alert">
                {t(line.operator === 'atMost' ? 'redLines.over' : 'redLines.under', {
                  by:
                    unit === 'share'
                      ? t('figures.points', { value: numbers.one(100 * check.by) })
                      : withUnit(check.by),
                })}
              </Text>
              {parcels.length > 0 && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => mark(parcels)}
                  style={{ alignSelf: 'start' }}
                >
                  {t('redLines.show', { count: parcels.length })}
                </Button>
              )}
              <Mend line={line} check={check} />
            </>
          )}
          <Unfold label={t('redLines.edit')}>
            <Group gap={6} align="end" mt={2}>
              <NativeSelect
                size="xs"
                label={t('redLines.operatorLabel')}
                data={(['atMost', 'atLeast'] as const).map((value) => ({
                  value,
                  label: t(`redLines.operator.${value}`),
                }))}
                value={line.operator}
                onChange={(event) =>
                  setRedLine(line.id, { operator: event.currentTarget.value as RedLine['operator'] })
                }
              />
              <NativeSelect
                size="xs"
                label={t('redLines.scopeLabel')}
                data={scopesOf(line.quantity).map((value) => ({
                  value,
                  label: t(`redLines.scope.${value}`),
                }))}
                value={line.scope}
                onChange={(event) =>
                  setRedLine(line.id, { scope: event.currentTarget.value as RedLine['scope'] })
                }
              />
              <TextInput
                key={line.source[tongue]}
                size="xs"
                flex="1 1 100%"
                label={t('redLines.sourceLabel')}
                maxLength={200}
                defaultValue={line.source[tongue]}
                onBlur={(event) => {
                  const text = event.currentTarget.value.trim();
                  if (text !== line.source[tongue]) setRedLine(line.id, { source: { en: text, zh: text } });
                }}
              />
              {isOwn(line) && (
                <Button
                  size="compact-xs"
                  variant="default"
                  color="red"
                  onClick={() => removeRedLine(line.id)}
                >
                  {t('redLines.remove')}
                </Button>
              )}
            </Group>
          </Unfold>
        </Stack>
      )}
      {!isOn && isOwn(line) && (
        <Button size="compact-xs" variant="subtle" ml={36} onClick={() => removeRedLine(line.id)}>
          {t('redLines.remove')}
        </Button>
      )}
    </div>
  );
}
