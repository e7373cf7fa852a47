import { Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TreeScores, TreeWeights } from '../../workers/model/appraisal.ts';
import { MODEL } from '../project/models.ts';
import { useResults } from '../project/results.ts';
import { look } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { CriterionCard } from './CriterionCard.tsx';
import { JudgementMatrix } from './JudgementMatrix.tsx';
import { NumberButton } from './NumberButton.tsx';
import { ScoreOptions } from './ScoreOptions.tsx';
import { Unfold } from './Unfold.tsx';

/** The indicator tree with weights and graded scores; every judgement can be changed here. */
export function ScoreTopic() {
  const { t } = useTranslation();
  const tongue = useTongue();
  const weights = useResults((results) => results.weights);
  const scores = useResults((results) => results.scores);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('score.intro', { model: MODEL.name[tongue] })}
      </Text>
      {weights && scores && <Scored weights={weights} scores={scores} />}
      <ScoreOptions />
    </Stack>
  );
}

function Scored({ weights, scores }: { weights: TreeWeights; scores: TreeScores }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <>
      <div className="total-score" data-testid="total-score">
        <NumberButton card={{ kind: 'total' }}>
          {Number.isNaN(scores.total) ? '–' : numbers.two(scores.total)}
        </NumberButton>
        <Text size="sm">{t('score.outOf')}</Text>
      </div>
      {!Number.isNaN(scores.total) && <Progress value={scores.total} aria-label={t('score.total')} />}
      {Number.isNaN(scores.total) && <Text size="sm">{t('score.nothingMeasured')}</Text>}
      {weights.missingWeight > 0 && !Number.isNaN(scores.total) && (
        <Text size="xs" c="orange" data-testid="renormalised">
          {t('score.renormalised', {
            share: numbers.percent(weights.missingWeight),
            count: weights.indicators.filter((indicator) => indicator.missing).length,
          })}
        </Text>
      )}
      <div className="tree">
        <div className="tree-row">
          <button
            type="button"
            className="link-button"
            onClick={() => look({ lens: 'score:total', surface: null })}
          >
            {t('score.showTotal')}
          </button>
          <Text size="xs" c="dimmed">
            {t('score.weight')}
          </Text>
          <Text size="xs" c="dimmed">
            {t('score.score')}
          </Text>
        </div>
        {MODEL.criteria.map((criterion) => (
          <CriterionCard key={criterion.id} criterion={criterion} weights={weights} scores={scores} />
        ))}
      </div>
      <Unfold label={<Group gap={6}>{t('score.compareCriteria')}</Group>}>
        <JudgementMatrix group="root" members={MODEL.criteria} />
      </Unfold>
    </>
  );
}
