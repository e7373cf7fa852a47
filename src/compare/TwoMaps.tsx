import { Text, useComputedColorScheme } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownersOf } from '../map/layers/parcels.ts';
import '../map/map.css';
import type { Picked } from '../map/stage.ts';
import { useResults } from '../project/results.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { BlinkBar } from './BlinkBar.tsx';
import { Divider } from './Divider.tsx';
import { layersOfSide } from './layersOfSide.ts';
import { type MapSides, paintSides, paintSidesDifference } from './mapSides.ts';
import { chooseMaps, useMapsChoice } from './mapsChoice.ts';
import { ParcelReadout } from './ParcelReadout.tsx';
import { SideName } from './SideName.tsx';
import { useBlink } from './useBlink.ts';
import { useTwoStages } from './useTwoStages.ts';

const rowOf = (picked: Picked | null): number | null => {
  const parcels = useResults.getState().district?.parcels;
  return parcels && picked?.layer === 'parcels' ? ownersOf(parcels)[picked.index] : null;
};

/** Both maps, over or beside each other, or the difference on one of them. */
export function TwoMaps({ sides }: { sides: MapSides }) {
  const { t } = useTranslation();
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const { way, at, picked } = useMapsChoice();
  const dark = useComputedColorScheme('light') === 'dark';
  const onHover = useCallback((over: Picked | null) => setHovered(rowOf(over)), []);
  const onPick = useCallback((over: Picked | null) => {
    const row = rowOf(over);
    chooseMaps({ picked: row === null ? null : { row, goThere: false } });
  }, []);
  const { stages, textures, fault } = useTwoStages(left, right, { onHover, onPick });
  const blink = useBlink(way === 'blink');
  const { district } = sides;
  const row = picked && picked.row < district.parcels.count ? picked.row : null;

  const isDifference = way === 'difference';
  const layers = useMemo(() => {
    const { left, right } = isDifference
      ? { left: paintSidesDifference(sides), right: null }
      : paintSides(sides);
    return [left, right].map((painting, s) =>
      painting ? layersOfSide(sides.district, painting, textures[s], dark, row) : [],
    );
  }, [sides, isDifference, textures, dark, row]);
  useEffect(() => {
    stages.forEach((stage, s) => {
      stage.draw(layers[s]);
    });
  }, [stages, layers]);
  useEffect(() => {
    for (const stage of stages) stage.ground(dark ? '#15191d' : '#f4f3ef');
  }, [stages, dark]);
  const bounds = district.boundsLonLat.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera moves when the extent changes, not when a result does.
  useEffect(() => {
    for (const stage of stages) stage.fit(district.boundsLonLat);
  }, [stages, bounds]);
  useEffect(() => {
    if (!picked?.goThere || picked.row >= district.parcels.count) return;
    const { centreLonLat } = district.parcels;
    for (const stage of stages)
      stage.closeUp([centreLonLat[2 * picked.row], centreLonLat[2 * picked.row + 1]]);
  }, [stages, district, picked]);

  const isShown = {
    left: way !== 'blink' || blink.shown === 'left',
    right: way !== 'blink' || blink.shown === 'right',
  };
  return (
    <div
      className="map compare-maps"
      data-way={way}
      data-testid="compare-maps"
      data-painted={
        stages.length > 0 && textures[0] ? `${sides.result}:${sides.left.id}:${sides.right.id}` : undefined
      }
    >
      <section
        ref={left}
        className="compare-map compare-map-left"
        style={{ visibility: isShown.left ? undefined : 'hidden' }}
        aria-label={isDifference ? t('compareMaps.way.difference') : sides.left.name}
      />
      <section
        ref={right}
        className="compare-map compare-map-right"
        style={{
          visibility: isShown.right && !isDifference ? undefined : 'hidden',
          clipPath: way === 'swipe' ? `inset(0 0 0 ${at}%)` : undefined,
        }}
        aria-label={sides.right.name}
      />
      {fault !== null && (
        <Text className="map-empty">{t('map.noWebgl', { got: sentenceOfError(fault) })}</Text>
      )}
      {way === 'swipe' && <Divider at={at} left={sides.left.name} right={sides.right.name} />}
      {way === 'blink' && <BlinkBar {...blink} />}
      {!isDifference && isShown.left && <SideName side={sides.left} place="left" />}
      {!isDifference && isShown.right && <SideName side={sides.right} place="right" />}
      <ParcelReadout sides={sides} row={hovered ?? row} />
    </div>
  );
}
