import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { feedOf } from '../../workers/appraisal/feeds.ts';
import type { TreeScores } from '../../workers/model/appraisal.ts';
import {
  isCriterion,
  membersOf,
  type TreeCriterion,
  type TreeIndicator,
  type TreeNode,
} from '../../workers/model/indicator-tree.ts';
import type { MeasuredLeaf } from '../../workers/model/own-models.ts';
import { css, RAMPS } from '../map/palette.ts';
import { isOwn } from '../project/models.ts';
import { type Results, useResults } from '../project/results.ts';
import { useProject } from '../project/store.ts';
import { look, useView } from '../project/view.ts';
import { useKindName } from '../words/kinds.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { GroupWeights } from './GroupWeights.tsx';
import { useMissingReason } from './missing.ts';
import { NodeMenu } from './NodeMenu.tsx';
import { NumberButton } from './NumberButton.tsx';
import { Unfold } from './Unfold.tsx';

interface Props {
  criterion: TreeCriterion;
  weights: NonNullable<Results['weights']>;
  scores: TreeScores;
}

/** A criterion with what it holds: weight, score, how its area is graded. */
function CriterionCard({ criterion, weights, scores }: Props) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const own = useProject(({ document }) => isOwn(document));
  const weight = weights.criteria.find(({ id }) => id === criterion.id);
  const score = scores.criteria.find(({ id }) => id === criterion.id)?.score ?? Number.NaN;
  return (
    <section className="criterion" aria-label={criterion.name[tongue]}>
      <div className="tree-row" data-own={own || undefined}>
        <LensButton lens={`score:${criterion.id}`} surface={null} name={criterion.name[tongue]} />
        <span>{numbers.percent(weight?.effective ?? 0)}</span>
        <NumberButton card={{ kind: 'criterion', id: criterion.id }}>
          {Number.isNaN(score) ? '–' : numbers.one(score)}
        </NumberButton>
        {own && <NodeMenu node={criterion} />}
      </div>
      {membersOf(criterion).map((member) => (
        <Member key={member.id} node={member} weights={weights} scores={scores} />
      ))}
      <Unfold label={t(criterion.criteria.length > 0 ? 'score.compareMembers' : 'score.compareIndicators')}>
        <GroupWeights group={criterion.id} members={membersOf(criterion)} />
      </Unfold>
    </section>
  );
}

/** A criterion or an indicator of the tree, with all that it holds. */
export function Member({ node, weights, scores }: Omit<Props, 'criterion'> & { node: TreeNode }) {
  const measured = useResults((results) => results.measured);
  if (isCriterion(node)) return <CriterionCard criterion={node} weights={weights} scores={scores} />;
  return (
    <IndicatorRow
      indicator={node}
      measured={measured?.find(({ id }) => id === node.id)}
      effective={weights.indicators.find(({ id }) => id === node.id)?.effective ?? 0}
    />
  );
}

function IndicatorRow(props: {
  indicator: TreeIndicator;
  measured: MeasuredLeaf | undefined;
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
  const own = useProject(({ document }) => isOwn(document));
  const menu = own ? <NodeMenu node={indicator} /> : null;
  const feed = feedOf(indicator, present ?? [], kindsFor);
  const label = own ? indicator.name[tongue] : `${indicator.id} ${indicator.name[tongue]}`;
  if (!measured)
    return (
      <div className="tree-row" data-indicator={indicator.id} data-own={own || undefined}>
        <Text size="sm" c="dimmed">
          {label}
        </Text>
        <span>…</span>
        <span>…</span>
        {menu}
      </div>
    );
  if (measured.missing) {
    return (
      <div data-indicator={indicator.id} data-missing={measured.missing.code}>
        <div className="tree-row" data-own={own || undefined}>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <span>{numbers.percent(0)}</span>
          <NumberButton card={{ kind: 'indicator', id: indicator.id }} label={t('missing')}>
            –
          </NumberButton>
          {menu}
        </div>
        <Text size="xs" c="dimmed">
          {reasonOf(measured.missing)}
        </Text>
      </div>
    );
  }
  return (
    <div data-indicator={indicator.id}>
      <div className="tree-row" data-own={own || undefined}>
        <LensButton
          lens={`score:${indicator.id}`}
          surface={measured.grid ? indicator.id : null}
          name={label}
        />
        <span>{numbers.percent(effective)}</span>
        <NumberButton card={{ kind: 'indicator', id: indicator.id }}>
          {numbers.one(measured.score)}
        </NumberButton>
        {menu}
      </div>
      <div
        className="grade-bar"
        role="img"
        aria-label={t(measured.grid ? 'score.gradeShares' : 'score.landShares', {
          shares: measured.areaShare.map((share) => numbers.percent(share)).join(', '),
        })}
        title={t(measured.grid ? 'score.gradeShares' : 'score.landShares', {
          shares: measured.areaShare.map((share) => numbers.percent(share)).join(', '),
        })}
      >
        {measured.areaShare.map((share, grade) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the grade.
          <span key={grade} style={{ width: `${100 * share}%`, background: css(RAMPS.score[grade]) }} />
        ))}
      </div>
      {measured.grid && measured.outOfReach !== undefined && measured.outOfReach > 0.01 && (
        <Text size="xs" c="orange">
          {t('score.outOfReach', { share: numbers.percent(measured.outOfReach) })}
        </Text>
      )}
      {!measured.grid && measured.withoutValue > 0 && (
        <Text size="xs" c="orange">
          {t('score.withoutValue', {
            count: measured.withoutValue,
            shown: numbers.whole(measured.withoutValue),
            share: numbers.percent(measured.landWithoutValue),
          })}
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
