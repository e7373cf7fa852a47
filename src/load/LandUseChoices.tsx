import { Collapse, Group, SimpleGrid, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LAND_USES, type LandUse, type Mapping } from '../../workers/model/layers.ts';
import { setMapping } from '../project/load.ts';
import { Choice } from '../shell/Choice.tsx';

/** What each value of the land-use field stands for. */
export function LandUseChoices(props: { layerId: string; mapping: Extract<Mapping, { role: 'parcels' }> }) {
  const { t } = useTranslation();
  const { layerId, mapping } = props;
  const [open, { toggle }] = useDisclosure(false);
  const values = Object.keys(mapping.landUses);
  if (values.length === 0) return null;
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={open} fz="xs" c="dimmed">
        <Group gap={4}>
          {open ? <IconChevronDown size={13} /> : <IconChevronRight size={13} />}
          {t('load.landUses', { count: values.length })}
        </Group>
      </UnstyledButton>
      <Collapse expanded={open}>
        <SimpleGrid cols={2} spacing={6} verticalSpacing={4} mt={4}>
          {open &&
            values.map((value) => (
              <Choice
                key={value}
                label={value}
                options={LAND_USES.map((use) => ({ value: use, label: t(`landUse.${use}`) }))}
                value={mapping.landUses[value]}
                onChange={(use) =>
                  setMapping(layerId, {
                    ...mapping,
                    landUses: { ...mapping.landUses, [value]: use as LandUse },
                  })
                }
              />
            ))}
        </SimpleGrid>
      </Collapse>
    </div>
  );
}
