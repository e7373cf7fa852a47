import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useComments } from '../../../project/consultation.ts';
import { useChosenComments } from '../../../project/listening.ts';
import { useNumbers } from '../../../words/numbers.ts';
import { ExamplesButton } from '../comments/ExamplesButton.tsx';
import '../listen.css';
import { BurstsPart } from './BurstsPart.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { PlacesPart } from './PlacesPart.tsx';
import { StancePart } from './StancePart.tsx';

/** Whose voices these are: against the people of the district, with and without weighting, form letters, and where. */
export function HeardPage() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const all = useComments().length;
  const chosen = useChosenComments();
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h4">
          {t('listen.heard.title')}
        </Title>
        <Text size="xs" c="dimmed" role="status">
          {t('listen.list.count', { shown: numbers.whole(chosen.length), all: numbers.whole(all) })}
          {' · '}
          {t('listen.heard.voices')}
        </Text>
      </div>
      {all === 0 && <ExamplesButton />}
      <GroupsPart comments={chosen} />
      <StancePart comments={chosen} />
      <PlacesPart />
      <BurstsPart comments={chosen} />
    </Stack>
  );
}
