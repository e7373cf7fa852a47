import { Button, Group, RangeSlider, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lookAtFront, setSpans } from '../../project/frontLook.ts';
import type { ShownFront } from './useFrontPlans.ts';
import { useGoalWords } from './useGoalWords.ts';

const STEPS = 200;

/** The same spans as those of the charts, by slider and keyboard. */
export function FrontSpans({ front }: { front: ShownFront }) {
  const { t } = useTranslation();
  const words = useGoalWords();
  const { goals, rows, spans, chosen } = front;
  return (
    <Stack gap={4}>
      {goals.map((goal, m) => {
        const column = rows.map((row) => row[m]);
        const [min, max] = [Math.min(...column), Math.max(...column)];
        const step = (max - min) / STEPS || 1;
        const place = (value: number) => Math.round((value - min) / step);
        const [from, to] = spans[m] ?? [min, max];
        return (
          <div key={goal}>
            <Group justify="space-between" gap={6}>
              <Text size="xs">
                {words.nameOf(goal)} · {words.wayOf(goal)}
              </Text>
              <Text size="xs" c="dimmed">
                {words.bare(goal, from)} – {words.textOf(goal, to)}
              </Text>
            </Group>
            <RangeSlider
              size="xs"
              min={0}
              max={STEPS}
              minRange={0}
              label={null}
              disabled={max === min}
              thumbFromLabel={t('front.spanFrom', { goal: words.nameOf(goal) })}
              thumbToLabel={t('front.spanTo', { goal: words.nameOf(goal) })}
              value={[place(Math.max(min, from)), place(Math.min(max, to))]}
              onChange={([a, b]) =>
                setSpans(
                  {
                    [m]: a === 0 && b === STEPS ? null : [min + a * step, b === STEPS ? max : min + b * step],
                  },
                  goals.length,
                )
              }
            />
          </div>
        );
      })}
      <Group justify="space-between" gap={6}>
        <Text size="xs" role="status" data-testid="front-chosen">
          {chosen.length === 0
            ? t('front.noneChosen')
            : t('front.chosen', { count: chosen.length, all: rows.length })}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          disabled={spans.every((span) => !span)}
          onClick={() => lookAtFront({ spans: [] })}
        >
          {t('front.clear')}
        </Button>
      </Group>
    </Stack>
  );
}
