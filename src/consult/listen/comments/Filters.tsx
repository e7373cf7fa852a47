import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ALL_COMMENTS,
  type CommentFilter,
  categoriesOf,
} from '../../../../workers/consult/comments/choose.ts';
import { COMMENT_STATES } from '../../../../workers/model/comments.ts';
import { STAGES } from '../../../../workers/model/stages.ts';
import { Unfold } from '../../../diagnose/Unfold.tsx';
import { useComments } from '../../../project/consultation.ts';
import { askFor, listen, useListening } from '../../../project/listening.ts';
import { useProject } from '../../../project/store.ts';
import { OneOf } from '../parts/OneOf.tsx';
import { useListenWords } from '../parts/useListenWords.ts';

/** Which comments are looked at, in list, ledger and map alike. */
export function Filters() {
  const { t } = useTranslation();
  const comments = useComments();
  const filter = useListening((state) => state.filter);
  const scenarios = useProject((state) => state.document.plans.scenarios);
  const { scenarioName } = useListenWords();
  const gone =
    filter.scenario && !scenarios.some(({ id }) => id === filter.scenario) ? [filter.scenario] : [];
  const any = t('listen.filter.any');
  return (
    <Stack gap={6} role="search" aria-label={t('listen.filter.title')}>
      <TextFilter />
      <Unfold label={t('listen.filter.more')} initially={isNarrow(filter)}>
        <Stack gap={6} mt={4}>
          <Group gap={6} wrap="nowrap">
            <OneOf
              label={t('listen.stageLabel')}
              none={any}
              of={STAGES.map((value) => ({ value, label: t(`listen.stage.${value}`) }))}
              value={filter.stage ?? undefined}
              onChange={(stage) => askFor({ stage: stage ?? null })}
            />
            <OneOf
              label={t('listen.stateLabel')}
              none={any}
              of={COMMENT_STATES.map((value) => ({ value, label: t(`listen.state.${value}`) }))}
              value={filter.state ?? undefined}
              onChange={(state) => askFor({ state: state ?? null })}
            />
          </Group>
          <Group gap={6} wrap="nowrap">
            <OneOf
              label={t('listen.categoryLabel')}
              none={any}
              of={categoriesOf(comments).map(({ category, count }) => ({
                value: category,
                label: `${category} (${count})`,
              }))}
              value={filter.category ?? undefined}
              onChange={(category) => askFor({ category: category ?? null })}
            />
            {(scenarios.length > 0 || gone.length > 0) && (
              <OneOf
                label={t('listen.scenarioLabel')}
                none={any}
                of={[...scenarios.map(({ id }) => id), ...gone].map((id) => ({
                  value: id,
                  label: scenarioName(id),
                }))}
                value={filter.scenario ?? undefined}
                onChange={(scenario) => askFor({ scenario: scenario ?? null })}
              />
            )}
          </Group>
        </Stack>
      </Unfold>
      {isNarrow(filter, true) && (
        <Button
          size="compact-xs"
          variant="subtle"
          style={{ alignSelf: 'start' }}
          onClick={() => listen({ filter: ALL_COMMENTS, marked: new Set() })}
        >
          {t('listen.filter.clear')}
        </Button>
      )}
    </Stack>
  );
}

/** Whether something besides words narrows the comments down, or with `words` anything at all. */
function isNarrow({ text, ...rest }: CommentFilter, words = false): boolean {
  return (words && text !== '') || Object.values(rest).some((asked) => asked !== null);
}

/** Typing stays quick: the comments follow when there is time. */
function TextFilter() {
  const { t } = useTranslation();
  const asked = useListening((state) => state.filter.text);
  const [typed, setTyped] = useState(asked);
  const deferred = useDeferredValue(typed);
  useEffect(() => setTyped(asked), [asked]);
  useEffect(() => {
    if (deferred !== useListening.getState().filter.text) askFor({ text: deferred });
  }, [deferred]);
  return (
    <TextInput
      size="xs"
      aria-label={t('listen.filter.text')}
      placeholder={t('listen.filter.text')}
      leftSection={<IconSearch size={14} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
