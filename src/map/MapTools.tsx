import { ActionIcon, Button, Checkbox, Popover, Select, Stack, Tooltip } from '@mantine/core';
import { IconBuildings, IconFocusCentered, IconStack2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLensWords } from '../project/lensWords.ts';
import { useResults } from '../project/results.ts';
import { useLenses } from '../project/useLenses.ts';
import { look, MAP_LAYERS, type MapLayerName, useView } from '../project/view.ts';

const GROUPS = ['score', 'access', 'density', 'attribute'] as const;

/** What colours the parcels, which layers are on, massing, fit. */
export function MapTools({ onFit }: { onFit(): void }) {
  const { t } = useTranslation();
  const { lenses, lens } = useLenses();
  const { nameOf } = useLensWords();
  const extruded = useView((view) => view.extruded);
  return (
    <div className="map-tools">
      <Select
        size="xs"
        w={210}
        aria-label={t('map.lens')}
        searchable
        allowDeselect={false}
        maxDropdownHeight={320}
        data={GROUPS.map((group) => ({
          group: t(`lensGroup.${group}`),
          items: lenses
            .filter((one) => one.group === group)
            .map((one) => ({ value: one.id, label: nameOf(one) })),
        }))}
        value={lens?.id ?? null}
        onChange={(id) => id && look({ lens: id, surface: null })}
      />
      <LayerList />
      <Tooltip label={t('map.massing')}>
        <ActionIcon
          variant={extruded ? 'filled' : 'default'}
          size={30}
          aria-label={t('map.massing')}
          aria-pressed={extruded}
          onClick={() => look({ extruded: !extruded })}
        >
          <IconBuildings size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('map.fit')}>
        <ActionIcon variant="default" size={30} aria-label={t('map.fit')} onClick={onFit}>
          <IconFocusCentered size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function LayerList() {
  const { t } = useTranslation();
  const hidden = useView((view) => view.hidden);
  const surface = useView((view) => view.surface);
  const district = useResults((results) => results.district);
  const has: Record<MapLayerName, boolean> = {
    parcels: true,
    surface: surface !== null,
    facilities: Boolean(district?.facilities),
    streets: Boolean(district?.streets),
    boundary: Boolean(district?.boundary),
    green: Boolean(district?.green),
    water: Boolean(district?.water),
  };
  const toggle = (name: MapLayerName) =>
    look({ hidden: hidden.includes(name) ? hidden.filter((one) => one !== name) : [...hidden, name] });
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<IconStack2 size={15} />}>
          {t('map.layers')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={6}>
          {[...MAP_LAYERS]
            .reverse()
            .filter((name) => has[name])
            .map((name) => (
              <Checkbox
                key={name}
                size="xs"
                label={t(`mapLayer.${name}`)}
                checked={!hidden.includes(name)}
                onChange={() => toggle(name)}
              />
            ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
