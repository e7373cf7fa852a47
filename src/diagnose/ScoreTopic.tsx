import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TreeScores } from '../../workers/model/appraisal.ts';
import { indicatorsOf, membersOf, ROOT } from '../../workers/model/indicator-tree.ts';
import { useModel } from '../project/models.ts';
import { criteriaOf } from '../project/modelTree.ts';
import { type Results, useResults } from '../project/results.ts';
import { look } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { Member } from './CriterionCard.tsx';
import { GroupWeights } from './GroupWeights.tsx';
import { ModelBar } from './ModelBar.tsx';
import { NumberButton } from './NumberButton.tsx';
import { RankParcels } from './RankParcels.tsx';
import { ScoreOptions } from './ScoreOptions.tsx';
import { Unfold } from './Unfold.tsx';

/** The indicator tree with weights and graded scores; every judgement can be changed here, and a model of one's own made. */
export function ScoreTopic() {
  const { t } = useTranslation();
  const tongue = useTongue();
  const model = useModel();
  const weights = useResults((results) => results.weights);
  const scores = useResults((results) => results.scores);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('score.intro', {
          model: model.name[tongue],
          criteria: criteriaOf(model).length,
          indicators: indicatorsOf(model).length,
        })}
      </Text>
      <ModelBar />
      {weights && scores && <Scored weights={weights} scores={scores} />}
      <ScoreOptions />
    </Stack>
  );
}

function Scored({ weights, scores }: { weights: NonNullable<Results['weights']>; scores: TreeScores }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const model = useModel();
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
        {membersOf(model).map((member) => (
          <Member key={member.id} node={member} weights={weights} scores={scores} />
        ))}
      </div>
      <Unfold label={t('score.compareCriteria')}>
        <GroupWeights group={ROOT} members={membersOf(model)} />
      </Unfold>
      <Unfold label={t('ranking.title')}>
        <RankParcels />
      </Unfold>
    </>
  );
}
