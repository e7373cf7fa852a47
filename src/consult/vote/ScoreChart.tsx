import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoteCount } from '../../../workers/consult/votes/vote-count.ts';
import type { BallotType } from '../../../workers/model/vote-kept.ts';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { namesDown } from '../../charts/parts.ts';
import { useNumbers } from '../../words/numbers.ts';
import { useProjectName } from './useProjectName.ts';

/** Who funds a project; colours after Okabe and Ito 2008. */
const FUNDED_BY = { both: '#0072b2', greedy: '#e69f00', shares: '#009e73', none: '#9a9a9a' };
type FundedBy = keyof typeof FUNDED_BY;

/** Scores as bars, each saying in words and colour which rule funds it. */
export function ScoreChart({ count, type }: { count: VoteCount; type: BallotType }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const nameOf = useProjectName();
  const { order, funding } = count;
  const rows = useMemo(
    () =>
      order.map(({ id, score }) => {
        const byCount = funding?.greedy.funded.includes(id) ?? false;
        const byShares = funding?.shares.funded.includes(id) ?? false;
        const by: FundedBy = byCount && byShares ? 'both' : byCount ? 'greedy' : byShares ? 'shares' : 'none';
        return { id, score, by, words: funding ? t(`vote.chart.${by}`) : '' };
      }),
    [order, funding, t],
  );
  const option = useMemo(
    (): ChartOption => ({
      animation: false,
      grid: { left: 190, right: 170, top: 8, bottom: 24 },
      xAxis: { type: 'value', axisLabel: { fontSize: 11 }, splitNumber: 4 },
      yAxis: namesDown(
        rows.map(({ id }) => nameOf(id)),
        175,
      ),
      tooltip: { trigger: 'item', confine: true },
      series: [
        {
          type: 'bar',
          barMaxWidth: 18,
          data: rows.map(({ score, by }) => ({ value: score, itemStyle: { color: FUNDED_BY[by] } })),
          label: {
            show: true,
            position: 'right',
            fontSize: 11,
            formatter: ({ dataIndex }) =>
              [numbers.short(rows[dataIndex].score), rows[dataIndex].words].filter(Boolean).join(' · '),
          },
        },
      ],
    }),
    [rows, nameOf, numbers],
  );
  const label = t(`vote.chart.label.${type}`);
  return (
    <div>
      <div className="chart-title">{label}</div>
      <Chart
        label={label}
        option={option}
        height={40 + 26 * rows.length}
        table={
          <ChartTable
            caption={label}
            head={[t('vote.results.project'), t(`vote.results.score.${type}`), t('vote.chart.funded')]}
            rows={rows.map(({ id, score, words }) => [
              nameOf(id),
              numbers.short(score),
              words || t('missing'),
            ])}
          />
        }
      />
    </div>
  );
}
