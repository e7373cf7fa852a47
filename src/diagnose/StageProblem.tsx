import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ReweaveError } from '../../workers/model/errors.ts';
import { retry } from '../project/pipeline.ts';
import { type Stage, useResults } from '../project/results.ts';
import { edit } from '../project/store.ts';
import { useNumbers } from '../words/numbers.ts';
import { sentenceOfError } from '../words/sentence.ts';

/** Why a stage has no fresh result, and what can be done about it. */
export function StageProblem({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const problem = useResults((results) => results.problems[stage]);
  if (!problem) return null;
  return (
    <Alert color="red" title={t('notice.problem')}>
      <Stack gap="xs" align="start">
        <span>{sentenceOfError(problem)}</span>
        <Group gap={6}>
          <Mend problem={problem} />
          <Button size="compact-xs" variant="default" onClick={() => retry(stage)}>
            {t('notice.retry')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** What would work instead, where that is known, at a press. */
function Mend({ problem }: { problem: Error }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  if (!(problem instanceof ReweaveError)) return null;
  const density = (change: object) => () =>
    edit((document) => ({ ...document, density: { ...document.density, ...change } }));
  const offers: Partial<Record<ReweaveError['code'], [words: string, mend: () => void]>> = {
    'grid-too-large': [
      t('density.mend.cell', { size: numbers.short(Number(problem.params.coarser)) }),
      density({ cellM: Number(problem.params.coarser) }),
    ],
    'pieces-too-many': [
      t('density.mend.piece', { size: numbers.short(Number(problem.params.longer)) }),
      density({ pieceM: Number(problem.params.longer) }),
    ],
    'bandwidth-too-large': [t('density.mend.bandwidth'), density({ bandwidthM: 'auto' })],
    'none-with-capacity': [t('density.mend.weights'), density({ byCapacity: false })],
  };
  const offer = offers[problem.code];
  if (!offer) return null;
  return (
    <Button size="compact-xs" onClick={offer[1]}>
      {offer[0]}
    </Button>
  );
}
