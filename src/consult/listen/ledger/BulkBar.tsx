import { Autocomplete, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesOf } from '../../../../workers/consult/comments/choose.ts';
import { changeComments, useComments } from '../../../project/consultation.ts';
import { listen, useListening } from '../../../project/listening.ts';
import { useNumbers } from '../../../words/numbers.ts';
import { sortedInto } from './steps.ts';

/** The same category for all comments that are taken together. */
export function BulkBar() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const marked = useListening((state) => state.marked);
  const known = categoriesOf(useComments()).map(({ category }) => category);
  const [category, setCategory] = useState('');
  if (marked.size === 0)
    return (
      <Text size="xs" c="dimmed">
        {t('listen.bulk.none')}
      </Text>
    );
  const sort = () => {
    if (category.trim() === '') return;
    changeComments(marked, (comment) => sortedInto(comment, category));
    listen({ marked: new Set() });
    setCategory('');
  };
  return (
    <Group gap={6}>
      <Text size="xs" fw={600} role="status">
        {t('listen.bulk.marked', { count: marked.size, shown: numbers.whole(marked.size) })}
      </Text>
      <Autocomplete
        size="xs"
        w={180}
        aria-label={t('listen.categoryLabel')}
        placeholder={t('listen.categoryLabel')}
        data={known}
        limit={30}
        value={category}
        onChange={setCategory}
        onKeyDown={(event) => {
          if (event.key === 'Enter') sort();
        }}
      />
      <Button size="xs" disabled={category.trim() === ''} onClick={sort}>
        {t('listen.bulk.sort')}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => listen({ marked: new Set() })}>
        {t('listen.bulk.clear')}
      </Button>
    </Group>
  );
}
