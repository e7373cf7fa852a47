import { Alert, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../workers/model/indicator-tree.ts';
import type { WeightWay } from '../../workers/model/weighting.ts';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { JudgementMatrix } from './JudgementMatrix.tsx';
import { NumberButton } from './NumberButton.tsx';
import { PeopleJudgements } from './PeopleJudgements.tsx';
import { PointSliders } from './PointSliders.tsx';
import { WeightsTable } from './WeightsTable.tsx';
import { localWeights, setWay } from './weightWays.ts';

const WAYS = ['judgements', 'people', 'direct', 'swing', 'equal', 'entropy', 'critic'] as const;

interface Props {
  /** 'root' or a criterion's id. */
  group: string;
  members: TreeNode[];
}

/** How the weights of one group come about, and what they are. */
export function GroupWeights({ group, members }: Props) {
  const { t } = useTranslation();
  const way = useProject((state) => state.document.score.ways[group]);
  const problem = useResults((results) => results.weighing?.problems[group]);
  const data = useResults((results) => results.weighing?.data[group]);
  if (members.length < 2) {
    return (
      <Text size="xs" c="dimmed" mt={4} data-group={group}>
        {t('weights.alone')}
      </Text>
    );
  }
  const by = way?.by ?? 'judgements';
  return (
    <Stack gap={6} mt={4} data-group={group}>
      <Select
        size="xs"
        label={t('weights.way')}
        allowDeselect={false}
        data={WAYS.map((one) => ({ value: one, label: t(`weights.by.${one}`) }))}
        value={by}
        onChange={(chosen) => chosen && edit(setWay(group, wayOf(chosen as (typeof WAYS)[number], group)))}
      />
      {way && (
        <Text size="xs" c="dimmed">
          {t(`weights.hint.${way.by}`)}{' '}
          <NumberButton card={{ kind: 'weights', group }}>{t('weights.how')}</NumberButton>
        </Text>
      )}
      {problem && (
        <Alert color={problem.code === 'no-people' ? 'gray' : 'red'} p="xs">
          <Text size="xs">
            {sentenceOfError(problem)} {t('weights.meanwhile')}
          </Text>
        </Alert>
      )}
      {way === undefined && <JudgementMatrix group={group} members={members} />}
      {way?.by === 'people' && <PeopleJudgements group={group} members={members} people={way.people} />}
      {(way?.by === 'direct' || way?.by === 'swing') && (
        <PointSliders group={group} members={members} way={way} />
      )}
      {way && way.by !== 'people' && <WeightsTable group={group} members={members} />}
      {data && (
        <Text size="xs" c="dimmed">
          {t('weights.restsOn', { count: data.rows, leftOut: data.leftOut })}
        </Text>
      )}
    </Stack>
  );
}

/** A way to begin with: points are what the weights are now. */
function wayOf(by: (typeof WAYS)[number], group: string): WeightWay | null {
  const now = localWeights(group) ?? [];
  const most = Math.max(...now);
  switch (by) {
    case 'judgements':
      return null;
    case 'people':
      return { by, people: [] };
    case 'direct':
      return { by, points: now.map((weight) => Math.round(100 * weight)) };
    case 'swing':
      return { by, points: now.map((weight) => Math.round((100 * weight) / most)) };
    default:
      return { by };
  }
}
