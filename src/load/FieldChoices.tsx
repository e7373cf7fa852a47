import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { holdsNumbers, landUsesOf } from '../../workers/intake/recognise.ts';
import type { Layer, Mapping } from '../../workers/model/layers.ts';
import { setMapping } from '../project/load.ts';
import { Choice } from '../shell/Choice.tsx';

const MEANINGS = {
  parcels: [
    'id',
    'name',
    'landUse',
    'floorAreaM2',
    'yearBuilt',
    'households',
    'people',
    'jobs',
    'storeys',
    'value',
    'heritage',
    'heightLimitM',
  ],
  facilities: ['kind', 'name', 'capacity'],
  streets: ['name', 'class', 'speedKmh', 'slope', 'oneWay'],
} as const;

const NUMERIC = new Set<string>([
  'floorAreaM2',
  'yearBuilt',
  'households',
  'people',
  'jobs',
  'storeys',
  'value',
  'heightLimitM',
  'capacity',
]);

/** A field may have any name, also an empty one: as choices, fields begin with a sign, and no field is the empty choice. */
const NONE = '';
const FIELD = '=';

/** Which field of the file means what. */
export function FieldChoices({ layer, mapping }: { layer: Layer; mapping: Mapping }) {
  const { t } = useTranslation();
  if (mapping.role !== 'parcels' && mapping.role !== 'facilities' && mapping.role !== 'streets') return null;
  const fields = mapping.fields as Record<string, string | undefined>;
  const change = (meaning: string, field: string | undefined) => {
    const changed = { ...mapping, fields: { ...fields, [meaning]: field } } as Mapping;
    if (changed.role === 'parcels' && meaning === 'landUse') changed.landUses = landUsesOf(layer, field);
    setMapping(layer.id, changed);
  };
  return (
    <SimpleGrid cols={2} spacing={6} verticalSpacing={4}>
      {MEANINGS[mapping.role].map((meaning) => (
        <Choice
          key={meaning}
          label={t(`meaning.${meaning}`)}
          options={[
            { value: NONE, label: t('load.noField') },
            ...layer.fields
              .filter(({ column }) => !NUMERIC.has(meaning) || holdsNumbers(column))
              .map(({ name }) => ({ value: `${FIELD}${name}`, label: name })),
          ]}
          value={fields[meaning] === undefined ? NONE : FIELD + fields[meaning]}
          onChange={(value) => change(meaning, value === NONE ? undefined : value.slice(FIELD.length))}
        />
      ))}
    </SimpleGrid>
  );
}
