import { Button, Group, NativeSelect, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { IconCamera, IconEye } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Both, STORY_SHOWS, type StoryStep } from '../../../workers/model/story.ts';
import { useProject } from '../../project/store.ts';
import { changeStoryStep } from '../../project/story.ts';
import { languageOf } from '../../words/tongue.ts';
import { StepFacts } from './StepFacts.tsx';
import { showStep, viewNow } from './storyView.ts';

const PARTS = ['headline', 'sentence', 'notes'] as const;

/** A step's words in both languages side by side, what stands beside its map, and its view. */
export function StepEditor({ step }: { step: StoryStep }) {
  const { t } = useTranslation();
  const scenarios = useProject(({ document }) => document.plans.scenarios);
  const { id, view, shows } = step;
  const isGone = view.scenario !== null && !scenarios.some((one) => one.id === view.scenario);
  const options = [
    { value: '', label: t('story.noScenario') },
    ...(isGone ? [{ value: view.scenario!, label: t('story.scenarioGone') }] : []),
    ...scenarios.map(({ id: value, name }) => ({ value, label: name })),
  ];
  const takeScenario = (value: string) => {
    const scenario = value === '' ? null : value;
    changeStoryStep(id, { view: { ...view, scenario } });
    showStep({ ...step, view: { ...view, scenario } });
  };
  return (
    <Stack gap={6} mt={6}>
      <Group gap={6}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconEye size={14} />}
          onClick={() => showStep(step)}
        >
          {t('story.show')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCamera size={14} />}
          onClick={() => changeStoryStep(id, { view: viewNow() })}
        >
          {t('story.retake')}
        </Button>
      </Group>
      <SimpleGrid cols={2} spacing={6} verticalSpacing={4}>
        {PARTS.flatMap((part) =>
          (['en', 'zh'] as const).map((tongue) => (
            <WordsField
              key={part + tongue}
              label={t(`story.words.${part}.${tongue}`)}
              tongue={tongue}
              rows={part === 'headline' ? 2 : 3}
              words={step[part]}
              onCommit={(words) => changeStoryStep(id, { [part]: words })}
            />
          )),
        )}
      </SimpleGrid>
      <SimpleGrid cols={2} spacing={6}>
        <NativeSelect
          size="xs"
          label={t('story.scenario')}
          data={options}
          value={view.scenario ?? ''}
          error={isGone ? t('story.takeAnother') : undefined}
          onChange={(event) => takeScenario(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t('story.beside')}
          data={[
            { value: '', label: t('story.nothing') },
            ...STORY_SHOWS.map((value) => ({ value, label: t(`story.shows.${value}`) })),
          ]}
          value={shows ?? ''}
          onChange={(event) =>
            changeStoryStep(id, {
              shows: STORY_SHOWS.find((one) => one === event.currentTarget.value) ?? null,
            })
          }
        />
      </SimpleGrid>
      <StepFacts step={step} />
    </Stack>
  );
}

interface FieldProps {
  label: string;
  tongue: keyof Both;
  rows: number;
  words: Both;
  onCommit(words: Both): void;
}

/** Words that count once the field is left: each is one step of undo. */
function WordsField({ label, tongue, rows, words, onCommit }: FieldProps) {
  const [typed, setTyped] = useState(words[tongue]);
  useEffect(() => setTyped(words[tongue]), [words, tongue]);
  return (
    <Textarea
      size="xs"
      label={label}
      lang={languageOf(tongue)}
      autosize
      minRows={rows}
      maxRows={8}
      maxLength={600}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed !== words[tongue] && onCommit({ ...words, [tongue]: typed })}
    />
  );
}
