import { Alert, Button, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectDocument, Reach } from '../../workers/model/document.ts';
import { retry } from '../project/pipeline.ts';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { look, useView } from '../project/view.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { sentenceOfError } from '../words/sentence.ts';

const MEASURES: Reach['measure'][] = ['nearest', 'count', 'gravity', '2sfca', 'e2sfca', 'g2sfca', '3sfca'];
const FORMS: Reach['decay'][] = ['exponential', 'power', 'gaussian', 'linear', 'logistic'];

const part = (change: Partial<Reach>) => (document: ProjectDocument) => ({
  ...document,
  access: { ...document.access, reach: { ...document.access.reach, ...change } },
});

/** Other measures of access than the walk to the nearest. */
export function ReachChoice() {
  const { t } = useTranslation();
  const choice = useProject((state) => state.document.access.reach);
  const reach = useResults((results) => results.reach);
  const problem = useResults((results) => results.problems.reach);
  const lens = useView((view) => view.lens);
  const choose = (measure: Reach['measure']) => {
    edit(part({ measure }));
    const kind = lens.match(/^access:(?:to|by):(.*)$/)?.[1];
    if (kind) look({ lens: `access:${measure === 'nearest' ? 'to' : 'by'}:${kind}`, surface: null });
  };
  return (
    <Stack gap={6}>
      <Select
        size="xs"
        label={t('access.reach.label')}
        allowDeselect={false}
        data={MEASURES.map((measure) => ({ value: measure, label: t(`access.reach.measure.${measure}`) }))}
        value={choice.measure}
        onChange={(measure) => measure && choose(measure as Reach['measure'])}
      />
      {choice.measure !== 'nearest' && (
        <NumberField
          label={t('access.reach.cutoff')}
          unit="min"
          min={1}
          max={120}
          value={choice.cutoffMinutes}
          onCommit={(cutoffMinutes) => edit(part({ cutoffMinutes }))}
        />
      )}
      {choice.measure === 'gravity' && (
        <Select
          size="xs"
          label={t('access.reach.decay')}
          allowDeselect={false}
          data={FORMS.map((form) => ({ value: form, label: t(`access.reach.form.${form}`) }))}
          value={choice.decay}
          onChange={(form) => form && edit(part({ decay: form as Reach['decay'] }))}
        />
      )}
      {problem && (
        <Alert color="red" p="xs">
          <Text size="xs">{sentenceOfError(problem)}</Text>
          <Button size="compact-xs" variant="default" mt={4} onClick={() => retry('reach')}>
            {t('notice.retry')}
          </Button>
        </Alert>
      )}
      {reach && (
        <Text size="xs" c="dimmed">
          {t('access.reach.hint')} {t(`access.reach.supply.${reach.result.supply}`)}
        </Text>
      )}
    </Stack>
  );
}
