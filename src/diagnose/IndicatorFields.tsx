import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { replaceNode } from '../../workers/appraisal/own-models/edit.ts';
import { BREAK_METHODS } from '../../workers/model/appraisal.ts';
import { MEASURE_TYPES, type TreeIndicator, type TreeMeasure } from '../../workers/model/indicator-tree.ts';
import { useResults } from '../project/results.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { measureOf } from './measureDefaults.ts';
import { tryEdit } from './nodeActions.tsx';
import { TypedText } from './TypedText.tsx';

/** How an indicator is measured, which way is better, and how it is graded. */
export function IndicatorFields({ indicator }: { indicator: TreeIndicator }) {
  const { t } = useTranslation();
  const { measure, better, unit, breaks } = indicator;
  const facilities = useResults((results) => results.district?.facilities ?? null);
  const fields = useResults((results) => results.district?.parcels.fields ?? null);
  // Measured otherwise it is no longer what the score was published for.
  const { publishedScore: _, ...unpublished } = indicator;
  const change = (part: Partial<TreeIndicator>) =>
    tryEdit((model) => replaceNode(model, { ...(part.measure ? unpublished : indicator), ...part }), {
      kindsFor: part.measure && indicator.id,
    });
  const chooseType = (type: TreeMeasure['type']) => {
    const next = measureOf(type, measure, facilities?.kinds ?? [], fields ?? []);
    const { unit: _unit, ...rest } = unpublished;
    tryEdit((model) => replaceNode(model, { ...rest, measure: next, better: betterOf(next) }), {
      kindsFor: indicator.id,
    });
  };
  const upper = typeof breaks === 'object' ? breaks.upper : null;
  return (
    <Stack gap="sm">
      <Select
        size="xs"
        label={t('model.measure')}
        allowDeselect={false}
        data={MEASURE_TYPES.map((type) => ({ value: type, label: t(`measureType.${type}`) }))}
        value={measure.type}
        onChange={(type) => type && type !== measure.type && chooseType(type as TreeMeasure['type'])}
      />
      <MeasureFields measure={measure} onChange={(next) => change({ measure: next })} />
      {(measure.type === 'ratio' || measure.type === 'attribute') && (
        <Group gap={8} wrap="nowrap">
          {(['en', 'zh'] as const).map((tongue) => (
            <TypedText
              key={tongue}
              label={t(tongue === 'en' ? 'model.unitEn' : 'model.unitZh')}
              value={unit?.[tongue] ?? ''}
              onCommit={(text) => {
                const words = { en: unit?.en ?? text, zh: unit?.zh ?? text, [tongue]: text };
                change({ unit: words.en || words.zh ? words : undefined });
              }}
            />
          ))}
        </Group>
      )}
      <div>
        <Text size="xs" fw={600} mb={2}>
          {t('model.direction')}
        </Text>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('model.direction')}
          data={(['higher', 'lower'] as const).map((value) => ({ value, label: t(`better.${value}`) }))}
          value={better}
          onChange={(value) => change({ better: value as TreeIndicator['better'] })}
        />
      </div>
      <Select
        size="xs"
        label={t('score.breaks')}
        allowDeselect={false}
        data={[
          { value: 'project', label: t('model.breaksProject') },
          ...BREAK_METHODS.map((method) => ({ value: method, label: t(`breaks.${method}`) })),
          { value: 'own', label: t('model.breaksOwn') },
        ]}
        value={breaks === undefined ? 'project' : typeof breaks === 'object' ? 'own' : breaks}
        onChange={(value) => {
          if (value === 'project') change({ breaks: undefined });
          else if (value === 'own')
            change({ breaks: upper ? { upper } : { upper: startingEnds(indicator) } });
          else if (value) change({ breaks: value as (typeof BREAK_METHODS)[number] });
        }}
      />
      {upper && (
        <Group gap={6} wrap="nowrap">
          {upper.map((end, k) => (
            <NumberField
              // biome-ignore lint/suspicious/noArrayIndexKey: the index is the band.
              key={k}
              label={t('model.bandEnd', { band: k + 1 })}
              unit=""
              width={96}
              min={-1e12}
              max={1e12}
              decimals={6}
              value={end}
              onCommit={(value) => {
                const ends = upper.with(k, value) as [number, number, number, number];
                change({ breaks: { upper: ends } });
              }}
            />
          ))}
        </Group>
      )}
    </Stack>
  );
}

/** What is usually meant: fewer minutes are better, more of the rest is. */
function betterOf(measure: TreeMeasure): TreeIndicator['better'] {
  return measure.type === 'accessibility' && measure.withinMinutes === undefined ? 'lower' : 'higher';
}

/** The ends that grade the indicator now, where it is measured; otherwise something that rises. */
function startingEnds({ id }: TreeIndicator): [number, number, number, number] {
  const leaf = useResults.getState().measured?.find((one) => one.id === id);
  const upper = leaf && !leaf.missing ? leaf.breaks.upper.map((end) => Number(end.toPrecision(3))) : [];
  const rises = upper.length === 4 && upper.every((end, k) => k === 0 || end > upper[k - 1]);
  return rises ? (upper as [number, number, number, number]) : [5, 10, 15, 20];
}
