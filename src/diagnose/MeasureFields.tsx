import { Group, MultiSelect, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QUANTITIES, type Quantity, type TreeMeasure } from '../../workers/model/indicator-tree.ts';
import { useResults } from '../project/results.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useKindName } from '../words/kinds.ts';

interface Props<M = TreeMeasure> {
  measure: M;
  onChange(measure: TreeMeasure): void;
}

/** The parameters of a measure. */
export function MeasureFields({ measure, onChange }: Props) {
  const { t } = useTranslation();
  switch (measure.type) {
    case 'density':
      return <Feeds measure={measure} onChange={onChange} />;
    case 'accessibility':
      return <Walks measure={measure} onChange={onChange} />;
    case 'greenRatio':
      return (
        <NumberField
          label={t('card.row.radius')}
          unit="m"
          min={10}
          max={5000}
          value={measure.radiusM}
          onCommit={(radiusM) => onChange({ ...measure, radiusM })}
        />
      );
    case 'integration':
      return (
        <Select
          size="xs"
          label={t('model.along')}
          allowDeselect={false}
          data={(['streets', 'water'] as const).map((along) => ({
            value: along,
            label: t(`mapLayer.${along}`),
          }))}
          value={measure.along}
          onChange={(along) => along && onChange({ ...measure, along: along as 'streets' | 'water' })}
        />
      );
    case 'ratio':
      return (
        <Group gap={8} wrap="nowrap">
          <QuantitySelect
            label={t('model.numerator')}
            value={measure.numerator}
            onChange={(numerator) => onChange({ ...measure, numerator })}
          />
          <QuantitySelect
            label={t('model.denominator')}
            value={measure.denominator}
            onChange={(denominator) => onChange({ ...measure, denominator })}
          />
        </Group>
      );
    case 'attribute':
      return (
        <QuantitySelect
          label={t('model.quantity')}
          value={measure.of}
          onChange={(of) => onChange({ ...measure, of })}
        />
      );
  }
}

/** Kinds of facility; those that stand in count where the district has none of the first. An indicator cannot be without any. */
function Feeds({ measure, onChange }: Props<Extract<TreeMeasure, { facilities: string[] }>>) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const present = useResults((results) => results.district?.facilities?.kinds ?? null);
  const list = (key: 'facilities' | 'standIns', label: string) => (
    <MultiSelect
      size="xs"
      label={label}
      data={[...new Set([...(present ?? []), ...measure[key]])].map((kind) => ({
        value: kind,
        label: kindName(kind),
      }))}
      value={measure[key]}
      description={key === 'facilities' && measure[key].length === 1 ? t('model.needsKind') : undefined}
      onChange={(kinds) => {
        if (key === 'standIns' || kinds.length > 0) onChange({ ...measure, [key]: kinds });
      }}
    />
  );
  return (
    <Stack gap={8}>
      {list('facilities', t('model.kinds'))}
      {list('standIns', t('model.standIns'))}
    </Stack>
  );
}

function Walks({ measure, onChange }: Props<Extract<TreeMeasure, { type: 'accessibility' }>>) {
  const { t } = useTranslation();
  const { withinMinutes, ...rest } = measure;
  return (
    <Stack gap={8}>
      <Feeds measure={measure} onChange={onChange} />
      <Group gap={8} align="start" wrap="nowrap">
        <Select
          size="xs"
          flex={1}
          label={t('model.walks')}
          allowDeselect={false}
          data={[
            { value: 'nearest', label: t('model.walkNearest') },
            { value: 'within', label: t('model.walkWithin') },
          ]}
          value={withinMinutes === undefined ? 'nearest' : 'within'}
          onChange={(value) => onChange(value === 'within' ? { ...rest, withinMinutes: 15 } : rest)}
        />
        {withinMinutes !== undefined && (
          <NumberField
            label={t('access.reach.cutoff')}
            unit={t('unit.minutes')}
            width={120}
            min={1}
            max={120}
            value={withinMinutes}
            onCommit={(minutes) => onChange({ ...rest, withinMinutes: minutes })}
          />
        )}
      </Group>
    </Stack>
  );
}

/** What is known of every parcel, and the fields of the file that hold numbers. */
function QuantitySelect(props: { label: string; value: Quantity; onChange(quantity: Quantity): void }) {
  const { label, value, onChange } = props;
  const { t } = useTranslation();
  const fields = useResults((results) => results.district?.parcels.fields ?? null);
  const named = typeof value === 'string' ? [] : [value.field];
  const numbers = (fields ?? []).flatMap(({ name, column }) => (column.type === 'number' ? [name] : []));
  return (
    <Select
      size="xs"
      flex={1}
      label={label}
      allowDeselect={false}
      data={[
        {
          group: t('lensGroup.attribute'),
          items: QUANTITIES.map((quantity) => ({ value: quantity, label: t(`quantity.${quantity}`) })),
        },
        {
          group: t('table.group.file'),
          items: [...new Set([...numbers, ...named])].map((name) => ({
            value: `field:${name}`,
            label: name,
          })),
        },
      ]}
      value={typeof value === 'string' ? value : `field:${value.field}`}
      onChange={(chosen) => {
        if (!chosen) return;
        const field = chosen.startsWith('field:') ? chosen.slice('field:'.length) : null;
        onChange(field === null ? (chosen as Exclude<Quantity, object>) : { field });
      }}
    />
  );
}
