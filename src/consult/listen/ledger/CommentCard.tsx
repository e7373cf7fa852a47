import { ActionIcon, Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { categoriesOf } from '../../../../workers/consult/comments/choose.ts';
import { isAnswered } from '../../../../workers/consult/comments/ledger.ts';
import { COMMENT_STATES, type Comment } from '../../../../workers/model/comments.ts';
import { Unfold } from '../../../diagnose/Unfold.tsx';
import { changeComment, changeComments, removeComments, useComments } from '../../../project/consultation.ts';
import { listen, useListening } from '../../../project/listening.ts';
import { DateField } from '../../../shell/DateField.tsx';
import { PersonalWarning } from '../comments/PersonalWarning.tsx';
import { PlaceFields } from '../comments/PlaceFields.tsx';
import { AboutScenario } from '../parts/AboutScenario.tsx';
import { SpeakerFields } from '../parts/SpeakerFields.tsx';
import { StageAndSource } from '../parts/StageAndSource.tsx';
import { TypedArea } from '../parts/TypedArea.tsx';
import { useListenWords } from '../parts/useListenWords.ts';
import { CategoryField } from './CategoryField.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { movedTo, sortedInto } from './steps.ts';

/** One comment with everything that came of it, step by step. */
export function CommentCard({ comment }: { comment: Comment }) {
  const { t } = useTranslation();
  const { scenarioName, groupName } = useListenWords();
  const today = useListening((state) => state.today);
  const categories = categoriesOf(useComments()).map(({ category }) => category);
  const { id, text, state, solved, group } = comment;
  const change = (part: Partial<Comment>) => changeComment(id, part);
  const only = new Set([id]);
  const about = [
    t(`listen.stage.${comment.stage}`),
    t(`listen.source.${comment.source}`),
    comment.date ?? t('listen.noDate'),
    comment.scenario && scenarioName(comment.scenario),
    group.age,
    group.tenure && groupName('tenure', group.tenure),
    group.area,
    comment.stance && t(`listen.stance.${comment.stance}`),
  ].filter(Boolean);
  return (
    <Stack gap={8} component="section" aria-label={t('listen.card.title', { id })} data-testid="comment-card">
      <Group gap={6} wrap="nowrap" justify="space-between">
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconArrowLeft size={14} />}
          onClick={() => listen({ open: null, placing: null })}
        >
          {t('listen.card.back')}
        </Button>
        <Group gap={6} wrap="nowrap">
          <Text size="sm" fw={700}>
            {id}
          </Text>
          {comment.isExample && (
            <Badge size="sm" variant="light" color="gray">
              {t('listen.example')}
            </Badge>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('listen.card.remove')}
            title={t('listen.card.remove')}
            onClick={() => removeComments(only)}
          >
            <IconTrash size={15} />
          </ActionIcon>
        </Group>
      </Group>
      <Text size="xs" c="dimmed">
        {about.join(' · ')}
      </Text>
      <TypedArea
        label={t('listen.textLabel')}
        isRequired
        value={text}
        onCommit={(typed) => change({ text: typed })}
      />
      <PersonalWarning text={text} onBlackOut={(covered) => change({ text: covered })} />
      <CategoryField
        value={comment.category ?? ''}
        known={categories}
        onCommit={(category) => changeComments(only, (one) => sortedInto(one, category))}
      />
      <div>
        <Text size="xs" fw={500} id="comment-state">
          {t('listen.stateLabel')}
        </Text>
        <Group gap={4} role="group" aria-labelledby="comment-state">
          {COMMENT_STATES.map((one) => (
            <Button
              key={one}
              size="compact-xs"
              variant={one === state ? 'filled' : 'default'}
              aria-pressed={one === state}
              onClick={() => changeComments(only, (before) => movedTo(before, one, today))}
            >
              {t(`listen.state.${one}`)}
            </Button>
          ))}
        </Group>
      </div>
      {isAnswered(comment) && (
        <>
          <TypedArea
            label={t(state === 'declined' ? 'listen.card.reason' : 'listen.card.answer')}
            placeholder={state === 'declined' ? t('listen.card.reasonMissing') : undefined}
            value={comment.reason ?? ''}
            onCommit={(reason) => change({ reason: reason || undefined })}
          />
          <DateField
            label={t('listen.card.answeredOn')}
            value={comment.answeredOn}
            width={160}
            onCommit={(answeredOn) => change({ answeredOn })}
          />
        </>
      )}
      {state === 'adopted' && <ChangeFields comment={comment} onChange={change} />}
      <div>
        <Text size="xs" fw={500} id="comment-solved">
          {t('listen.card.solved')}
        </Text>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="comment-solved"
          data={(['yes', 'no', 'unknown'] as const).map((value) => ({
            value,
            label: t(`listen.solved.${value}`),
          }))}
          value={solved === undefined ? 'unknown' : solved ? 'yes' : 'no'}
          onChange={(value) => change({ solved: value === 'unknown' ? undefined : value === 'yes' })}
        />
      </div>
      <PlaceFields of={{ comment: id }} place={comment.place} onChange={(place) => change({ place })} />
      <Unfold label={t('listen.card.origin')}>
        <Stack gap={6} mt={4}>
          <StageAndSource told={comment} onChange={change} />
          <DateField
            label={t('listen.dateLabel')}
            value={comment.date}
            width={160}
            onCommit={(date) => change({ date })}
          />
          <AboutScenario value={comment.scenario} onChange={(scenario) => change({ scenario })} />
        </Stack>
      </Unfold>
      <Unfold label={t('listen.card.speaker')}>
        <Stack gap={6} mt={4}>
          <SpeakerFields told={comment} onChange={change} />
        </Stack>
      </Unfold>
    </Stack>
  );
}
