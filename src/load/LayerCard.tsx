import { ActionIcon, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { recognise } from '../../workers/intake/recognise.ts';
import { mappingFor, rolesFor } from '../../workers/intake/roles.ts';
import { type Layer, type Mapping, ROLES } from '../../workers/model/layers.ts';
import { removeLayer, setMapping } from '../project/load.ts';
import { Choice } from '../shell/Choice.tsx';
import { useNumbers } from '../words/numbers.ts';
import { FieldChoices } from './FieldChoices.tsx';
import { LandUseChoices } from './LandUseChoices.tsx';
import { Notes } from './Notes.tsx';

/** One file, drawn again only where it is another: what it is, which field means what, its passport and what was found while reading. */
export const LayerCard = memo(({ layer, mapping }: { layer: Layer; mapping: Mapping }) => {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const [open, { toggle }] = useDisclosure(false);
  const { passport } = layer;
  const allowed = rolesFor(layer);
  return (
    <section className="layer-card" aria-label={passport.file}>
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap" gap={6}>
          <Text fw={600} size="sm" truncate title={passport.file}>
            {passport.file}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('load.remove', { file: passport.file })}
            onClick={() => removeLayer(layer.id)}
          >
            <IconX size={15} />
          </ActionIcon>
        </Group>
        <Text size="xs" c="dimmed">
          {t(`geometry.${layer.geometry.kind}`, {
            count: passport.features,
            shown: numbers.whole(passport.features),
          })}
          {' · '}
          {numbers.bytes(passport.bytes)}
        </Text>
        <Choice
          label={t('load.role')}
          options={[
            ...ROLES.filter((role) => allowed.includes(role)).map((role) => ({
              value: role,
              label: t(`roles.${role}`),
            })),
            { value: 'none', label: t('roles.none') },
          ]}
          value={mapping.role ?? 'none'}
          onChange={(value) => setMapping(layer.id, mappingFor(value, layer, recognise(layer)))}
        />
        <FieldChoices layer={layer} mapping={mapping} />
        {mapping.role === 'parcels' && <LandUseChoices layerId={layer.id} mapping={mapping} />}
        {layer.notes.length > 0 && <Notes notes={layer.notes} none="" />}
        <UnstyledButton onClick={toggle} aria-expanded={open} fz="xs" c="dimmed">
          <Group gap={4}>
            {open ? <IconChevronDown size={13} /> : <IconChevronRight size={13} />}
            {t('load.passport')}
          </Group>
        </UnstyledButton>
        <Collapse expanded={open}>
          <dl className="facts">
            {(['source', 'date', 'licence', 'crs'] as const).map((entry) => (
              <Fact
                key={entry}
                name={t(`passport.${entry}`)}
                value={passport[entry] ?? t('passport.unknown')}
              />
            ))}
            <Fact name={t('passport.extent')} value={layer.bounds.map((v) => v.toFixed(4)).join(', ')} />
            <Fact name="SHA-256" value={`${passport.hash.slice(0, 16)}…`} />
          </dl>
        </Collapse>
      </Stack>
    </section>
  );
});

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
