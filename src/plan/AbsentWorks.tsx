import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Work } from '../../workers/model/renewal.ts';
import { WHY_NOT_WORDS } from '../../workers/model/renewal-words.ts';
import { fill } from '../../workers/model/words.ts';
import type { AbsentWork } from '../../workers/renewal/plan-absent.ts';
import { Unfold } from '../diagnose/Unfold.tsx';
import { isCancelled, runJob } from '../project/engine/engine.ts';
import { PLAN_ROOM, type PlanPrepared } from '../project/planning.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { useTongue } from '../words/tongue.ts';
import { useWorkName } from './works.ts';

/** What is not offered on a parcel: one sentence per reason, with the works that it rules out. */
export function AbsentWorks({ prepared, parcel }: { prepared: PlanPrepared; parcel: number }) {
  const { t } = useTranslation();
  return (
    <Unfold label={t('works.absent')}>
      <Reasons prepared={prepared} parcel={parcel} />
    </Unfold>
  );
}

function Reasons({ prepared, parcel }: { prepared: PlanPrepared; parcel: number }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const workName = useWorkName();
  const [absent, setAbsent] = useState<AbsentWork[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { key } = prepared;
  useEffect(() => {
    let isGone = false;
    runJob('planAbsent', 'planAbsent', { key, parcel }, PLAN_ROOM).then(
      (found) => !isGone && setAbsent(found),
      (error: unknown) => !isGone && !isCancelled(error) && setProblem(error),
    );
    return () => {
      isGone = true;
    };
  }, [key, parcel]);
  if (problem !== null) return <Text size="xs">{sentenceOfError(problem)}</Text>;
  if (!absent) return <Text size="xs">{t('figures.waiting')}</Text>;
  if (absent.length === 0) return <Text size="xs">{t('works.allOffered')}</Text>;
  const byReason = new Map<string, Work[]>();
  for (const { work, why } of absent) {
    const sentence = fill(WHY_NOT_WORDS[why.code][tongue], why.params);
    byReason.set(sentence, [...(byReason.get(sentence) ?? []), work]);
  }
  return (
    <ul className="card-list" data-testid="absent-works">
      {[...byReason].map(([sentence, works]) => (
        <li key={sentence}>
          {sentence}
          <Text size="xs" c="dimmed">
            {works.map(workName).join(t('works.listed'))}
          </Text>
        </li>
      ))}
    </ul>
  );
}
