import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useListening } from '../../../project/listening.ts';
import { useResults } from '../../../project/results.ts';
import { useTongue } from '../../../words/tongue.ts';
import { addExamples } from './examples.ts';

/** For whoever has no comments yet: sixty made-up ones to try everything with. */
export function ExamplesButton() {
  const { t } = useTranslation();
  const tongue = useTongue();
  const district = useResults((results) => results.district);
  const today = useListening((state) => state.today);
  if (!district) return null;
  return (
    <div>
      <Button size="xs" variant="default" onClick={() => addExamples(district, tongue, today)}>
        {t('listen.examples.add')}
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        {t('listen.examples.what')}
      </Text>
    </div>
  );
}
