import { SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../shell/Choice.tsx';
import { DifferTable } from './DifferTable.tsx';
import type { MapResult } from './mapResults.ts';
import { chooseMaps, MAP_WAYS, type MapWay, useMapsChoice } from './mapsChoice.ts';
import { SharedLegend } from './SharedLegend.tsx';
import { useMapSides } from './useMapSides.ts';

/** What the two maps show and how they are held against each other, what the colours mean, and where they differ most. */
export function MapsPanel() {
  const { t } = useTranslation();
  const sides = useMapSides();
  const way = useMapsChoice((choice) => choice.way);
  if (!sides) return null;
  const { left, right, result, results, offered } = sides;
  const options = offered.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('compareMaps.ways')}
        value={way}
        data={MAP_WAYS.map((one) => ({ value: one, label: t(`compareMaps.way.${one}`) }))}
        onChange={(value) => chooseMaps({ way: value as MapWay })}
      />
      <div className="compare-sides">
        <Choice
          label={t('compareMaps.left')}
          value={left.id}
          options={options}
          onChange={(id) => chooseMaps({ left: id })}
        />
        <Choice
          label={t('compareMaps.right')}
          value={right.id}
          options={options}
          onChange={(id) => chooseMaps({ right: id })}
        />
      </div>
      <Choice
        label={t('compareMaps.show')}
        value={result}
        options={results.map((one) => ({ value: one, label: t(`compareMaps.result.${one}`) }))}
        onChange={(one) => chooseMaps({ result: one as MapResult })}
      />
      <SharedLegend sides={sides} />
      <DifferTable sides={sides} />
    </Stack>
  );
}
