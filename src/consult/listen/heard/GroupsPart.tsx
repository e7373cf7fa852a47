import { ActionIcon, Badge, Group, Table, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countGroups, whoWasHeard } from '../../../../workers/consult/heard/heard.ts';
import type { Comment } from '../../../../workers/model/comments.ts';
import { TypedText } from '../../../diagnose/TypedText.tsx';
import { changePeople, useConsultation } from '../../../project/consultation.ts';
import { NumberField } from '../../../shell/NumberField.tsx';
import { useNumbers } from '../../../words/numbers.ts';
import { orMissing } from '../../../words/orMissing.ts';
import { useListenWords } from '../parts/useListenWords.ts';
import { useHeardChoice } from './heardChoice.ts';
import { peopleOf, withGroup } from './people.ts';
import { ShareStrip } from './ShareStrip.tsx';
import { useGroups } from './useGroups.ts';

const MOST_PEOPLE = 1e9;

/** Shares of those who spoke beside shares of the people, group by group, and who is heard less than they live there. */
export function GroupsPart({ comments }: { comments: Comment[] }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { groupName } = useListenWords();
  const by = useHeardChoice((choice) => choice.by);
  const { people } = useConsultation();
  const groups = useGroups()[by];
  const isFromParcels = by === 'area' && people.areaField !== null;
  const heard = useMemo(() => {
    const { groups: counts, unstated } = countGroups(comments, by, peopleOf(groups));
    return whoWasHeard(counts, unstated);
  }, [comments, by, groups]);
  const widest = Math.max(
    0.01,
    ...heard.lines.flatMap(({ interval, peopleShare }) =>
      [interval.high, peopleShare].filter(Number.isFinite),
    ),
  );
  const share = orMissing(t, numbers.percent);
  const setPeople = (id: string, count: number | null) =>
    changePeople({ [by]: withGroup(groups, id, count), isExample: undefined });
  const names = (ids: string[]) => ids.map((id) => groupName(by, id)).join(t('listen.comma'));
  return (
    <section aria-label={t('listen.heard.groups')}>
      <Group gap={8}>
        <Title order={3} size="h5">
          {t('listen.heard.groups')}: {t(`listen.group.${by}`)}
        </Title>
        {people.isExample && by !== 'area' && (
          <Badge size="sm" variant="light" color="gray">
            {t('listen.heard.examplePeople')}
          </Badge>
        )}
      </Group>
      <Text size="sm" data-testid="under-heard" fw={heard.underHeard.length > 0 ? 600 : 400}>
        {heard.lines.every(({ people: known }) => Number.isNaN(known))
          ? t('listen.heard.noPeople')
          : heard.underHeard.length > 0
            ? t('listen.heard.under', { groups: names(heard.underHeard) })
            : t('listen.heard.noneUnder')}
      </Text>
      <Table.ScrollContainer minWidth={0}>
        <Table fz="xs" verticalSpacing={3} horizontalSpacing={8} data-testid="heard-groups">
          <Table.Thead>
            <Table.Tr>
              {(
                [
                  'group',
                  'people',
                  'peopleShare',
                  'spoke',
                  'spokeShare',
                  'interval',
                  'strip',
                  'heard',
                ] as const
              ).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`listen.heard.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {heard.lines.map((line) => (
              <Table.Tr key={line.id} data-group={line.id}>
                <Table.Th scope="row">{groupName(by, line.id)}</Table.Th>
                <Table.Td>
                  {isFromParcels ? (
                    Number.isNaN(line.people) ? (
                      t('missing')
                    ) : (
                      numbers.whole(line.people)
                    )
                  ) : (
                    <Group gap={2} wrap="nowrap">
                      <NumberField
                        ariaLabel={t('listen.heard.peopleOf', { group: groupName(by, line.id) })}
                        label=""
                        unit=""
                        width={90}
                        min={0}
                        max={MOST_PEOPLE}
                        placeholder={t('listen.heard.unknown')}
                        value={Number.isNaN(line.people) ? null : line.people}
                        onCommit={(count) => setPeople(line.id, Math.round(count))}
                      />
                      {!Number.isNaN(line.people) && (
                        <ActionIcon
                          size="sm"
                          variant="subtle"
                          color="gray"
                          aria-label={t('listen.heard.forget', { group: groupName(by, line.id) })}
                          onClick={() => setPeople(line.id, null)}
                        >
                          <IconX size={13} />
                        </ActionIcon>
                      )}
                    </Group>
                  )}
                </Table.Td>
                <Table.Td>{share(line.peopleShare)}</Table.Td>
                <Table.Td>{numbers.whole(line.spoke)}</Table.Td>
                <Table.Td>{share(line.spokeShare)}</Table.Td>
                <Table.Td>
                  {Number.isNaN(line.interval.low)
                    ? t('missing')
                    : `${numbers.percent(line.interval.low)} – ${numbers.percent(line.interval.high)}`}
                </Table.Td>
                <Table.Td>
                  <ShareStrip line={line} widest={widest} />
                </Table.Td>
                <Table.Td data-heard={line.heard}>{t(`listen.heard.is.${line.heard}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" c="dimmed">
        {t('listen.heard.unstated', { count: heard.unstated, shown: numbers.whole(heard.unstated) })}{' '}
        {t('listen.heard.stripWords')}
      </Text>
      {!isFromParcels && (
        <Group maw={300} mt={4}>
          <TypedText
            key={groups.length}
            label={t('listen.heard.addGroup')}
            value=""
            onCommit={(id) => {
              if (id !== '' && !groups.some((group) => group.id === id)) setPeople(id, null);
            }}
          />
        </Group>
      )}
    </section>
  );
}
