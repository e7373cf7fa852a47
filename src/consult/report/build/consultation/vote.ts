import type { VoteCount } from '../../../../../workers/consult/votes/vote-count.ts';
import type { ReportBlock, ReportTable } from '../../../../../workers/model/report.ts';
import type { VoteKept } from '../../../../../workers/model/vote-kept.ts';
import { inTongue } from '../../../../words/inTongue.ts';
import { isHidden } from '../../../vote/isHidden.ts';
import { moneyIn } from '../../../vote/useMoney.ts';
import type { ReportWords } from '../../words.ts';
import { info, warning } from '../nothing.ts';
import type { ReportSource } from '../source.ts';

/** Turnout, what each rule funds, and the ties; nothing of the count before it may be seen. */
export function voteBlocks({ document, vote: counted }: ReportSource, words: ReportWords): ReportBlock[] {
  const { t } = words;
  const { vote } = document.consultation;
  if (vote.ballots.length === 0) return [info(t('report.consultation.noVote'))];
  if (isHidden(vote)) return [info(t('vote.results.hidden'))];
  if (counted.problem) return [warning(words.error(counted.problem))];
  const { count } = counted;
  if (!count) return [info(t('report.consultation.voteNotCounted'))];
  return [
    ...(vote.ballots.some(({ by }) => by === 'example') ? [warning(t('vote.results.synthetic'))] : []),
    turnout(vote, count, words),
    ...(count.funding
      ? [funding(vote, count, count.funding, words), ...ties(vote, count.funding, words)]
      : [info(t('vote.results.orderOnly')), order(vote, count, words)]),
  ];
}

const nameIn = ({ projects }: VoteKept, { tongue }: ReportWords) => {
  const names = new Map(projects.map(({ id, name }) => [id, `${id} ${inTongue(name, tongue)}`.trim()]));
  return (id: string) => names.get(id) ?? id;
};

function turnout({ entitled }: VoteKept, count: VoteCount, { t, numbers }: ReportWords): ReportBlock {
  const { cast, counted, empty, spoiled, share } = count.turnout;
  return {
    type: 'figures',
    items: [
      {
        label: t('vote.turnout.entitled'),
        value: entitled === null ? t('vote.notKnown') : numbers.whole(entitled),
      },
      { label: t('vote.turnout.cast'), value: numbers.whole(cast) },
      {
        label: t('vote.turnout.share'),
        value: Number.isNaN(share) ? t('vote.notKnown') : numbers.percent(share),
      },
      { label: t('vote.turnout.counted'), value: numbers.whole(counted) },
      { label: t('vote.turnout.empty'), value: numbers.whole(empty) },
      { label: t('vote.turnout.spoiled'), value: numbers.whole(spoiled) },
    ],
  };
}

type Funding = NonNullable<VoteCount['funding']>;

function funding(
  vote: VoteKept,
  count: VoteCount,
  { greedy, shares, budget }: Funding,
  words: ReportWords,
): ReportTable {
  const { t, numbers } = words;
  const money = moneyIn(t, numbers);
  const nameOf = nameIn(vote, words);
  const costs = new Map(greedy.lines.map(({ id, cost }) => [id, cost]));
  const turn = (funded: string[], id: string, isLater: boolean) => {
    const place = funded.indexOf(id);
    if (place < 0) return t('vote.results.no');
    return t(isLater ? 'vote.results.completed' : 'vote.results.turn', { turn: place + 1 });
  };
  return {
    type: 'table',
    title: t('report.consultation.funding'),
    columns: [
      { title: t('vote.results.project'), numbers: false },
      { title: t('vote.results.cost'), numbers: true },
      { title: t(`vote.results.score.${vote.type}`), numbers: true },
      { title: t('vote.rule.greedy'), numbers: false, wide: 1.2 },
      { title: t('vote.rule.equal-shares'), numbers: false, wide: 1.2 },
    ],
    rows: [
      ...count.order.map(({ id, score }) => ({
        kind: 'row' as const,
        cells: [
          nameOf(id),
          money(costs.get(id) ?? null),
          numbers.short(score),
          turn(greedy.funded, id, false),
          turn(shares.funded, id, shares.completedBy.includes(id)),
        ],
      })),
      {
        kind: 'total',
        cells: [
          t('vote.results.sum.spent', { budget: money(budget) }),
          '',
          '',
          money(greedy.spent),
          money(shares.spent),
        ],
      },
    ],
    note: '',
  };
}

function order(vote: VoteKept, count: VoteCount, words: ReportWords): ReportTable {
  const { t, numbers } = words;
  const nameOf = nameIn(vote, words);
  return {
    type: 'table',
    title: t('report.consultation.order'),
    columns: [
      { title: t('vote.results.project'), numbers: false },
      { title: t('vote.results.rank'), numbers: true },
      { title: t(`vote.results.score.${vote.type}`), numbers: true },
    ],
    rows: count.order.map(({ id, rank, score }) => ({
      kind: 'row' as const,
      cells: [nameOf(id), numbers.whole(rank), numbers.short(score)],
    })),
    note: '',
  };
}

function ties(vote: VoteKept, { greedy, shares }: Funding, words: ReportWords): ReportBlock[] {
  const { t } = words;
  const nameOf = nameIn(vote, words);
  const items = [greedy, shares].flatMap(({ rule, ties: ofRule }) =>
    ofRule.map(({ turn, projects, decisive }) => {
      const names = projects.map(nameOf).join(t('works.listed'));
      const at = t('vote.tie.at', { rule: t(`vote.rule.${rule}`), turn, names });
      return `${at} ${t(decisive ? 'vote.tie.decisive' : 'vote.tie.idle')}`;
    }),
  );
  return items.length === 0 ? [{ type: 'text', text: t('vote.tie.none') }] : [{ type: 'list', items }];
}
