import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TypedText } from './TypedText.tsx';

interface Name {
  en: string;
  zh: string;
}

/** A name in both languages; one that is emptied takes the other's words. */
export function NameFields({ name, onChange }: { name: Name; onChange(name: Name): void }) {
  const { t } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap">
      <TypedText
        label={t('model.nameEn')}
        value={name.en}
        onCommit={(en) => onChange({ ...name, en: en || name.zh })}
      />
      <TypedText
        label={t('model.nameZh')}
        value={name.zh}
        onCommit={(zh) => onChange({ ...name, zh: zh || name.en })}
      />
    </Group>
  );
}
