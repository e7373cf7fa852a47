import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writePlan } from '../../../workers/renewal/plan.ts';
import { useFront } from '../../project/front.ts';
import { useFrontLook } from '../../project/frontLook.ts';
import { planAt } from '../../project/frontPlans.ts';
import { addScenario } from '../../project/scenarios.ts';
import { tell } from '../../shell/notices.ts';
import { useNumbers } from '../../words/numbers.ts';
import type { ShownFront } from './useFrontPlans.ts';
import { useGoalWords } from './useGoalWords.ts';

const LONGEST_NAME = 80;

/** The picked plan: its values, and how it becomes a scenario. */
export function FrontPicked({ front, usable }: { front: ShownFront; usable: boolean }) {
  const { t } = useTranslation();
  const words = useGoalWords();
  const numbers = useNumbers();
  const { asked, opened, run } = useFront();
  const picked = useFrontLook((look) => look.picked);
  if (picked === null || !front.rows[picked] || !asked || !opened || !run) return null;
  const row = front.rows[picked];
  const choice = planAt(opened.map, run.archive.genes, picked);
  const name = front.goals
    .map((goal, m) => `${words.nameOf(goal)} ${words.textOf(goal, row[m])}`)
    .join(' · ');
  const make = () => {
    addScenario(name.slice(0, LONGEST_NAME), { ...asked.scenario, plan: writePlan(asked.options, choice) });
    tell('front.made');
  };
  return (
    <Paper withBorder p={8} data-testid="front-picked">
      <Text size="sm" fw={650}>
        {t('front.picked', { name: picked + 1 })}
      </Text>
      <dl className="parcel-facts">
        {front.goals.map((goal, m) => (
          <div key={goal} style={{ display: 'contents' }}>
            <dt>{words.nameOf(goal)}</dt>
            <dd>{words.textOf(goal, row[m])}</dd>
          </div>
        ))}
      </dl>
      <Text size="xs">
        {t('front.renews', {
          count: choice.work.filter((w) => w >= 0).length,
          all: numbers.whole(choice.work.length),
        })}
      </Text>
      <Group mt={6}>
        <Button size="compact-sm" disabled={!usable} onClick={make}>
          {t('front.make')}
        </Button>
      </Group>
    </Paper>
  );
}
