import { useTranslation } from 'react-i18next';
import { useProject } from '../../../project/store.ts';
import { OneOf } from './OneOf.tsx';
import { useListenWords } from './useListenWords.ts';

/** Which scenario a comment is about, also one that is gone; nothing where there is none to choose. */
export function AboutScenario(props: { value: string | undefined; onChange(id: string | undefined): void }) {
  const { t } = useTranslation();
  const { value, onChange } = props;
  const { scenarioName } = useListenWords();
  const ids = useProject((state) => state.document.plans.scenarios).map(({ id }) => id);
  const choices = value === undefined || ids.includes(value) ? ids : [...ids, value];
  if (choices.length === 0) return null;
  return (
    <OneOf
      label={t('listen.scenarioLabel')}
      none={t('listen.noScenario')}
      of={choices.map((id) => ({ value: id, label: scenarioName(id) }))}
      value={value}
      onChange={onChange}
    />
  );
}
