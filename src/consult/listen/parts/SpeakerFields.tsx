import { Autocomplete, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../../../workers/model/comments.ts';
import { STANCES } from '../../../../workers/model/comments.ts';
import { KNOWN_TENURES } from '../../../../workers/model/people.ts';
import { useGroups } from '../heard/useGroups.ts';
import { OneOf } from './OneOf.tsx';
import { useListenWords } from './useListenWords.ts';

type Told = Pick<Comment, 'group' | 'stance'>;

/** What the speaker may tell of themselves, all of it optional: age band, tenure, area, and whether they are for or against. */
export function SpeakerFields({ told, onChange }: { told: Told; onChange(part: Partial<Told>): void }) {
  const { t } = useTranslation();
  const { groupName } = useListenWords();
  const groups = useGroups();
  const { group, stance } = told;
  const tenures = [...new Set([...KNOWN_TENURES, ...groups.tenure.map(({ id }) => id)])];
  const setGroup = (kind: 'age' | 'tenure' | 'area', id: string | undefined) =>
    onChange({ group: { ...group, [kind]: id } });
  return (
    <>
      <Group gap={6} wrap="nowrap" align="end">
        <OneOf
          label={t('listen.group.age')}
          none={t('listen.notTold')}
          of={withOwn(
            groups.age.map(({ id }) => id),
            group.age,
          ).map((id) => ({ value: id, label: id }))}
          value={group.age}
          onChange={(id) => setGroup('age', id)}
        />
        <OneOf
          label={t('listen.group.tenure')}
          none={t('listen.notTold')}
          of={withOwn(tenures, group.tenure).map((id) => ({ value: id, label: groupName('tenure', id) }))}
          value={group.tenure}
          onChange={(id) => setGroup('tenure', id)}
        />
      </Group>
      <Group gap={6} wrap="nowrap" align="end">
        <Autocomplete
          size="xs"
          flex={1}
          miw={0}
          label={t('listen.group.area')}
          data={groups.area.map(({ id }) => id)}
          limit={50}
          value={group.area ?? ''}
          onChange={(text) => setGroup('area', text.trim() === '' ? undefined : text)}
        />
        <OneOf
          label={t('listen.stanceLabel')}
          none={t('listen.notTold')}
          of={STANCES.map((value) => ({ value, label: t(`listen.stance.${value}`) }))}
          value={stance}
          onChange={(value) => onChange({ stance: value })}
        />
      </Group>
    </>
  );
}

function withOwn(ids: string[], own: string | undefined): string[] {
  return own === undefined || ids.includes(own) ? ids : [...ids, own];
}
