import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BANDWIDTH_RULES, type BandwidthRule } from '../../workers/model/density.ts';
import type { District } from '../../workers/model/district.ts';
import type { DensityChoice } from '../../workers/model/document.ts';
import { useNumbers } from '../words/numbers.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { useBandwidths } from './useBandwidths.ts';

interface Props {
  district: District;
  choice: DensityChoice;
  onChoose(rule: BandwidthRule): void;
}

/** The rules that a bandwidth can be found by, each with what it gives; none is on where one was typed. */
export function BandwidthRules({ district, choice, onChoose }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const bandwidths = useBandwidths(district, choice);
  const given = (rule: BandwidthRule): string => {
    const answer = bandwidths[rule];
    if (answer === undefined) return '…';
    return answer instanceof Error ? '–' : `${numbers.whole(answer.bandwidthM)} m`;
  };
  const notes = BANDWIDTH_RULES.flatMap((rule) => {
    const answer = bandwidths[rule];
    if (answer === undefined) return [];
    if (answer instanceof Error) return [sentenceOfError(answer)];
    return answer.atLimit ? [t('density.atLimit')] : [];
  });
  return (
    <div>
      <Radio.Group
        size="xs"
        label={t('density.rules')}
        value={choice.bandwidthM === 'auto' ? choice.rule : ''}
        onChange={(rule) => onChoose(rule as BandwidthRule)}
      >
        <Stack gap={4} mt={4}>
          {BANDWIDTH_RULES.map((rule) => (
            <Radio
              key={rule}
              size="xs"
              value={rule}
              label={t(`density.rule.${rule}`, { given: given(rule) })}
            />
          ))}
        </Stack>
      </Radio.Group>
      {[...new Set(notes)].map((note) => (
        <Text key={note} size="xs" c="dimmed" mt={4}>
          {note}
        </Text>
      ))}
    </div>
  );
}
