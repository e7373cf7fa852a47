import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A category that counts once the field is left or one is picked. */
export function CategoryField(props: { value: string; known: string[]; onCommit(category: string): void }) {
  const { value, known, onCommit } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = (text: string) => {
    if (text.trim() !== value) onCommit(text.trim());
  };
  return (
    <Autocomplete
      size="xs"
      flex={1}
      miw={0}
      label={t('listen.categoryLabel')}
      data={known}
      limit={30}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={commit}
      onBlur={() => commit(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(event.currentTarget.value);
      }}
    />
  );
}
