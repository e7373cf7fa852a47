import { Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lookAtFront, useFrontLook } from '../../project/frontLook.ts';
import type { ShownFront } from './useFrontPlans.ts';
import { useGoalWords } from './useGoalWords.ts';

const MOST = 60;

/** The chosen plans in rows, those with names first; each can be picked. */
export function FrontTable({ front }: { front: ShownFront }) {
  const { t } = useTranslation();
  const words = useGoalWords();
  const { goals, rows, named, chosen } = front;
  const picked = useFrontLook((look) => look.picked);
  const namesOf = (plan: number) =>
    named
      .filter((one) => one.plan === plan)
      .map(({ name, goal }) => t(`front.named_.${name}`, { goal: words.nameOf(goals[goal]) }));
  const isNamed = new Set(named.map(({ plan }) => plan));
  const order = [...chosen.filter((p) => isNamed.has(p)), ...chosen.filter((p) => !isNamed.has(p))];
  return (
    <>
      <Table.ScrollContainer minWidth={0} maxHeight={260}>
        <Table fz="xs" verticalSpacing={2} horizontalSpacing={6} stickyHeader data-testid="front-table">
          <Table.Caption>{t('front.table')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('front.plan')}</Table.Th>
              {goals.map((goal) => (
                <Table.Th key={goal} scope="col" ta="right">
                  {words.nameOf(goal)}
                  <Text size="xs" c="dimmed">
                    {words.unitOf(goal)}
                  </Text>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {order.slice(0, MOST).map((p) => (
              <Table.Tr key={p} bg={p === picked ? 'var(--mantine-primary-color-light)' : undefined}>
                <Table.Th scope="row">
                  <Button
                    size="compact-xs"
                    variant={p === picked ? 'filled' : 'subtle'}
                    aria-pressed={p === picked}
                    aria-label={t('front.pick', { name: p + 1 })}
                    onClick={() => lookAtFront({ picked: p === picked ? null : p })}
                    onMouseEnter={() => lookAtFront({ hovered: p })}
                    onMouseLeave={() => lookAtFront({ hovered: null })}
                  >
                    {p + 1}
                  </Button>
                  {namesOf(p).map((name) => (
                    <Text key={name} size="xs">
                      {name}
                    </Text>
                  ))}
                </Table.Th>
                {goals.map((goal, m) => (
                  <Table.Td key={goal} ta="right">
                    {words.bare(goal, rows[p][m])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {order.length > MOST && (
        <Text size="xs" c="dimmed">
          {t('front.more', { shown: MOST, all: order.length })}
        </Text>
      )}
    </>
  );
}

/** The plans with names as buttons. */
export function FrontNamed({ front }: { front: ShownFront }) {
  const { t } = useTranslation();
  const words = useGoalWords();
  const { goals, named } = front;
  const picked = useFrontLook((look) => look.picked);
  return (
    <Group gap={4} role="group" aria-label={t('front.named')}>
      {named.map(({ plan, name, goal }) => (
        <Button
          key={`${name}${goal}`}
          size="compact-xs"
          variant={plan === picked ? 'filled' : 'default'}
          aria-pressed={plan === picked}
          title={t(`front.markWhat.${name}`)}
          onClick={() => lookAtFront({ picked: plan })}
        >
          {t(`front.named_.${name}`, { goal: words.nameOf(goals[goal]) })}
        </Button>
      ))}
    </Group>
  );
}
