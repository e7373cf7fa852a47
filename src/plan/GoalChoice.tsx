import { Radio, Slider, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { GOALS } from '../../workers/model/goals.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { Unfold } from '../diagnose/Unfold.tsx';
import { chooseGoal, GOAL_CHOICES } from '../project/goalChoice.ts';
import { editScenarioInStroke } from '../project/scenarios.ts';
import { endStroke } from '../project/store.ts';
import { useNumbers } from '../words/numbers.ts';

/** What the plan is to be good at: one of four goals, or weights of one's own. */
export function GoalChoice({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { preset, weights } = scenario.goal;
  return (
    <Stack gap={6}>
      <Radio.Group size="xs" label={t('search.goal')} value={preset} onChange={chooseGoal}>
        <Stack gap={4} mt={4}>
          {GOAL_CHOICES.map((one) => (
            <Radio key={one} size="xs" value={one} label={t(`goalPreset.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {preset === 'own' && (
        <Unfold label={t('search.weights')}>
          <Stack gap={2} mt={6}>
            {GOALS.map((goal) => (
              <div key={goal} className="goal-weight">
                <Text size="xs">{t(`goal.${goal}`)}</Text>
                <Slider
                  size="sm"
                  min={0}
                  max={1}
                  step={0.05}
                  label={null}
                  thumbLabel={t(`goal.${goal}`)}
                  value={weights[goal] ?? 0}
                  onChange={(value) =>
                    editScenarioInStroke((one) => ({
                      ...one,
                      goal: { ...one.goal, weights: { ...one.goal.weights, [goal]: value } },
                    }))
                  }
                  onChangeEnd={endStroke}
                />
                <Text size="xs" ta="right">
                  {numbers.two(weights[goal] ?? 0)}
                </Text>
              </div>
            ))}
          </Stack>
        </Unfold>
      )}
    </Stack>
  );
}
