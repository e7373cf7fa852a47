import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { District } from '../../../workers/model/district.ts';
import { useNumbers } from '../../words/numbers.ts';
import { useSeconds } from './runs.ts';

/** How many evaluations a run takes, and by the last run how long they may take. */
export function HowLong({ district, evaluations }: { district: District; evaluations: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const seconds = useSeconds(district, evaluations);
  const count = numbers.whole(evaluations);
  return (
    <Text size="xs" c="dimmed">
      {Number.isNaN(seconds)
        ? t('sure.evaluations', { number: count })
        : t('sure.howLong', { number: count, seconds: numbers.whole(Math.ceil(seconds)) })}
    </Text>
  );
}
