import { Group, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stancesByGroup, UNTOLD } from '../../../../workers/consult/heard/stances.ts';
import { weightedShare } from '../../../../workers/consult/heard/weighted-share.ts';
import type { Comment } from '../../../../workers/model/comments.ts';
import type { Interval } from '../../../../workers/model/heard.ts';
import { NumberField } from '../../../shell/NumberField.tsx';
import { useNumbers } from '../../../words/numbers.ts';
import { useListenWords } from '../parts/useListenWords.ts';
import { useHeardChoice } from './heardChoice.ts';
import { peopleOf } from './people.ts';
import { useGroups } from './useGroups.ts';

/** Who is for the plan among those for or against: as counted, and as if every group had spoken in proportion to its people. */
export function StancePart({ comments }: { comments: Comment[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { groupName } = useListenWords();
  const { by, cap } = useHeardChoice();
  const groups = useGroups()[by];
  const { taken, result } = useMemo(() => {
    const taken = stancesByGroup(comments, by, peopleOf(groups));
    return { taken, result: weightedShare(taken.groups, cap) };
  }, [comments, by, groups, cap]);
  const { plain, weighted, capped, silentShare, unweighted, weights } = result;
  const n = numbers.whole;
  const share = (value: number, { low, high }: Interval) =>
    Number.isNaN(value)
      ? t('missing')
      : t('listen.stances.share', {
          share: numbers.percent(value),
          low: numbers.percent(low),
          high: numbers.percent(high),
        });
  return (
    <section aria-label={t('listen.stances.title')}>
      <Title order={3} size="h5">
        {t('listen.stances.title')}
      </Title>
      {plain.answers === 0 ? (
        <Text size="sm">{t('listen.stances.none')}</Text>
      ) : (
        <>
          <div className="stance-shares">
            <dl>
              <div>
                <dt>{t('listen.stances.plain')}</dt>
                <dd data-testid="stance-plain">{share(plain.share, plain.interval)}</dd>
                <dd className="small">
                  {t('listen.stances.answers', { count: plain.answers, shown: n(plain.answers) })}
                </dd>
              </div>
              <div>
                <dt>{t('listen.stances.weighted', { by: t(`listen.group.${by}`) })}</dt>
                <dd data-testid="stance-weighted">{share(weighted.share, weighted.interval)}</dd>
                <dd className="small">
                  {Number.isNaN(weighted.share)
                    ? t('listen.stances.noPeople')
                    : t('listen.stances.effective', { shown: numbers.one(weighted.effective) })}
                </dd>
              </div>
            </dl>
            <NumberField
              label={t('listen.stances.cap')}
              unit="×"
              width={170}
              min={1}
              max={100}
              decimals={1}
              value={cap}
              onCommit={(value) => useHeardChoice.setState({ cap: value })}
            />
          </div>
          <Text size="xs" c="dimmed">
            {[
              t('listen.stances.aside', { neither: n(taken.neither), silent: n(taken.silent) }),
              unweighted > 0
                ? t('listen.stances.unweighted', { count: unweighted, shown: n(unweighted) })
                : '',
              silentShare > 0 ? t('listen.stances.silentShare', { share: numbers.percent(silentShare) }) : '',
              capped.length > 0
                ? t('listen.stances.capped', {
                    groups: capped.map((id) => groupName(by, id)).join(t('listen.comma')),
                  })
                : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </Text>
          <Group maw={520}>
            <Table fz="xs" verticalSpacing={2} horizontalSpacing={8} data-testid="stance-groups">
              <Table.Thead>
                <Table.Tr>
                  {(['group', 'yes', 'no', 'weight'] as const).map((column) => (
                    <Table.Th key={column} scope="col">
                      {t(`listen.stances.column.${column}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {taken.groups.map(({ id, answers, yes }, g) => (
                  <Table.Tr key={id}>
                    <Table.Th scope="row">{id === UNTOLD ? t('listen.notTold') : groupName(by, id)}</Table.Th>
                    <Table.Td>{n(yes)}</Table.Td>
                    <Table.Td>{n(answers - yes)}</Table.Td>
                    <Table.Td>{Number.isNaN(weights[g]) ? '–' : numbers.two(weights[g])}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Group>
        </>
      )}
    </section>
  );
}
