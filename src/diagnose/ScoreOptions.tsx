import { Button, MultiSelect, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { feedOf } from '../../workers/appraisal/feeds.ts';
import { BREAK_METHODS, type BreakMethod } from '../../workers/model/appraisal.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { indicatorsOf } from '../../workers/model/indicator-tree.ts';
import { useModel } from '../project/models.ts';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { useKindName } from '../words/kinds.ts';
import { useTongue } from '../words/tongue.ts';
import { KernelFields } from './KernelFields.tsx';
import { Unfold } from './Unfold.tsx';

const part = (change: Partial<ProjectDocument['score']>) => (document: ProjectDocument) => ({
  ...document,
  score: { ...document.score, ...change },
});

/** How the indicators are measured: what feeds them, kernel, bandwidth, grades. */
export function ScoreOptions() {
  const { t } = useTranslation();
  const tongue = useTongue();
  const kindName = useKindName();
  const model = useModel();
  const choice = useProject((state) => state.document.score);
  const facilities = useResults((results) => results.district?.facilities ?? null);
  const present = facilities?.kinds ?? [];
  return (
    <Unfold label={t('score.options')}>
      <Stack gap={8} mt={6}>
        <Select
          size="xs"
          label={t('score.breaks')}
          allowDeselect={false}
          data={BREAK_METHODS.map((method) => ({ value: method, label: t(`breaks.${method}`) }))}
          value={choice.breaks}
          onChange={(method) => method && edit(part({ breaks: method as BreakMethod }))}
        />
        <KernelFields
          kernel={choice.kernel}
          bandwidthM={choice.bandwidthM === 'auto' ? null : choice.bandwidthM}
          placeholder={t('score.autoEach')}
          onChange={(change) => edit(part(change))}
        >
          <Button
            size="xs"
            variant={choice.bandwidthM === 'auto' ? 'light' : 'default'}
            aria-pressed={choice.bandwidthM === 'auto'}
            onClick={() => edit(part({ bandwidthM: 'auto' }))}
          >
            {t('density.auto')}
          </Button>
        </KernelFields>
        <Text size="xs" fw={600}>
          {t('score.feeds')}
        </Text>
        {indicatorsOf(model)
          .filter(({ measure }) => 'facilities' in measure)
          .map((indicator) => {
            const { kinds, standIn } = feedOf(indicator, present, choice.kindsFor);
            return (
              <MultiSelect
                key={indicator.id}
                size="xs"
                label={`${indicator.id} ${indicator.name[tongue]}`}
                description={standIn ? t('score.standIn') : undefined}
                data={[...new Set([...present, ...kinds])].map((kind) => ({
                  value: kind,
                  label: kindName(kind),
                }))}
                value={kinds}
                onChange={(chosen) =>
                  edit(part({ kindsFor: { ...choice.kindsFor, [indicator.id]: chosen } }))
                }
              />
            );
          })}
      </Stack>
    </Unfold>
  );
}
