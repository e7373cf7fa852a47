import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whyNotAfter } from '../../../workers/consult/ranks/kept-rankings.ts';
import { typedBallot } from '../../../workers/consult/votes/typed-ballot.ts';
import type { RankMoment } from '../../../workers/model/vote-kept.ts';
import { Unfold } from '../../diagnose/Unfold.tsx';
import { addRanking, useRankings } from '../../project/votes.ts';
import type { KioskItem } from '../../screens/kiosk/items.ts';

/** Rankings from paper, by keyboard: what is ranked is called by its number in the list. */
export function TypeRanking({ items }: { items: KioskItem[] }) {
  const { t } = useTranslation();
  const rankings = useRankings();
  const [moment, setMoment] = useState<RankMoment>('before');
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const places = items.map((_, i) => String(i + 1));
  const { marks, problem } = typedBallot(text, 'ranked', places);
  const order = (marks as string[]).map((place) => items[Number(place) - 1].id);
  const why = moment === 'after' && code.trim() !== '' ? whyNotAfter(rankings, code) : null;
  const isTaken = moment === 'before' && rankings.people.some((person) => person.code === code.trim());
  const sentence = problem
    ? t(`vote.typed.problem.${problem.code}`, { got: problem.got })
    : why
      ? t(`vote.kiosk.notAfter.${why}`, { code })
      : isTaken
        ? t('vote.rank.codeTaken', { code })
        : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sentence || order.length === 0) return;
    const number = addRanking(moment, order, code.trim(), 'paper');
    setTold(t('vote.rank.added', { code: number }));
    setText('');
    setCode('');
  };
  return (
    <Unfold label={t('vote.rank.paper')}>
      <section className="vote-box" aria-label={t('vote.rank.paper')}>
        <ol className="vote-places">
          {items.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ol>
        <form onSubmit={submit}>
          <Group gap={6} align="end">
            <SegmentedControl
              size="xs"
              aria-label={t('vote.rank.moment')}
              data={(['before', 'after'] as const).map((value) => ({
                value,
                label: t(`vote.rank.${value}`),
              }))}
              value={moment}
              onChange={(value) => setMoment(value as RankMoment)}
            />
            <TextInput
              size="xs"
              w={150}
              label={t('vote.rank.code')}
              placeholder={t('vote.rank.drawn')}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <TextInput
              size="xs"
              w={220}
              label={t('vote.rank.order')}
              placeholder="3 1 2"
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button size="xs" type="submit" disabled={sentence !== null || order.length === 0}>
              {t('vote.rank.add')}
            </Button>
          </Group>
        </form>
        <Text size="xs" c="orange" role="alert">
          {sentence}
        </Text>
        <Text size="xs" c="dimmed" role="status">
          {told}
        </Text>
      </section>
    </Unfold>
  );
}
