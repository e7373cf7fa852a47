import { Loader, Text, useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJobs } from '../project/engine/jobs.ts';
import { useListening, useOpenComment } from '../project/listening.ts';
import { mark, toggleMark } from '../project/marks.ts';
import { usePicking } from '../project/picking.ts';
import { pinsOf } from '../project/pins.ts';
import { useResults } from '../project/results.ts';
import { useSaving } from '../project/saving.ts';
import { useLenses } from '../project/useLenses.ts';
import { look, useView } from '../project/view.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { AreaSheet } from './AreaSheet.tsx';
import { useCommentPins } from './commentPins.ts';
import { groundColour } from './ground.ts';
import { HoverCard } from './HoverCard.tsx';
import { Lasso } from './Lasso.tsx';
import { Legend } from './Legend.tsx';
import { parcelsInside } from './lasso.ts';
import { ownersOf } from './layers/parcels.ts';
import { MapTools } from './MapTools.tsx';
import './map.css';
import { paint } from './painting.ts';
import { keepPins, pickComment } from './pickComment.ts';
import { pickPlace } from './pickPlace.ts';
import { keepStage } from './picture.ts';
import { createStage, type MapStage, type Picked, type StageEvents } from './stage.ts';
import { useStreetPainting } from './streetPainting.ts';
import { useSurface } from './surfaces.ts';
import type { Textures } from './textures.ts';
import { useLayers } from './useLayers.ts';
import { useWantedCamera } from './wantedCamera.ts';

/** Degrees that massing is looked at from. */
const TILT = 55;

/** The map with everything that floats over it; in a hall just the legend. */
export default function MapView({ hall = false }: { hall?: boolean }) {
  const { t } = useTranslation();
  const holder = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<MapStage | null>(null);
  const [lassoing, setLassoing] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [hovered, setHovered] = useState<Picked | null>(null);
  const district = useResults((results) => results.district);
  const problem = useResults((results) => results.problems.assemble);
  const selected = useView((view) => view.selected);
  const picking = usePicking(({ picking }) => picking);
  const placing = useListening(({ placing }) => placing !== null);
  const pins = useCommentPins();
  const openComment = useOpenComment();
  const extruded = useView((view) => view.extruded);
  const assembling = useJobs(({ jobs }) =>
    jobs.some((job) => job.name === 'assemble' || job.name === 'openFile'),
  );
  const opening = useSaving((saving) => saving.state === 'opening');
  const dark = useComputedColorScheme('light') === 'dark';
  const { lens } = useLenses();
  const painting = useMemo(() => (lens ? paint(lens) : null), [lens]);
  const surface = useSurface();
  const streetPainting = useStreetPainting();
  const [textures, setTextures] = useState<Textures | null>(null);
  const layers = useLayers(painting, surface, streetPainting, textures);

  useEffect(() => {
    let made: MapStage | null = null;
    try {
      const events: StageEvents = {
        onReady: setTextures,
        onHover: setHovered,
        onClick: (picked, several, lonLat) => {
          const district = useResults.getState().district;
          if (district && lonLat && usePicking.getState().picking) {
            pickPlace(district, picked, lonLat);
            return;
          }
          if (pickComment(picked, lonLat)) return;
          const parcels = district?.parcels;
          if (!parcels || picked?.layer === 'facilities') return;
          if (several) {
            if (picked?.layer === 'parcels') toggleMark(ownersOf(parcels)[picked.index]);
            return;
          }
          // The panel that opens moves the map from under the pointer.
          setHovered(null);
          look({ selected: picked?.layer === 'parcels' ? ownersOf(parcels)[picked.index] : null });
        },
      };
      made = createStage(holder.current!, events, hall ? 'hall' : 'screen');
      setStage(made);
      keepStage(made);
    } catch (error) {
      setFault(error);
    }
    return () => {
      keepStage(null);
      made?.end();
    };
  }, [hall]);

  useEffect(() => stage?.ground(groundColour(dark)), [stage, dark]);
  useEffect(() => stage?.draw(layers), [stage, layers]);
  useEffect(() => keepPins(pins), [pins]);
  useEffect(() => stage?.tilt(extruded ? TILT : 0), [stage, extruded]);
  const bounds = district?.boundsLonLat.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera moves when the extent changes, not when a mapping does.
  useEffect(() => {
    if (stage && district) stage.fit(district.boundsLonLat);
  }, [stage, bounds]);
  useEffect(() => {
    if (stage && district && selected !== null && selected < district.parcels.count) {
      const { centreLonLat } = district.parcels;
      stage.lookAt([centreLonLat[2 * selected], centreLonLat[2 * selected + 1]]);
    }
  }, [stage, district, selected]);
  useEffect(() => {
    if (!stage || !district || !openComment) return;
    const [lon, lat] = pinsOf([openComment], district.parcels).anchors;
    if (!Number.isNaN(lon)) stage.lookAt([lon, lat]);
  }, [stage, district, openComment]);
  const wanted = useWantedCamera((state) => state.wanted);
  // After the others: a view that is asked for goes before the tilt and the place that follow from it.
  useEffect(() => {
    if (!stage || !district || !wanted) return;
    if (wanted.camera) stage.lookFrom(wanted.camera, wanted.moveMs);
    else {
      stage.lookFrom({ ...stage.camera(), pitch: extruded ? TILT : 0, bearing: 0 });
      stage.fit(district.boundsLonLat);
    }
    useWantedCamera.setState({ wanted: null });
  }, [stage, district, wanted, extruded]);

  return (
    <div className="map">
      <section
        ref={holder}
        className={picking || placing ? 'map-holder map-picking' : 'map-holder'}
        aria-label={t('map.label')}
        data-testid="map"
        data-painted={painting?.lens.id}
      />
      {fault !== null && (
        <Text className="map-empty">{t('map.noWebgl', { got: sentenceOfError(fault) })}</Text>
      )}
      {!district && fault === null && (
        <Text className="map-empty" component="div">
          {problem ? (
            sentenceOfError(problem)
          ) : opening || assembling ? (
            <Loader aria-label={t('frame.loading')} />
          ) : (
            t('map.empty')
          )}
        </Text>
      )}
      {district && stage && (
        <>
          {!hall && (
            <MapTools
              onFit={() => stage.fit(district.boundsLonLat)}
              lassoing={lassoing}
              onLasso={() => setLassoing(!lassoing)}
            />
          )}
          {lassoing && (
            <Lasso
              hint={t('map.lassoHint')}
              onDraw={(ring, { altKey, shiftKey }) => {
                const how = altKey ? 'remove' : shiftKey ? 'add' : 'set';
                if (ring) mark(parcelsInside(district.parcels, ring, stage.toScreen), how);
                setLassoing(false);
              }}
            />
          )}
          <AreaSheet stage={stage} />
          <Legend painting={painting} surface={surface} streets={streetPainting} />
          {hovered && !hall && <HoverCard picked={hovered} painting={painting} district={district} />}
        </>
      )}
    </div>
  );
}
