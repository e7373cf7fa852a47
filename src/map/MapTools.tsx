import { ActionIcon, Button, Checkbox, Popover, Select, Stack, Tooltip } from '@mantine/core';
import {
  IconBuildings,
  IconFocusCentered,
  IconLasso,
  IconPresentation,
  IconStack2,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addThisView } from '../consult/story/newStep.ts';
import { useLensWords } from '../project/lensWords.ts';
import { mark, useMarks } from '../project/marks.ts';
import { useResults } from '../project/results.ts';
import { useLenses } from '../project/useLenses.ts';
import { look, MAP_LAYERS, type MapLayerName, showLens, useView } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { useCommentPins } from './commentPins.ts';
import { useKindsInFocus } from './kinds.ts';

const GROUPS = ['plan', 'score', 'rank', 'access', 'density', 'said', 'attribute'] as const;

/** What colours the parcels, which layers are on, massing, fit. */
export function MapTools({
  onFit,
  lassoing,
  onLasso,
}: {
  onFit(): void;
  lassoing: boolean;
  onLasso(): void;
}) {
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
        onChange={(id) => id && showLens(id)}
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
      <Tooltip label={t('map.lasso')}>
        <ActionIcon
          variant={lassoing ? 'filled' : 'default'}
          size={30}
          aria-label={t('map.lasso')}
          aria-pressed={lassoing}
          onClick={onLasso}
        >
          <IconLasso size={18} />
        </ActionIcon>
      </Tooltip>
      <Marked />
      <Tooltip label={t('map.fit')}>
        <ActionIcon variant="default" size={30} aria-label={t('map.fit')} onClick={onFit}>
          <IconFocusCentered size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('story.addFromMap')}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('story.addFromMap')}
          onClick={() => addThisView()}
        >
          <IconPresentation size={18} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** How many parcels are taken together, and the way to let them go. */
function Marked() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { size } = useMarks((state) => state.parcels);
  if (size === 0) return null;
  return (
    <Button
      variant="default"
      size="xs"
      rightSection={<IconX size={14} />}
      aria-label={t('map.unmark', { count: size })}
      onClick={() => mark([])}
    >
      {t('map.marked', { count: size, shown: numbers.whole(size) })}
    </Button>
  );
}

function LayerList() {
  const { t } = useTranslation();
  const hidden = useView((view) => view.hidden);
  const surface = useView((view) => view.surface);
  const district = useResults((results) => results.district);
  const hasComments = useCommentPins() !== null;
  const kinds = useKindsInFocus();
  const hasIsochrone = useResults((results) => results.isochrone !== null);
  const hasGaps = useResults(
    (results) => (results.gaps ?? results.district?.streets?.bridged ?? null) !== null,
  );
  const has: Record<MapLayerName, boolean> = {
    parcels: true,
    surface: surface !== null,
    facilities: Boolean(district?.facilities) && (kinds !== null || !hasComments),
    streets: Boolean(district?.streets),
    isochrone: hasIsochrone,
    gaps: hasGaps,
    boundary: Boolean(district?.boundary),
    comments: hasComments,
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
