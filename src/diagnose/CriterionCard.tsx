import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { feedOf } from '../../workers/appraisal/feeds.ts';
import type { MeasuredIndicator, TreeScores, TreeWeights } from '../../workers/model/appraisal.ts';
import type { Criterion, Indicator } from '../../workers/model/indicators.ts';
import { css, RAMPS } from '../map/palette.ts';
import { useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { look, useView } from '../project/view.ts';
import { useKindName } from '../words/kinds.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { JudgementMatrix } from './JudgementMatrix.tsx';
import { useMissingReason } from './missing.ts';
import { NumberButton } from './NumberButton.tsx';
import { Unfold } from './Unfold.tsx';

interface Props {
  criterion: Criterion;
  weights: TreeWeights;
  scores: TreeScores;
}

/** A criterion with its indicators: weight, score, how its area is graded. */
export function CriterionCard({ criterion, weights, scores }: Props) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const measured = useResults((results) => results.measured);
  const weight = weights.criteria.find(({ id }) => id === criterion.id);
  const score = scores.criteria.find(({ id }) => id === criterion.id)?.score ?? Number.NaN;
  return (
    <section className="criterion" aria-label={criterion.name[tongue]}>
      <div className="tree-row">
        <LensButton lens={`score:${criterion.id}`} surface={null} name={criterion.name[tongue]} />
        <span>{numbers.percent(weight?.effective ?? 0)}</span>
        <NumberButton card={{ kind: 'criterion', id: criterion.id }}>
          {Number.isNaN(score) ? '–' : numbers.one(score)}
        </NumberButton>
      </div>
      {criterion.indicators.map((indicator) => (
        <IndicatorRow
          key={indicator.id}
          indicator={indicator}
          measured={measured?.find(({ id }) => id === indicator.id)}
          effective={weights.indicators.find(({ id }) => id === indicator.id)?.effective ?? 0}
        />
      ))}
      <Unfold label={t('score.compareIndicators')}>
        <JudgementMatrix group={criterion.id} members={criterion.indicators} />
      </Unfold>
    </section>
  );
}

function IndicatorRow(props: {
  indicator: Indicator;
  measured: MeasuredIndicator | undefined;
  effective: number;
}) {
  const { indicator, measured, effective } = props;
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const reasonOf = useMissingReason();
  const kindName = useKindName();
  const present = useResults((results) => results.district?.facilities?.kinds);
  const kindsFor = useProject((state) => state.document.score.kindsFor);
  if (!measured) return null;
  const feed = feedOf(indicator, present ?? [], kindsFor);
  const label = `${indicator.id} ${indicator.name[tongue]}`;
  if (measured.missing) {
    return (
      <div data-indicator={indicator.id} data-missing={measured.missing.code}>
        <div className="tree-row">
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <span>{numbers.percent(0)}</span>
          <NumberButton card={{ kind: 'indicator', id: indicator.id }} label={t('missing')}>
            –
          </NumberButton>
        </div>
        <Text size="xs" c="dimmed">
          {reasonOf(measured.missing)}
        </Text>
      </div>
    );
  }
  return (
    <div data-indicator={indicator.id}>
      <div className="tree-row">
        <LensButton lens={`score:${indicator.id}`} surface={indicator.id} name={label} />
        <span>{numbers.percent(effective)}</span>
        <NumberButton card={{ kind: 'indicator', id: indicator.id }}>
          {numbers.one(measured.score)}
        </NumberButton>
      </div>
      <div
        className="grade-bar"
        role="img"
        aria-label={t('score.gradeShares', {
          shares: measured.areaShare.map((share) => numbers.percent(share)).join(', '),
        })}
        title={t('score.gradeShares', {
          shares: measured.areaShare.map((share) => numbers.percent(share)).join(', '),
        })}
      >
        {measured.areaShare.map((share, grade) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the grade.
          <span key={grade} style={{ width: `${100 * share}%`, background: css(RAMPS.score[grade]) }} />
        ))}
      </div>
      {measured.outOfReach !== undefined && measured.outOfReach > 0.01 && (
        <Text size="xs" c="orange">
          {t('score.outOfReach', { share: numbers.percent(measured.outOfReach) })}
        </Text>
      )}
      {feed.standIn && (
        <Text size="xs" c="orange">
          {t('score.standingIn', { kinds: feed.kinds.map(kindName).join(', ') })}
        </Text>
      )}
    </div>
  );
}

function LensButton({ lens, surface, name }: { lens: string; surface: string | null; name: string }) {
  const on = useView((view) => view.lens === lens && view.surface === surface);
  return (
    <button type="button" className="link-button" aria-pressed={on} onClick={() => look({ lens, surface })}>
      {name}
    </button>
  );
}
