import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useModel } from '../project/models.ts';
import { NameFields } from './NameFields.tsx';
import { tryEdit } from './nodeActions.tsx';
import { TypedText } from './TypedText.tsx';

/** Name and source of one's own model. */
export function ModelName() {
  const { t } = useTranslation();
  const { name, source } = useModel();
  return (
    <Stack gap="sm">
      <NameFields name={name} onChange={(next) => tryEdit((model) => ({ ...model, name: next }))} />
      <TypedText
        label={t('model.source')}
        value={source}
        onCommit={(text) => tryEdit((model) => ({ ...model, source: text }))}
      />
    </Stack>
  );
}
