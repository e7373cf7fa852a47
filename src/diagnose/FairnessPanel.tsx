import { Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Spread } from '../../workers/model/access.ts';
import type { District } from '../../workers/model/district.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { isReach } from '../project/fairness.ts';
import { groupChoices } from '../project/groups.ts';
import { useLensWords } from '../project/lensWords.ts';
import { type FairnessView, useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { useLenses } from '../project/useLenses.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useGroupName } from '../words/groupName.ts';
import { useNumbers } from '../words/numbers.ts';
import { NumberButton } from './NumberButton.tsx';
import { Retry } from './Retry.tsx';

type Fair = ProjectDocument['access']['fairness'];

const part = (change: (fairness: Fair) => Fair) => (document: ProjectDocument) => ({
  ...document,
  access: { ...document.access, fairness: change(document.access.fairness) },
});

/** How evenly the access on the map is spread over people: Gini, Palma, who is below a floor; over all and by group. */
export function FairnessPanel({ district }: { district: District }) {
  const { t } = useTranslation();
  const { lens } = useLenses();
  const { nameOf, unitOf } = useLensWords();
  const measure = useProject((state) => state.document.access.reach.measure);
  const group = useProject((state) => state.document.access.fairness.group);
  const shown = useResults((results) => results.fairness);
  const choices = useMemo(() => groupChoices(district.parcels), [district]);
  if (lens?.group !== 'access') return <Text size="sm">{t('fair.choose')}</Text>;
  const wants = isReach(lens.id);
  return (
    <Stack gap={6} mt={4} data-testid="fairness">
      <Text size="sm">{t('fair.of', { name: nameOf(lens) })}</Text>
      <NumberField
        key={wants ? measure : 'nearest'}
        label={t(wants ? 'fair.floorLeast' : 'fair.floorMin')}
        unit={unitOf(lens)}
        decimals={2}
        min={0}
        max={1_000_000}
        placeholder="–"
        value={shown?.floor ?? null}
        onCommit={(floor) =>
          edit(
            part((fair) => ({ ...fair, floors: { ...fair.floors, [wants ? measure : 'nearest']: floor } })),
          )
        }
      />
      <Select
        size="xs"
        label={t('fair.group')}
        placeholder={t('fair.noGroups')}
        clearable
        searchable
        data={choices.map((value) => ({
          value,
          label: value === 'landUse' ? t('fair.landUse') : value.replace(/^field:/, ''),
        }))}
        value={group !== null && choices.includes(group) ? group : null}
        onChange={(value) => edit(part((fair) => ({ ...fair, group: value })))}
      />
      <Retry stage="fairness" />
      {shown && shown.lens === lens.id && <Figures shown={shown} unit={unitOf(lens)} />}
    </Stack>
  );
}

function Figures({ shown, unit }: { shown: FairnessView; unit: string }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { result, floor, group } = shown;
  const write = (value: number) => (Number.isNaN(value) ? '–' : numbers.short(value));
  const share = (value: number) => (Number.isNaN(value) ? '–' : numbers.percent(value));
  const isMore = isReach(shown.lens);
  const beyond =
    floor === undefined
      ? null
      : t(isMore ? 'fair.under' : 'fair.over', { floor: `${numbers.short(floor)} ${unit}` });
  const facts: { name: string; value: string; means?: string }[] = [
    { name: `${t('fair.mean')} (${unit})`, value: write(result.mean) },
    {
      name: t('fair.gini'),
      value: Number.isNaN(result.gini) ? '–' : result.gini.toFixed(3),
      means: t('fair.giniMeans'),
    },
    {
      name: t('fair.palma'),
      value: result.palma === Infinity ? '∞' : Number.isNaN(result.palma) ? '–' : numbers.two(result.palma),
      means: t(result.palma === Infinity ? 'fair.palmaNone' : 'fair.palmaMeans'),
    },
    ...(beyond ? [{ name: beyond, value: share(result.underFloor) }] : []),
  ];
  return (
    <>
      <dl className="parcel-facts" data-testid="fairness-figures">
        {facts.map(({ name, value, means }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              {name}
              {means && (
                <Text span size="xs" c="dimmed">
                  {' '}
                  {means}
                </Text>
              )}
            </dt>
            <dd>
              <NumberButton card={{ kind: 'fairness' }}>{value}</NumberButton>
            </dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed" data-testid="fairness-counted">
        {t(`fair.counted.${result.unit}`, { shown: numbers.whole(result.people) })}{' '}
        {t(`fair.leftOut.${result.unit}`, {
          value: numbers.whole(result.withoutValue),
          people: numbers.whole(result.withoutPeople),
        })}
      </Text>
      {group && <GroupTable shown={shown} beyond={beyond} write={write} share={share} />}
    </>
  );
}

function GroupTable(props: {
  shown: FairnessView;
  beyond: string | null;
  write(value: number): string;
  share(value: number): string;
}) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const groupName = useGroupName();
  const { shown, beyond, write, share } = props;
  const { group, result } = shown;
  if (!group) return null;
  const nameOf = (g: number) => groupName(group, g);
  const without = group.of.reduce((sum, g) => sum + (g < 0 ? 1 : 0), 0);
  return (
    <>
      <table className="plain-table" data-testid="fairness-groups">
        <thead>
          <tr>
            <th>{t('fair.groupHead')}</th>
            <th>{t(`fair.${result.unit}`)}</th>
            <th>{t('fair.mean')}</th>
            <th>{t('fair.gini')}</th>
            {beyond && <th>{beyond}</th>}
          </tr>
        </thead>
        <tbody>
          {result.groups.map((spread: Spread, g) => (
            <tr key={group.names[g]}>
              <th scope="row">{nameOf(g)}</th>
              <td>{numbers.whole(spread.people)}</td>
              <td>{write(spread.mean)}</td>
              <td>{Number.isNaN(spread.gini) ? '–' : spread.gini.toFixed(3)}</td>
              {beyond && <td>{share(spread.underFloor)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {without > 0 && (
        <Text size="xs" c="dimmed">
          {t('fair.withoutGroup', { count: without, shown: numbers.whole(without) })}
        </Text>
      )}
    </>
  );
}
