import { Chip, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { INTENSITIES, type Intensity, RENEWAL_USES, type RenewalUse } from '../../workers/model/renewal.ts';
import { MOST_PLAN_YEARS, type Scenario } from '../../workers/model/scenario.ts';
import { isAnswer, useSearch } from '../project/planSearch.ts';
import { useResults } from '../project/results.ts';
import { editScenario } from '../project/scenarios.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { GoalChoice } from './GoalChoice.tsx';
import { LimitRow } from './LimitRow.tsx';
import { SearchResult } from './SearchResult.tsx';
import { SitingPanel } from './siting/SitingPanel.tsx';

/** The best plan for a goal within limits, following the sliders, with a proof of how good it is. */
export function SearchTopic({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const plan = useResults((results) => results.plan);
  const found = useSearch((search) => search.found);
  const isFresh = isAnswer(found, scenario, plan?.key);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('search.intro')}
      </Text>
      <SearchResult scenario={scenario} />
      <GoalChoice scenario={scenario} />
      <NumberField
        label={t('search.years')}
        unit={t('search.yearsUnit')}
        min={1}
        max={MOST_PLAN_YEARS}
        value={scenario.years}
        onCommit={(years) => editScenario((one) => ({ ...one, years }))}
      />
      <section aria-label={t('search.limits')}>
        <Text size="sm" fw={600}>
          {t('search.limits')}
        </Text>
        {scenario.redLines
          .filter(({ scope }) => scope !== 'parcel')
          .map((line) => (
            <LimitRow
              key={line.id}
              scenario={scenario}
              line={line}
              result={isFresh && found ? found.result : null}
            />
          ))}
      </section>
      <Chips
        label={t('search.intensities')}
        all={INTENSITIES}
        word="intensity"
        chosen={scenario.allowed.intensities}
        onChange={(intensities) =>
          editScenario((one) => ({
            ...one,
            allowed: { ...one.allowed, intensities: intensities as Intensity[] },
          }))
        }
      />
      <Chips
        label={t('search.uses')}
        all={RENEWAL_USES}
        word="renewalUse"
        chosen={scenario.allowed.uses}
        onChange={(uses) =>
          editScenario((one) => ({ ...one, allowed: { ...one.allowed, uses: uses as RenewalUse[] } }))
        }
      />
      <SitingPanel scenario={scenario} />
    </Stack>
  );
}

function Chips(props: {
  label: string;
  all: readonly string[];
  word: string;
  chosen: string[];
  onChange(chosen: string[]): void;
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as these groups are.
    <div role="group" aria-label={props.label}>
      <Text size="xs" mb={4}>
        {props.label}
      </Text>
      <Chip.Group multiple value={props.chosen} onChange={props.onChange}>
        <Group gap={4}>
          {props.all.map((one) => (
            <Chip key={one} size="xs" value={one}>
              {t(`${props.word}.${one}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
