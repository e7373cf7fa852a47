import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { told } from '../../../workers/consult/story/steps.ts';
import type { StoryStep } from '../../../workers/model/story.ts';
import { addStoryStep, moveStoryStep, removeStoryStep, useStepProblems } from '../../project/story.ts';
import { useTongue } from '../../words/tongue.ts';
import { StepEditor } from './StepEditor.tsx';
import { showStep } from './storyView.ts';

interface Props {
  steps: StoryStep[];
  /** The step whose words are open. */
  open: string | null;
  onOpen(id: string | null): void;
}

/** The steps in order: shown by a click, moved by dragging, by Alt with the arrow keys, or by the buttons. */
export function StepList({ steps, open, onOpen }: Props) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<string | null>(null);
  const [news, setNews] = useState('');
  const move = (id: string, to: number) => {
    if (to < 0 || to >= steps.length) return;
    moveStoryStep(id, to);
    setNews(t('story.moved', { at: to + 1, of: steps.length }));
  };
  return (
    <div>
      <ol className="story-steps" aria-label={t('story.steps')}>
        {steps.map((step, i) => (
          <StepRow
            key={step.id}
            step={step}
            index={i}
            count={steps.length}
            isOpen={step.id === open}
            isDragged={step.id === dragged}
            onToggle={() => {
              showStep(step);
              onOpen(step.id === open ? null : step.id);
            }}
            onMove={(to) => move(step.id, to)}
            onCopy={() => {
              const { id: _, ...copy } = step;
              onOpen(addStoryStep(copy, step.id));
            }}
            onRemove={() => {
              removeStoryStep(step.id);
              setNews(t('story.removed'));
            }}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged) move(dragged, i);
              setDragged(null);
            }}
          />
        ))}
      </ol>
      <p className="sr-only" role="status">
        {news}
      </p>
      <Text size="xs" c="dimmed" mt={4}>
        {t('story.order')}
      </Text>
    </div>
  );
}

interface RowProps {
  step: StoryStep;
  index: number;
  count: number;
  isOpen: boolean;
  isDragged: boolean;
  onToggle(): void;
  onMove(to: number): void;
  onCopy(): void;
  onRemove(): void;
  onDrag(id: string | null): void;
  onDrop(): void;
}

function StepRow(props: RowProps) {
  const { step, index, count, isOpen, isDragged, onToggle, onMove, onCopy, onRemove, onDrag, onDrop } = props;
  const { t } = useTranslation();
  const tongue = useTongue();
  const problems = useStepProblems(step);
  const headline = told(step.headline, tongue) || told(step.sentence, tongue);
  const name = headline || t('story.unnamed');
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const onOver = (event: DragEvent) => event.preventDefault();
  return (
    <li
      className="story-step"
      data-open={isOpen}
      data-dragged={isDragged}
      data-step={step.id}
      onDragOver={onOver}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <Group gap={4} wrap="nowrap">
        <span
          className="story-grip"
          draggable
          aria-hidden="true"
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', step.id);
            onDrag(step.id);
          }}
          onDragEnd={() => onDrag(null)}
        >
          <IconGripVertical size={15} />
        </span>
        <button
          type="button"
          className="story-name"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onToggle}
          onKeyDown={onKey}
        >
          <span className="story-number">{index + 1}</span> {name}
        </button>
        <Act label={t('story.up', { name })} disabled={index === 0} onClick={() => onMove(index - 1)}>
          <IconArrowUp size={15} />
        </Act>
        <Act
          label={t('story.down', { name })}
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        >
          <IconArrowDown size={15} />
        </Act>
        <Act label={t('story.copy', { name })} onClick={onCopy}>
          <IconCopy size={15} />
        </Act>
        <Act label={t('story.remove', { name })} onClick={onRemove}>
          <IconTrash size={15} />
        </Act>
      </Group>
      {problems
        .filter((problem) => problem !== 'no-words' || headline === '')
        .map((problem) => (
          <Text key={problem} size="xs" className="story-problem">
            {t(`story.problem.${problem}`)}
          </Text>
        ))}
      {isOpen && <StepEditor step={step} />}
    </li>
  );
}

function Act(props: { label: string; disabled?: boolean; onClick(): void; children: ReactNode }) {
  const { label, disabled = false, onClick, children } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
