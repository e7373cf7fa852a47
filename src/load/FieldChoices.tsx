import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { landUsesOf } from '../../workers/intake/recognise.ts';
import type { Layer, Mapping } from '../../workers/model/layers.ts';
import { setMapping } from '../project/load.ts';

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
  streets: ['name', 'class'],
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

/** Which field of the file means what. */
export function FieldChoices({ layer, mapping }: { layer: Layer; mapping: Mapping }) {
  const { t } = useTranslation();
  if (mapping.role !== 'parcels' && mapping.role !== 'facilities' && mapping.role !== 'streets') return null;
  const fields = mapping.fields as Record<string, string | undefined>;
  const change = (meaning: string, field: string | null) => {
    const changed = { ...mapping, fields: { ...fields, [meaning]: field ?? undefined } } as Mapping;
    if (changed.role === 'parcels' && meaning === 'landUse')
      changed.landUses = landUsesOf(layer, field ?? undefined);
    setMapping(layer.id, changed);
  };
  return (
    <SimpleGrid cols={2} spacing={6} verticalSpacing={4}>
      {MEANINGS[mapping.role].map((meaning) => (
        <Select
          key={meaning}
          size="xs"
          label={t(`meaning.${meaning}`)}
          placeholder={t('load.noField')}
          clearable
          searchable={layer.fields.length > 12}
          data={layer.fields
            .filter(({ column }) => !NUMERIC.has(meaning) || column.type === 'number')
            .map(({ name }) => name)}
          value={fields[meaning] ?? null}
          onChange={(field) => change(meaning, field)}
        />
      ))}
    </SimpleGrid>
  );
}
