import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { COMMENT_SOURCES, type Comment } from '../../../../workers/model/comments.ts';
import { STAGES } from '../../../../workers/model/stages.ts';
import { OneOf } from './OneOf.tsx';

type Told = Pick<Comment, 'stage' | 'source'>;

/** In which stage a comment came, and in which way. */
export function StageAndSource({ told, onChange }: { told: Told; onChange(part: Partial<Told>): void }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap" align="end">
      <OneOf
        label={t('listen.stageLabel')}
        of={STAGES.map((value) => ({ value, label: t(`listen.stage.${value}`) }))}
        value={told.stage}
        onChange={(stage) => onChange({ stage: stage ?? 'opinions' })}
      />
      <OneOf
        label={t('listen.sourceLabel')}
        of={COMMENT_SOURCES.map((value) => ({ value, label: t(`listen.source.${value}`) }))}
        value={told.source}
        onChange={(source) => onChange({ source: source ?? 'paper' })}
      />
    </Group>
  );
}
