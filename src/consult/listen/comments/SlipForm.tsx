import { Autocomplete, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoriesOf } from '../../../../workers/consult/comments/choose.ts';
import { addComments, freshCommentId, useComments } from '../../../project/consultation.ts';
import { fillSlip, nextSlip, useListening } from '../../../project/listening.ts';
import { DateField } from '../../../shell/DateField.tsx';
import { AboutScenario } from '../parts/AboutScenario.tsx';
import { SpeakerFields } from '../parts/SpeakerFields.tsx';
import { StageAndSource } from '../parts/StageAndSource.tsx';
import { PersonalWarning } from './PersonalWarning.tsx';
import { PlaceFields } from './PlaceFields.tsx';

/** One slip after another by the keyboard: Ctrl+Enter keeps it and goes on with an empty text; what slips have in common stays. */
export function SlipForm() {
  const { t } = useTranslation();
  const comments = useComments();
  const slip = useListening((state) => state.slip);
  const text = useRef<HTMLTextAreaElement>(null);
  const [kept, setKept] = useState<{ id: string; count: number } | null>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  const keep = () => {
    // As it is now: a field that was left a moment ago has told the store, not yet this form.
    const { text: typed, category, ...rest } = useListening.getState().slip;
    text.current?.focus();
    const said = typed.trim();
    setIsEmpty(said === '');
    if (said === '') return;
    const id = freshCommentId(comments);
    const sorted = category?.trim() || undefined;
    addComments([{ ...rest, id, text: said, category: sorted, state: sorted ? 'sorted' : 'received' }]);
    nextSlip();
    setKept({ id, count: (kept?.count ?? 0) + 1 });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // What is typed in a field counts once it is left.
    if (event.target instanceof HTMLElement) event.target.blur();
    keep();
  };
  return (
    <form
      aria-label={t('listen.slip.title')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Stack gap={6}>
        <Text size="xs" c="dimmed">
          {t('listen.slip.intro')}
        </Text>
        <StageAndSource told={slip} onChange={fillSlip} />
        <Group gap={6} wrap="nowrap" align="end">
          <DateField
            label={t('listen.dateLabel')}
            value={slip.date}
            onCommit={(date) => fillSlip({ date })}
          />
          <Autocomplete
            size="xs"
            flex={1}
            miw={0}
            label={t('listen.categoryLabel')}
            data={categoriesOf(comments).map(({ category }) => category)}
            limit={30}
            value={slip.category ?? ''}
            onChange={(category) => fillSlip({ category: category || undefined })}
          />
        </Group>
        <AboutScenario value={slip.scenario} onChange={(scenario) => fillSlip({ scenario })} />
        <Textarea
          ref={text}
          size="xs"
          autosize
          minRows={3}
          maxRows={8}
          data-autofocus
          label={t('listen.textLabel')}
          error={isEmpty && slip.text.trim() === '' ? t('listen.slip.noText') : undefined}
          value={slip.text}
          onChange={(event) => fillSlip({ text: event.currentTarget.value })}
        />
        <PersonalWarning text={slip.text} onBlackOut={(covered) => fillSlip({ text: covered })} />
        <PlaceFields of="slip" place={slip.place} onChange={(place) => fillSlip({ place })} />
        <SpeakerFields told={slip} onChange={fillSlip} />
        <Group gap={8} justify="space-between">
          <Button size="xs" type="submit">
            {t('listen.slip.keep')}
          </Button>
          <Text size="xs" c="dimmed" role="status">
            {kept ? t('listen.slip.kept', kept) : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
