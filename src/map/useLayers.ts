import type { Layer } from '@deck.gl/core';
import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { District } from '../../workers/model/district.ts';
import { useListening } from '../project/listening.ts';
import { useMarks } from '../project/marks.ts';
import { floorAt, usePlanChoice } from '../project/planChoice.ts';
import { useResults } from '../project/results.ts';
import { MAP_LAYERS, type MapLayerName, useView } from '../project/view.ts';
import { useCommentPins } from './commentPins.ts';
import { useKindsInFocus } from './kinds.ts';
import { commentLayers } from './layers/comments.ts';
import { connectorLayers } from './layers/connectors.ts';
import { isochroneLayers } from './layers/isochrone.ts';
import { markLayer, parcelLayers, selectionLayer } from './layers/parcels.ts';
import { areaLayer, boundaryLayer, facilityLayer, streetLayer } from './layers/places.ts';
import { surfaceLayer } from './layers/surface.ts';
import { syntaxLayer } from './layers/syntax.ts';
import { unjoinedLayer } from './layers/unjoined.ts';
import type { Painting } from './painting.ts';
import { usePartsPainting } from './partsPainting.ts';
import type { StreetPainting } from './streetPainting.ts';
import type { Surface } from './surfaces.ts';
import type { Textures } from './textures.ts';

/** Metres of a storey; massing is floor area over site area, as many storeys high as that needs at half coverage. */
const STOREY_M = 3;
const COVERAGE = 0.35;

function heightsOf({ parcels }: District, floorAreaM2: Float64Array): Float32Array {
  const { areaM2, count } = parcels;
  const heights = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const far = floorAreaM2[i] / areaM2[i];
    heights[i] = far > 0 ? Math.min(300, Math.ceil(far / COVERAGE) * STOREY_M) : 0;
  }
  return heights;
}

/** All map layers in the order of MAP_LAYERS, the hidden ones left out, what is selected on top. */
export function useLayers(
  painting: Painting | null,
  surface: Surface | null,
  streetPainting: StreetPainting | null,
  textures: Textures | null,
): Layer[] {
  const district = useResults((results) => results.district);
  const access = useResults((results) => results.access);
  const isochrone = useResults((results) => results.isochrone);
  const gaps = useResults((results) => results.gaps);
  const parts = usePartsPainting();
  const pins = useCommentPins();
  const openComment = useListening((state) => state.open);
  const showsWalks = useView((view) => view.lens.startsWith('access:') && view.surface === null);
  const hidden = useView((view) => view.hidden);
  const extruded = useView((view) => view.extruded);
  const selected = useView((view) => view.selected);
  const marked = useMarks((state) => state.parcels);
  const kinds = useKindsInFocus();
  const dark = useComputedColorScheme('light') === 'dark';
  const showsPlan = useView((view) => view.lens.startsWith('plan:'));
  const planYear = useView((view) => view.planYear);
  const plan = usePlanChoice();
  const heights = useMemo(() => {
    if (!district || !extruded) return null;
    const isOfPlan = showsPlan && plan && plan.options.existing.count === district.parcels.count;
    const floor = isOfPlan ? floorAt(plan, planYear ?? plan.options.years) : district.parcels.floorAreaM2;
    return heightsOf(district, floor);
  }, [district, extruded, showsPlan, plan, planYear]);

  return useMemo(() => {
    if (!district || !textures) return [];
    const { parcels, facilities, streets, boundary, green, water } = district;
    const shownKinds =
      kinds && facilities ? new Set(kinds.map((kind) => facilities.kinds.indexOf(kind))) : null;
    const build: Record<MapLayerName, () => Layer[]> = {
      water: () => (water ? [areaLayer('water', water, dark ? [38, 70, 92] : [190, 218, 236])] : []),
      green: () => (green ? [areaLayer('green', green, dark ? [38, 66, 48] : [206, 228, 200])] : []),
      parcels: () =>
        painting
          ? parcelLayers(
              parcels,
              (surface || streetPainting || parts || isochrone) && !extruded ? null : painting,
              heights,
              dark,
              textures.hatch,
            )
          : [],
      surface: () =>
        surface && !extruded ? [surfaceLayer(textures.ofSurface(surface.image), surface.corners)] : [],
      streets: () =>
        streets
          ? [
              // A density leaves streets that it does not reach without colour: they are seen beneath.
              ...(streetPainting?.measure === 'nain' || streetPainting?.measure === 'nach'
                ? []
                : [streetLayer(streets, access?.network?.lineComponent ?? null, parts, dark)]),
              ...(streetPainting ? [syntaxLayer(district, streetPainting)] : []),
            ]
          : [],
      isochrone: () => (isochrone && !extruded ? isochroneLayers(district, isochrone) : []),
      gaps: () => connectorLayers(district, gaps, dark),
      // Dots of comments and of facilities would be taken for each other.
      facilities: () =>
        facilities && (kinds || !pins)
          ? [facilityLayer(facilities, district.boundsXy, shownKinds, dark)]
          : [],
      boundary: () => (boundary ? [boundaryLayer(boundary, dark)] : []),
      comments: () => (pins ? commentLayers(pins, openComment, dark) : []),
    };
    const unjoined =
      showsWalks && access && facilities && !extruded ? [unjoinedLayer(parcels, facilities, access)] : [];
    const chosen =
      selected !== null && selected < parcels.count
        ? [selectionLayer('selected', parcels, selected, heights?.[selected] ?? 0, 3)]
        : [];
    const together = [...marked].filter((row) => row < parcels.count);
    const marks = together.length > 0 ? [markLayer(parcels, together, heights)] : [];
    return [
      ...MAP_LAYERS.filter((name) => !hidden.includes(name)).flatMap((name) => build[name]()),
      ...unjoined,
      ...marks,
      ...chosen,
    ];
  }, [
    district,
    painting,
    surface,
    streetPainting,
    parts,
    isochrone,
    gaps,
    pins,
    openComment,
    textures,
    access,
    showsWalks,
    hidden,
    extruded,
    heights,
    selected,
    marked,
    kinds,
    dark,
  ]);
}
