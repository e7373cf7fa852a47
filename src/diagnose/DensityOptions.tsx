import { Button, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { surfaceCell } from '../../workers/appraisal/inputs.ts';
import type { District } from '../../workers/model/district.ts';
import type { DensityChoice } from '../../workers/model/document.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { Unfold } from './Unfold.tsx';

interface Props {
  district: District;
  choice: DensityChoice;
  onChange(change: Partial<DensityChoice>): void;
}

/** What few will change: read-out, weights, coinciding facilities, edge, cells, pieces of street. */
export function DensityOptions({ district, choice, onChange }: Props) {
  const { t } = useTranslation();
  const hasCapacity = district.facilities?.capacity.some(Number.isFinite) ?? false;
  return (
    <Unfold label={t('density.options')}>
      <Stack gap={8} mt={6}>
        <Either
          label={t('density.per.label')}
          value={choice.per}
          options={{ area: t('density.per.area'), probability: t('density.per.probability') }}
          onChange={(per) => onChange({ per })}
        />
        <Either
          label={t('density.coinciding.label')}
          value={choice.coinciding}
          options={{ weight: t('density.coinciding.weight'), merge: t('density.coinciding.merge') }}
          onChange={(coinciding) => onChange({ coinciding })}
        />
        {(hasCapacity || choice.byCapacity) && (
          <Switch
            size="xs"
            label={t('density.byCapacity')}
            checked={choice.byCapacity}
            onChange={(event) => onChange({ byCapacity: event.currentTarget.checked })}
          />
        )}
        <Switch
          size="xs"
          label={t('density.edgeCorrection')}
          description={t('density.edgeMeans')}
          checked={choice.edgeCorrection}
          onChange={(event) => onChange({ edgeCorrection: event.currentTarget.checked })}
        />
        <Group align="end" gap={6}>
          <NumberField
            label={t('density.cell')}
            unit="m"
            width={150}
            min={0.01}
            max={10_000}
            decimals={2}
            value={choice.cellM === 'auto' ? surfaceCell(district.boundsXy) : choice.cellM}
            onCommit={(cellM) => onChange({ cellM })}
          />
          <Button
            size="xs"
            variant={choice.cellM === 'auto' ? 'light' : 'default'}
            aria-pressed={choice.cellM === 'auto'}
            onClick={() => onChange({ cellM: 'auto' })}
          >
            {t('density.auto')}
          </Button>
        </Group>
        {district.streets && (
          <NumberField
            label={t('density.piece')}
            unit="m"
            width={150}
            min={0.1}
            max={1000}
            decimals={1}
            value={choice.pieceM}
            onCommit={(pieceM) => onChange({ pieceM })}
          />
        )}
      </Stack>
    </Unfold>
  );
}

function Either<T extends string>(props: {
  label: string;
  value: T;
  options: Record<T, string>;
  onChange(value: T): void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <div>
      <Text size="xs" fw={500} mb={2} aria-hidden>
        {label}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={label}
        data={Object.entries<string>(options).map(([one, words]) => ({ value: one, label: words }))}
        value={value}
        onChange={(one) => onChange(one as T)}
      />
    </div>
  );
}
