import { Alert, Button, Checkbox, Group, SimpleGrid, Stack, Text, Tooltip } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { District } from '../../../workers/model/district.ts';
import { GOALS, type Goal } from '../../../workers/model/goals.ts';
import type { Scenario } from '../../../workers/model/scenario.ts';
import {
  askGoals,
  continueFront,
  repeatFront,
  startFront,
  stopFront,
  useFront,
} from '../../project/front.ts';
import { lookAtFront } from '../../project/frontLook.ts';
import { planKey } from '../../project/planning.ts';
import { useResults } from '../../project/results.ts';
import { NumberField } from '../../shell/NumberField.tsx';
import { sentenceOfError } from '../../words/sentence.ts';
import { useFrontChoice } from './useFrontChoice.ts';
import { useGoalWords } from './useGoalWords.ts';

const MOST_GOALS = 4;

/** Goals, seed, and the search's buttons. */
export function FrontAsk(props: { district: District; scenario: Scenario; current: boolean }) {
  const { district, scenario, current } = props;
  const { t } = useTranslation();
  const words = useGoalWords();
  const { phase, run, asked, lacking, cannotAsk } = useFront();
  const { goals: wanted, seed } = useFrontChoice();
  const plan = useResults((results) => results.plan);
  const key = planKey(district, scenario);
  useEffect(() => {
    void askGoals(district, scenario);
  }, [district, scenario]);
  const known = lacking?.key === key ? lacking.reasons : null;
  const goals = known ? wanted.filter((goal) => !known[goal]) : wanted;
  const busy = phase === 'preparing' || phase === 'seeding' || phase === 'searching';
  const options = plan?.key === key ? plan.options : null;
  const able = goals.length >= 2 && goals.length <= MOST_GOALS && known !== null && options !== null;
  const start = () => {
    if (!options) return;
    lookAtFront({ spans: [], picked: null, hovered: null });
    void startFront({ goals, seed, scenario, district, options });
  };
  const toggle = (goal: Goal) =>
    useFrontChoice.setState({
      goals: GOALS.filter((one) => (one === goal) !== goals.includes(one)),
    });
  return (
    <Stack gap="xs">
      <fieldset className="front-goals">
        <legend>{t('front.goals')}</legend>
        <SimpleGrid cols={2} spacing={4} verticalSpacing={4}>
          {GOALS.map((goal) => {
            const why = known?.[goal];
            const full = goals.length >= MOST_GOALS && !goals.includes(goal);
            return (
              <Tooltip
                key={goal}
                label={why ? t(`front.lacking.${why}`) : ''}
                disabled={!why}
                multiline
                maw={240}
              >
                <div>
                  <Checkbox
                    size="xs"
                    label={words.nameOf(goal)}
                    description={why ? t(`front.lacking.${why}`) : undefined}
                    checked={goals.includes(goal)}
                    disabled={busy || Boolean(why) || full}
                    onChange={() => toggle(goal)}
                  />
                </div>
              </Tooltip>
            );
          })}
        </SimpleGrid>
      </fieldset>
      {known === null && cannotAsk && (
        <Alert color="red" title={t('notice.problem')}>
          <Stack gap="xs" align="start">
            <span>{sentenceOfError(cannotAsk)}</span>
            <Button size="compact-xs" variant="default" onClick={() => void askGoals(district, scenario)}>
              {t('notice.retry')}
            </Button>
          </Stack>
        </Alert>
      )}
      {known === null && !cannotAsk && (
        <Text size="xs" c="dimmed" role="status">
          {t('front.asking')}
        </Text>
      )}
      {goals.length < 2 && (
        <Text size="xs" c="red">
          {t('front.chooseGoals')}
        </Text>
      )}
      <Group gap={6} align="end">
        <NumberField
          label={t('front.seed')}
          unit=""
          value={seed}
          min={0}
          max={4294967295}
          width={90}
          onCommit={(value) => useFrontChoice.setState({ seed: value })}
        />
        {busy ? (
          <Button size="xs" color="red" variant="light" onClick={stopFront}>
            {t('front.stop')}
          </Button>
        ) : (
          <Button size="xs" disabled={!able} onClick={start}>
            {t(asked ? 'front.startNew' : 'front.start')}
          </Button>
        )}
        {!busy && asked && current && (
          <Button size="xs" variant="default" onClick={() => void continueFront()}>
            {t('front.goOn')}
          </Button>
        )}
        {!busy && run && run.hypervolume.length > 0 && current && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              lookAtFront({ picked: null, hovered: null });
              void repeatFront();
            }}
          >
            {t('front.repeat')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
