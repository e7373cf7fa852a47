import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listedOf } from '../../../workers/consult/votes/shortlisting.ts';
import { typedBallot } from '../../../workers/consult/votes/typed-ballot.ts';
import type { KeptBallot, VoteKept } from '../../../workers/model/vote-kept.ts';
import { addBallots } from '../../project/votes.ts';
import { useMoney } from './useMoney.ts';
import { useProjectName } from './useProjectName.ts';

/** Paper ballots by keyboard: the numbers that are marked, Enter, the next one. */
export function TypeBallot({ vote }: { vote: VoteKept }) {
  const { t } = useTranslation();
  const money = useMoney();
  const nameOf = useProjectName();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [asksEmpty, setAsksEmpty] = useState(false);
  const [kept, setKept] = useState(0);
  const { type, budget, withinBudget, points: most } = vote;
  const listed = listedOf(vote);
  const { marks, problem } = typedBallot(
    text,
    type,
    listed.map(({ id }) => id),
  );
  const ids = Array.isArray(marks) ? marks : Object.keys(marks);
  const spent = listed.reduce((sum, { id, cost }) => sum + (ids.includes(id) ? (cost ?? 0) : 0), 0);
  const given = Array.isArray(marks) ? 0 : Object.values(marks).reduce((sum, one) => sum + one, 0);
  const isOver =
    type === 'approval'
      ? withinBudget && budget !== null && spent > budget
      : type === 'points' && given > most;
  const add = (ballot: KeptBallot) => {
    addBallots([ballot]);
    setKept(kept + 1);
    setText('');
    setAsksEmpty(false);
    field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem) return;
    if (ids.length === 0 && !asksEmpty) setAsksEmpty(true);
    else add({ by: 'paper', marks });
  };
  const sentence = problem
    ? t(`vote.typed.problem.${problem.code}`, { got: problem.got })
    : asksEmpty && ids.length === 0
      ? t('vote.typed.askEmpty')
      : isOver
        ? t(type === 'points' ? 'vote.typed.overPoints' : 'vote.typed.overBudget')
        : null;
  return (
    <section className="vote-box" aria-label={t('vote.typed.title')}>
      <Stack gap={6}>
        <Text size="sm" fw={650}>
          {t('vote.typed.title')}
        </Text>
        <Text size="xs">{t(`vote.typed.how.${type}`)}</Text>
        <form onSubmit={submit}>
          <Group gap={6} align="end">
            <TextInput
              ref={field}
              size="sm"
              w={260}
              label={t('vote.typed.marks')}
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setAsksEmpty(false);
              }}
            />
            <Button size="sm" type="submit" disabled={problem !== null}>
              {t('vote.typed.add')}
            </Button>
            <Button
              size="sm"
              variant="default"
              onClick={() => add({ by: 'paper', marks: type === 'points' ? {} : [], spoiled: true })}
            >
              {t('vote.typed.spoiled')}
            </Button>
          </Group>
        </form>
        <Text size="xs" role="alert" c="orange" data-testid="typed-problem">
          {sentence}
        </Text>
        <Text size="xs" aria-live="polite" data-testid="typed-read">
          {ids.length > 0 &&
            ids
              .map((id) => (Array.isArray(marks) ? nameOf(id) : `${nameOf(id)}: ${marks[id]}`))
              .join(t('works.listed'))}
          {ids.length > 0 && type === 'approval' && ` · ${money(spent)}`}
        </Text>
        <Text size="xs" c="dimmed" role="status">
          {kept > 0 && t('vote.typed.kept', { count: kept })}
        </Text>
      </Stack>
    </section>
  );
}
