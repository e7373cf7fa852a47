import { compareRankings } from '../../../../../workers/consult/ranks/compare-rankings.ts';
import type { ReportBlock } from '../../../../../workers/model/report.ts';
import { inTongue } from '../../../../words/inTongue.ts';
import { orMissing } from '../../../../words/orMissing.ts';
import type { ReportWords } from '../../words.ts';
import { info, warning } from '../nothing.ts';
import type { ReportSource } from '../source.ts';

/** What people ranked before and after, kept apart: mean ranks, and with how many each thing rose and fell. */
export function rankingBlocks(
  { document }: ReportSource,
  { t, numbers, tongue }: ReportWords,
): ReportBlock[] {
  const { rankings, vote } = document.consultation;
  const { of, people } = rankings;
  const things =
    of === 'scenarios'
      ? document.plans.scenarios.map(({ id, name }) => ({ id, name }))
      : vote.projects
          .filter(({ listed }) => listed)
          .map(({ id, name }) => ({ id, name: `${id} ${inTongue(name, tongue)}`.trim() }));
  if (people.length === 0 || things.length < 2) return [info(t('report.consultation.noRankings'))];
  const names = new Map(things.map(({ id, name }) => [id, name]));
  const result = compareRankings([...names.keys()], people);
  const write = orMissing(t, numbers.two);
  const { both, beforeOnly, afterOnly } = result;
  return [
    ...(people.some(({ by }) => by === 'example') ? [warning(t('vote.results.synthetic'))] : []),
    { type: 'text', text: t('vote.rank.people', { both, beforeOnly, afterOnly }) },
    {
      type: 'table',
      title: t(`vote.rank.things.${of}`),
      columns: [
        { title: t('vote.rank.item'), numbers: false },
        { title: t('vote.rank.before'), numbers: true },
        { title: t('vote.rank.after'), numbers: true },
        { title: t('vote.rank.rose'), numbers: true },
        { title: t('vote.rank.fell'), numbers: true },
      ],
      rows: result.items.map(({ id, before, after, rose, fell }) => ({
        kind: 'row' as const,
        cells: [names.get(id)!, write(before), write(after), numbers.whole(rose), numbers.whole(fell)],
      })),
      note: t('vote.rank.caution'),
    },
  ];
}
