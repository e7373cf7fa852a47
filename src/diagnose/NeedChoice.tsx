import { Select, Slider, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import type { Reach } from '../../workers/model/document.ts';
import { numberFields, spanOfField } from '../project/groups.ts';
import { edit, editInStroke, endStroke } from '../project/store.ts';
import { useNumbers } from '../words/numbers.ts';
import { reachPart } from './ReachChoice.tsx';

const MOST = 4;

/** Years and the like are written without separators. */
const plain = (value: number) => String(Number(value.toPrecision(6)));

/** Which number of the parcels says that their people need more, and how much that weighs. */
export function NeedChoice({ district, reach }: { district: District; reach: Reach }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const fields = useMemo(() => numberFields(district.parcels), [district]);
  const { need } = reach;
  const span = need && spanOfField(district.parcels, need.field);
  return (
    <>
      <Select
        size="xs"
        label={t('reachOptions.need')}
        placeholder={t('reachOptions.nobody')}
        clearable
        searchable
        data={fields}
        value={need && fields.includes(need.field) ? need.field : null}
        onChange={(field) => edit(reachPart({ need: field ? { field, lambda: need?.lambda ?? 1 } : null }))}
      />
      {need && span && (
        <div>
          <Text size="xs" fw={500}>
            {t('reachOptions.lambda')}: {numbers.one(need.lambda)}
          </Text>
          <Slider
            size="sm"
            min={0}
            max={MOST}
            step={0.1}
            thumbLabel={t('reachOptions.lambda')}
            label={(value) => numbers.one(value)}
            value={need.lambda}
            onChange={(lambda) => editInStroke(reachPart({ need: { ...need, lambda } }))}
            onChangeEnd={endStroke}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {t('reachOptions.needTold', {
              field: need.field,
              least: plain(span[0]),
              most: plain(span[1]),
              times: numbers.one(1 + need.lambda),
            })}
          </Text>
        </div>
      )}
    </>
  );
}
