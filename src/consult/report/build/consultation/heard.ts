import { countGroups, whoWasHeard } from '../../../../../workers/consult/heard/heard.ts';
import { peopleByField } from '../../../../../workers/consult/heard/people-by-field.ts';
import { GROUP_KINDS, type GroupKind, KNOWN_TENURES } from '../../../../../workers/model/people.ts';
import type { ReportBlock } from '../../../../../workers/model/report.ts';
import { orMissing } from '../../../../words/orMissing.ts';
import { peopleOf } from '../../../listen/heard/people.ts';
import type { ReportWords } from '../../words.ts';
import { info } from '../nothing.ts';
import type { ReportSource } from '../source.ts';

/** Shares of those who spoke beside the district's people, by each kind of group that there is something to tell of. */
export function heardBlocks(source: ReportSource, words: ReportWords): ReportBlock[] {
  const { t } = words;
  const blocks = GROUP_KINDS.flatMap((by) => byGroup(source, by, words));
  if (blocks.length === 0) return [info(t('report.consultation.noHeard'))];
  return [{ type: 'text', text: t('listen.heard.voices') }, ...blocks];
}

function groupsOf({ document, results }: ReportSource, by: GroupKind) {
  const { people } = document.consultation;
  const parcels = results.district?.parcels;
  const fromParcels =
    by === 'area' && people.areaField !== null && parcels ? peopleByField(parcels, people.areaField) : null;
  return fromParcels ?? people[by];
}

function byGroup(source: ReportSource, by: GroupKind, { t, numbers }: ReportWords): ReportBlock[] {
  const { comments } = source.document.consultation;
  const { groups, unstated } = countGroups(comments, by, peopleOf(groupsOf(source, by)));
  const heard = whoWasHeard(groups, unstated);
  if (heard.stated === 0) return [];
  const nameOf = (id: string) =>
    by === 'tenure' && KNOWN_TENURES.includes(id) ? t(`listen.tenure.${id}`) : id;
  const share = orMissing(t, numbers.percent);
  const number = (key: string) => ({ title: t(`listen.heard.column.${key}`), numbers: true });
  const isKnown = heard.lines.some(({ people }) => !Number.isNaN(people));
  const under = heard.underHeard.map(nameOf).join(t('listen.comma'));
  return [
    {
      type: 'table',
      title: t('report.consultation.heardBy', { by: t(`listen.group.${by}`) }),
      columns: [
        { title: t('listen.heard.column.group'), numbers: false },
        ...['people', 'peopleShare', 'spoke', 'spokeShare'].map(number),
        { ...number('interval'), wide: 1.5 },
        { title: t('listen.heard.column.heard'), numbers: false, wide: 1.2 },
      ],
      rows: heard.lines.map((line) => ({
        kind: 'row' as const,
        cells: [
          nameOf(line.id),
          orMissing(t, numbers.whole)(line.people),
          share(line.peopleShare),
          numbers.whole(line.spoke),
          share(line.spokeShare),
          Number.isNaN(line.interval.low)
            ? t('missing')
            : `${numbers.percent(line.interval.low)} – ${numbers.percent(line.interval.high)}`,
          t(`listen.heard.is.${line.heard}`),
        ],
      })),
      note: t('listen.heard.unstated', { count: unstated, shown: numbers.whole(unstated) }),
    },
    info(
      !isKnown
        ? t('listen.heard.noPeople')
        : under
          ? t('listen.heard.under', { groups: under })
          : t('listen.heard.noneUnder'),
    ),
  ];
}
